// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestthread.h"

#include "places.h"
#include "touchedclaims.h"

#include <app/pipeline/purge.h>
#include <connectors/net/networktransport.h>

#include <QCoreApplication>
#include <QRandomGenerator>

namespace LaunchProbe::Services {

HarvestThread::HarvestThread(HarvestParts parts)
    : m_parts(std::move(parts))
    , m_outcome(HarvestSummary())
{
    m_control.moveToThread(this);
}

HarvestThread::~HarvestThread()
{
    m_control.stop();
    wait();
}

void HarvestThread::run()
{
    auto transport = makeTransport();
    if (!transport) {
        m_outcome = transport.problem();
        return;
    }
    if (const auto done = harvestWith(**transport); !done)
        m_outcome = done.problem();
    // Transfers go before the network that made them.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

Domain::Result<void> HarvestThread::harvestWith(Net::Transport &transport)
{
    auto archive = m_parts.openArchive();
    if (!archive)
        return archive.problem();
    const Net::RawFolder raws(m_parts.rawFolder);
    const auto upkeep = m_parts.openUpkeep();
    if (!upkeep)
        return upkeep.problem();
    // What a run before this one was killed over is made up for at the end: posts come first.
    const auto behind = Pipeline::isForgettingBehind(**upkeep, raws);
    if (!behind)
        return behind.problem();
    const Extract::Extractor extractor(
        *m_parts.catalogue, Extract::Extractor::Engine::Fastest, cacheFolder());
    const auto recorder = m_parts.recordings.isEmpty() ? Net::RecordWriter::fromEnvironment() : nullptr;
    Net::SteadyClock clock;
    Pipeline::HarvestRunner runner(
        std::move(m_parts.plan), std::move(m_parts.sources),
        {**archive, **upkeep, extractor, transport, clock, m_control, raws, recorder.get(),
         [] { return QRandomGenerator::global()->generateDouble(); },
         [this](const Harvest::Progress &progress) { Q_EMIT progressed(progress); },
         [this](const Domain::Exchange &exchange) { Q_EMIT exchanged(exchange); }, paceFolder()});
    const auto task = harvest(runner);
    if (!task.isReady())
        exec();
    noteTouched(**archive);
    if (m_outcome)
        forgetAnswers(*behind, **upkeep, raws);
    return {};
}

void HarvestThread::noteTouched(const Ports::Archive &archive)
{
    if (!m_outcome)
        return;
    // A dossier that cannot be read does not take the harvest's own outcome away.
    if (auto touched = touchedClaims(m_parts.dossierFolder, archive))
        m_outcome->touched = std::move(*touched);
}

void HarvestThread::forgetAnswers(bool all, Ports::Upkeep &upkeep, const Net::RawFolder &raws)
{
    if (!all && m_outcome->lostPosts == 0) {
        if (const auto noted = Pipeline::noteNothingToForget(upkeep, raws); !noted)
            m_outcome = noted.problem();
        return;
    }
    const auto done =
        all ? Pipeline::forgetAll(upkeep, raws) : Pipeline::forgetSince(m_outcome->started, upkeep, raws);
    if (!done)
        m_outcome = done.problem();
}

QCoro::Task<> HarvestThread::harvest(Pipeline::HarvestRunner &runner)
{
    auto summary = co_await runner.run();
    if (summary)
        m_outcome = HarvestSummary{std::move(*summary), {}};
    else
        m_outcome = summary.problem();
    quit();
}

Domain::Result<std::unique_ptr<Net::Transport>> HarvestThread::makeTransport() const
{
    if (m_parts.recordings.isEmpty())
        return std::unique_ptr<Net::Transport>(std::make_unique<Net::NetworkTransport>());
    auto recorded = Net::RecordingTransport::open(m_parts.recordings);
    if (!recorded)
        return recorded.problem();
    return std::unique_ptr<Net::Transport>(std::move(*recorded));
}

} // namespace LaunchProbe::Services
