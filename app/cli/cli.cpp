// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "command.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace LaunchProbe::Cli {

using namespace Qt::StringLiterals;

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

    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments().mid(1);
    const Terminal terminal;
    const auto commands = allCommands();
    const auto named = std::ranges::find(commands, arguments.value(0), &Command::name);
    if (named == commands.end()) {
        terminal.say(QCoreApplication::translate("Cli", "There is no command \"%1\".").arg(arguments.value(0)));
        return WrongUsage;
    }
    return named->run(arguments.mid(1), terminal);
}

} // namespace LaunchProbe::Cli
