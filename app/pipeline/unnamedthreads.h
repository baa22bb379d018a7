// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestplan.h"

#include <models/ports/upkeep.h>

namespace LaunchProbe::Pipeline {

//! Threads of one source that are kept and that no search of a run names any more: some of them are looked at
//! again once the searches are through, so that what was deleted is noticed. Not for sources that tell by
//! their places what has changed, nor for those that cannot tell.
class UnnamedThreads
{
public:
    //! What it works with; all outlive it.
    UnnamedThreads(const HarvestPlan &plan, const HarvestSource &source, const Ports::Upkeep &upkeep);

    //! Stands in a run's journal for the looks that are still to be worked out; once a run.
    [[nodiscard]] std::optional<Ports::HarvestTask> marker() const;
    [[nodiscard]] static bool isMarker(const Ports::HarvestTask &task);
    //! The looks in the place of the marker. Without a run: as if nothing were named.
    [[nodiscard]] Domain::Result<std::vector<Ports::HarvestTask>> looks(Domain::RunId run) const;

private:
    [[nodiscard]] bool hasPlaces() const;

    const HarvestPlan &m_plan;
    const HarvestSource &m_source;
    const Ports::Upkeep &m_upkeep;
};

} // namespace LaunchProbe::Pipeline
