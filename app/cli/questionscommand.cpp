// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "profilesource.h"
#include "projectsource.h"

#include <app/services/plugins.h>
#include <app/services/refining.h>
#include <models/protocol/compiler.h>
#include <models/protocol/questions.h>
#include <models/protocol/triggers.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QLocale>

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
    std::optional<Protocol::Refinement> refinement; //!< of a project
};

//! What was given: a project with its edits, or a profile alone.
struct Given {
    Domain::Profile profile;
    Protocol::QuestionEdits edits;
    std::unique_ptr<Services::Project> project; //!< null: none was given
    int exit = Done;
};

Json texts(const QStringList &list)
{
    auto json = Json::array();
    for (const auto &text : list)
        json.push_back(text.toStdString());
    return json;
}

const Domain::QueryYield *yieldOf(const Domain::Query &query, const Protocol::QuestionRefinement &refinement)
{
    const auto found = std::ranges::find_if(refinement.yields, [&query](const Domain::QueryYield &yield) {
        return yield.source == query.source && yield.family == query.family && yield.place == query.place
            && yield.query == query.text;
    });
    return found == refinement.yields.end() ? nullptr : &*found;
}

Json yieldJson(const Domain::QueryYield &yield)
{
    Json json{{"asked", yield.asked},   {"answered", yield.answered},      {"threads", yield.threads},
              {"posts", yield.posts},   {"new_threads", yield.newThreads}, {"traces", yield.traces},
              {"useful", yield.useful}, {"unclear", yield.unclear},        {"duplicates", yield.duplicates}};
    json["duplicate_share"] = nullptr; // nothing was judged
    if (yield.judged() > 0)
        json["duplicate_share"] = static_cast<double>(yield.duplicates) / static_cast<double>(yield.judged());
    return json;
}

Json saturationJson(const Protocol::Saturation &saturation)
{
    using State = Protocol::Saturation::State;
    Json json{{"state", Protocol::stateId(saturation.state).toStdString()}};
    json["value"] = nullptr; // nothing can be said
    if (saturation.state != State::NotAsked && saturation.state != State::NothingFound)
        json["value"] = saturation.value;
    json["reason"] = Protocol::saturationReason(saturation).toStdString();
    json["found"] = saturation.last.found;
    json["new"] = saturation.last.fresh;
    json["answered_queries"] = saturation.last.answered;
    json["unanswered_queries"] = saturation.last.unanswered;
    json["judged"] = saturation.judged;
    json["useful"] = saturation.useful;
    return json;
}

Json suggestionJson(const Protocol::Suggestion &suggestion)
{
    Json json{
        {"kind", Protocol::kindId(suggestion.kind).toStdString()},
        {"value", suggestion.value.toStdString()},
        {"reason", Protocol::reasonWords(suggestion).toStdString()},
        {"posts", texts(suggestion.printedIds)}};
    json["weight"] = nullptr;
    if (suggestion.kind == Protocol::Suggestion::Kind::AddTerm)
        json["weight"] = suggestion.weight;
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
    const auto *refinement = compiled.refinement ? &compiled.refinement->at(question.id) : nullptr;
    for (const auto &query : compiled.queries) {
        if (query.question != question.id)
            continue;
        auto entry = queryJson(query);
        if (const auto *yield = refinement ? yieldOf(query, *refinement) : nullptr)
            entry["yield"] = yieldJson(*yield);
        json["queries"].push_back(std::move(entry));
    }
    if (!refinement)
        return json;
    json["enabled"] = question.enabled;
    json["saturation"] = saturationJson(refinement->saturation);
    json["suggestions"] = Json::array();
    for (const auto &suggestion : refinement->suggestions)
        json["suggestions"].push_back(suggestionJson(suggestion));
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
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString triggerLine(const Domain::Trigger &trigger)
{
    const auto value = trigger.value.isEmpty() ? Words::tr("not stated") : trigger.value;
    const auto reason = trigger.threshold.isEmpty() ? value : u"%1 (%2)"_s.arg(value, trigger.threshold);
    return u"%1 %2: %3"_s.arg(trigger.due ? u"[x]"_s : u"[ ]"_s, Protocol::triggerName(trigger.kind), reason);
}

void printRefinement(const Protocol::QuestionRefinement &refinement, const Terminal &terminal)
{
    using State = Protocol::Saturation::State;
    const auto &saturation = refinement.saturation;
    const bool hasValue = saturation.state != State::NotAsked && saturation.state != State::NothingFound;
    const auto value = hasValue ? QLocale().toString(saturation.value * 100, 'f', 0) + u" %, "_s : QString();
    terminal.print(
        Words::tr("   Saturation: %1%2 (%3)")
            .arg(value, Protocol::stateWords(saturation.state), Protocol::saturationReason(saturation))
            .toUtf8());
    for (const auto &suggestion : refinement.suggestions)
        terminal.print(
            u"   * %1: %2 (%3)"_s
                .arg(
                    Protocol::kindWords(suggestion.kind), suggestion.value, Protocol::reasonWords(suggestion))
                .toUtf8());
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
        if (compiled.refinement)
            printRefinement(compiled.refinement->at(question.id), terminal);
    }
}

std::optional<Given>
takeGiven(const Arguments &given, const Catalogue::Catalogue &catalogue, const Terminal &terminal)
{
    if (!given.has(u"project"_s)) {
        auto read = readGivenProfile(given.value(u"profile"_s), catalogue, terminal);
        if (read.exit == Failed)
            return {};
        return Given{std::move(read.profile), {}, nullptr, read.exit};
    }
    auto opened = openGivenProject(given, Services::Project::Mode::Read, terminal);
    if (!opened.project)
        return {};
    auto edits = Protocol::editsFromJson(opened.project->questionEdits());
    if (!edits) {
        say(terminal, edits.problem());
        return {};
    }
    auto profile = opened.project->profile();
    return Given{std::move(profile), *std::move(edits), std::move(opened.project), opened.exit};
}

Domain::Result<Protocol::Refinement> refinementOf(
    const Services::Project &project, const Compiled &compiled, const Catalogue::Catalogue &catalogue,
    const std::vector<Domain::Dialect> &dialects)
{
    const auto archive = project.openArchive();
    if (!archive)
        return archive.problem();
    return Services::refinementOf(
        **archive, {project.profile(), compiled.questions, catalogue, dialects, {}});
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given =
        Arguments::read(arguments, {{u"profile"_s, u"project"_s, u"lang"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto language = given->value(u"lang"_s);
    if (given->has(u"lang"_s) && language != u"ru" && language != u"en")
        return wrongUsage(terminal, {Domain::Problem::Kind::WrongUsage, u"--lang "_s + language, {}, 0, {}});
    if (given->has(u"project"_s) && given->has(u"profile"_s))
        return wrongUsage(
            terminal, {Domain::Problem::Kind::WrongUsage, u"--project, --profile"_s, {}, 0, {}});
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const auto asked = takeGiven(*given, *catalogue, terminal);
    if (!asked)
        return Failed;

    Compiled compiled{
        Protocol::triggersOf(asked->profile, *catalogue),
        Protocol::questionsFor(asked->profile, *catalogue, asked->edits),
        {},
        {}};
    const auto dialects = Services::Plugins().dialects();
    for (const auto &dialect : dialects) {
        const auto queries = Protocol::compile(asked->profile, compiled.questions, *catalogue, dialect);
        compiled.queries.insert(compiled.queries.end(), queries.begin(), queries.end());
    }
    if (asked->project) {
        auto refinement = refinementOf(*asked->project, compiled, *catalogue, dialects);
        if (!refinement) {
            say(terminal, refinement.problem());
            return Failed;
        }
        compiled.refinement = *std::move(refinement);
    }
    if (given->has(u"json"_s))
        terminal.print(asJson(asked->profile, compiled, language == u"ru"));
    else
        printText(compiled, language == u"ru", terminal);
    return asked->exit;
}

} // namespace

Command questionsCommand()
{
    return {
        u"questions"_s, u"questions --profile FILE | --project DIR [--lang ru|en] [--json]"_s,
        Words::tr("The 30 questions filled in from a profile, why they are due, and their queries for each "
                  "source. Of a project also what they brought, how saturated each is, and what to change."),
        Words::tr("--profile FILE  the profile; without it the shipped sample\n"
                  "--project DIR   a project: its profile, and its questions as they were edited\n"
                  "--lang ru|en    the language of titles and questions\n"
                  "--json          one JSON document instead of text"),
        run};
}

} // namespace LaunchProbe::Cli
