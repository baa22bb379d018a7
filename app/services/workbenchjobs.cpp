// SPDX-License-Identifier: GPL-3.0-or-later
#include "copysearchjob.h"
#include "harvestjob.h"
#include "importjob.h"
#include "workbench.h"

#include <app/pipeline/purge.h>

#include <QtConcurrentRun>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds soonestRepeat = std::chrono::minutes(1);

} // namespace

void Workbench::importFiles(const QStringList &paths)
{
    if (!m_project || m_project->isReadOnly() || paths.isEmpty())
        return;
    auto job = std::make_unique<ImportJob>(*m_project, m_catalogue, paths);
    connect(job.get(), &ImportJob::archiveGrew, this, &Workbench::showCounts);
    watchJob(m_jobs.add(std::move(job)));
}

bool Workbench::mayHarvest() const
{
    return m_project && !m_project->isReadOnly() && !(m_harvest && m_harvest->isActive());
}

HarvestOrder Workbench::usualOrder() const
{
    HarvestOrder order;
    order.budget = m_preferences.requestBudget();
    order.recordings = m_options.recordings;
    return order;
}

void Workbench::askForHarvest()
{
    if (!mayHarvest() || (m_look && m_look->isRunning()))
        return;
    saveChanges();
    m_look = std::make_unique<HarvestService>();
    connect(m_look.get(), &HarvestService::looked, this, &Workbench::showOutlook);
    connect(m_look.get(), &HarvestService::failed, m_window->messages(), &Ui::ErrorPresenter::present);
    m_look->look(*m_project, usualOrder(), HarvestService::Scope::AllSources);
}

void Workbench::showOutlook(const Domain::Outlook &outlook)
{
    if (!mayHarvest())
        return;
    auto *dialog =
        new Ui::StartDialog(outlook, m_preferences.watchHours(m_project->folder()), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Ui::StartDialog::wanted, this, &Workbench::harvestAsWished);
    dialog->open();
}

void Workbench::harvestAsWished(const Ui::HarvestWish &wish)
{
    using What = Ui::HarvestWish::What;
    QStringList usual;
    QStringList chosen;
    for (const auto &card : plugins().cards()) {
        if (card.isAskedUnbidden)
            usual << card.id;
        else if (wish.sources.contains(card.id))
            chosen << card.id;
    }
    m_preferences.setChosenSources(chosen);
    m_preferences.setRequestBudget(static_cast<int>(wish.budget));
    m_preferences.setWatchHours(m_project->folder(), wish.everyHours);
    auto order = usualOrder();
    // Named only where they differ from what is asked anyway, so that an unfinished harvest is gone on with.
    const bool leavesOut =
        std::ranges::any_of(usual, [&wish](const QString &id) { return !wish.sources.contains(id); });
    if (leavesOut)
        order.sources = wish.sources;
    order.sinceLast = wish.what == What::NewOnly;
    order.since = wish.since;
    order.retriesFailed = wish.what == What::FailedOnly;
    startHarvest(order);
}

void Workbench::startHarvest(const HarvestOrder &order)
{
    if (!mayHarvest())
        return;
    saveChanges();
    auto job = std::make_unique<HarvestJob>(*m_project, order);
    connect(job.get(), &HarvestJob::archiveGrew, &m_session, &Session::Session::noteArchiveGrew);
    m_harvest = m_jobs.add(std::move(job));
    connect(m_harvest, &Session::Job::changed, this, &Workbench::followHarvest);
    watchJob(m_harvest);
    connect(m_harvest, &Session::Job::finished, this, &Workbench::planNextHarvest);
    followHarvest();
}

void Workbench::forgetTheRest()
{
    if (m_project->isReadOnly())
        return;
    m_forgetting = QtConcurrent::run([open = m_project->upkeepOpener(), folder = m_project->rawFolder()] {
        // Where it cannot be done now, the next harvest does it, and says what stands in the way.
        const Net::RawFolder raws(folder);
        const auto upkeep = open();
        if (upkeep && Pipeline::isForgettingBehind(**upkeep, raws).valueOr(false))
            (void)Pipeline::forgetAll(**upkeep, raws);
    });
}

void Workbench::searchCopies()
{
    // What comes while it runs is looked for when it ends.
    if (!m_project || m_project->isReadOnly() || (m_copySearch && m_copySearch->isActive()))
        return;
    QtConcurrent::run([open = m_project->sketchBookOpener()] {
        const auto book = open();
        return book && Pipeline::isCopySearchDue(**book).valueOr(false);
    }).then(this, [this, project = m_project.get()](bool isDue) {
        if (!isDue || m_project.get() != project || (m_copySearch && m_copySearch->isActive()))
            return;
        auto job = std::make_unique<CopySearchJob>(project->sketchBookOpener());
        m_copySearch = job.get();
        connect(m_copySearch, &Session::Job::finished, this, [this] {
            if (!m_copySearch || m_copySearch->state() != Session::Job::State::Done)
                return;
            m_session.noteArchiveGrew();
            searchCopies();
        });
        m_jobs.add(std::move(job));
    });
}

void Workbench::planNextHarvest()
{
    m_again.stop();
    const auto hours =
        m_project && !m_project->isReadOnly() ? m_preferences.watchHours(m_project->folder()) : 0;
    if (hours == 0)
        return;
    m_session.desk()
        ->ask([](const Ports::Archive &archive) { return archive.lastRun(); })
        .then(this, [this, hours](const Domain::Result<std::optional<Ports::HarvestRun>> &last) {
            if (!last || !m_project)
                return;
            const auto now = QDateTime::currentDateTimeUtc();
            const auto due = *last ? (*last)->started.addSecs(qint64(hours) * 3600) : now;
            // Not at once: a window that opens has something else to do first.
            m_again.start(std::max(std::chrono::milliseconds(now.msecsTo(due)), soonestRepeat));
        });
}

void Workbench::harvestAgain()
{
    if (m_harvest && m_harvest->isActive())
        return; // its end plans the next one
    auto order = usualOrder();
    order.sinceLast = true;
    startHarvest(order);
}

} // namespace LaunchProbe::Services
