// SPDX-License-Identifier: GPL-3.0-or-later
#include "projectsource.h"

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
    Q_DECLARE_TR_FUNCTIONS(StatsCommand)
};

QByteArray asJson(const Ports::Counts &counts)
{
    Json json{
        {"threads", counts.threads},
        {"posts", counts.posts},
        {"readings", counts.readings},
        {"traces", counts.traces},
        {"findings", counts.findings}};
    json["sources"] = Json::object();
    for (const auto &[name, source] : counts.sources)
        json["sources"][name.toStdString()] = {{"threads", source.threads}, {"posts", source.posts}};
    json["ledger"] = Json::object();
    for (const auto *state : {"answered", "empty", "blocked", "not_searched"}) {
        const auto found = counts.ledger.find(QString::fromLatin1(state));
        json["ledger"][state] = found == counts.ledger.end() ? 0 : found->second;
    }
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void printText(const Ports::Counts &counts, const Terminal &terminal)
{
    const auto print = [&terminal](const QString &name, qint64 count) {
        terminal.print(u"%1: %2"_s.arg(name, QLocale().toString(count)).toUtf8());
    };
    print(Words::tr("Threads"), counts.threads);
    print(Words::tr("Posts"), counts.posts);
    print(Words::tr("Extracted values"), counts.readings);
    print(Words::tr("Traces"), counts.traces);
    print(Words::tr("Findings"), counts.findings);
    for (const auto &[name, source] : counts.sources)
        terminal.print(
            Words::tr("%1: %L2 threads, %L3 posts").arg(name).arg(source.threads).arg(source.posts).toUtf8());
    const auto state = [&counts](const char *name) {
        const auto found = counts.ledger.find(QString::fromLatin1(name));
        return found == counts.ledger.end() ? 0 : found->second;
    };
    terminal.print(Words::tr("Queries: %L1 answered, %L2 empty, %L3 blocked, %L4 not searched")
                       .arg(state("answered"))
                       .arg(state("empty"))
                       .arg(state("blocked"))
                       .arg(state("not_searched"))
                       .toUtf8());
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto opened = openGivenProject(*given, Services::Project::Mode::Read, terminal);
    if (!opened.project)
        return opened.exit;
    const auto archive = opened.project->openArchive();
    const auto counts = archive ? (*archive)->counts() : Domain::Result<Ports::Counts>(archive.problem());
    if (!counts) {
        say(terminal, counts.problem());
        return Failed;
    }
    if (given->has(u"json"_s))
        terminal.print(asJson(*counts));
    else
        printText(*counts, terminal);
    return Done;
}

} // namespace

Command statsCommand()
{
    return {
        u"stats"_s, u"stats --project DIR [--json]"_s,
        Words::tr("Counts what a project holds: threads, posts, extracted values, findings, queries."),
        Words::tr("--project DIR  the project's folder\n"
                  "--json         one JSON document instead of text"),
        run};
}

} // namespace LaunchProbe::Cli
