// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <chrono>
#include <deque>
#include <functional>

namespace LaunchProbe::Harvest {

//! What one source is still to be asked. Searches and threads take turns, so that posts arrive early; a
//! search that has to wait for its limit lets threads go before it, and the other way round.
class TaskQueue
{
public:
    using Task = Ports::HarvestTask;
    using WaitFor = std::function<std::chrono::milliseconds(const Task &)>;

    void append(Task task);
    //! The continuation of a walk: pages that lie close in time shift less.
    void prepend(Task task);

    //! Takes the one that can leave first.
    [[nodiscard]] std::optional<Task> next(const WaitFor &waitFor);
    //! Takes threads out of the line, from its front on, while `wants` says so.
    [[nodiscard]] std::vector<Task> takeThreads(const std::function<bool(const Task &)> &wants);
    [[nodiscard]] qsizetype size() const
    {
        return static_cast<qsizetype>(m_searches.size()) + static_cast<qsizetype>(m_threads.size());
    }

    template <typename Visit>
    void forEach(Visit visit) const
    {
        std::ranges::for_each(m_searches, visit);
        std::ranges::for_each(m_threads, visit);
    }

private:
    [[nodiscard]] std::deque<Task> &lineOf(const Task &task)
    {
        return task.query >= 0 ? m_searches : m_threads;
    }
    [[nodiscard]] bool isThreadsTurn(const WaitFor &waitFor) const;

    std::deque<Task> m_searches;
    std::deque<Task> m_threads;
    bool m_lastWasThread = true;
};

} // namespace LaunchProbe::Harvest
