// SPDX-License-Identifier: GPL-3.0-or-later
#include "unnamedthreads.h"

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Result;
using Ports::HarvestTask;

namespace {

const auto markerKind = u"unnamed"_s;
//! Looks of one run; the next one goes on with those that were seen longest ago.
constexpr int mostLooks = 100;
//! Where each post that is read costs money.
constexpr int mostPaidLooks = 1;

} // namespace

UnnamedThreads::UnnamedThreads(
    const HarvestPlan &plan, const HarvestSource &source, const Ports::Upkeep &upkeep)
    : m_plan(plan)
    , m_source(source)
    , m_upkeep(upkeep)
{
}

std::optional<HarvestTask> UnnamedThreads::marker() const
{
    if (hasPlaces())
        return {};
    Step step;
    step.kind = markerKind;
    return taskFor(m_source.card.id, -1, step);
}

bool UnnamedThreads::isMarker(const HarvestTask &task)
{
    if (task.query >= 0)
        return false;
    const auto step = Step::fromBytes(task.step);
    return step && step->kind == markerKind;
}

Result<std::vector<HarvestTask>> UnnamedThreads::looks(Domain::RunId run) const
{
    std::vector<HarvestTask> tasks;
    if (hasPlaces() || !m_source.connector)
        return tasks;
    const auto kept = m_upkeep.keptThreads(m_source.card.id, run, mostLooks);
    if (!kept)
        return kept.problem();
    std::vector<Connectors::KnownThread> threads;
    for (const auto &[thread, place, evidence] : *kept)
        threads.push_back({thread, evidence, place});
    const auto most = m_source.card.dollarsPerPost > 0 ? mostPaidLooks : mostLooks;
    for (const auto &step : m_source.connector->checkSteps(threads, m_plan.window, most))
        tasks.push_back(taskFor(m_source.card.id, -1, step));
    return tasks;
}

bool UnnamedThreads::hasPlaces() const
{
    return std::ranges::any_of(m_plan.queries, [this](const Domain::Query &query) {
        return query.source == m_source.card.id && m_source.connector
            && m_source.connector->placeStep(query, m_plan.window);
    });
}

} // namespace LaunchProbe::Pipeline
