// SPDX-License-Identifier: GPL-3.0-or-later
#include "revisit.h"

#include <algorithm>

namespace LaunchProbe::Pipeline {

using Connectors::KnownThread;
using Connectors::Step;
using Domain::Result;
using Ports::HarvestTask;

namespace {

constexpr qsizetype evidenceAtOnce = 90; //!< comments of a thread; fewer than a service takes in one call

bool shows(const Domain::Thread &page, const QStringList &comments)
{
    return std::ranges::all_of(comments, [&page](const QString &comment) {
        return std::ranges::find(page.posts, comment, &Domain::Post::comment) != page.posts.end();
    });
}

} // namespace

Revisit::Revisit(
    const Ports::Archive &archive, const Connectors::Connector &connector, const Connectors::Window &window)
    : m_archive(archive)
    , m_connector(connector)
    , m_window(window)
{
}

Result<std::optional<Revisit::Bundle>> Revisit::bundle(const HarvestTask &first, Harvest::TaskQueue &queue)
{
    std::vector<KnownThread> known;
    Bundle bundle;
    const auto wants = [&](const HarvestTask &task) {
        const auto found = candidate(task);
        if (!found)
            return false;
        known.push_back(found->thread);
        const auto recheck = m_connector.recheckStep(known, m_window);
        if (!recheck || recheck->threads < known.size())
            return false;
        bundle.step = recheck->step;
        bundle.threads.push_back(found->thread.thread);
        bundle.marks << found->mark;
        bundle.evidence.push_back(found->thread.evidence);
        return true;
    };
    if (wants(first)) {
        bundle.tasks.push_back(first);
        auto others = queue.takeThreads(wants);
        std::ranges::move(others, std::back_inserter(bundle.tasks));
    }
    if (m_problem)
        return *m_problem;
    return bundle.tasks.empty() ? std::nullopt : std::optional(std::move(bundle));
}

std::optional<Revisit::Candidate> Revisit::candidate(const HarvestTask &task)
{
    if (task.query >= 0 || m_problem)
        return {};
    const auto seen = m_candidates.constFind(task.key);
    if (seen != m_candidates.cend())
        return *seen && !m_different.contains((*seen)->thread.thread) ? *seen : std::nullopt;
    auto &found = m_candidates[task.key];
    const auto step = Step::fromBytes(task.step);
    const auto beginning =
        step ? m_connector.threadStep(step->thread, step->place, step->window) : std::nullopt;
    if (!beginning || beginning->key() != step->key())
        return {};
    const auto visited = m_archive.visitedThreads({&step->thread, 1});
    if (!visited) {
        m_problem = visited.problem();
        return {};
    }
    if (const auto known = visited->constFind(step->thread); known != visited->cend())
        found = Candidate{{step->thread, known->evidence.mid(0, evidenceAtOnce), {}}, known->mark};
    return found;
}

Revisit::Outcome Revisit::compare(Bundle bundle, const std::vector<Domain::Thread> &pages)
{
    Outcome outcome;
    for (size_t i = 0; i < bundle.tasks.size(); ++i) {
        const auto page = std::ranges::find(pages, bundle.threads[i], &Domain::Thread::key);
        // A comment that the answer leaves out may have been deleted.
        const bool same = page != pages.end() && page->mark == bundle.marks[static_cast<qsizetype>(i)]
            && shows(*page, bundle.evidence[i]);
        if (!same)
            m_different.insert(bundle.threads[i]);
        (same ? outcome.done : outcome.open).push_back(std::move(bundle.tasks[i]));
    }
    return outcome;
}

} // namespace LaunchProbe::Pipeline
