// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postfeatures.h"

namespace LaunchProbe::Evidence {

//! What the place of a post rests on.
struct Lesson {
    enum class Why {
        Unsure, //!< a verdict on it would teach most
        Promising, //!< it is likely to be useful
        NotLearned, //!< too few verdicts so far: the nearest to the profile first
    };
    struct Reason {
        PostFeature feature;
        double weight = 0; //!< above 0 it speaks for the post; without a unit, comparable within one order

        friend bool operator==(const Reason &, const Reason &) = default;
    };
    Why why = Why::NotLearned;
    double chance = 0; //!< 0 … 1 that it is useful; of no meaning where it is not learned
    std::vector<Reason> reasons; //!< those that weigh most, strongest first

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

struct InformativeOrder {
    std::vector<Domain::PostId> posts; //!< all of the filter; what has been judged comes last
    QHash<Domain::PostId, Lesson> lessons; //!< of those that were looked at
    int judged = 0; //!< posts that it was learned from
    int useful = 0; //!< of these

    [[nodiscard]] bool isLearned() const;
};

//! Puts those first whose verdict would teach most, as far as this person's verdicts tell: active learning by
//! uncertainty, with every fourth place for the most promising. Equal archives give equal orders. Everything
//! is learned anew each time and kept nowhere.
[[nodiscard]] Ports::Result<InformativeOrder> informativeOrder(
    const Ports::Archive &archive, const Domain::PostFilter &filter, const ProfileRuler &ruler,
    const QSet<QString> &stopWords);

inline constexpr int fewestOfEach = 3; //!< useful and useless verdicts that something is learned from
inline constexpr size_t mostLearned = 1000; //!< verdicts; the newest count
inline constexpr size_t mostLookedAt = 2000; //!< posts without a verdict
inline constexpr size_t promisingEvery = 4; //!< places

} // namespace LaunchProbe::Evidence
