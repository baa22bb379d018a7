// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary.h"

#include "wordreader.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Json = nlohmann::json;

namespace {

QStringList texts(const Json &object, const char *key)
{
    QStringList found;
    if (const auto it = object.find(key); it != object.end() && it->is_array()) {
        for (const auto &item : *it) {
            if (item.is_string())
                found << QString::fromStdString(item.get_ref<const std::string &>());
        }
    }
    return found;
}

QString plain(const QString &word)
{
    return word.toLower().replace(u'ё', u'е');
}

//! Compared forms of single words.
QSet<QString> wordSet(const QStringList &texts)
{
    QSet<QString> found;
    for (const auto &text : texts) {
        for (const auto &word : WordReader::words(text))
            found.insert(word);
    }
    return found;
}

bool hasWording(const std::vector<Wording> &wordings, const QStringList &words)
{
    return std::ranges::find(wordings, words, &Wording::words) != wordings.end();
}

void add(std::vector<Wording> &wordings, Wording wording)
{
    if (!wording.words.isEmpty() && !hasWording(wordings, wording.words))
        wordings.push_back(std::move(wording));
}

//! Large models go by their size alone: "the 120b", "235B". Small sizes are shared by too many.
QStringList sizeIn(const QString &name)
{
    for (const auto &word : WordReader::words(name)) {
        if (word.size() == 4 && word.endsWith(u'b') && word.front().isDigit())
            return {word};
    }
    return {};
}

Problem malformed(const QString &file, const QString &detail)
{
    return {Problem::Kind::Malformed, file, detail, 0, {}};
}

} // namespace

//! One word of what was typed.
struct Vocabulary::Place {
    QString compared;
    QString plain;
    qsizetype start = 0;
    qsizetype end = 0;
};

Domain::Result<Vocabulary> Vocabulary::load(const QString &path, const Catalogue::Catalogue &catalogue)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::CannotRead, path, file.errorString(), 0, {}};
    const auto bytes = file.readAll();
    const auto json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object() || !json.contains("records") || !json["records"].is_array())
        return malformed(path, u"no list of records"_s);

    Vocabulary vocabulary;
    for (const auto &record : json["records"]) {
        const auto same = texts(record, "same");
        if (same.isEmpty())
            return malformed(path, u"a record has no words"_s);
        const int number = vocabulary.addRecord(same, texts(record, "narrower"));
        vocabulary.m_isTrouble.push_back(record.value("trouble", false));
        for (const auto &text : same)
            vocabulary.addPattern(WordReader::words(text), number);
        for (const auto &text : texts(record, "ru"))
            vocabulary.addRussian(text, number);
    }
    if (const auto stop = json.find("stop"); stop != json.end() && stop->is_object()) {
        for (const auto &word : texts(*stop, "en") + texts(*stop, "ru"))
            vocabulary.m_stop.insert(plain(word));
    }
    for (const auto &name : texts(json, "not_names"))
        vocabulary.m_notNames.insert(plain(name));
    if (const auto words = json.find("signals"); words != json.end() && words->is_object()) {
        vocabulary.m_signals = {wordSet(texts(*words, "first_hand")),  wordSet(texts(*words, "hedging")),
                                wordSet(texts(*words, "speed_units")), wordSet(texts(*words, "speed_starts")),
                                wordSet(texts(*words, "speed_ends")),  wordSet(texts(*words, "units"))};
    }

    vocabulary.m_firstName = static_cast<int>(vocabulary.m_records.size());
    for (const auto &gpu : catalogue.gpus())
        vocabulary.addNames(QStringList{gpu.label, gpu.name} + gpu.aliases);
    for (const auto &model : catalogue.models())
        vocabulary.addNames(QStringList{model.name} + model.aliases, sizeIn(model.name));
    for (const auto &engine : catalogue.engines()) {
        vocabulary.addNames(QStringList{engine.name} + engine.aliases);
        vocabulary.addFlags(engine.flags);
    }
    return vocabulary;
}

int Vocabulary::addRecord(const QStringList &same, const QStringList &narrower)
{
    std::vector<Wording> wordings;
    for (const auto &text : same)
        add(wordings, {text, WordReader::words(text), sameWeight});
    for (const auto &text : narrower)
        add(wordings, {text, WordReader::words(text), narrowerWeight});
    m_records.push_back(std::move(wordings));
    return static_cast<int>(m_records.size()) - 1;
}

void Vocabulary::addPattern(const QStringList &words, int record)
{
    if (words.isEmpty())
        return;
    Pattern pattern{{}, record};
    for (const auto &word : words)
        pattern.words.emplace_back(word, false);
    m_byFirst[words.front()].push_back(static_cast<int>(m_patterns.size()));
    m_patterns.push_back(std::move(pattern));
}

void Vocabulary::addRussian(const QString &text, int record)
{
    Pattern pattern{{}, record};
    for (const auto &part : text.split(u' ', Qt::SkipEmptyParts)) {
        QStringList words;
        for (WordReader reader(part); reader.next();)
            words << plain(part.mid(reader.start(), reader.end() - reader.start()));
        for (const auto &word : words)
            pattern.words.emplace_back(word, part.endsWith(u'*') && &word == &words.back());
    }
    if (pattern.words.empty())
        return;
    const auto &[first, isBeginning] = pattern.words.front();
    (isBeginning ? m_byStart[first.left(2)] : m_byFirst[first])
        .push_back(static_cast<int>(m_patterns.size()));
    m_patterns.push_back(std::move(pattern));
}

//! Names that stand for one another. A lone short or common word would find everything, so it is no name.
void Vocabulary::addNames(const QStringList &names, const QStringList &nicknames)
{
    QStringList usable;
    for (const auto &name : names) {
        const auto words = WordReader::words(name);
        const bool tooCommon = words.size() == 1
            && (words.front().size() < 3 || m_notNames.contains(plain(name))
                || words.front().front().isDigit());
        if (!words.isEmpty() && !tooCommon)
            usable << name;
    }
    if (usable.isEmpty())
        return;
    const int number = addRecord(usable, nicknames);
    for (const auto &name : usable)
        addPattern(WordReader::words(name), number);
}

void Vocabulary::addFlags(const std::vector<Catalogue::Flag> &flags)
{
    for (const auto &flag : flags) {
        QStringList names;
        for (const auto &name : QStringList{flag.name} + flag.aliases) {
            if (name.startsWith(u'-'))
                names << name;
        }
        for (const auto &name : names) {
            auto &known = m_flags[name];
            known += names;
            known.removeDuplicates();
        }
    }
}

bool Vocabulary::isName(const QString &text) const
{
    const auto found = concepts(text);
    return found.size() == 1 && found.front().named;
}

bool Vocabulary::isFlag(const QString &word) const
{
    return m_flags.contains(word) || m_flags.contains(word.section(u'=', 0, 0));
}

const Vocabulary::Pattern *
Vocabulary::longestAt(const std::vector<Place> &places, size_t at, std::vector<int> &records) const
{
    const Pattern *best = nullptr;
    const auto fits = [&](const Pattern &pattern) {
        if (at + pattern.words.size() > places.size())
            return false;
        for (size_t i = 0; i < pattern.words.size(); ++i) {
            const auto &[word, isBeginning] = pattern.words[i];
            const auto &place = places[at + i];
            if (isBeginning ? !place.plain.startsWith(word) : place.compared != word && place.plain != word)
                return false;
        }
        return true;
    };
    const auto look = [&](const std::vector<int> &candidates) {
        for (const int number : candidates) {
            const auto &pattern = m_patterns[static_cast<size_t>(number)];
            if (best && pattern.words.size() < best->words.size())
                continue;
            if (!fits(pattern))
                continue;
            if (best && pattern.words.size() > best->words.size())
                records.clear();
            best = &pattern;
            if (std::ranges::find(records, pattern.record) == records.end())
                records.push_back(pattern.record);
        }
    };
    look(m_byFirst.value(places[at].compared));
    if (places[at].plain != places[at].compared)
        look(m_byFirst.value(places[at].plain));
    look(m_byStart.value(places[at].plain.left(2)));
    return best;
}

Concept
Vocabulary::conceptOf(const QString &typed, const QStringList &words, const std::vector<int> &records) const
{
    Concept found{typed, {{typed, words, 1.0}}};
    for (const int record : records) {
        found.named = found.named || record >= m_firstName;
        found.trouble = found.trouble || (record < m_firstName && m_isTrouble[static_cast<size_t>(record)]);
    }
    // Nearer wordings first, because a long search has no room for all of them.
    for (const auto isNear : {true, false}) {
        for (const int record : records) {
            for (const auto &wording : m_records[static_cast<size_t>(record)]) {
                if ((wording.weight >= sameWeight) == isNear)
                    add(found.wordings, wording);
            }
        }
    }
    return found;
}

std::vector<Concept> Vocabulary::concepts(const QString &text) const
{
    std::vector<Place> places;
    for (WordReader reader(text); reader.next();) {
        if (!reader.isFlag()) {
            const auto word = text.mid(reader.start(), reader.end() - reader.start());
            places.push_back({reader.wordText(), plain(word), reader.start(), reader.end()});
        }
    }

    std::vector<Concept> found;
    std::vector<Concept> left;
    for (size_t at = 0; at < places.size();) {
        std::vector<int> records;
        const auto *pattern = longestAt(places, at, records);
        const auto length = pattern ? pattern->words.size() : 1;
        QStringList words;
        for (size_t i = at; i < at + length; ++i)
            words << places[i].compared;
        const auto typed = text.mid(places[at].start, places[at + length - 1].end - places[at].start);
        auto here = conceptOf(typed, words, records);
        const bool isStop = length == 1 && m_stop.contains(places[at].plain);
        auto &list = isStop ? left : found;
        if (std::ranges::none_of(list, [&](const Concept &c) { return c.wordings.front().words == words; }))
            list.push_back(std::move(here));
        at += length;
    }
    return found.empty() ? left : found;
}

bool Vocabulary::isTrouble(const QString &text) const
{
    const auto found = concepts(text);
    return found.size() == 1 && found.front().trouble;
}

std::vector<Concept> Vocabulary::flag(const QString &typed, const QString &value) const
{
    const auto name = typed.section(u'=', 0, 0);
    const auto given = typed.contains(u'=') ? typed.section(u'=', 1) : value;
    Concept flag{name, {{name, WordReader::words(name), 1.0}}, false};
    for (const auto &other : m_flags.value(name))
        add(flag.wordings, {other, WordReader::words(other), sameWeight});
    std::vector<Concept> found{flag};
    const auto valueWords = WordReader::words(given);
    if (!valueWords.isEmpty()) {
        // The value beside its flag is what is meant; alone it is a number like any other.
        const auto bare = WordReader::words(QString(name).replace(u'-', u' '));
        const auto together = name + u' ' + given;
        found.push_back({given, {{together, bare + valueWords, 1.0}, {given, valueWords, 0.4}}, false});
    }
    return found;
}

} // namespace LaunchProbe::Evidence
