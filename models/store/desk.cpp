// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace LaunchProbe::Store {

class Desk::Worker
{
public:
    using Job = std::function<void(Ports::Archive &)>;
    enum class Waiting { IsDropped, IsDone }; //!< at the end

    Worker(Ports::OpenArchive open, Waiting waiting)
        : m_open(std::move(open))
        , m_waiting(waiting)
        , m_thread([this] { work(); })
    {
    }

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
            if (m_waiting == Waiting::IsDropped)
                m_jobs.clear(); // a promise that is dropped cancels its future
        }
        m_wakeUp.notify_one();
        m_thread.join();
    }

    void add(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wakeUp.notify_one();
    }

private:
    void work()
    {
        std::unique_ptr<Ports::Archive> archive; // made and gone in this thread
        while (auto job = next()) {
            if (!archive) {
                if (auto opened = m_open())
                    archive = std::move(*opened);
            }
            if (archive)
                job(*archive);
        }
    }

    Job next()
    {
        std::unique_lock lock(m_mutex);
        m_wakeUp.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
        if (m_jobs.empty())
            return {};
        auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    Ports::OpenArchive m_open;
    const Waiting m_waiting;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Job> m_jobs;
    bool m_ends = false;
    std::thread m_thread; // last: it uses all of the above
};

Desk::Desk(Ports::OpenArchive openReading, Ports::OpenArchive openWriting)
    : m_reading(std::make_unique<Worker>(std::move(openReading), Worker::Waiting::IsDropped))
    , m_writing(
          openWriting ? std::make_unique<Worker>(std::move(openWriting), Worker::Waiting::IsDone) : nullptr)
{
}

Desk::~Desk() = default;

bool Desk::isReadOnly() const
{
    return !m_writing;
}

void Desk::run(std::function<void(Ports::Archive &)> job, bool writes)
{
    auto *worker = writes ? m_writing.get() : m_reading.get();
    if (worker)
        worker->add(std::move(job));
}

} // namespace LaunchProbe::Store
