// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectsource.h"

#include <app/pipeline/purge.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PurgeCommand)
};

void printReport(const Pipeline::PurgeReport &report, bool asJson, const Terminal &terminal)
{
    if (asJson) {
        const Json json{
            {"deleted", report.deletedPosts},
            {"forgotten", report.forgotten},
            {"answers", report.answersChanged},
            {"texts", report.textsTaken}};
        terminal.print(QByteArray::fromStdString(json.dump()));
        return;
    }
    terminal.print(Words::tr("Deleted at their source: %L1 posts").arg(report.deletedPosts).toUtf8());
    terminal.print(Words::tr("Taken out of the archive: %L1 texts").arg(report.forgotten).toUtf8());
    terminal.print(Words::tr("Taken out of kept answers: %L1 texts in %L2 answers")
                       .arg(report.textsTaken)
                       .arg(report.answersChanged)
                       .toUtf8());
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto opened = openGivenProject(*given, Services::Project::Mode::Write, terminal);
    if (!opened.project)
        return opened.exit;
    const auto upkeep = opened.project->openUpkeep();
    if (!upkeep) {
        say(terminal, upkeep.problem());
        return Failed;
    }
    const auto report = Pipeline::purge(**upkeep, Net::RawFolder(opened.project->rawFolder()));
    if (!report) {
        say(terminal, report.problem());
        return Failed;
    }
    for (const auto &problem : report->problems)
        say(terminal, problem);
    printReport(*report, given->has(u"json"_s), terminal);
    // What a recovery set aside is nobody's to change, and may be all that is left of something.
    for (const auto &aside : opened.project->damagedArchives())
        terminal.say(
            Words::tr("%1 is a damaged archive from before and may still hold deleted texts. Delete it "
                      "when you do not need it any more.")
                .arg(aside));
    return report->problems.empty() ? Done : DoneWithProblems;
}

} // namespace

Command purgeCommand()
{
    return {
        u"purge"_s, u"purge --project DIR [--json]"_s,
        Words::tr("Forgets what was deleted at its source, in the archive and in the answers that are kept."),
        Words::tr(
            "--project DIR  the project's folder; nobody else may be writing to it\n"
            "--json         one JSON document instead of text\n"
            "\n"
            "Marks, dates and your own findings stay. Files that were imported are yours and stay as they "
            "are;\n"
            "so do the versions of the dossier: \"dossier verify\" tells which of their quotes are gone."),
        run};
}

} // namespace LaunchProbe::Cli
