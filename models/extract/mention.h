// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace LaunchProbe::Extract {

//! What a field has seen somewhere, before it is decided whose it is and which run it belongs to.
struct Mention {
    enum Flag : unsigned {
        InCommand = 1, //!< an argument of a command line
        InLog = 2, //!< a line that a program wrote
        Weak = 4, //!< counts only beside something stronger
        Heading = 8, //!< stands in the thread's title
        Family = 16, //!< a model's name without its size, or as a bench abbreviates it
    };

    QString slot; //!< Domain::Slot
    std::string value; //!< canonical
    double number = std::numeric_limits<double>::quiet_NaN();
    int begin = 0; //!< in the view
    int end = 0;
    int line = 0;
    unsigned flags = 0;
    const char *rule = "";

    [[nodiscard]] bool hasNumber() const { return !std::isnan(number); }
    [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }
};

using Mentions = std::vector<Mention>;

//! Those of one line; \a mentions stand in the order of their lines.
inline std::span<const Mention> mentionsOf(std::span<const Mention> mentions, int line)
{
    const auto begin = std::ranges::lower_bound(mentions, line, {}, &Mention::line);
    return {begin, std::ranges::upper_bound(begin, mentions.end(), line, {}, &Mention::line)};
}

} // namespace LaunchProbe::Extract
