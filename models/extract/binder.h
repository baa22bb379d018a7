// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "mention.h"
#include "tables.h"

#include <models/domain/extraction.h>

#include <string>
#include <vector>

namespace LaunchProbe::Extract {

//! A run in the making.
struct Run {
    enum class Source { Statement, Command, Table, Prose };

    Source source = Source::Prose;
    int line = 0;
    Mentions said; //!< at most one of each slot
    Mentions metrics; //!< every number that belongs to it

    [[nodiscard]] const Mention *first(const QString &slot) const;
    [[nodiscard]] bool has(const QString &slot) const { return first(slot) != nullptr; }
    void give(const Mention &mention); //!< where the slot is still empty; metrics always
    [[nodiscard]] bool hasMetric() const { return !metrics.empty(); }
};

//! All that is known about a post before it is decided what it reports.
struct PostFacts {
    const Layout *layout = nullptr;
    Mentions said; //!< by line, then place
    Mentions title; //!< of the thread's title
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

[[nodiscard]] bool isMetric(const QString &slot);
[[nodiscard]] bool isParam(const QString &slot);
[[nodiscard]] bool isSetup(const QString &slot); //!< of the machine, not of a run

//! Decides whose the values are, which belong together, and how it went.
[[nodiscard]] Bound bind(const PostFacts &facts);

} // namespace LaunchProbe::Extract
