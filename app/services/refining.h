// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/domain/profile.h>
#include <models/ports/archive.h>
#include <models/protocol/refinement.h>

#include <vector>

namespace LaunchProbe::Services {

//! The newest harvests whose yield counts.
inline constexpr int harvestsLookedAt = 10;

//! What is asked by now: for whom, with which questions, of which sources.
struct AskedNow {
    const Domain::Profile &profile;
    const std::vector<Domain::Question> &questions;
    const Catalogue::Catalogue &catalogue;
    const std::vector<Domain::Dialect> &dialects;
    QString onlyFor; //!< the one question that gets suggestions: they take longest; empty: each
};

//! What the archive says about each question: what its queries brought, how saturated it is, what to change.
//! Blocks; for the thread that owns the archive's connection.
[[nodiscard]] Domain::Result<Protocol::Refinement>
refinementOf(const Ports::Archive &archive, const AskedNow &now);

//! How saturated one question is; likewise.
[[nodiscard]] Domain::Result<Protocol::Saturation>
saturationOf(const Ports::Archive &archive, const QString &question);

} // namespace LaunchProbe::Services
