// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestplan.h"

#include <models/domain/outlook.h>
#include <models/ports/upkeep.h>

namespace LaunchProbe::Pipeline {

//! What this harvest will ask and send, told before it starts: from the very calls that its connectors make,
//! and from what the archive knows of the last one. Sources in the plan's order; the budget is the plan's.
[[nodiscard]] Domain::Result<Domain::Outlook> outlookOf(
    const HarvestPlan &plan, const std::vector<HarvestSource> &sources, const Ports::Archive &archive,
    const Ports::Upkeep &upkeep);

} // namespace LaunchProbe::Pipeline
