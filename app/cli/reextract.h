// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace LaunchProbe::Cli {

//! Whether `extract` is asked for a project's texts and not for those of standard input.
[[nodiscard]] bool namesProject(const QStringList &arguments);

//! Reads a project's texts anew and tells what changed.
[[nodiscard]] int reextractProject(const QStringList &arguments, const Terminal &terminal);

} // namespace LaunchProbe::Cli
