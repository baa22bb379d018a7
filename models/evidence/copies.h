// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ownwords.h"
#include "sketch.h"

#include <models/domain/likeness.h>

#include <optional>
#include <span>
#include <vector>

namespace LaunchProbe::Evidence {

//! What a suggestion needs, so that a false one is rare; a copy that is missed costs less. Set by reading
//! pairs of real threads: where a tenth of the words is the author's own come answers that go on from what
//! they repeat, and trials of one prompt by several people; below twenty words come phrases and signatures.
struct CopyLimits {
    size_t words = 20; //!< own words of a post that the other has; fewer are a phrase
    double share = 0.9; //!< of the post's own words
    double shareOfOriginal = 0.6; //!< of the other's own words, for near the same text
    size_t passage = 20; //!< words that a digest has of each of its originals
    size_t lines = 4; //!< measured lines of a log
    double shareOfLines = 0.8; //!< of the post's
    size_t postsOfPhrase = 12; //!< a fingerprint that more posts have is a phrase, or what a program prints
    size_t candidates = 10; //!< earlier posts that one is compared with
};

//! A post and the earlier ones that share fingerprints with it, those that share most first.
struct Candidates {
    size_t post = 0; //!< index of the sketches
    std::vector<size_t> earlier;
};

//! `sketches`: of the posts that were written first first. Its work grows with the fingerprints, not with
//! pairs of posts: what many share is left out.
[[nodiscard]] std::vector<Candidates>
candidatesFor(const std::vector<Sketch> &sketches, const CopyLimits &limits = {});

//! What a post may be a copy of.
struct Compared {
    Domain::PostId post;
    OwnWords own;
};

//! Nothing, or the originals of which `later` has most first. `earlier` is older.
[[nodiscard]] std::vector<Domain::Copy>
copiesOf(const Compared &later, std::span<const Compared> earlier, const CopyLimits &limits = {});

} // namespace LaunchProbe::Evidence
