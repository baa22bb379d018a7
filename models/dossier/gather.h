// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"

#include <models/catalogue/catalogue.h>
#include <models/ports/archive.h>
#include <models/protocol/tongue.h>

namespace LaunchProbe::Dossier {

struct GatherOptions {
    Protocol::Tongue tongue; //!< of triggers and titles
    bool russian = false; //!< which of the questions' two titles
    QStringList sources; //!< ids of those that are asked as a matter of course
    QDateTime now; //!< UTC; the moment that the dossier is dated with
    int mostClaims = 25; //!< of a section; what a person judged is never left out for it
};

//! Reads what the archive holds for this profile: a person's findings first, then the strongest traces.
[[nodiscard]] Domain::Result<Dossier> gather(
    const Ports::Archive &archive, const Domain::Profile &profile,
    const std::vector<Domain::Question> &questions, const Catalogue::Catalogue &catalogue,
    const GatherOptions &options);

} // namespace LaunchProbe::Dossier
