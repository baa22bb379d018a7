// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LaunchProbe::Cli {

//! Runs a command, or opens the window where none is named; returns the exit code.
int run(int argc, char **argv);

} // namespace LaunchProbe::Cli
