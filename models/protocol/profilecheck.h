// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <models/domain/profile.h>

#include <vector>

namespace LaunchProbe::Protocol {

//! Everything that is wrong with the values of a profile, in the order of its fields.
[[nodiscard]] std::vector<Domain::Problem>
problemsOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue);

//! The catalogue's record of the profile's card: by its id, else by name and SKU; null when unknown or
//! ambiguous.
[[nodiscard]] const Catalogue::Gpu *
knownCard(const Domain::Accelerator &card, const Catalogue::Catalogue &catalogue);

//! Fills in what the catalogue knows of the card and the profile leaves out: id, SKU, nominal memory.
void completeCard(Domain::Accelerator &card, const Catalogue::Catalogue &catalogue);

//! Up to `count` of the names that look most like the text, nearest first; none that has nothing of it.
[[nodiscard]] QStringList nearestNames(const QString &text, const QStringList &names, int count = 3);

} // namespace LaunchProbe::Protocol
