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

std::vector<TaskQueue::Task> TaskQueue::takeThreads(const std::function<bool(const Task &)> &wants)
{
    std::vector<Task> taken;
    while (!m_threads.empty() && wants(m_threads.front())) {
        taken.push_back(std::move(m_threads.front()));
        m_threads.pop_front();
    }
    return taken;
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
