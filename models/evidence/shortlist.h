// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary.h"

#include <models/ports/archive.h>

#include <span>

namespace LaunchProbe::Evidence {

//! Something that is known of many posts without reading them, and the factor that it puts on their worth.
struct Sign {
    Domain::PostFilter filter;
    double worth = 0; //!< added to `base`, without a unit
};

//! All posts of a search, those worth reading first. A common word has half a million of them, so none is
//! read for this: which concepts a post names and which signs it bears are sets, and all posts with the same
//! ones are worth the same; among those, what was stored last comes first. What is given up: how often a post
//! says a word, and how long it is, count only for the posts that are read, and not for which ones are. Of
//! the ten best that reading every post of a search finds, the development topics keep all when 500 posts are
//! read, 99 in a hundred at 300 and 97 at 200.
class Shortlist
{
public:
    //! Of the concepts, the `mostConcepts` that tell most are looked at. `base` is the worth without any
    //! sign.
    Shortlist(std::vector<Sign> signs, double base, double commonWord, double named, double sharpness);

    struct Order {
        std::vector<Domain::PostId> posts;
        std::vector<double> having; //!< how many of the posts have each concept
    };
    //! `text` is the wish that the concepts were read from.
    [[nodiscard]] Ports::Result<Order> order(
        const Ports::Archive &archive, const Domain::PostSet &posts, const Domain::TextQuery &text,
        const std::vector<Concept> &concepts) const;

    static constexpr size_t mostConcepts = 10;
    static constexpr size_t mostSigns = 6;

private:
    using Set = std::shared_ptr<const Domain::PostSet>;
    struct Sought {
        Set posts;
        double worth = 0;
        bool trouble = false;
    };

    [[nodiscard]] std::vector<Sought> mostTelling(
        const std::vector<Set> &sets, const std::vector<double> &having, double all,
        const std::vector<Concept> &concepts) const;
    [[nodiscard]] std::vector<double> relevances(const std::vector<Sought> &sought) const;
    [[nodiscard]] std::vector<double> worths() const;

    std::vector<Sign> m_signs;
    double m_base;
    double m_commonWord;
    double m_named;
    double m_sharpness;
};

} // namespace LaunchProbe::Evidence
