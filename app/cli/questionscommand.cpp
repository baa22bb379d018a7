// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "profilesource.h"

#include <app/services/plugins.h>
#include <models/protocol/compiler.h>
#include <models/protocol/questions.h>
#include <models/protocol/triggers.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(QuestionsCommand)
};

struct Compiled {
    std::vector<Domain::Trigger> triggers;
    std::vector<Domain::Question> questions;
    std::vector<Domain::Query> queries; //!< of all sources
};

Json texts(const QStringList &list)
{
    auto json = Json::array();
    for (const auto &text : list)
        json.push_back(text.toStdString());
    return json;
}

Json queryJson(const Domain::Query &query)
{
    return {
        {"source", query.source.toStdString()},
        {"family", query.family.toStdString()},
        {"place", query.place.toStdString()},
        {"query", query.text.toStdString()},
        {"limit", query.limit},
        {"used", query.used},
        {"left_out", texts(query.left)}};
}

Json questionJson(const Domain::Question &question, const Compiled &compiled, bool russian)
{
    Json json{
        {"id", question.id.toStdString()},
        {"number", question.number},
        {"title", (russian ? question.titleRu : question.titleEn).toStdString()},
        {"text", (russian ? question.textRu : question.textEn).toStdString()},
        {"title_en", question.titleEn.toStdString()},
        {"title_ru", question.titleRu.toStdString()},
        {"text_en", question.textEn.toStdString()},
        {"text_ru", question.textRu.toStdString()},
        {"evidence", texts(question.evidence)},
        {"terms", texts(question.terms)}};
    json["queries"] = Json::array();
    for (const auto &query : compiled.queries) {
        if (query.question == question.id)
            json["queries"].push_back(queryJson(query));
    }
    return json;
}

QByteArray asJson(const Domain::Profile &profile, const Compiled &compiled, bool russian)
{
    Json json{{"profile", profile.title.toStdString()}};
    json["triggers"] = Json::array();
    for (const auto &trigger : compiled.triggers) {
        json["triggers"].push_back(
            {{"kind", Protocol::triggerId(trigger.kind).toStdString()},
             {"due", trigger.due},
             {"value", trigger.value.toStdString()},
             {"threshold", trigger.threshold.toStdString()}});
    }
    json["questions"] = Json::array();
    for (const auto &question : compiled.questions)
        json["questions"].push_back(questionJson(question, compiled, russian));
    return QByteArray::fromStdString(json.dump());
}

QString triggerLine(const Domain::Trigger &trigger)
{
    const auto value = trigger.value.isEmpty() ? Words::tr("not stated") : trigger.value;
    const auto reason = trigger.threshold.isEmpty() ? value : u"%1 (%2)"_s.arg(value, trigger.threshold);
    return u"%1 %2: %3"_s.arg(trigger.due ? u"[x]"_s : u"[ ]"_s, Protocol::triggerName(trigger.kind), reason);
}

void printText(const Compiled &compiled, bool russian, const Terminal &terminal)
{
    terminal.print(Words::tr("Why a deep search is due:").toUtf8());
    for (const auto &trigger : compiled.triggers)
        terminal.print(triggerLine(trigger).toUtf8());
    for (const auto &question : compiled.questions) {
        terminal.print(u"\n%1. %2\n   %3"_s.arg(question.number)
                           .arg(
                               russian ? question.titleRu : question.titleEn,
                               russian ? question.textRu : question.textEn)
                           .toUtf8());
        for (const auto &query : compiled.queries) {
            if (query.question != question.id)
                continue;
            terminal.print(u"   %1 %2 %3 [%4/%5]: %6"_s.arg(query.source, query.family, query.place)
                               .arg(query.used)
                               .arg(query.limit)
                               .arg(query.text)
                               .toUtf8());
        }
    }
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"profile"_s, u"lang"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto language = given->value(u"lang"_s);
    if (given->has(u"lang"_s) && language != u"ru" && language != u"en")
        return wrongUsage(terminal, {Domain::Problem::Kind::WrongUsage, u"--lang "_s + language, {}, 0, {}});
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto profile = readGivenProfile(given->value(u"profile"_s), *catalogue, terminal);
    if (profile.exit == Failed)
        return Failed;

    Compiled compiled{
        Protocol::triggersOf(profile.profile, *catalogue),
        Protocol::questionsFor(profile.profile, *catalogue),
        {}};
    const Services::Plugins plugins;
    for (const auto &card : plugins.cards()) {
        const auto queries = Protocol::compile(profile.profile, compiled.questions, *catalogue, card.dialect);
        compiled.queries.insert(compiled.queries.end(), queries.begin(), queries.end());
    }
    if (given->has(u"json"_s))
        terminal.print(asJson(profile.profile, compiled, language == u"ru"));
    else
        printText(compiled, language == u"ru", terminal);
    return profile.exit;
}

} // namespace

Command questionsCommand()
{
    return {
        u"questions"_s, u"questions --profile FILE [--lang ru|en] [--json]"_s,
        Words::tr("The 30 questions filled in from a profile, why they are due, and their queries for each "
                  "source."),
        Words::tr("--profile FILE  the profile; without it the shipped sample\n"
                  "--lang ru|en    the language of titles and questions\n"
                  "--json          one JSON document instead of text"),
        run};
}

} // namespace LaunchProbe::Cli
