// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "copyjson.h"
#include "profilesource.h"

#include <app/services/places.h>
#include <app/services/project.h>
#include <models/evidence/ranking.h>

#include <QCoreApplication>

#include <cmath>
#include <optional>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Evidence::Vocabulary;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchCommand)
};

struct Wish {
    QString project;
    int limit = 50;
    bool json = false;
    QStringList query;
};

Problem wrong(const QString &argument)
{
    return {Problem::Kind::WrongUsage, argument, {}, 0, {}};
}

//! Takes an option's value from behind "=" or from the next argument.
std::optional<QString> valueOf(const QString &option, const QStringList &arguments, qsizetype &at)
{
    if (arguments[at].startsWith(option + u'='))
        return arguments[at].mid(option.size() + 1);
    return at + 1 < arguments.size() ? std::optional(arguments[++at]) : std::nullopt;
}

//! The query's words may begin with a dash, so no common parser will do: "-docker" leaves a word out, "-ot"
//! and
//! "--n-cpu-moe" are flags of engines to look for, and after "--" everything is a word.
Domain::Result<Wish> read(const QStringList &arguments, const Vocabulary &vocabulary)
{
    Wish wish;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const auto &argument = arguments[at];
        const auto name = argument.section(u'=', 0, 0);
        if (argument == u"--") {
            wish.query += arguments.mid(at);
            break;
        }
        if (name == u"--project" || name == u"--limit" || name == u"--lang") {
            const auto value = valueOf(name, arguments, at);
            if (!value || value->isEmpty())
                return wrong(argument);
            bool isNumber = true;
            if (name == u"--project")
                wish.project = *value;
            else if (name == u"--limit")
                wish.limit = value->toInt(&isNumber);
            if (!isNumber || wish.limit < 0 || (name == u"--lang" && *value != u"ru" && *value != u"en"))
                return wrong(name + u' ' + *value);
        } else if (argument == u"--json") {
            wish.json = true;
        } else if (argument.startsWith(u"--"_s) && !vocabulary.isFlag(argument.section(u' ', 0, 0))) {
            return wrong(argument);
        } else {
            wish.query << argument;
        }
    }
    if (wish.project.isEmpty())
        return wrong(u"--project"_s);
    if (wish.query.join(QString()).trimmed().isEmpty())
        return wrong(u"search"_s);
    return wish;
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text.toStdString());
}

double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

Json resultJson(const Evidence::RankedPost &ranked, const Evidence::SearchQuery &query)
{
    const auto &post = ranked.post;
    return {
        {"id", post.printedId.toStdString()},
        {"thread", post.printedThread.toStdString()},
        {"source", post.service.toStdString()},
        {"title", post.title.toStdString()},
        {"permalink", post.permalink.toString().toStdString()},
        {"written", textOrNull(post.written.toUTC().toString(Qt::ISODate))},
        {"score", rounded(ranked.score)},
        {"outcome", Domain::outcomeName(post.outcome).toStdString()},
        {"verdict", textOrNull(Domain::verdictName(post.finding.verdict))},
        {"snippet", Evidence::snippet(post.text, query.concepts).toStdString()},
        {"place", post.place.toStdString()},
        {"author", textOrNull(post.author)},
        {"votes", post.score ? Json(*post.score) : Json()},
        {"relevance", rounded(ranked.relevance)},
        {"evidence", rounded(ranked.evidence)},
        {"proximity", rounded(ranked.proximity.value)},
        {"copy_of", copiesToJson(post)},
        {"stands_alone", post.standsAlone}};
}

void printJson(const Evidence::SearchQuery &query, const Evidence::Ranking &ranking, const Terminal &terminal)
{
    Json json{{"query", query.typed.toStdString()}, {"total", ranking.total}, {"results", Json::array()}};
    for (const auto &ranked : ranking.posts)
        json["results"].push_back(resultJson(ranked, query));
    terminal.print(QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

//! Text of strangers goes to a terminal: no control characters.
QString harmless(QString text)
{
    for (auto &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return text;
}

QString outcomeWord(Domain::Outcome outcome)
{
    switch (outcome) {
    case Domain::Outcome::Success:
        return Words::tr("success");
    case Domain::Outcome::Failure:
        return Words::tr("failure");
    case Domain::Outcome::Degraded:
        return Words::tr("degraded");
    case Domain::Outcome::None:
        break;
    }
    return Words::tr("no outcome");
}

void printText(const Evidence::SearchQuery &query, const Evidence::Ranking &ranking, const Terminal &terminal)
{
    int number = 0;
    for (const auto &ranked : ranking.posts) {
        const auto &post = ranked.post;
        const auto date =
            post.written.isValid() ? post.written.toUTC().date().toString(Qt::ISODate) : Words::tr("no date");
        terminal.print(u"%1. [%2] %3 · %4 · %5"_s
                           .arg(
                               QString::number(++number), outcomeWord(post.effectiveOutcome()), date,
                               harmless(post.place), harmless(post.title))
                           .toUtf8());
        terminal.print(u"   %1 · %2"_s.arg(harmless(post.printedId), post.permalink.toString()).toUtf8());
        terminal.print(u"   %1\n"_s.arg(harmless(Evidence::snippet(post.text, query.concepts))).toUtf8());
    }
    terminal.say(Words::tr("%n post(s) found", nullptr, static_cast<int>(ranking.total)));
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto vocabulary = Vocabulary::load(Services::catalogueFolder() + u"/synonyms.json"_s, *catalogue);
    if (!vocabulary) {
        say(terminal, vocabulary.problem());
        return Failed;
    }
    const auto wish = read(arguments, *vocabulary);
    if (!wish)
        return wrongUsage(terminal, wish.problem());
    const auto project = Services::Project::open(wish->project, Services::Project::Mode::Read);
    if (!project) {
        say(terminal, project.problem());
        return Failed;
    }
    const auto archive = (*project)->openArchive();
    if (!archive) {
        say(terminal, archive.problem());
        return Failed;
    }

    const auto query = Evidence::SearchLanguage(*vocabulary, *catalogue).read(wish->query.join(u' '));
    const Evidence::Ranker ranker((*project)->profile(), *catalogue, *vocabulary);
    const auto ranking = ranker.rank(**archive, query, wish->limit);
    if (!ranking) {
        say(terminal, ranking.problem());
        return Failed;
    }
    if (wish->json)
        printJson(query, *ranking, terminal);
    else
        printText(query, *ranking, terminal);
    return Done;
}

} // namespace

Command searchCommand()
{
    return {
        u"search"_s, u"search --project DIR [--limit N] [--json] QUERY…"_s,
        Words::tr("Finds posts, the best evidence for the project's profile first."),
        Words::tr(
            "--project DIR  the project to search\n"
            "--limit N      posts to show, 50 by default\n"
            "--json         one JSON document instead of text\n"
            "QUERY          words, of which not all must match; \"phrases\"; AND, OR, NOT in capitals;\n"
            "               -word leaves out, flags such as -ot or --n-cpu-moe are looked for;\n"
            "               conditions: engine:vllm driver:>=575 outcome:success verdict:failure\n"
            "               source:reddit place: author: tag: question: after:2025-01-01 before:\n"
            "               copy:no leaves out what says again what an earlier post said\n"
            "--             after it, every word belongs to the query, whatever it begins with"),
        run};
}

} // namespace LaunchProbe::Cli
