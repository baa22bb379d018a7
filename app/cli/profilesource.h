// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/problem.h>
#include <models/domain/profile.h>

namespace LaunchProbe::Cli {

//! A profile that a command was given, with all of its problems told on standard error already.
struct GivenProfile {
    Domain::Profile profile;
    int exit = Done; //!< DoneWithProblems: the catalogue does not know some of its names; Failed: not usable
};

//! Reads the file; without one the shipped sample, which standard error is told.
[[nodiscard]] GivenProfile
readGivenProfile(const QString &file, const Catalogue::Catalogue &catalogue, const Terminal &terminal);

//! The catalogue that belongs to the program; its problem is told.
[[nodiscard]] std::optional<Catalogue::Catalogue> loadCatalogue(const Terminal &terminal);

} // namespace LaunchProbe::Cli
