// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestservice.h"

#include "harvestsetup.h"
#include "secretstore.h"

#include <app/pipeline/outlook.h>

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QtConcurrentRun>

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
    std::optional<Scope> look; //!< nothing: it is a start
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

std::vector<const Connectors::Card *> everyCard(const Plugins &plugins)
{
    std::vector<const Connectors::Card *> cards;
    for (const auto &card : plugins.cards())
        cards.push_back(&card);
    return cards;
}

Domain::Result<Domain::Outlook> outlookOf(const HarvestParts &chosen, const HarvestParts &others)
{
    const auto archive = chosen.openArchive();
    if (!archive)
        return archive.problem();
    const auto upkeep = chosen.openUpkeep();
    if (!upkeep)
        return upkeep.problem();
    auto outlook = Pipeline::outlookOf(chosen.plan, chosen.sources, **archive, **upkeep);
    const auto rest = Pipeline::outlookOf(others.plan, others.sources, **archive, **upkeep);
    if (!outlook || !rest)
        return outlook ? rest.problem() : outlook.problem();
    for (auto source : rest->sources) {
        source.isChosen = false;
        outlook->sources.push_back(std::move(source));
    }
    return outlook;
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
    begin(project, order, {});
}

void HarvestService::look(Project &project, const HarvestOrder &order, Scope scope)
{
    begin(project, order, scope);
}

void HarvestService::begin(Project &project, const HarvestOrder &order, std::optional<Scope> look)
{
    if (isRunning())
        return;
    d->project = &project;
    d->order = order;
    d->look = look;
    d->plugins = std::make_unique<Plugins>();
    d->values.clear();
    ++d->visit;
    setState(State::Running);
    for (const auto &problem : d->plugins->problems())
        Q_EMIT warned(problem);
    const auto cards = orderedSources(order, *d->plugins);
    if (!cards)
        return end(cards.problem());
    readSecrets(environmentOf(look == Scope::AllSources ? everyCard(*d->plugins) : *cards));
}

void HarvestService::readSecrets(const std::map<QString, QString> &names)
{
    d->secrets = std::make_unique<SecretStore>(names);
    d->secretsAwaited = static_cast<qsizetype>(names.size());
    if (names.empty() || !d->order.recordings.isEmpty()) {
        QMetaObject::invokeMethod(this, &HarvestService::goOn, Qt::QueuedConnection);
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
                    goOn();
            });
        watcher->setFuture(d->secrets->read(entry.first));
    }
}

void HarvestService::goOn()
{
    if (d->state == State::Idle)
        return;
    auto parts = harvestParts(*d->project, d->order, *d->plugins, d->values, [this](const Problem &problem) {
        Q_EMIT warned(problem);
    });
    if (!parts)
        return end(parts.problem());
    if (d->look)
        startLook(std::move(*parts));
    else
        startThread(std::move(*parts));
}

void HarvestService::startThread(HarvestParts parts)
{
    d->thread = std::make_unique<HarvestThread>(std::move(parts));
    connect(d->thread.get(), &HarvestThread::progressed, this, &HarvestService::noteProgress);
    connect(d->thread.get(), &HarvestThread::exchanged, this, &HarvestService::exchanged);
    connect(d->thread.get(), &QThread::finished, this, [this] { end(d->thread->outcome()); });
    if (d->state == State::Paused)
        d->thread->control().pause();
    if (d->state == State::Stopping)
        d->thread->control().stop();
    d->sinceGrown.start();
    d->thread->start();
}

void HarvestService::startLook(HarvestParts parts)
{
    using Answer = Domain::Result<Domain::Outlook>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto outlook = watcher->result();
        d->project = nullptr;
        setState(State::Idle);
        if (outlook)
            Q_EMIT looked(*outlook);
        else
            Q_EMIT failed(outlook.problem());
    });
    auto others = otherParts();
    if (!others)
        return end(others.problem());
    // Shared, since what is run is copied.
    const auto both =
        std::make_shared<std::pair<HarvestParts, HarvestParts>>(std::move(parts), std::move(*others));
    watcher->setFuture(QtConcurrent::run([both] { return outlookOf(both->first, both->second); }));
}

Domain::Result<HarvestParts> HarvestService::otherParts() const
{
    HarvestOrder order = d->order;
    order.sources.clear();
    const auto cards = orderedSources(d->order, *d->plugins);
    if (!cards)
        return cards.problem();
    for (const auto &card : d->plugins->cards()) {
        if (d->look == Scope::AllSources && std::ranges::find(*cards, &card) == cards->end())
            order.sources << card.id;
    }
    return order.sources.isEmpty()
        ? HarvestParts()
        : harvestParts(*d->project, order, *d->plugins, d->values, [](const Problem &) {});
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
