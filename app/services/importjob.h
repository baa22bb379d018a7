// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels.h"
#include "project.h"

#include <app/pipeline/import.h>
#include <models/session/job.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace LaunchProbe::Services {

//! An import of files as the job panel shows it, run in a thread of its own.
class ImportJob final : public Session::Job
{
    Q_OBJECT

public:
    //! Starts at once; the project outlives the job.
    ImportJob(const Project &project, const QFuture<CatalogueHandle> &catalogue, const QStringList &files);
    ~ImportJob() override; //!< stops and waits; what was stored is kept

    [[nodiscard]] QString title() const override;
    void pause() override;
    void resume() override;
    void cancel() override;

Q_SIGNALS:
    void archiveGrew();

private:
    void work(
        const Ports::OpenArchive &openArchive, const QFuture<CatalogueHandle> &catalogue,
        const std::stop_token &stop);
    void takeProgress(const Pipeline::ImportProgress &progress);
    void end(const Pipeline::ImportReport &report, bool stopped);
    void fail(const Domain::Problem &problem);
    void waitWhilePaused(const std::stop_token &stop);

    QStringList m_files;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false; //!< under m_mutex
    std::jthread m_thread; //!< last: it ends before what it uses goes
};

} // namespace LaunchProbe::Services
