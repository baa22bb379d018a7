// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestjob.h"

#include <ui/kit/problemwords.h>

#include <cmath>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

HarvestJob::HarvestJob(Project &project, const HarvestOrder &order)
{
    connect(&m_service, &HarvestService::stateChanged, this, &HarvestJob::follow);
    connect(&m_service, &HarvestService::progressed, this, &HarvestJob::take);
    connect(&m_service, &HarvestService::archiveGrew, this, &HarvestJob::archiveGrew);
    connect(&m_service, &HarvestService::finished, this, &HarvestJob::end);
    connect(&m_service, &HarvestService::failed, this, [this](const Domain::Problem &problem) {
        addLog(Ui::problemSentence(problem));
        setNote(Ui::problemSentence(problem));
        setState(State::Failed);
    });
    m_service.start(project, order);
}

QString HarvestJob::title() const
{
    return tr("Harvest");
}

void HarvestJob::follow()
{
    if (m_service.state() == HarvestService::State::Paused)
        setState(State::Paused);
    else if (m_service.state() == HarvestService::State::Running)
        setState(State::Running);
}

void HarvestJob::take(const HarvestProgress &progress)
{
    const auto before = m_progress[progress.source];
    m_progress[progress.source] = progress;
    qint64 done = 0;
    qint64 left = 0;
    qint64 requests = 0;
    qint64 posts = 0;
    auto wait = progress.waitSeconds;
    for (const auto &[source, of] : m_progress) {
        done += of.tasksDone;
        left += of.tasksLeft;
        requests += of.requests;
        posts += of.posts;
        // The harvest as a whole waits only while each of its sources does.
        if (of.tasksLeft > 0)
            wait = std::min(wait, of.waitSeconds);
    }
    setProgress(done, done + left);
    setWait(std::chrono::seconds(std::lround(wait)));
    setNote(
        tr("%n request(s)", nullptr, static_cast<int>(requests)) + u", "_s
        + tr("%n post(s)", nullptr, static_cast<int>(posts)));
    if (progress.question != before.question)
        addLog(u"%1: %2"_s.arg(progress.source, progress.question));
}

void HarvestJob::end(const HarvestSummary &summary)
{
    for (const auto &row : summary.ledger) {
        if (row.state == Domain::Coverage::Blocked)
            addLog(tr("Blocked: %1")
                       .arg(QStringList{row.source, row.place, row.question, row.reason}
                                .join(u' ')
                                .simplified()));
    }
    addLog(tr("%n new post(s)", nullptr, static_cast<int>(summary.newPosts)));
    setNote(tr("%n new post(s)", nullptr, static_cast<int>(summary.newPosts)));
    if (summary.cancelled)
        setState(State::Cancelled);
    else
        setState(summary.hasProblems() ? State::DoneWithProblems : State::Done);
}

} // namespace LaunchProbe::Services
