// SPDX-License-Identifier: GPL-3.0-or-later
#include "placevisit.h"

namespace LaunchProbe::Pipeline {

using Connectors::Step;
using Domain::Result;
using Ports::HarvestTask;

PlaceVisit::PlaceVisit(const HarvestPlan &plan, const HarvestSource &source, const Ports::Archive &archive)
    : m_plan(plan)
    , m_source(source)
    , m_archive(archive)
{
    for (size_t i = 0; i < plan.queries.size(); ++i) {
        const auto query = static_cast<int>(i);
        if (plan.queries[i].source != source.card.id || !searchOf(query))
            continue;
        if (const auto look = lookOf(query))
            m_queries[look->key()].push_back(query);
    }
}

Result<std::optional<HarvestTask>> PlaceVisit::beginningOf(int query) const
{
    const auto search = searchOf(query);
    if (!search)
        return search.problem();
    const auto look = lookOf(query);
    if (!look)
        return std::optional(beginningOf(query, *search));
    if (m_queries.at(look->key()).front() != query)
        return std::optional<HarvestTask>();
    return std::optional(taskFor(m_source.card.id, query, *look));
}

Result<Ports::Batch> PlaceVisit::batchOf(
    const HarvestTask &task, const Step &step, const Net::Fetched *seen, Harvest::LedgerBook &book) const
{
    Ports::Batch batch;
    if (seen && !seen->raw.hash.isEmpty())
        batch.raws.push_back(seen->raw);
    for (const auto query : m_queries.at(step.key())) {
        const auto taken = seen ? takeOver(batch, query, *seen, book) : Result<bool>(false);
        if (!taken)
            return taken.problem();
        if (*taken)
            continue;
        if (const auto search = searchOf(query))
            batch.newTasks.push_back(beginningOf(query, *search));
    }
    auto done = task;
    done.state = HarvestTask::State::Done;
    batch.changedTasks.push_back(std::move(done));
    return batch;
}

Result<bool> PlaceVisit::takeOver(
    Ports::Batch &batch, int query, const Net::Fetched &seen, Harvest::LedgerBook &book) const
{
    const auto former = m_archive.formerAnswer(book.rows()[static_cast<size_t>(query)]);
    if (!former)
        return former.problem();
    book.placeSeen(query, seen.harvested.mark);
    if (!*former)
        return false;
    const bool isAsBefore = (*former)->mark == seen.harvested.mark;
    std::vector<Domain::ThreadKey> keys;
    for (const auto &[key, place] : (*former)->threads) {
        keys.push_back(key);
        // What a search names no more may have been deleted, and is looked at as well.
        const auto thread = m_source.connector->threadStep(key, place, m_plan.window);
        if (thread && !(isAsBefore && seen.harvested.coversThreads))
            batch.newTasks.push_back(taskFor(m_source.card.id, -1, *thread));
    }
    if (!isAsBefore) {
        book.namedBefore(query, keys);
        return false;
    }
    const auto known = m_archive.knownThreads(keys);
    if (!known)
        return known.problem();
    const auto found = book.searchAnswered(query, keys, {known->begin(), known->end()}, seen.raw.fetched);
    batch.found.insert(batch.found.end(), found.begin(), found.end());
    return true;
}

HarvestTask PlaceVisit::beginningOf(int query, const Step &search) const
{
    return taskFor(m_source.card.id, query, m_source.connector->preludeOf(search).value_or(search));
}

Result<Step> PlaceVisit::searchOf(int query) const
{
    return m_source.connector->searchStep(m_plan.queries[static_cast<size_t>(query)], m_plan.window);
}

std::optional<Step> PlaceVisit::lookOf(int query) const
{
    return m_source.connector->placeStep(m_plan.queries[static_cast<size_t>(query)], m_plan.window);
}

} // namespace LaunchProbe::Pipeline
