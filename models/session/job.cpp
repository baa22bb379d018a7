// SPDX-License-Identifier: GPL-3.0-or-later
#include "job.h"

#include <algorithm>

namespace LaunchProbe::Session {

void Job::setProgress(qint64 done, qint64 total)
{
    if (m_done == done && m_total == total)
        return;
    m_done = done;
    m_total = total;
    Q_EMIT changed();
}

void Job::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    Q_EMIT changed();
}

void Job::setWait(std::chrono::seconds wait)
{
    if (m_wait == wait)
        return;
    m_wait = wait;
    Q_EMIT changed();
}

void Job::setPart(const Part &part)
{
    const auto known = std::ranges::find(m_parts, part.name, &Part::name);
    if (known != m_parts.end() && *known == part)
        return;
    if (known != m_parts.end())
        *known = part;
    else
        m_parts.push_back(part);
    Q_EMIT changed();
}

void Job::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_wait = std::chrono::seconds(0);
    Q_EMIT changed();
    if (!isActive())
        Q_EMIT finished();
}

void Job::addLog(const QString &line)
{
    if (m_log.size() >= logLimit)
        m_log.erase(m_log.begin());
    m_log.push_back({QDateTime::currentDateTimeUtc(), line});
    Q_EMIT logged(line);
}

Job *JobList::add(std::unique_ptr<Job> job)
{
    auto *added = job.get();
    connect(added, &Job::changed, this, &JobList::activityChanged);
    m_jobs.push_back(std::move(job));
    Q_EMIT listChanged();
    Q_EMIT activityChanged();
    return added;
}

void JobList::forgetFinished()
{
    std::erase_if(m_jobs, [](const auto &job) { return !job->isActive(); });
    Q_EMIT listChanged();
}

void JobList::clear()
{
    m_jobs.clear();
    Q_EMIT listChanged();
    Q_EMIT activityChanged();
}

std::vector<Job *> JobList::jobs() const
{
    std::vector<Job *> all;
    for (const auto &job : m_jobs)
        all.push_back(job.get());
    return all;
}

bool JobList::hasActive() const
{
    return std::ranges::any_of(m_jobs, [](const auto &job) { return job->isActive(); });
}

} // namespace LaunchProbe::Session
