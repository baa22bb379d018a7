// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestservice.h"

#include "harvestsetup.h"
#include "secretstore.h"

#include <QElapsedTimer>
#include <QFutureWatcher>

namespace LaunchProbe::Services {

using Domain::Problem;

class HarvestService::Private
{
public:
    State state = State::Idle;
    Project *project = nullptr;
    HarvestOrder order;
    std::unique_ptr<Plugins> plugins;
    std::unique_ptr<SecretStore> secrets;
    SecretValues values;
    qsizetype secretsAwaited = 0;
    std::unique_ptr<HarvestThread> thread;
    QElapsedTimer sinceGrown;
    qint64 visit = 0; //!< so that a secret that comes late does not start another run
};

namespace {

//! Views that follow the archive need not do so for each answer.
constexpr qint64 growthInterval = 1000; // ms

std::map<QString, QString> environmentOf(const std::vector<const Connectors::Card *> &cards)
{
    std::map<QString, QString> names;
    for (const auto *card : cards) {
        for (const auto &secret : card->secrets)
            names[secret.name] = secret.environment;
    }
    return names;
}

} // namespace

HarvestService::HarvestService(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}
HarvestService::~HarvestService() = default;

HarvestService::State HarvestService::state() const
{
    return d->state;
}

void HarvestService::start(Project &project, const HarvestOrder &order)
{
    if (isRunning())
        return;
    d->project = &project;
    d->order = order;
    d->plugins = std::make_unique<Plugins>();
    d->values.clear();
    ++d->visit;
    setState(State::Running);
    for (const auto &problem : d->plugins->problems())
        Q_EMIT warned(problem);
    const auto cards = orderedSources(order, *d->plugins);
    if (!cards)
        return end(cards.problem());
    readSecrets(environmentOf(*cards));
}

void HarvestService::readSecrets(const std::map<QString, QString> &names)
{
    d->secrets = std::make_unique<SecretStore>(names);
    d->secretsAwaited = static_cast<qsizetype>(names.size());
    if (names.empty() || !d->order.recordings.isEmpty()) {
        QMetaObject::invokeMethod(this, &HarvestService::startThread, Qt::QueuedConnection);
        return;
    }
    for (const auto &entry : names) {
        auto *watcher = new QFutureWatcher<Domain::Result<QString>>(this);
        connect(
            watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, name = entry.first, visit = d->visit] {
                watcher->deleteLater();
                if (visit != d->visit || d->state == State::Idle)
                    return;
                d->values[name] = watcher->result().valueOr({});
                if (--d->secretsAwaited == 0)
                    startThread();
            });
        watcher->setFuture(d->secrets->read(entry.first));
    }
}

void HarvestService::startThread()
{
    if (d->state == State::Idle)
        return;
    auto parts = harvestParts(*d->project, d->order, *d->plugins, d->values, [this](const Problem &problem) {
        Q_EMIT warned(problem);
    });
    if (!parts)
        return end(parts.problem());
    d->thread = std::make_unique<HarvestThread>(std::move(*parts));
    connect(d->thread.get(), &HarvestThread::progressed, this, &HarvestService::noteProgress);
    connect(d->thread.get(), &QThread::finished, this, [this] { end(d->thread->outcome()); });
    if (d->state == State::Paused)
        d->thread->control().pause();
    if (d->state == State::Stopping)
        d->thread->control().stop();
    d->sinceGrown.start();
    d->thread->start();
}

void HarvestService::noteProgress(const HarvestProgress &progress)
{
    Q_EMIT progressed(progress);
    if (d->sinceGrown.elapsed() < growthInterval)
        return;
    d->sinceGrown.restart();
    Q_EMIT archiveGrew();
}

void HarvestService::pause()
{
    if (d->state != State::Running)
        return;
    if (d->thread)
        d->thread->control().pause();
    setState(State::Paused);
}

void HarvestService::resume()
{
    if (d->state != State::Paused)
        return;
    if (d->thread)
        d->thread->control().resume();
    setState(State::Running);
}

void HarvestService::cancel()
{
    if (d->state == State::Idle || d->state == State::Stopping)
        return;
    if (d->thread)
        d->thread->control().stop();
    setState(State::Stopping);
}

void HarvestService::end(Domain::Result<HarvestSummary> outcome)
{
    if (d->thread)
        d->thread.release()->deleteLater();
    d->project = nullptr;
    setState(State::Idle);
    Q_EMIT archiveGrew();
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.problem());
}

void HarvestService::setState(State state)
{
    d->state = state;
    Q_EMIT stateChanged();
}

} // namespace LaunchProbe::Services
