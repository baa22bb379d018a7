// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tongue.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/profile.h>
#include <models/domain/question.h>

#include <vector>

namespace LaunchProbe::Protocol {

//! Thresholds of DESIGN.md section 2.
inline constexpr double largeVramGb = 96; //!< nominal memory of one card; drivers report a little less
inline constexpr double highPriceUsd = 5000;
inline constexpr double largeModelB = 60; //!< billions of parameters, all experts counted

//! One for each kind, in the order of Trigger::Kind, due or not. Value and threshold are written in the
//! interface's language unless a tongue of its own is given.
[[nodiscard]] std::vector<Domain::Trigger>
triggersOf(const Domain::Profile &profile, const Catalogue::Catalogue &catalogue, const Tongue &tongue = {});

//! What a trigger looks at, in words: "Memory of one card".
[[nodiscard]] QString triggerName(Domain::Trigger::Kind kind, const Tongue &tongue = {});
//! The stable name for JSON: "large_vram".
[[nodiscard]] QString triggerId(Domain::Trigger::Kind kind);

} // namespace LaunchProbe::Protocol
