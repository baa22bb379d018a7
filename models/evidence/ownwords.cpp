// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownwords.h"

#include "wordhash.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace LaunchProbe::Evidence {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 400000; //!< characters; what is longer is compared by its beginning
// What tells one measurement from another: one number as exact as this, or two of the other.
constexpr qsizetype manyDigits = 4;
constexpr qsizetype fewDigits = 3;
constexpr double wordsOfSentence = 0.6; //!< share of plain words that makes a line a sentence

bool isEdge(QChar c)
{
    return !c.isLetterOrNumber() && !c.isSurrogate();
}

//! Without the signs around it: "**fast**," is "fast".
QStringView bare(QStringView word)
{
    while (!word.isEmpty() && isEdge(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && isEdge(word.back()))
        word.chop(1);
    return word;
}

//! "[words](address)" is its words; an address alone is nothing.
QStringView withoutAddress(QStringView word)
{
    if (const auto link = word.indexOf(u"]("); link >= 0)
        return word.first(link);
    return word.contains(u"://") ? QStringView() : word;
}

bool isPlainWord(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) {
        return c.isLetter() || c == u'\'' || c == u'\u2019' || c == u'-' || c.isMark();
    });
}

bool isNumber(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
}

//! How large a model or its parts are is the same wherever it runs.
bool isSize(QStringView unit)
{
    static constexpr std::array<QStringView, 10> units{u"B",   u"KB",  u"MB",  u"GB",  u"KiB",
                                                       u"MiB", u"GiB", u"TiB", u"BPW", u"bpw"};
    return std::ranges::find(units, unit) != units.end();
}

//! Digits that count of "12.34", "0.0713ms", "124,5"; 0 where it is no such number.
qsizetype digitsMeasured(QStringView word)
{
    qsizetype end = 0;
    qsizetype point = -1;
    for (; end < word.size() && (word[end].isDigit() || word[end] == u'.' || word[end] == u','); ++end) {
        if (word[end].isDigit())
            continue;
        if (point >= 0)
            return 0; // a version, a date
        point = end;
    }
    if (point <= 0 || point == end - 1 || isSize(word.sliced(end)))
        return 0;
    auto first = qsizetype(0);
    while (first < end && (word[first] == u'0' || first == point))
        ++first;
    while (end > first && (word[end - 1] == u'0' || end - 1 == point))
        --end;
    return end - first - (point > first && point < end ? 1 : 0);
}

//! What differs between two pastes of one log.
bool variesByPaste(QStringView word)
{
    const bool isTime = word.count(u':') >= 2 && word.front().isDigit();
    const bool isDate = word.size() >= 10 && word[4] == u'-' && word[7] == u'-' && word.front().isDigit();
    return isTime || isDate || word.startsWith(u"0x") || word.startsWith(u'/') || word.startsWith(u"~/")
        || word.contains(u":\\") || word.contains(u"://");
}

class OwnWordReader
{
public:
    OwnWordReader(const QString &place, const FormLines &forms)
        : m_place(place)
        , m_forms(forms)
    {
    }

    void readLine(QStringView line)
    {
        const auto said = line.trimmed();
        if (said.startsWith(u"```") || said.startsWith(u"~~~")) {
            m_inCode = !m_inCode;
            return;
        }
        if (isLeftOut(said))
            return;
        m_parts.clear();
        for (const auto part : said.tokenize(u' ', Qt::SkipEmptyParts))
            m_parts.push_back(part);
        if (!m_inCode && isSentence()) {
            if (isNewShape())
                addWords();
        } else {
            addMeasured();
        }
    }

    [[nodiscard]] OwnWords take() { return std::move(m_own); }

private:
    bool isLeftOut(QStringView said)
    {
        // What a form tells those who fill it in.
        if (said.startsWith(u"<!--"))
            m_inComment = true;
        const bool isQuoted = std::ranges::any_of(
            std::initializer_list<QStringView>{u">", u"&gt;", u"\\>"},
            [said](QStringView sign) { return said.startsWith(sign); });
        const bool leftOut = m_inComment || said.isEmpty() || isQuoted;
        if (said.endsWith(u"-->"))
            m_inComment = false;
        return leftOut || m_forms.isOfForm(m_place, said);
    }

    [[nodiscard]] bool isSentence() const
    {
        int plain = 0;
        int all = 0;
        for (const auto part : m_parts) {
            const auto word = bare(withoutAddress(part));
            if (word.isEmpty() || isNumber(word))
                continue;
            ++all;
            plain += isPlainWord(word) ? 1 : 0;
        }
        return plain >= wordsOfSentence * all && plain > 0;
    }

    //! Lines that differ in nothing but numbers and names were written by a program.
    bool isNewShape()
    {
        quint64 shape = 0;
        for (const auto part : m_parts) {
            if (const auto word = bare(part); isPlainWord(word))
                shape = mixed(shape, hashOf(word));
        }
        const bool isNew = !m_shapes.contains(shape);
        m_shapes.insert(shape);
        return isNew;
    }

    void addWords()
    {
        for (const auto part : m_parts) {
            if (const auto word = bare(withoutAddress(part)); !word.isEmpty())
                m_own.words.push_back(hashOf(word));
        }
    }

    void addMeasured()
    {
        int exact = 0;
        int rough = 0;
        quint64 hash = 0;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            const auto word = bare(m_parts[i]);
            if (word.isEmpty() || variesByPaste(m_parts[i]))
                continue;
            hash = mixed(hash, hashOf(word));
            if (i + 1 < m_parts.size() && isSize(bare(m_parts[i + 1])))
                continue;
            const auto digits = digitsMeasured(word);
            exact += digits >= manyDigits ? 1 : 0;
            rough += digits >= fewDigits ? 1 : 0;
        }
        if ((exact > 0 || rough > 1) && std::ranges::find(m_own.measured, hash) == m_own.measured.end()
            && m_own.measured.size() < mostMeasured)
            m_own.measured.push_back(hash);
    }

    static constexpr size_t mostMeasured = 500; //!< lines of one post

    const QString &m_place;
    const FormLines &m_forms;
    std::vector<QStringView> m_parts;
    QSet<quint64> m_shapes; //!< of the sentences so far
    bool m_inCode = false;
    bool m_inComment = false;
    OwnWords m_own;
};

} // namespace

OwnWords ownWords(const QString &place, const QString &text, const FormLines &forms)
{
    OwnWordReader reader(place, forms);
    for (const auto line : QStringView(text).first(std::min(text.size(), longestText)).tokenize(u'\n'))
        reader.readLine(line);
    return reader.take();
}

} // namespace LaunchProbe::Evidence
