// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestplan.h"

#include <connectors/net/fetcher.h>
#include <models/harvest/ledgerbook.h>

#include <map>

namespace LaunchProbe::Pipeline {

//! Looks at the places of one source's queries before they are asked: where nothing was written since a query
//! was answered, it would be answered as before, and need not be asked.
class PlaceVisit
{
public:
    //! What it works with; all outlive it.
    PlaceVisit(const HarvestPlan &plan, const HarvestSource &source, const Ports::Archive &archive);

    //! What this query begins with: a look at its place, its search, or nothing where another query begins
    //! with the same look. A problem: the source does not take the query.
    [[nodiscard]] Domain::Result<std::optional<Ports::HarvestTask>> beginningOf(int query) const;
    [[nodiscard]] bool isLook(const Connectors::Step &step) const { return m_queries.contains(step.key()); }
    //! What follows from a look at a place, or from the failure of one (`seen` is null): its queries are
    //! taken over from a former visit or are to be asked.
    [[nodiscard]] Domain::Result<Ports::Batch> batchOf(
        const Ports::HarvestTask &task, const Connectors::Step &step, const Net::Fetched *seen,
        Harvest::LedgerBook &book) const;

private:
    [[nodiscard]] Domain::Result<bool>
    takeOver(Ports::Batch &batch, int query, const Net::Fetched &seen, Harvest::LedgerBook &book) const;
    [[nodiscard]] Ports::HarvestTask beginningOf(int query, const Connectors::Step &search) const;
    [[nodiscard]] Domain::Result<Connectors::Step> searchOf(int query) const;
    [[nodiscard]] std::optional<Connectors::Step> lookOf(int query) const;

    const HarvestPlan &m_plan;
    const HarvestSource &m_source;
    const Ports::Archive &m_archive;
    std::map<QString, std::vector<int>> m_queries; //!< of the source, by the key of the look at their place
};

} // namespace LaunchProbe::Pipeline
