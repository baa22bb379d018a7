// SPDX-License-Identifier: GPL-3.0-or-later
#include "reextract.h"

#include "profilesource.h"
#include "projectsource.h"

#include <app/pipeline/reextraction.h>
#include <app/services/places.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;
using Pipeline::Keeping;
using Pipeline::PostChange;
using Pipeline::ReextractionReport;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExtractCommand)
};

void print(const Json &json, const Terminal &terminal)
{
    terminal.print(QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

Json texts(const QStringList &list)
{
    auto json = Json::array();
    for (const auto &text : list)
        json.push_back(text.toStdString());
    return json;
}

void printChange(const PostChange &change, bool asJson, const Terminal &terminal)
{
    if (asJson) {
        Json json{
            {"event", "change"},
            {"id", change.id.toStdString()},
            {"outcome",
             {{"before", Domain::outcomeName(change.before).toStdString()},
              {"after", Domain::outcomeName(change.after).toStdString()}}}};
        json["fields"] = Json::array();
        for (const auto &field : change.fields)
            json["fields"].push_back(
                {{"slot", field.slot.toStdString()},
                 {"before", texts(field.before)},
                 {"after", texts(field.after)}});
        print(json, terminal);
        return;
    }
    terminal.print(change.id.toUtf8());
    const auto line = [&terminal](const QString &name, const QString &before, const QString &after) {
        terminal.print(
            u"  %1: %2 → %3"_s.arg(name, before.isEmpty() ? u"–"_s : before, after.isEmpty() ? u"–"_s : after)
                .toUtf8());
    };
    if (change.before != change.after)
        line(u"outcome"_s, Domain::outcomeName(change.before), Domain::outcomeName(change.after));
    for (const auto &field : change.fields)
        line(field.slot, field.before.join(u", "_s).simplified(), field.after.join(u", "_s).simplified());
}

void printReport(const ReextractionReport &report, bool asJson, const Terminal &terminal)
{
    if (asJson) {
        Json json{
            {"event", "summary"},
            {"posts", report.posts},
            {"changed", report.changed},
            {"outcomes", report.outcomes},
            {"fields", Json::object()}};
        for (const auto &[slot, field] : report.fields)
            json["fields"][slot.toStdString()] = {
                {"posts", field.posts}, {"gone", field.gone}, {"new", field.added}};
        print(json, terminal);
        return;
    }
    terminal.print(Words::tr("Read anew: %L1 posts; %L2 differ, %L3 in their outcome")
                       .arg(report.posts)
                       .arg(report.changed)
                       .arg(report.outcomes)
                       .toUtf8());
    for (const auto &[slot, field] : report.fields)
        terminal.print(Words::tr("  %1: in %L2 posts, %L3 values gone, %L4 new")
                           .arg(slot)
                           .arg(field.posts)
                           .arg(field.gone)
                           .arg(field.added)
                           .toUtf8());
}

} // namespace

bool namesProject(const QStringList &arguments)
{
    return std::ranges::any_of(
        arguments, [](const QString &argument) { return argument.section(u'=', 0, 0) == u"--project"; });
}

int reextractProject(const QStringList &arguments, const Terminal &terminal)
{
    const auto given =
        Arguments::read(arguments, {{u"project"_s}, {u"json"_s, u"changes"_s, u"dry-run"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto catalogue = loadCatalogue(terminal);
    if (!catalogue)
        return Failed;
    const bool looksOnly = given->has(u"dry-run"_s);
    const auto opened = openGivenProject(
        *given, looksOnly ? Services::Project::Mode::Read : Services::Project::Mode::Write, terminal);
    if (!opened.project)
        return opened.exit;
    const auto upkeep = opened.project->openUpkeep();
    if (!upkeep) {
        say(terminal, upkeep.problem());
        return Failed;
    }
    const bool asJson = given->has(u"json"_s);
    const Extract::Extractor extractor(
        *catalogue, Extract::Extractor::Engine::Fastest, Services::cacheFolder());
    const auto report = Pipeline::reextract(
        **upkeep, extractor, looksOnly ? Keeping::LookOnly : Keeping::Keep, [&](const PostChange &change) {
            if (given->has(u"changes"_s))
                printChange(change, asJson, terminal);
        });
    if (!report) {
        say(terminal, report.problem());
        return Failed;
    }
    printReport(*report, asJson, terminal);
    return Done;
}

} // namespace LaunchProbe::Cli
