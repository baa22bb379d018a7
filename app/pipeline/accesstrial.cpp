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
    Domain::Query query;
    query.source = source.card.id;
    query.family = source.card.dialect.families.front().id;
    query.text = u"vllm"_s;
    auto step = source.connector->searchStep(query, {});
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

QCoro::Task<Result<QString>>
tried(const HarvestSource *source, Net::Transport *transport, Net::RunControl *control)
{
    if (source->off)
        co_return *source->off;
    const auto trial = trialOf(*source);
    if (!trial)
        co_return trial.problem();
    const Net::Hosts hosts(source->setup.endpoints);
    if (const auto allowed = hosts.check(trial->call.url); !allowed)
        co_return allowed.problem();
    Net::Wire wire{trial->call.method, trial->call.url, trial->call.headers, trial->call.body};
    wire.headers.push_back({"User-Agent", Net::userAgentOf(source->card, source->setup)});
    if (!trial->authorization.isEmpty())
        wire.headers.push_back({"Authorization", trial->authorization});
    const auto answer = co_await transport->send(std::move(wire), *control);
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

} // namespace

QCoro::Task<> tryAccess(
    const HarvestSource *source, Net::Transport *transport, Net::RunControl *control,
    Result<QString> *outcome)
{
    *outcome = co_await tried(source, transport, control);
}

} // namespace LaunchProbe::Pipeline
