// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>

#include <vector>

namespace LaunchProbe::Protocol {

//! What a source's search allows, from its documentation (api/CONTRACTS.md, sections 2 and 3).
struct SearchLimits {
    qsizetype characters = 0; //!< of Query::text, counted as the source counts
    int operators = 0; //!< AND, OR and NOT together; 0: as many as fit
};

//! GitHub: 256 characters "without operators and qualifiers", five operators.
inline constexpr SearchLimits gitHubLimits{256, 5};
//! Reddit: 512 characters of q, all counted.
inline constexpr SearchLimits redditLimits{512, 0};

//! Sources that questions can be compiled for.
[[nodiscard]] QStringList compiledSources();

//! The enabled questions for one source: one query for each of its searches and places, in the questions'
//! order.
[[nodiscard]] std::vector<Domain::Query> compile(
    const Domain::Profile &profile, const std::vector<Domain::Question> &questions,
    const Catalogue::Catalogue &catalogue, const QString &source);

//! Where a question is asked: the profile's places when it names some; else the zone's, of the profile's
//! engines.
[[nodiscard]] QStringList repositoriesFor(
    const QString &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue);

//! Characters that GitHub counts: all but operators and qualifiers.
[[nodiscard]] qsizetype gitHubLength(const QString &text);

} // namespace LaunchProbe::Protocol
