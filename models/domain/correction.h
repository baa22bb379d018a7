// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anchor.h"
#include "id.h"

#include <QDateTime>

namespace LaunchProbe::Domain {

//! A person's word on one value of a post: what it is, that it is none, or that there is one. It overrules
//! the extractor and is never overwritten by a run. An orphan is kept and counts for nothing.
struct Correction : Anchor {
    int id = 0; //!< within the post, from 1 on; 0: a new one
    QString slot; //!< empty: nothing is to be read there
    QString value;
    std::optional<double> number; //!< as in Reading
    std::optional<int> run; //!< as in Reading; none: that of what it overrules
    QString readSlot; //!< what the extractor read there; empty: nothing, the person marked it
    QString readValue;
    bool withdrawn = false; //!< taken back: it is kept for a redo and counts for nothing
    QDateTime changed; //!< UTC

    [[nodiscard]] bool counts() const { return !orphan && !withdrawn; }
    [[nodiscard]] bool removes() const { return slot.isEmpty(); }

    friend bool operator==(const Correction &, const Correction &) = default;
};

//! All that a person corrected in one post, what was taken back too.
struct PostCorrections {
    PostId post;
    std::vector<Correction> corrections;

    friend bool operator==(const PostCorrections &, const PostCorrections &) = default;
};

//! Whether a person stands behind the reading: its rule says so.
[[nodiscard]] bool isPersons(const Reading &reading);

//! What counts as read: the extractor's readings, overruled by the corrections that count. In the order of
//! the text.
[[nodiscard]] std::vector<Reading>
withCorrections(std::vector<Reading> readings, const std::vector<Correction> &corrections);

} // namespace LaunchProbe::Domain
