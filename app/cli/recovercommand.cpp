// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <app/services/project.h>
#include <app/services/recoverywords.h>

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Json = nlohmann::ordered_json;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(RecoverCommand)
};

bool isComplete(const Store::Recovered &recovered)
{
    return recovered.torn.isEmpty() && recovered.orphans == 0;
}

void print(const std::optional<Store::Recovered> &recovered, bool asJson, const Terminal &terminal)
{
    if (!asJson) {
        terminal.print((recovered ? Services::recoveryWords(*recovered)
                                  : Words::tr("The archive is whole; nothing was changed."))
                           .toUtf8());
        return;
    }
    Json json{{"damaged", recovered.has_value()}};
    if (recovered) {
        json["kept_as"] = recovered->aside.toStdString();
        json["posts"] = recovered->posts;
        json["findings"] = recovered->findings;
        json["orphans"] = recovered->orphans;
        json["torn"] = Json::array();
        for (const auto &table : recovered->torn)
            json["torn"].push_back(table.toStdString());
    }
    terminal.print(QByteArray::fromStdString(json.dump()));
}

//! The check's answer, or why the project cannot even be opened.
Domain::Result<void> check(const QString &folder)
{
    const auto project = Services::Project::open(folder, Services::Project::Mode::Write);
    return project ? (*project)->archiveChecker()() : Domain::Result<void>(project.problem());
}

int run(const QStringList &arguments, const Terminal &terminal)
{
    const auto given = Arguments::read(arguments, {{u"project"_s}, {u"json"_s}, 0, 0});
    if (!given)
        return wrongUsage(terminal, given.problem());
    const auto folder = given->value(u"project"_s);
    if (folder.isEmpty())
        return wrongUsage(terminal, {Problem::Kind::WrongUsage, u"--project"_s, {}, 0, {}});
    if (const auto checked = check(folder); checked) {
        print({}, given->has(u"json"_s), terminal);
        return Done;
    } else if (checked.problem().kind != Problem::Kind::Damaged) {
        say(terminal, checked.problem());
        return Failed;
    }
    const auto recovered = Services::Project::recover(folder);
    if (!recovered) {
        say(terminal, recovered.problem());
        return Failed;
    }
    print(*recovered, given->has(u"json"_s), terminal);
    return isComplete(*recovered) ? Done : DoneWithProblems;
}

} // namespace

Command recoverCommand()
{
    return {
        u"recover"_s, u"recover --project DIR [--json]"_s,
        Words::tr("Checks the archive, and puts what can be read of a damaged one into a fresh one."),
        Words::tr("--project DIR  the project's folder; nobody else may have it open\n"
                  "--json         one JSON document instead of text\n"
                  "\n"
                  "The damaged file is kept beside the fresh one and nothing of it is changed. What could "
                  "not be read\n"
                  "comes back by an import of the same files or another harvest. Exit code 1: some was not "
                  "readable."),
        run};
}

} // namespace LaunchProbe::Cli
