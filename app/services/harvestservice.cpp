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
    std::shared_ptr<const Plugins> plugins;
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

//! The parts of an order over the sources that another one leaves out; none where it leaves out none.
Domain::Result<HarvestParts> otherParts(
    const HarvestGround &ground, HarvestOrder order, const Plugins &plugins, const SecretValues &values)
{
    const auto cards = orderedSources(order, plugins);
    if (!cards)
        return cards.problem();
    order.sources.clear();
    for (const auto &card : plugins.cards()) {
        if (std::ranges::find(*cards, &card) == cards->end())
            order.sources << card.id;
    }
    return order.sources.isEmpty() ? HarvestParts() : harvestParts(ground, order, plugins, values);
}

} // namespace

//! What is worked out in a thread of the pool before a run, or in the place of one.
struct HarvestService::Prepared {
    std::optional<Problem> problem; //!< what stands in the way
    std::vector<Problem> leftOut; //!< sources
    std::shared_ptr<HarvestParts> parts; //!< shared, since what a thread of the pool gives is copied
    Domain::Outlook outlook; //!< of a look
};

HarvestService::Prepared HarvestService::prepared(
    const HarvestGround &ground, const HarvestOrder &order, const std::shared_ptr<const Plugins> &plugins,
    const std::map<QString, QString> &values, std::optional<Scope> look)
{
    Prepared made;
    auto parts = harvestParts(ground, order, *plugins, values);
    if (!parts) {
        made.problem = parts.problem();
        return made;
    }
    for (const auto &source : parts->sources) {
        if (source.off)
            made.leftOut.push_back(*source.off);
    }
    if (!look) {
        made.parts = std::make_shared<HarvestParts>(std::move(*parts));
        return made;
    }
    const auto others = look == Scope::AllSources ? otherParts(ground, order, *plugins, values)
                                                  : Domain::Result<HarvestParts>(HarvestParts());
    auto outlook = others ? outlookOf(*parts, *others) : Domain::Result<Domain::Outlook>(others.problem());
    if (outlook)
        made.outlook = *std::move(outlook);
    else
        made.problem = outlook.problem();
    return made;
}

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
    d->plugins = std::make_shared<const Plugins>();
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
    auto *watcher = new QFutureWatcher<Prepared>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, visit = d->visit] {
        watcher->deleteLater();
        if (visit == d->visit && d->state != State::Idle)
            goOnWith(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        prepared, HarvestGround::of(*d->project), d->order, d->plugins, d->values, d->look));
}

void HarvestService::goOnWith(const Prepared &prepared)
{
    for (const auto &left : prepared.leftOut)
        Q_EMIT warned(left);
    if (prepared.problem)
        return end(*prepared.problem);
    if (!d->look)
        return startThread(std::move(*prepared.parts));
    d->project = nullptr;
    setState(State::Idle);
    Q_EMIT looked(prepared.outlook);
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
