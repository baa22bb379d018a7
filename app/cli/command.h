// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace LaunchProbe::Cli {

//! Exit codes that scripts rely on.
enum Exit { Done = 0, DoneWithProblems = 1, WrongUsage = 2, Failed = 3 };

//! Where a command writes. Standard output carries results alone, standard error everything else.
class Terminal
{
public:
    void print(const QByteArray &line) const; //!< UTF-8 with a line end, flushed
    void say(const QString &sentence) const; //!< to standard error
};

struct Command {
    QString name;
    QString usage; //!< "extract [--json]", untranslated
    QString summary; //!< one translated sentence
    QString help; //!< options and notes, translated
    std::function<int(const QStringList &arguments, const Terminal &terminal)> run;
};

[[nodiscard]] std::vector<Command> allCommands();

} // namespace LaunchProbe::Cli
