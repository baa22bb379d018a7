// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestjob.h"

#include "touchedclaims.h"

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
    connect(&m_service, &HarvestService::exchanged, this, &HarvestJob::tell);
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
    Part part{
        progress.source,
        progress.tasksDone,
        progress.tasksDone + progress.tasksLeft,
        tr("%n request(s)", nullptr, static_cast<int>(progress.requests)) + u", "_s
            + tr("%n post(s)", nullptr, static_cast<int>(progress.posts)),
        {}};
    if (progress.waitSeconds >= 1)
        part.waitsUntil = QDateTime::currentDateTimeUtc().addMSecs(std::llround(progress.waitSeconds * 1000));
    setPart(part);
    setWait(std::chrono::seconds(std::lround(wait)));
    setNote(
        tr("%n request(s)", nullptr, static_cast<int>(requests)) + u", "_s
        + tr("%n post(s)", nullptr, static_cast<int>(posts)));
    if (progress.question != before.question && !progress.question.isEmpty())
        addLog(u"%1: %2"_s.arg(progress.source, progress.question));
}

void HarvestJob::tell(const Domain::Exchange &exchange)
{
    QStringList words{
        exchange.source, exchange.status > 0 ? QString::number(exchange.status) : tr("no answer"),
        exchange.method, exchange.address, tr("%1 ms").arg(exchange.took.count())};
    if (exchange.left)
        words << tr("%1 left").arg(static_cast<qint64>(*exchange.left));
    if (!exchange.requestId.isEmpty())
        words << tr("id %1").arg(exchange.requestId);
    addLog(words.join(u"  "_s));
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
    for (const auto &claim : summary.touched)
        addLog(tr("Claim of the dossier: %1").arg(touchedSentence(claim)));
    addLog(tr("%n new post(s)", nullptr, static_cast<int>(summary.newPosts)));
    auto note = tr("%n new post(s)", nullptr, static_cast<int>(summary.newPosts));
    if (summary.deletedPosts > 0) {
        const auto lost =
            tr("%n post(s) found deleted at their source", nullptr, static_cast<int>(summary.deletedPosts));
        addLog(lost);
        note += u", "_s + lost;
    }
    setNote(note);
    if (summary.cancelled)
        setState(State::Cancelled);
    else
        setState(summary.hasProblems() ? State::DoneWithProblems : State::Done);
}

} // namespace LaunchProbe::Services
