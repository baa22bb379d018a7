// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestjournal.h"

#include <algorithm>
#include <limits>

namespace LaunchProbe::Pipeline {

using Connectors::Step;
using Domain::Problem;
using Domain::Result;
using Harvest::Obstacle;
using Ports::HarvestTask;

namespace {

//! Answers of this time are kept in one transaction: what a kill may cost in requests, and what others who
//! write wait for.
constexpr std::chrono::milliseconds moment{50};

//! A missing key is the person's choice; anything else that keeps a query from being asked is a gap.
void leaveOut(Domain::LedgerRow &row, const Problem &problem)
{
    if (problem.kind != Problem::Kind::NeedsCredentials)
        row.state = Domain::Coverage::Blocked;
    row.reason = Obstacle::of(problem).reason;
}

} // namespace

HarvestJournal::HarvestJournal(const HarvestPlan &plan, Ports::Archive &archive)
    : m_plan(plan)
    , m_archive(archive)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    m_moment.callOnTimeout([this] { (void)keep(); }); // whoever stores next is told
}

Result<void> HarvestJournal::begin(
    const Beginning &beginning, std::vector<HarvestTask> besides, const QStringList &sources,
    const QDateTime &today)
{
    const auto earlier = m_plan.retriesFailed ? m_archive.lastRun() : m_archive.unfinishedRun(m_plan.options);
    if (!earlier)
        return earlier.problem();
    const auto begun = *earlier ? goOn(**earlier) : beginAnew(beginning, std::move(besides), today);
    return begun && *earlier && m_plan.retriesFailed ? reopenFailed(sources) : begun;
}

Result<void>
HarvestJournal::beginAnew(const Beginning &beginning, std::vector<HarvestTask> tasks, const QDateTime &today)
{
    std::vector<Domain::LedgerRow> rows;
    for (const auto &query : m_plan.queries) {
        auto row = rowOf(query);
        auto first = beginning(static_cast<int>(rows.size()));
        if (!first)
            leaveOut(row, first.problem());
        else if (*first)
            tasks.push_back(std::move(**first));
        rows.push_back(std::move(row));
    }
    const auto counts = m_archive.counts();
    if (!counts)
        return counts.problem();
    m_run.options = m_plan.options;
    m_run.started = today;
    m_run.threadsBefore = counts->threads;
    m_run.postsBefore = counts->posts;
    const auto id = m_archive.beginRun(m_run, rows, tasks);
    if (!id)
        return id.problem();
    m_run.id = *id;
    m_book = Harvest::LedgerBook(std::move(rows));
    return {};
}

Domain::LedgerRow HarvestJournal::rowOf(const Domain::Query &query) const
{
    Domain::LedgerRow row;
    row.question = query.question;
    row.source = query.source;
    row.family = query.family;
    row.place = query.place;
    row.query = query.text;
    if (m_plan.window.from.isValid())
        row.from = m_plan.window.from.startOfDay(Qt::UTC);
    if (m_plan.window.until.isValid())
        row.to = m_plan.window.until.endOfDay(Qt::UTC);
    return row;
}

Result<void> HarvestJournal::goOn(const Ports::HarvestRun &run)
{
    m_run = run;
    auto rows = m_archive.runLedger(run.id);
    if (!rows)
        return rows.problem();
    const auto found = m_archive.runFound(run.id);
    if (!found)
        return found.problem();
    const auto failed = m_archive.failedTasks(run.id);
    if (!failed)
        return failed.problem();
    m_book = Harvest::LedgerBook(std::move(*rows));
    m_book.restoreFound(*found);
    for (const auto &task : *failed) {
        const auto step = Step::fromBytes(task.step);
        if (step && task.query < 0)
            m_book.threadFailed(step->thread, {task.http, task.reason});
    }
    return {};
}

Result<void> HarvestJournal::reopenFailed(const QStringList &sources)
{
    auto failed = m_archive.failedTasks(m_run.id);
    if (!failed)
        return failed.problem();
    std::erase_if(*failed, [&sources](const HarvestTask &task) { return !sources.contains(task.source); });
    for (const auto &task : *failed) {
        const auto step = Step::fromBytes(task.step);
        if (step && task.query < 0)
            m_book.threadReopened(step->thread);
    }
    for (auto &task : *failed) {
        if (task.query >= 0)
            m_book.searchReopened(task.query);
        task.state = HarvestTask::State::Pending;
        task.http = 0;
        task.reason.clear();
    }
    // Open before anything waits in it: a kill in between leaves a run that ends as it was.
    if (auto reopened = m_archive.finishRun(m_run.id, {}); !reopened)
        return reopened;
    Ports::Batch batch;
    batch.changedTasks = std::move(*failed);
    const auto stored = store(batch);
    return stored ? keep() : stored.problem();
}

Result<std::vector<HarvestTask>> HarvestJournal::pending(const QString &source) const
{
    return m_archive.pendingTasks(m_run.id, source, std::numeric_limits<int>::max());
}

Result<Ports::StoreReport> HarvestJournal::store(Ports::Batch &batch)
{
    if (m_lost)
        return *m_lost;
    auto stored = add(batch);
    if (!stored)
        m_lost = stored.problem();
    else if (!m_moment.isActive())
        m_moment.start();
    return stored;
}

Result<Ports::StoreReport> HarvestJournal::add(Ports::Batch &batch)
{
    if (const auto begun = m_archive.beginTogether(); !begun)
        return begun.problem();
    batch.run = m_run.id;
    batch.ledger = m_book.takeChanges();
    auto stored = m_archive.store(batch);
    if (!stored)
        return stored;
    for (const auto &[thread, posts] : stored->deleted) {
        m_book.postsDeleted(thread, posts);
        m_lostPosts += posts;
    }
    for (size_t i = 0; i < batch.newTasks.size(); ++i)
        batch.newTasks[i].id = i < stored->tasks.size() ? stored->tasks[i] : Domain::TaskId();
    return stored;
}

Result<void> HarvestJournal::keep()
{
    m_moment.stop();
    if (m_lost)
        return *m_lost;
    auto kept = m_archive.keepTogether();
    if (!kept)
        m_lost = kept.problem();
    return kept;
}

//! What the last answers made known of deletions is counted once they are stored.
Result<void> HarvestJournal::writeLedger()
{
    Ports::Batch batch;
    batch.run = m_run.id;
    batch.ledger = m_book.takeChanges();
    if (batch.ledger.empty())
        return {};
    const auto stored = m_archive.store(batch);
    return stored ? Result<void>() : stored.problem();
}

Result<void> HarvestJournal::finish(const QDateTime &today)
{
    return m_archive.finishRun(m_run.id, today);
}

Result<Harvest::Summary> HarvestJournal::summary() const
{
    const auto counts = m_archive.counts();
    if (!counts)
        return counts.problem();
    const auto deleted = m_archive.deletedSince(m_run.started);
    if (!deleted)
        return deleted.problem();
    Harvest::Summary summary;
    summary.threads = counts->threads;
    summary.posts = counts->posts;
    summary.newPosts = counts->posts - m_run.postsBefore;
    summary.started = m_run.started;
    summary.deletedPosts = *deleted;
    summary.lostPosts = m_lostPosts;
    return summary;
}

} // namespace LaunchProbe::Pipeline
