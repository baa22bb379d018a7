// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anchor.h"
#include "id.h"

#include <QDateTime>

#include <vector>

namespace LaunchProbe::Domain {

//! A piece of a post that carries a person's claim.
struct ClaimQuote : Anchor {
    int id = 0; //!< within the claim, from 1 on; 0: a new one
    PostId post;
    bool withdrawn = false; //!< taken back: it is kept for a redo

    friend bool operator==(const ClaimQuote &, const ClaimQuote &) = default;
};

//! A sentence that a person wrote into the dossier, with what carries it.
struct OwnClaim {
    int id = 0; //!< from 1 on; 0: a new one
    QString sentence;
    std::vector<ClaimQuote> quotes;
    bool withdrawn = false;
    QDateTime changed; //!< UTC

    friend bool operator==(const OwnClaim &, const OwnClaim &) = default;
};

} // namespace LaunchProbe::Domain
