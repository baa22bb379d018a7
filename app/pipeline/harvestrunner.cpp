// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestrunner.h"

#include "threadextraction.h"
#include "unnamedthreads.h"
#include "wholethreads.h"

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Problem;
using Harvest::Obstacle;
using Ports::HarvestTask;
using Kind = Problem::Kind;
using State = HarvestTask::State;

namespace {

//! Refusals for limits in a row after which a source is left alone.
constexpr int enoughLimits = 2;
//! A wait that a person would wonder about.
constexpr Net::Milliseconds worthTelling{1000};

//! Nothing is answered without the key that was refused, and asking on may end in a ban.
bool endsTheSource(const Problem &problem, const Connectors::Card &card)
{
    return problem.kind == Kind::BadCredentials
        && std::ranges::any_of(card.secrets, &Connectors::Card::Secret::required);
}

bool endsTheRun(Kind kind)
{
    return kind == Kind::DiskFull || kind == Kind::CannotWrite;
}

} // namespace

//! One source with what is still to be asked of it.
struct HarvestRunner::Lane {
    HarvestSource source;
    std::unique_ptr<Net::Fetcher> fetcher;
    Harvest::TaskQueue queue;
    std::unique_ptr<PlaceVisit> places;
    std::unique_ptr<Revisit> revisit;
    std::unique_ptr<WholeThreads> threads;
    std::unique_ptr<UnnamedThreads> unnamed;
    std::optional<HarvestTask> marker; //!< of the unnamed threads, while they are still to be looked at
    qint64 booked = 0; //!< requests that the archive knows of
    Harvest::Progress told; //!< last
    int limitsInARow = 0;
    std::optional<Problem> stoppedBy; //!< a limit that does not end, or the budget
};

//! A request that is under way.
struct HarvestRunner::Asked {
    HarvestTask task; //!< the first one of a bundle
    Step step;
    std::optional<Revisit::Bundle> bundle;
    bool isShared = false; //!< its answer serves others
    QCoro::Task<Domain::Result<Net::Fetched>> answer;
};

HarvestRunner::HarvestRunner(HarvestPlan plan, std::vector<HarvestSource> sources, World world)
    : m_plan(std::move(plan))
    , m_world(std::move(world))
    , m_budget(m_plan.budget)
    , m_journal(m_plan, m_world.archive)
    , m_book(m_journal.book())
{
    for (auto &source : sources) {
        if (source.off) {
            m_off.emplace_back(source.card.id, *source.off);
            continue;
        }
        auto lane = std::make_unique<Lane>();
        lane->source = std::move(source);
        lane->told.source = lane->source.card.id;
        lane->fetcher = std::make_unique<Net::Fetcher>(
            Net::Source{lane->source.card, lane->source.setup, *lane->source.connector},
            Net::Fetcher::World{
                m_world.transport, m_world.clock, m_world.control, m_world.archive, m_world.raws,
                m_world.recorder, [this] { return m_budget.take(); }, m_world.random,
                [this, &told = *lane](Net::Milliseconds wait) { reportWait(told, wait); }, m_world.exchanged,
                m_world.paceFolder});
        lane->places = std::make_unique<PlaceVisit>(m_plan, lane->source, m_world.archive);
        lane->revisit = std::make_unique<Revisit>(m_world.archive, *lane->source.connector, m_plan.window);
        lane->threads = std::make_unique<WholeThreads>(m_world.archive, *lane->source.connector);
        lane->unnamed = std::make_unique<UnnamedThreads>(m_plan, lane->source, m_world.upkeep);
        m_lanes.push_back(std::move(lane));
    }
}

HarvestRunner::~HarvestRunner() = default;

QCoro::Task<Domain::Result<Harvest::Summary>> HarvestRunner::run()
{
    if (const auto begun = begin(); !begun)
        co_return begun.problem();
    // All begin before any is waited for: sources know nothing of each other.
    std::vector<QCoro::Task<>> walks;
    for (const auto &lane : m_lanes)
        walks.push_back(walk(*lane));
    for (auto &walking : walks)
        co_await walking;
    co_return conclude();
}

Domain::Result<void> HarvestRunner::begin()
{
    QStringList sources;
    std::vector<HarvestTask> markers;
    for (const auto &lane : m_lanes) {
        sources << lane->source.card.id;
        if (auto marker = lane->unnamed->marker())
            markers.push_back(*std::move(marker));
    }
    const auto begun = m_journal.begin(
        [this](int query) { return beginningOf(query); }, std::move(markers), sources, m_world.clock.today());
    return begun ? fillLanes() : begun;
}

Domain::Result<std::optional<HarvestTask>> HarvestRunner::beginningOf(int query) const
{
    const auto &source = m_plan.queries[static_cast<size_t>(query)].source;
    for (const auto &[id, problem] : m_off) {
        if (id == source)
            return problem;
    }
    for (const auto &lane : m_lanes) {
        if (lane->source.card.id == source)
            return lane->places->beginningOf(query);
    }
    return std::optional<HarvestTask>();
}

Domain::Result<void> HarvestRunner::fillLanes()
{
    for (const auto &lane : m_lanes) {
        auto tasks = m_journal.pending(lane->source.card.id);
        if (!tasks)
            return tasks.problem();
        for (auto &task : *tasks) {
            if (UnnamedThreads::isMarker(task))
                lane->marker = std::move(task);
            else
                lane->queue.append(std::move(task));
        }
    }
    return {};
}

// --- the walk

QCoro::Task<> HarvestRunner::walk(Lane &lane)
{
    auto asked = askNext(lane, Rest::Known);
    while (asked) {
        auto fetched = co_await asked->answer;
        // The service works on the next request while its last answer is worked on here. One at a time it is
        // all the same; what others may share has to be kept first.
        auto next = fetched && !asked->isShared ? askNext(lane, Rest::Open) : std::nullopt;
        co_await take(lane, *std::move(asked), std::move(fetched));
        asked = next ? std::move(next) : askNext(lane, Rest::Known);
    }
}

std::optional<HarvestRunner::Asked> HarvestRunner::askNext(Lane &lane, Rest rest)
{
    const auto waitFor = [&lane](const HarvestTask &task) {
        const auto step = Step::fromBytes(task.step);
        return step ? lane.fetcher->waitFor(*step) : Net::Milliseconds::zero();
    };
    while (!m_world.control.isStopped() && !lane.stoppedBy && !m_fatal) {
        auto task = lane.queue.next(waitFor);
        if (!task && rest == Rest::Known && lookAtUnnamed(lane))
            continue;
        if (!task)
            return {};
        auto step = Step::fromBytes(task->step);
        if (!step) {
            Ports::Batch batch;
            noteFailure(lane, batch, *task, {}, Obstacle::of(step.problem()));
            keep(lane, std::move(batch), false);
            continue;
        }
        auto bundle = lane.revisit->bundle(*task, lane.queue);
        if (!bundle) {
            m_fatal = bundle.problem();
            return {};
        }
        if (*bundle)
            step = (*bundle)->step;
        const bool isShared = lane.source.connector->callFor(*step).shared;
        return Asked{*std::move(task), *step, *std::move(bundle), isShared, lane.fetcher->fetch(*step)};
    }
    return {};
}

bool HarvestRunner::lookAtUnnamed(Lane &lane)
{
    if (!lane.marker)
        return false;
    // The upkeep sees only what is kept.
    if (const auto kept = m_journal.keep(); !kept) {
        m_fatal = kept.problem();
        return false;
    }
    auto looks = lane.unnamed->looks(m_journal.run());
    if (!looks) {
        m_fatal = looks.problem();
        return false;
    }
    // They are lined up from the last one on, and what was seen longest ago is to come first.
    std::ranges::reverse(*looks);
    Ports::Batch batch;
    batch.newTasks = std::move(*looks);
    batch.changedTasks.push_back(*std::exchange(lane.marker, {}));
    batch.changedTasks.back().state = State::Done;
    keep(lane, std::move(batch), false);
    return !m_fatal;
}

QCoro::Task<> HarvestRunner::take(Lane &lane, Asked asked, Domain::Result<Net::Fetched> fetched)
{
    auto &[task, step, bundle, isShared, answer] = asked;
    if (bundle) {
        co_await takeRecheck(lane, *std::move(bundle), std::move(fetched));
        co_return;
    }
    if (!fetched) {
        const auto &problem = fetched.problem();
        if (stopsFor(lane, problem)) {
            setAside(lane, std::move(task), problem);
            co_return;
        }
        Ports::Batch batch;
        if (!made(batch, batchOfRefusal(lane, task, step, problem)))
            co_return;
        keep(lane, std::move(batch), false);
    } else {
        lane.limitsInARow = 0;
        const bool isLook = lane.places->isLook(step);
        auto threads = co_await extractThreads(
            m_world.extractor, stamped(std::move(fetched->harvested.threads), fetched->raw));
        Ports::Batch batch;
        if (!made(
                batch,
                isLook ? lane.places->batchOf(task, step, &*fetched, m_book)
                       : batchOf(lane, task, step, *fetched, std::move(threads))))
            co_return;
        keep(lane, std::move(batch), !isLook);
    }
    ++lane.told.tasksDone;
    report(lane, task, step);
}

QCoro::Task<>
HarvestRunner::takeRecheck(Lane &lane, Revisit::Bundle bundle, Domain::Result<Net::Fetched> fetched)
{
    if (!fetched && stopsFor(lane, fetched.problem())) {
        std::ranges::reverse(bundle.tasks);
        for (auto &task : bundle.tasks)
            setAside(lane, std::move(task), fetched.problem());
        co_return;
    }
    const auto step = bundle.step;
    const auto shown = bundle.tasks.front();
    Ports::Batch batch;
    Revisit::Outcome outcome;
    if (fetched) {
        lane.limitsInARow = 0;
        outcome = lane.revisit->compare(std::move(bundle), fetched->harvested.threads);
        if (!fetched->raw.hash.isEmpty())
            batch.raws.push_back(fetched->raw);
        batch.threads = co_await extractThreads(
            m_world.extractor, stamped(std::move(fetched->harvested.threads), fetched->raw));
    } else {
        outcome = lane.revisit->compare(std::move(bundle), {});
    }
    lane.told.tasksDone += static_cast<qint64>(outcome.done.size());
    for (auto &task : outcome.done) {
        task.state = State::Done;
        batch.changedTasks.push_back(std::move(task));
    }
    std::ranges::reverse(outcome.open);
    for (auto &task : outcome.open)
        lane.queue.prepend(std::move(task));
    keep(lane, std::move(batch), false);
    report(lane, shown, step);
}

bool HarvestRunner::made(Ports::Batch &batch, Domain::Result<Ports::Batch> result)
{
    if (!result) {
        m_fatal = result.problem();
        return false;
    }
    batch = std::move(*result);
    return true;
}

Domain::Result<Ports::Batch> HarvestRunner::batchOf(
    Lane &lane, const HarvestTask &task, const Step &step, const Net::Fetched &fetched,
    std::vector<Ports::ExtractedThread> threads)
{
    Ports::Batch batch;
    batch.threads = std::move(threads);
    if (!fetched.raw.hash.isEmpty())
        batch.raws.push_back(fetched.raw);
    if (task.query >= 0) {
        if (const auto noted = noteFound(batch, task, fetched); !noted)
            return noted.problem();
    }
    for (const auto &next : fetched.harvested.next)
        batch.newTasks.push_back(taskFor(task.source, task.query, next));
    if (fetched.harvested.incomplete) {
        noteFailure(
            lane, batch, task, step,
            {fetched.status, Domain::kindName(Kind::Truncated) + u": fewer than announced"_s});
    } else {
        auto done = task;
        done.state = State::Done;
        batch.changedTasks.push_back(std::move(done));
        const auto noted =
            task.query < 0 ? lane.threads->pieceRead(batch, task, step, fetched) : Domain::Result<void>();
        if (!noted)
            return noted.problem();
    }
    return batch;
}

Domain::Result<void>
HarvestRunner::noteFound(Ports::Batch &batch, const HarvestTask &task, const Net::Fetched &fetched)
{
    std::vector<Domain::ThreadKey> keys;
    std::vector<Domain::ThreadKey> unseen;
    for (const auto &found : fetched.harvested.found) {
        keys.push_back(found.thread);
        if (!m_book.hasNamed(found.thread))
            unseen.push_back(found.thread);
        if (!found.step.kind.isEmpty())
            batch.newTasks.push_back(taskFor(task.source, -1, found.step));
    }
    const auto known = m_world.archive.knownThreads(unseen);
    if (!known)
        return known.problem();
    batch.found =
        m_book.searchAnswered(task.query, keys, {known->begin(), known->end()}, fetched.raw.fetched);
    return {};
}

Domain::Result<Ports::Batch>
HarvestRunner::batchOfRefusal(Lane &lane, const HarvestTask &task, const Step &step, const Problem &problem)
{
    if (lane.places->isLook(step)) // its searches may be answered
        return lane.places->batchOf(task, step, nullptr, m_book);
    Ports::Batch batch;
    const auto gone = lane.threads->takeGone(batch, task, step, problem, m_world.clock.today());
    if (!gone)
        return gone.problem();
    if (!*gone)
        noteFailure(lane, batch, task, step, Obstacle::of(problem));
    return batch;
}

void HarvestRunner::noteFailure(
    Lane &lane, Ports::Batch &batch, HarvestTask task, const Step &step, const Obstacle &obstacle)
{
    if (task.query >= 0)
        m_book.searchFailed(task.query, obstacle, m_world.clock.today());
    else {
        m_book.threadFailed(step.thread, obstacle);
        lane.threads->gap(batch, step.thread);
    }
    task.state = State::Failed;
    task.http = obstacle.http;
    task.reason = obstacle.reason;
    batch.changedTasks.push_back(std::move(task));
}

bool HarvestRunner::stopsFor(Lane &lane, const Problem &problem) const
{
    lane.limitsInARow = problem.kind == Kind::RateLimited ? lane.limitsInARow + 1 : 0;
    return problem.kind == Kind::Cancelled || problem.kind == Kind::BudgetSpent || endsTheRun(problem.kind)
        || endsTheSource(problem, lane.source.card) || lane.limitsInARow >= enoughLimits;
}

void HarvestRunner::setAside(Lane &lane, HarvestTask task, const Problem &problem)
{
    lane.queue.prepend(std::move(task));
    lane.stoppedBy = problem;
    if (endsTheRun(problem.kind))
        m_fatal = problem;
    else
        keep(lane, {}, false);
}

void HarvestRunner::keep(Lane &lane, Ports::Batch batch, bool continues)
{
    batch.requests = lane.fetcher->requests() - lane.booked;
    const auto stored = m_journal.store(batch);
    if (!stored) {
        m_fatal = stored.problem();
        return;
    }
    lane.booked = lane.fetcher->requests();
    lane.told.posts += stored->newPosts + stored->updatedPosts;
    // Backwards, so that prepending keeps the order of a walk's next steps.
    for (auto i = batch.newTasks.size(); i-- > 0;) {
        auto &task = batch.newTasks[i];
        if (!task.id)
            continue;
        const auto step = Step::fromBytes(task.step);
        if (continues && step && step->page > 0)
            lane.queue.prepend(std::move(task));
        else
            lane.queue.append(std::move(task));
    }
}

void HarvestRunner::report(Lane &lane, const HarvestTask &task, const Step &step)
{
    if (!m_world.progress)
        return;
    auto &progress = lane.told;
    progress.question = task.query >= 0 ? m_book.questionOf(task.query) : m_book.questionOf(step.thread);
    progress.requests = lane.fetcher->requests();
    progress.waitSeconds = std::chrono::duration<double>(lane.fetcher->waitFor(step)).count();
    progress.tasksLeft = lane.queue.size();
    m_world.progress(progress);
}

void HarvestRunner::reportWait(Lane &lane, Net::Milliseconds wait) const
{
    if (!m_world.progress || wait < worthTelling)
        return;
    lane.told.requests = lane.fetcher->requests();
    lane.told.waitSeconds = std::chrono::duration<double>(wait).count();
    m_world.progress(lane.told);
}

// --- the end

Domain::Result<Harvest::Summary> HarvestRunner::conclude()
{
    if (const auto kept = m_journal.keep(); !kept && !m_fatal)
        m_fatal = kept.problem();
    if (m_fatal)
        return *m_fatal;
    // What is left is told in the summary alone: the archive keeps the queries open.
    if (const auto written = m_journal.writeLedger(); !written)
        return written.problem();
    bool isFinished = true;
    for (const auto &lane : m_lanes) {
        if (lane->queue.size() == 0)
            continue;
        isFinished = false;
        blockWhatIsLeft(*lane);
    }
    if (isFinished) {
        if (const auto finished = m_journal.finish(m_world.clock.today()); !finished)
            return finished.problem();
    }
    auto summary = m_journal.summary();
    if (!summary)
        return summary;
    summary->cancelled = m_world.control.isStopped();
    summary->finished = isFinished;
    for (const auto &lane : m_lanes)
        summary->requests[lane->source.card.id] = lane->fetcher->requests();
    summary->ledger = m_book.rows();
    return summary;
}

//! Told in the summary alone: the archive keeps the queries open, and the next visit goes on with them.
void HarvestRunner::blockWhatIsLeft(const Lane &lane)
{
    const auto problem = lane.stoppedBy.value_or(Problem{Kind::Cancelled, {}, {}, 0, {}});
    const auto obstacle = Obstacle::of(problem);
    lane.queue.forEach([&](const HarvestTask &task) {
        if (problem.kind != Kind::RateLimited && problem.kind != Kind::BadCredentials) {
            m_book.leftOut(task.query, obstacle.reason);
        } else if (task.query >= 0) {
            m_book.searchFailed(task.query, obstacle, {});
        } else if (const auto step = Step::fromBytes(task.step)) {
            m_book.threadFailed(step->thread, obstacle);
        }
    });
}

} // namespace LaunchProbe::Pipeline
