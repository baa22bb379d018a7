// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace LaunchProbe::Cli {

//! "dossier verify DIR": holds the dossiers of a folder against the archive that they come from.
[[nodiscard]] int verifyDossiers(const QStringList &arguments, const Terminal &terminal);

} // namespace LaunchProbe::Cli
