// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestjob.h"
#include "importjob.h"
#include "workbench.h"

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

void Workbench::importFiles(const QStringList &paths)
{
    if (!m_project || m_project->isReadOnly() || paths.isEmpty())
        return;
    auto job = std::make_unique<ImportJob>(*m_project, m_catalogue, paths);
    connect(job.get(), &ImportJob::archiveGrew, this, &Workbench::showCounts);
    watchJob(m_jobs.add(std::move(job)));
}

void Workbench::startHarvest()
{
    if (!m_project || m_project->isReadOnly() || (m_harvest && m_harvest->isActive()))
        return;
    saveChanges();
    HarvestOrder order;
    order.budget = m_preferences.requestBudget();
    order.recordings = m_options.recordings;
    auto job = std::make_unique<HarvestJob>(*m_project, order);
    connect(job.get(), &HarvestJob::archiveGrew, &m_session, &Session::Session::noteArchiveGrew);
    m_harvest = m_jobs.add(std::move(job));
    connect(m_harvest, &Session::Job::changed, this, &Workbench::followHarvest);
    watchJob(m_harvest);
    followHarvest();
}

} // namespace LaunchProbe::Services
