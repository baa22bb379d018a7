// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesstrial.h"

#include <connectors/net/fetcher.h>
#include <connectors/net/hosts.h>

#include <QCoreApplication>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

//! Gives the sentences their context.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessTrial)
};

struct Trial {
    Connectors::Step step;
    Connectors::HttpCall call;
    QByteArray authorization;
    bool forToken = false;
};

Result<Connectors::Step> firstSearch(const HarvestSource &source, const QString &place)
{
    Domain::Query query;
    query.source = source.card.id;
    query.family = source.card.dialect.families.front().id;
    query.place = place;
    query.text = u"vllm"_s;
    return source.connector->searchStep(query, {});
}

Result<Trial> trialOf(const HarvestSource &source)
{
    Trial trial;
    if (const auto call = source.connector->tokenCall()) {
        trial.call = *call;
        trial.step.kind = u"token"_s;
        trial.forToken = true;
        return trial;
    }
    trial.authorization = source.connector->fixedToken().header;
    if (trial.authorization.isEmpty())
        return Problem{Problem::Kind::NeedsCredentials, source.card.name, {}, 0, {}};
    auto step = firstSearch(source, {});
    if (!step)
        return step.problem();
    trial.step = *step;
    trial.call = source.connector->callFor(trial.step);
    return trial;
}

Result<Trial> hostTrialOf(const HarvestSource &source, const QString &family)
{
    Trial trial;
    trial.authorization = source.connector->fixedToken().header;
    const bool isPlace = source.card.dialect.placesAreHosts;
    auto step = firstSearch(source, isPlace ? family : QString());
    // Where everything can be searched with a token only, any place serves.
    const auto &presets = source.card.dialect.presets;
    if (!step && step.problem().kind == Problem::Kind::NeedsCredentials && !isPlace && !presets.empty())
        step = firstSearch(source, presets.front().place);
    if (!step)
        return step.problem();
    trial.step = *step;
    trial.call = source.connector->callFor(trial.step);
    return trial;
}

QString granted(const Connectors::RateHint &rate)
{
    if (!rate.remaining || !rate.limit)
        return Words::tr("Access is granted.");
    return Words::tr("Access is granted; %1 of %2 requests are left for now.")
        .arg(static_cast<qint64>(*rate.remaining))
        .arg(static_cast<qint64>(*rate.limit));
}

QCoro::Task<Result<Connectors::HttpAnswer>>
answerTo(const HarvestSource *source, Trial trial, Net::Transport *transport, Net::RunControl *control)
{
    const Net::Hosts hosts(source->setup.endpoints);
    if (const auto allowed = hosts.check(trial.call.url); !allowed)
        co_return allowed.problem();
    Net::Wire wire{trial.call.method, trial.call.url, trial.call.headers, trial.call.body};
    wire.headers.push_back({"User-Agent", Net::userAgentOf(source->card, source->setup)});
    if (!trial.authorization.isEmpty())
        wire.headers.push_back({"Authorization", trial.authorization});
    co_return co_await transport->send(std::move(wire), *control);
}

QCoro::Task<Result<QString>>
tried(const HarvestSource *source, Net::Transport *transport, Net::RunControl *control)
{
    if (source->off)
        co_return *source->off;
    const auto trial = trialOf(*source);
    if (!trial)
        co_return trial.problem();
    const auto answer = co_await answerTo(source, *trial, transport, control);
    if (!answer)
        co_return answer.problem();
    if (trial->forToken) {
        if (const auto token = source->connector->readToken(*answer); !token)
            co_return token.problem();
    } else if (const auto problem = source->connector->problemIn(trial->step, *answer)) {
        co_return *problem;
    }
    co_return granted(source->connector->readRate(*answer));
}

QCoro::Task<Result<QString>>
triedHost(const HarvestSource *source, QString family, Net::Transport *transport, Net::RunControl *control)
{
    if (source->off)
        co_return *source->off;
    const auto trial = hostTrialOf(*source, family);
    if (!trial)
        co_return trial.problem();
    const auto answer = co_await answerTo(source, *trial, transport, control);
    if (!answer)
        co_return answer.problem();
    if (const auto problem = source->connector->problemIn(trial->step, *answer))
        co_return *problem;
    const auto harvested = source->connector->read(trial->step, *answer);
    if (!harvested)
        co_return harvested.problem();
    co_return Words::tr("%1 answers as %2 does.").arg(trial->call.url.host(), source->card.name);
}

} // namespace

QCoro::Task<> tryAccess(
    const HarvestSource *source, Net::Transport *transport, Net::RunControl *control,
    Result<QString> *outcome)
{
    *outcome = co_await tried(source, transport, control);
}

QCoro::Task<> tryHost(
    const HarvestSource *source, QString family, Net::Transport *transport, Net::RunControl *control,
    Result<QString> *outcome)
{
    *outcome = co_await triedHost(source, std::move(family), transport, control);
}

} // namespace LaunchProbe::Pipeline
