// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proximity.h"
#include "searchlanguage.h"
#include "shortlist.h"

#include <models/ports/archive.h>

#include <vector>

namespace LaunchProbe::Evidence {

//! What the order of search results is made of; all without a unit. Ours: set by hand on the development
//! collection of RETRIEVAL.md, in steps of its size, never for single topics or posts.
struct RankWeights {
    // How well a post answers the words, 0 … 1.
    double saturation = 0.8; //!< times that a wording must stand there for half of its worth
    double lengthShare = 0.4; //!< how much a long post has to say it more often
    double usualLength = 100; //!< words; a post of this length needs no more and no less
    double titleAlone = 0.45; //!< worth of a concept that only the thread's title names
    double titleBeside = 0.25; //!< what the title adds where the text names it too
    double commonWord = 0.3; //!< worth of a concept that every candidate has; rarer ones have more
    double named = 3.0; //!< factor on that for cards, models and engines: they are what a search is about
    double passageShare = 0.15; //!< of the worth that the best passage has alone, beside the whole text
    int passage = 30; //!< words of a passage
    double understood = 0.8; //!< worth of a trouble that the extractor read, whatever its words
    double sharpness = 1.6; //!< power on the sum: above 1, many concepts at once beat one said often

    // What makes a post evidence, added up on top of `base`.
    double base = 0.5;
    double speeds = 1.0; //!< "41 tok/s"
    double numbers = 0.5; //!< "24 GB", "128k"
    double commands = 0.5; //!< flags, code
    double firstPerson = 0.5; //!< "I", "my"
    double machine = 0.4; //!< a card is named
    double ownOutcome = 0.5; //!< the extractor read an outcome: it ran, or did not
    double ownMetrics = 0.5; //!< … and a run with metrics
    double ownTrouble = 0.4; //!< a failure or a remedy was read, where the search is for trouble
    double besideTrouble = 0.4; //!< factor on speeds and metrics there
    double hedging = 0.3; //!< taken off: "should", "maybe"
    double questions = 0.15; //!< taken off: question marks
    double chatter = 0.4; //!< taken off: a remark of one line

    // Factors on the whole.
    double proximity = 1.0; //!< 1 + this for a post that is all the profile's
    double recency = 0.1; //!< 1 + this for the archive's newest post, falling by half each `halfLife`
    double halfLifeDays = 180;
    double judged = 0.3; //!< 1 + this where a person found success, failure or degradation
    double unclear = 0.6; //!< factor
    double duplicate = 0.1; //!< factor
};

struct RankedPost {
    Ports::PostRow post;
    double score = 0; //!< higher is better
    double relevance = 0; //!< 0 … 1
    double evidence = 0;
    Proximity proximity;
};

struct Ranking {
    std::vector<RankedPost> posts; //!< best first; ties by printed id
    qint64 total = 0; //!< all posts that fit, shown or not
};

//! Puts posts in the order of their worth as evidence for one profile. May be used from several threads.
class Ranker
{
public:
    Ranker(
        const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Vocabulary &vocabulary,
        const RankWeights &weights = {});

    //! The best posts for a search. Reads the `candidates` first of the shortlist: all posts that fit, where
    //! they are no more; else the top is that of those, see Shortlist.
    [[nodiscard]] Ports::Result<Ranking>
    rank(const Ports::Archive &archive, const SearchQuery &query, int limit) const;
    //! Every post that fits: the ranked ones first, then the rest as the shortlist has it. Without any wish:
    //! the newest first.
    [[nodiscard]] Ports::Result<std::vector<Domain::PostId>>
    order(const Ports::Archive &archive, const SearchQuery &query) const;

    static constexpr int candidates = 200; //!< posts that are read for a search; more where more are wanted

private:
    struct Found {
        Ranking ranking;
        std::vector<Domain::PostId> posts; //!< all that fit, as the shortlist has them
        size_t read = 0; //!< how many of these, from the first, were ranked
    };
    [[nodiscard]] Ports::Result<Found>
    rankAll(const Ports::Archive &archive, const SearchQuery &query, int read) const;
    [[nodiscard]] Ports::Result<Shortlist::Order>
    candidatesOf(const Ports::Archive &archive, const SearchQuery &query, int read) const;

    ProfileRuler m_ruler;
    Shortlist m_shortlist;
    const Vocabulary &m_vocabulary;
    RankWeights m_weights;
};

//! A line of the text around the words of the search, as people read it; at most `length` characters.
[[nodiscard]] QString
snippet(const QString &text, const std::vector<Concept> &concepts, qsizetype length = 240);

} // namespace LaunchProbe::Evidence
