// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harvestservice.h"

#include <models/session/job.h>

namespace LaunchProbe::Services {

//! A harvest as the job panel shows it.
class HarvestJob final : public Session::Job
{
    Q_OBJECT

public:
    //! Starts at once; the project outlives the job.
    HarvestJob(Project &project, const HarvestOrder &order);

    [[nodiscard]] QString title() const override;
    void pause() override { m_service.pause(); }
    void resume() override { m_service.resume(); }
    void cancel() override { m_service.cancel(); }

Q_SIGNALS:
    void archiveGrew();

private:
    void follow();
    void take(const HarvestProgress &progress);
    void tell(const Domain::Exchange &exchange);
    void end(const HarvestSummary &summary);

    std::map<QString, HarvestProgress> m_progress; //!< by source
    HarvestService m_service;
};

} // namespace LaunchProbe::Services
