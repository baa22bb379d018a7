// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/wordquery.h>

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Connectors::Hub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr size_t mostModels = 8; //!< of a name: those that most people use
constexpr qsizetype mostFiles = 200; //!< that are told with their sizes

struct Candidate {
    QString repository;
    QString sha;
    bool hasQuant = false; //!< its name or tags name the profile's quant
};

QString quantOf(const Step &step)
{
    return step.place.section(u':', 1).trimmed();
}

bool names(const Json &model, const QString &repository, const QString &word)
{
    if (word.isEmpty())
        return false;
    if (repository.contains(word, Qt::CaseInsensitive))
        return true;
    const auto &tags = listAt(model, "tags");
    return std::any_of(tags.begin(), tags.end(), [&word](const Json &tag) {
        return tag.is_string()
            && QString::fromStdString(tag.get<std::string>()).compare(word, Qt::CaseInsensitive) == 0;
    });
}

std::vector<Candidate> candidatesIn(const Step &step, const Json &json)
{
    std::vector<Candidate> found;
    for (const auto &model : json) {
        const auto repository = textAt(model, "id").left(200);
        if (!isRepository(repository))
            continue;
        found.push_back({repository, idAt(model, "sha"), names(model, repository, quantOf(step))});
    }
    // The service has put the most used first; of those, the wanted quant's go ahead.
    std::ranges::stable_sort(found, std::greater<>(), &Candidate::hasQuant);
    return found;
}

QString bytes(double count)
{
    static const QStringList units{u"B"_s, u"kB"_s, u"MB"_s, u"GB"_s, u"TB"_s};
    qsizetype unit = 0;
    for (; count >= 1000 && unit + 1 < units.size(); ++unit)
        count /= 1000;
    return QString::number(count, 'f', unit ? 1 : 0) + u' ' + units[unit];
}

QString billions(qint64 parameters)
{
    return QString::number(static_cast<double>(parameters) / 1e9, 'f', parameters < 10'000'000'000 ? 2 : 1)
        + u" B"_s;
}

QString sentenceOfParameters(const Json &json)
{
    const auto &safetensors = memberAt(json, "safetensors");
    const auto total = integerAt(safetensors, "total");
    if (total && *total > 0) {
        QStringList types;
        for (const auto &[type, count] : memberAt(safetensors, "parameters").items()) {
            if (count.is_number() && types.size() < 20)
                types << u"%1 %2"_s.arg(QString::fromStdString(type).left(20), billions(count.get<qint64>()));
        }
        return u"Parameters: %1 (%2)"_s.arg(billions(*total), types.join(u", "_s));
    }
    const auto &gguf = memberAt(json, "gguf");
    if (const auto parameters = integerAt(gguf, "total"); parameters && *parameters > 0) {
        auto sentence = u"GGUF: %1 parameters, architecture %2"_s.arg(
            billions(*parameters), textAt(gguf, "architecture"));
        if (const auto context = integerAt(gguf, "context_length"))
            sentence += u", context %1"_s.arg(*context);
        return sentence;
    }
    return {};
}

QString joined(const Json &list)
{
    QStringList texts;
    if (list.is_string())
        texts << QString::fromStdString(list.get<std::string>());
    for (const auto &item : list.is_array() ? list : Json::array()) {
        if (item.is_string() && texts.size() < 20)
            texts << QString::fromStdString(item.get<std::string>());
    }
    return texts.join(u", "_s).left(1000);
}

std::optional<double> sizeOf(const Json &file)
{
    const auto &size = memberAt(memberAt(file, "lfs"), "size");
    const auto &plain = size.is_number() ? size : memberAt(file, "size");
    return plain.is_number() && plain.get<double>() >= 0 ? std::optional(plain.get<double>()) : std::nullopt;
}

//! What a person wants to know before downloading: the sizes of the weights.
QStringList linesOfFiles(const Json &json)
{
    double tensors = 0;
    int shards = 0;
    QStringList lines;
    for (const auto &file : listAt(json, "siblings")) {
        const auto name = textAt(file, "rfilename").left(300);
        const auto size = sizeOf(file);
        if (name.endsWith(u".safetensors") && size) {
            tensors += *size;
            ++shards;
        } else if (name.endsWith(u".gguf") && lines.size() < mostFiles) {
            lines << u"- %1%2"_s.arg(name, size ? u": "_s + bytes(*size) : QString());
        }
    }
    if (shards)
        lines.prepend(u"- safetensors: %1 in %2 files"_s.arg(bytes(tensors)).arg(shards));
    return lines;
}

//! Of the whole repository; the card's own word goes before the tag that is made of it.
QString licenceOf(const Json &json)
{
    if (const auto named = joined(memberAt(memberAt(json, "cardData"), "license")); !named.isEmpty())
        return named.left(100);
    const auto prefix = u"license:"_s;
    for (const auto &tag : listAt(json, "tags")) {
        const auto text = tag.is_string() ? QString::fromStdString(tag.get<std::string>()) : QString();
        if (text.startsWith(prefix))
            return text.mid(prefix.size()).left(100);
    }
    return {};
}

//! What the API knows of a model, in lines that read like a card.
QString factsOf(const QString &repository, const Json &json)
{
    const auto &card = memberAt(json, "cardData");
    const auto &config = memberAt(json, "config");
    QStringList lines{repository};
    const auto tell = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + value;
    };
    tell(u"Licence"_s, licenceOf(json));
    tell(u"Base model"_s, joined(memberAt(card, "base_model")));
    tell(u"Architecture"_s, joined(memberAt(config, "architectures")));
    tell(u"Model type"_s, textAt(config, "model_type").left(100));
    tell(u"Quantisation"_s, textAt(memberAt(config, "quantization_config"), "quant_method").left(100));
    if (const auto sentence = sentenceOfParameters(json); !sentence.isEmpty())
        lines << sentence;
    const auto files = linesOfFiles(json);
    return lines.join(u'\n') + (files.isEmpty() ? QString() : u"\n\n"_s + files.join(u'\n'));
}

bool hasFile(const Json &json, const QString &name)
{
    const auto &files = listAt(json, "siblings");
    return std::any_of(
        files.begin(), files.end(), [&name](const Json &file) { return textAt(file, "rfilename") == name; });
}

Domain::ThreadKey cardKey(const QString &repository)
{
    return {service, repository, models, cardNumber};
}

Domain::Thread cardThread(const Step &step)
{
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = thread.key.repository;
    thread.place = thread.key.repository;
    thread.permalink = pageOf(thread.key.repository);
    return thread;
}

//! A card without the YAML at its head, which may be broken or end its lines as Windows does.
QString withoutFrontMatter(const QString &text)
{
    static const QRegularExpression head(
        u"\\A\\x{feff}?---[ \\t]*\\r?\\n(?:.*\\r?\\n)*?---[ \\t]*(?:\\r?\\n|\\z)"_s);
    return QString(text).remove(head).trimmed();
}

} // namespace

bool isRepository(const QString &name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][\\w.-]{0,95}(?:/[\\w.-]{1,96})?\\z"_s);
    return form.match(name).hasMatch() && !name.contains(u"..");
}

bool readsFile(const Step &step)
{
    return step.kind == cardKind || step.kind == readmeKind || step.kind == configKind;
}

QUrl pageOf(const QString &repository)
{
    return QUrl(u"https://huggingface.co/"_s + repository);
}

Domain::Result<Harvested> readModels(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"models"_s, answer.status, {}};
    Harvested harvested;
    for (const auto &candidate : candidatesIn(step, json)) {
        if (harvested.next.size() == mostModels)
            break;
        Step next;
        next.kind = step.family == cards ? cardKind : listKind;
        next.family = step.family;
        next.place = step.place;
        next.query = step.query;
        next.window = step.window;
        next.thread = step.family == cards
            ? cardKey(candidate.repository)
            : Domain::ThreadKey{service, candidate.repository, discussions, {}};
        harvested.next.push_back(std::move(next));
    }
    return harvested;
}

Harvested readCard(const Step &step, const QString &text)
{
    Harvested harvested;
    if (WordQuery(step.query).matches(step.thread.repository + u'\n' + text)) {
        Step thread;
        thread.kind = threadKind;
        thread.thread = step.thread;
        thread.place = step.thread.repository;
        thread.window = step.window;
        harvested.found.push_back({step.thread, std::move(thread)});
    }
    return harvested;
}

Domain::Result<Harvested>
readModel(const Step &step, const Json &json, const HttpAnswer &answer, bool mayReadGated)
{
    auto repository = textAt(json, "id").left(200);
    if (!isRepository(repository))
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"id"_s, answer.status, {}};
    Harvested harvested;
    auto thread = cardThread(step);
    Post facts;
    facts.author = textAt(json, "author").left(200);
    facts.text = factsOf(repository, json);
    facts.permalink = pageOf(repository);
    facts.written = timeAt(json, "createdAt");
    facts.edited = timeAt(json, "lastModified");
    facts.score = scoreAt(json, "likes");
    facts.fetched = answer.fetched;
    facts.licence = licenceOf(json);
    if (!step.window.endsAfter(facts.written))
        return harvested;
    // "auto" and "manual" are ways of asking for permission; false: open to all.
    const auto &gated = memberAt(json, "gated");
    const bool isOpen = !gated.is_string() && !(gated.is_boolean() && gated.get<bool>());
    for (const auto &[kind, file] :
         {std::pair(readmeKind, u"README.md"_s), std::pair(configKind, u"config.json"_s)}) {
        if (!(isOpen || mayReadGated) || !hasFile(json, file))
            continue;
        Step next;
        next.kind = kind;
        next.thread = step.thread;
        next.place = step.place;
        next.window = step.window;
        next.memory = {
            {u"sha"_s, idAt(json, "sha")},
            {u"author"_s, facts.author},
            {u"licence"_s, facts.licence},
            {u"written"_s, facts.written.toString(Qt::ISODate)}};
        harvested.next.push_back(std::move(next));
    }
    thread.complete = harvested.next.empty();
    thread.posts.push_back(std::move(facts));
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Harvested readFile(const Step &step, const QString &text, const HttpAnswer &answer)
{
    const auto remembered = [&step](const QString &name) { return step.memory.value(name).toString(); };
    const bool isConfig = step.kind == configKind;
    auto thread = cardThread(step);
    Post post;
    post.comment = isConfig ? u"config.json"_s : u"README.md"_s;
    post.author = remembered(u"author"_s);
    post.licence = remembered(u"licence"_s);
    post.text = isConfig ? u"```json\n"_s + text.trimmed() + u"\n```"_s : withoutFrontMatter(text);
    const auto revision = remembered(u"sha"_s).isEmpty() ? u"main"_s : remembered(u"sha"_s);
    post.permalink =
        QUrl(u"%1/blob/%2/%3"_s.arg(pageOf(step.thread.repository).toString(), revision, post.comment));
    post.written = QDateTime::fromString(remembered(u"written"_s), Qt::ISODate).toUTC();
    post.fetched = answer.fetched;
    thread.posts.push_back(std::move(post));
    Harvested harvested;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::Hub
