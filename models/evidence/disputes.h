// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportgroups.h"

#include <models/domain/postfilter.h>

namespace LaunchProbe::Evidence {

//! One side of a dispute. Rigs are independent; whoever changed sides stands on that of the newest post.
struct DisputeSide {
    Domain::Outcome outcome = Domain::Outcome::None; //!< None: the side is a fix
    Fix fix;
    std::vector<Report> reports; //!< newest first
    int rigs = 0;
    QDateTime newest;

    friend bool operator==(const DisputeSide &, const DisputeSide &) = default;
};

//! What might explain a dispute: a field whose values never meet, or one that a side leaves unsaid.
struct TellingField {
    QString slot;
    QStringList one; //!< values of the first side; empty: it does not state the field
    QStringList other;

    friend bool operator==(const TellingField &, const TellingField &) = default;
};

//! Reports that cannot all hold for everybody.
struct Dispute {
    enum class Kind {
        Outcomes, //!< one combination works for some and not for others
        Fixes, //!< one error, and fixes that have nothing in common
        FixFails, //!< a fix helped some; others had it and the error all the same
    };
    Kind kind = Kind::Outcomes;
    std::vector<Domain::SlotCondition> about; //!< what all of its posts share
    QString error; //!< masked; empty for a combination
    DisputeSide one; //!< of outcomes: where it worked
    DisputeSide other;
    std::vector<TellingField> differing; //!< most telling first
    std::vector<TellingField> unstated; //!< stated by one side alone

    friend bool operator==(const Dispute &, const Dispute &) = default;
};

//! Most rigs on the weaker side first, then newest. `posts` as Archive::postsWithReadings gives them. Posts
//! that a person called unclear or duplicates are left out, and those that compare several combinations:
//! which of them their outcome is about cannot be told.
[[nodiscard]] std::vector<Dispute> disputes(const std::vector<Ports::PostRow> &posts);

} // namespace LaunchProbe::Evidence
