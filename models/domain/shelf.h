// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postfilter.h"

#include <QString>

#include <map>
#include <vector>

namespace LaunchProbe::Domain {

//! A search under a name of the person's own.
struct SavedSearch {
    QString name;
    QString words; //!< the search line's text
    PostFilter rest; //!< what narrowed besides the line; its text is empty

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

//! What a person keeps at hand in a project.
struct Shelf {
    std::map<int, QString> pinnedTags; //!< by digit, 0 … 9
    std::vector<SavedSearch> searches; //!< names differ; in the person's order

    friend bool operator==(const Shelf &, const Shelf &) = default;
};

} // namespace LaunchProbe::Domain
