// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskqueue.h"

namespace LaunchProbe::Harvest {

void TaskQueue::append(Task task)
{
    auto &line = lineOf(task);
    line.push_back(std::move(task));
}

void TaskQueue::prepend(Task task)
{
    auto &line = lineOf(task);
    line.push_front(std::move(task));
}

std::optional<TaskQueue::Task> TaskQueue::next(const WaitFor &waitFor)
{
    if (size() == 0)
        return {};
    m_lastWasThread = isThreadsTurn(waitFor);
    auto &line = m_lastWasThread ? m_threads : m_searches;
    auto task = std::move(line.front());
    line.pop_front();
    return task;
}

bool TaskQueue::isThreadsTurn(const WaitFor &waitFor) const
{
    if (m_searches.empty() || m_threads.empty())
        return m_searches.empty();
    const auto search = waitFor(m_searches.front());
    const auto thread = waitFor(m_threads.front());
    return search == thread ? !m_lastWasThread : thread < search;
}

} // namespace LaunchProbe::Harvest
