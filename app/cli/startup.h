// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QStringList>

namespace LaunchProbe::Cli {

//! What the command line asks for, before any command looks at its own options.
struct Startup {
    QString project;
    QString language;
    QString theme;
    QString recordings;
    bool version = false;
    bool help = false;
    QString command; //!< empty: the window, or help
    QStringList arguments; //!< the command's own; for help, what it is about
};

//! Reads the arguments without the program's name.
[[nodiscard]] Domain::Result<Startup> readStartup(const QStringList &arguments);

} // namespace LaunchProbe::Cli
