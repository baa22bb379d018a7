// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectsource.h"

#include <app/pipeline/har.h>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s, u"har"_s}, {}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    if (!given->has(u"har"_s))
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--har"_s, {}, 0, {}});
    const auto opened = openGivenProject(*given, Services::Project::Mode::Read, terminal);
    if (!opened.project)
        return opened.exit;
    const Pipeline::Cassette cassette(opened.project->rawFolder());
    for (const auto &problem : cassette.problems())
        say(terminal, problem);
    const auto path = given->value(u"har"_s);
    const auto written = Pipeline::writeHar(cassette, path);
    if (!written) {
        say(terminal, written.problem());
        return Failed;
    }
    terminal.print(
        Words::tr("%n answer(s)", "written as HAR", static_cast<int>(*written)).toUtf8() + ": "
        + path.toUtf8());
    return cassette.problems().empty() ? Done : DoneWithProblems;
}

} // namespace

Command exportCommand()
{
    return {
        u"export"_s, u"export --project DIR --har FILE"_s,
        Words::tr("Writes the answers that a project keeps as an HTTP archive for other tools."),
        Words::tr(
            "--project DIR  the project's folder\n"
            "--har FILE     where to; HAR 1.2, oldest answer first, without cookies, authorisation and keys\n"
            "\n"
            "The services restrict what may be passed on of their answers: see About in the window."),
        run};
}

} // namespace LaunchProbe::Cli
