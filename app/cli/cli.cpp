// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"

#include "command.h"
#include "startup.h"

#include <app/services/language.h>
#include <app/services/places.h>
#include <app/services/workbench.h>
#include <models/session/preferences.h>
#include <ui/kit/problemwords.h>

#include <QApplication>

#include <algorithm>
#include <cstdio>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int usageColumn = 2; // spaces before a usage line

void printHelp(const std::vector<Command> &commands, const Terminal &terminal)
{
    terminal.print(Words::tr("Without a command the window opens:").toUtf8());
    terminal.print("  launchprobe [--project DIR] [--lang ru|en] [--theme light|dark] [--recordings DIR]\n");
    terminal.print(Words::tr("Commands:").toUtf8());
    for (const auto &command : commands) {
        terminal.print(QByteArray(usageColumn, ' ') + command.usage.toUtf8());
        terminal.print(QByteArray(usageColumn * 3, ' ') + command.summary.toUtf8());
    }
    terminal.print(
        "\n"
        + Words::tr(
              "\"launchprobe help COMMAND\" says more of one; exit codes: 0 done, 1 done with problems, "
              "2 wrong usage, 3 failed.")
              .toUtf8());
}

int noSuchCommand(const QString &name, const Terminal &terminal)
{
    terminal.say(Words::tr("There is no command \"%1\". \"launchprobe help\" lists them.").arg(name));
    return WrongUsage;
}

int help(const QString &topic, const Terminal &terminal)
{
    const auto commands = allCommands();
    if (topic.isEmpty()) {
        printHelp(commands, terminal);
        return Done;
    }
    const auto named = std::ranges::find(commands, topic, &Command::name);
    if (named == commands.end())
        return noSuchCommand(topic, terminal);
    terminal.print("launchprobe " + named->usage.toUtf8() + "\n");
    terminal.print(named->summary.toUtf8());
    if (!named->help.isEmpty())
        terminal.print("\n" + named->help.toUtf8());
    return Done;
}

int runCommand(const Startup &startup, const Terminal &terminal)
{
    const auto commands = allCommands();
    const auto named = std::ranges::find(commands, startup.command, &Command::name);
    return named == commands.end() ? noSuchCommand(startup.command, terminal)
                                   : named->run(startup.arguments, terminal);
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

int openWindow(int argc, char **argv, const Startup &startup)
{
    const QApplication application(argc, argv);
    Services::usePortableFolder();
    Services::Workbench workbench({startup.project, startup.language, startup.theme, startup.recordings});
    workbench.start();
    return QApplication::exec();
}

} // namespace

void Terminal::print(const QByteArray &line) const
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void Terminal::say(const QString &sentence) const
{
    const auto bytes = sentence.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fputc('\n', stderr);
}

int run(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"LaunchProbe"_s);
    QCoreApplication::setOrganizationName(u"LaunchProbe"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LP_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto startup = readStartup(arguments);
    const bool window = startup && startup->command.isEmpty() && !startup->help && !startup->version;
    if (window && hasDisplay())
        return openWindow(argc, argv, *startup);

    const QCoreApplication application(argc, argv);
    Services::usePortableFolder();
    Services::Language language;
    const auto wanted = startup ? startup->language : QString();
    language.use(wanted.isEmpty() ? Session::Preferences().language() : wanted);
    const Terminal terminal;
    if (!startup) {
        terminal.say(Ui::problemSentence(startup.problem()));
        return WrongUsage;
    }
    if (startup->version) {
        terminal.print("LaunchProbe " LP_VERSION);
        return Done;
    }
    if (startup->help)
        return help(startup->arguments.value(0), terminal);
    if (window) {
        terminal.say(Words::tr("There is no display to open the window on. \"launchprobe help\" lists the "
                               "commands, which need none."));
        return Failed;
    }
    return runCommand(*startup, terminal);
}

} // namespace LaunchProbe::Cli
