// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/pipeline/copysearch.h>
#include <models/session/job.h>

#include <thread>

namespace LaunchProbe::Services {

//! The search for copies as the job panel shows it, run in a thread of its own. Paused it has ended; what it
//! did is kept, and it goes on from there.
class CopySearchJob final : public Session::Job
{
    Q_OBJECT

public:
    explicit CopySearchJob(Ports::OpenSketchBook open); //!< starts at once
    ~CopySearchJob() override; //!< stops and waits

    [[nodiscard]] QString title() const override;
    void pause() override;
    void resume() override;
    void cancel() override;

private:
    void start();
    void work(const std::stop_token &stop);
    void end(const Domain::Result<Pipeline::CopySearchReport> &report);

    Ports::OpenSketchBook m_open;
    std::jthread m_thread; //!< last: it ends before what it uses goes
};

} // namespace LaunchProbe::Services
