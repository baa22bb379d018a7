// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discretion.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/dialect.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>

#include <vector>

namespace LaunchProbe::Protocol {

//! The enabled questions for one source: a query for each of its searches and places, in the questions'
//! order. Optional searches take part when the profile asks for them. Terms that tell this machine or its
//! user apart are left out.
[[nodiscard]] std::vector<Domain::Query> compile(
    const Domain::Profile &profile, const std::vector<Domain::Question> &questions,
    const Catalogue::Catalogue &catalogue, const Domain::Dialect &dialect,
    const Discretion &discretion = Discretion::ofThisMachine());

//! Where a question is asked at this source, with what the person added to it; nothing: everywhere at once.
[[nodiscard]] QStringList placesOf(
    const Domain::Question &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue,
    const Domain::Dialect &dialect);

//! The GitHub repositories of a question by itself: the profile's places when it names some; else the zone's,
//! of the profile's engines.
[[nodiscard]] QStringList repositoriesFor(
    const QString &question, const Domain::Profile &profile, const Catalogue::Catalogue &catalogue);

} // namespace LaunchProbe::Protocol
