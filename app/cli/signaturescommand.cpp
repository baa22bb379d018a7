// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectsource.h"

#include <models/evidence/reportgroups.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;
using Evidence::ReportGroup;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SignaturesCommand)
};

Json timeJson(const QDateTime &time)
{
    return time.isValid() ? Json(time.toUTC().toString(Qt::ISODate).toStdString()) : Json();
}

Json listJson(const QStringList &values)
{
    auto list = Json::array();
    for (const auto &value : values)
        list.push_back(value.toStdString());
    return list;
}

Json groupJson(const ReportGroup &group)
{
    Json json{
        {"error", group.error.toStdString()},
        {"masking", group.version},
        {"symptom", group.symptom},
        {"threads", group.threads},
        {"rigs", group.rigs},
        {"newest", timeJson(group.newest())},
        {"failures", listJson(group.failures)},
        {"signatures", listJson(group.signatures)},
        {"engine_versions", listJson(group.engineVersions)}};
    json["fixes"] = Json::array();
    for (const auto &fix : group.fixes)
        json["fixes"].push_back(
            {{"kind", fix.kind.toStdString()},
             {"value", fix.value.toStdString()},
             {"helped", fix.helped},
             {"rigs", fix.rigs},
             {"newest", timeJson(fix.newest)}});
    json["reports"] = Json::array();
    for (const auto &report : group.reports)
        json["reports"].push_back(report.printedId.toStdString());
    return json;
}

QByteArray asJson(const std::vector<ReportGroup> &groups)
{
    Json json{{"groups", Json::array()}};
    for (const auto &group : groups)
        json["groups"].push_back(groupJson(group));
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void printText(const std::vector<ReportGroup> &groups, const Terminal &terminal)
{
    for (const auto &group : groups) {
        auto line = u"%1, %2 | %3"_s.arg(
            Words::tr("%n thread(s)", nullptr, group.threads), Words::tr("%n rig(s)", nullptr, group.rigs),
            group.error);
        if (!group.fixes.empty() && group.fixes.front().helped)
            line += u" | "_s + Words::tr("helped: %1").arg(group.fixes.front().value);
        terminal.print(line.toUtf8());
    }
    if (groups.empty())
        terminal.say(Words::tr("No post of this project states an error."));
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s, u"lang"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto opened = openGivenProject(*given, Services::Project::Mode::Read, terminal);
    if (!opened.project)
        return opened.exit;
    const auto archive = opened.project->openArchive();
    const auto posts = archive ? (*archive)->postsWithReadings({}) : archive.problem();
    if (!posts) {
        say(terminal, posts.problem());
        return Failed;
    }
    const auto groups = Evidence::reportGroups(*posts);
    if (given->has(u"json"_s))
        terminal.print(asJson(groups));
    else
        printText(groups, terminal);
    return Done;
}

} // namespace

Command signaturesCommand()
{
    return {
        u"signatures"_s, u"signatures --project DIR [--json]"_s,
        Words::tr("Errors that posts report, grouped by their masked words, with what helped."),
        Words::tr("--project DIR  the project to look at\n"
                  "--json         one JSON document instead of text"),
        run};
}

} // namespace LaunchProbe::Cli
