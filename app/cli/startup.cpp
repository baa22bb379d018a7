// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup.h"

#include <models/session/preferences.h>

#include <map>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! A command's own --lang also chooses the language of its sentences.
QString languageAmong(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == u"--lang")
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(u"--lang="))
            return arguments.at(i).mid(7);
    }
    return {};
}

Problem wrong(const QString &argument)
{
    return {Problem::Kind::WrongUsage, argument, {}, 0, {}};
}

} // namespace

Domain::Result<Startup> readStartup(const QStringList &arguments)
{
    Startup startup;
    const std::map<QString, QString *> options{
        {u"--project"_s, &startup.project},
        {u"--lang"_s, &startup.language},
        {u"--theme"_s, &startup.theme},
        {u"--recordings"_s, &startup.recordings}};
    qsizetype at = 0;
    for (; at < arguments.size() && arguments.at(at).startsWith(u'-'); ++at) {
        const auto &argument = arguments.at(at);
        const auto name = argument.section(u'=', 0, 0);
        if (argument == u"--version" || argument == u"-v") {
            startup.version = true;
        } else if (argument == u"--help" || argument == u"-h") {
            startup.help = true;
        } else if (const auto option = options.find(name); option != options.end()) {
            const bool joined = argument.contains(u'=');
            if (!joined && ++at == arguments.size())
                return wrong(argument);
            *option->second = joined ? argument.section(u'=', 1) : arguments.at(at);
        } else {
            return wrong(argument);
        }
    }
    startup.command = arguments.value(at);
    startup.arguments = arguments.mid(at + 1);
    if (startup.command == u"help") {
        startup.help = true;
        startup.command.clear();
    } else if (startup.help && !startup.command.isEmpty()) {
        startup.arguments = {startup.command};
        startup.command.clear();
    } else if (startup.arguments.contains(u"--help"_s)) {
        startup.help = true;
        startup.arguments = {startup.command};
        startup.command.clear();
    }
    if (startup.language.isEmpty())
        startup.language = languageAmong(startup.arguments);
    // Said before the command or after it, a project is the command's.
    if (!startup.command.isEmpty() && !startup.project.isEmpty())
        startup.arguments << u"--project"_s << startup.project;
    if (!startup.theme.isEmpty() && !Session::themeNames().contains(startup.theme))
        return wrong(u"--theme "_s + startup.theme);
    return startup;
}

} // namespace LaunchProbe::Cli
