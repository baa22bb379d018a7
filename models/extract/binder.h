// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks.h"
#include "layout.h"
#include "mention.h"
#include "sentences.h"
#include "tables.h"

#include <models/domain/extraction.h>

#include <span>
#include <string>
#include <vector>

namespace LaunchProbe::Extract {

//! All that is known about a post before it is decided what it reports.
struct PostFacts {
    const Layout *layout = nullptr;
    Sentences *sentences = nullptr;
    Mentions said; //!< by line, then place; without what stands in blocks
    std::vector<Block> blocks; //!< by their first lines
    std::span<const Mention> title; //!< of the thread's title
    std::string_view titleText;
    bool opening = false; //!< the title is the post's own
    std::string defaultEngine; //!< of the repository; may be empty
};

//! What the post comes to.
struct Bound {
    Domain::Outcome outcome = Domain::Outcome::None;
    Mentions setup; //!< with failures and remedies
    std::vector<Run> runs;
};

//! Hardware alone, or a bare "70b", tells of no deployment. The title is not asked.
[[nodiscard]] bool isWorthReading(const PostFacts &facts);

//! Decides whose the values are, which belong together, and how it went.
[[nodiscard]] Bound bind(const PostFacts &facts);

} // namespace LaunchProbe::Extract
