// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingjob.h"

namespace LaunchProbe::Tables {

using namespace std::chrono_literals;

Ports::GoesOn FindingJob::Course::from(std::shared_ptr<Course> course, qint64 before)
{
    return [course = std::move(course), before](qint64 done) {
        course->done = before + done;
        return !course->stopped;
    };
}

FindingJob::FindingJob(std::function<QString()> words, qint64 total)
    : m_words(std::move(words))
    , m_total(total)
{
    setProgress(0, m_total);
    connect(&m_look, &QTimer::timeout, this, [this] { setProgress(m_course->done, m_total); });
    m_look.start(200ms);
}

void FindingJob::end(State state)
{
    m_look.stop();
    if (state == State::Done)
        setProgress(m_total, m_total);
    setState(state);
}

} // namespace LaunchProbe::Tables
