// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/dossier/verify.h>

namespace LaunchProbe::Services {

//! Claims of the project's last dossier that the archive's present state concerns; none where there is no
//! dossier. Blocks; for the thread that owns the archive's connection.
[[nodiscard]] Domain::Result<std::vector<Dossier::TouchedClaim>>
touchedClaims(const QString &dossierFolder, const Ports::Archive &archive);

//! "W1 (reddit:1abc): 2 new posts in its thread", in the interface's language.
[[nodiscard]] QString touchedSentence(const Dossier::TouchedClaim &claim);

} // namespace LaunchProbe::Services
