// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

#include <algorithm>

//! For the tests of this room: a source that needs no answers.
namespace LaunchProbe::Pipeline::Testing {

inline Domain::ThreadKey threadOf(const QString &number)
{
    return {QStringLiteral("plain"), {}, {}, number};
}

//! Has one place and looks at three threads at once, where it can.
class PlainConnector final : public Connectors::Connector
{
public:
    bool looksAgain = true;

    Domain::Result<Connectors::Step>
    searchStep(const Domain::Query &query, const Connectors::Window &) const override
    {
        if (query.text.isEmpty())
            return Domain::Problem{Domain::Problem::Kind::InvalidValue, {}, {}, 0, {}};
        Connectors::Step step;
        step.kind = QStringLiteral("search");
        step.query = query.text;
        return step;
    }
    std::optional<Connectors::Step>
    placeStep(const Domain::Query &query, const Connectors::Window &) const override
    {
        if (query.place.isEmpty())
            return {};
        Connectors::Step step;
        step.kind = QStringLiteral("place");
        step.place = query.place;
        return step;
    }
    std::optional<Connectors::Step> threadStep(
        const Domain::ThreadKey &thread, const QString &place,
        const Connectors::Window &window) const override
    {
        Connectors::Step step;
        step.kind = QStringLiteral("thread");
        step.thread = thread;
        step.place = place;
        step.window = window;
        return step;
    }
    std::optional<Connectors::RecheckStep>
    recheckStep(std::span<const Connectors::KnownThread> threads, const Connectors::Window &) const override
    {
        if (!looksAgain)
            return {};
        Connectors::RecheckStep recheck;
        recheck.step.kind = QStringLiteral("recheck");
        for (const auto &known : threads.first(std::min<size_t>(3, threads.size()))) {
            recheck.step.cursor += known.thread.number + known.evidence.join(QString()) + QLatin1Char(' ');
            ++recheck.threads;
        }
        return recheck;
    }
    bool asksForComments(const Connectors::Step &step) const override
    {
        return step.kind == QLatin1String("comments");
    }
    Connectors::HttpCall callFor(const Connectors::Step &) const override { return {}; }
    Domain::Result<Connectors::Harvested>
    read(const Connectors::Step &, const Connectors::HttpAnswer &) const override
    {
        return Connectors::Harvested();
    }
    std::optional<Connectors::HttpCall> tokenCall() const override { return {}; }
    Domain::Result<Connectors::AccessToken> readToken(const Connectors::HttpAnswer &) const override
    {
        return Connectors::AccessToken();
    }
    Connectors::AccessToken fixedToken() const override { return {}; }
    Connectors::RateHint readRate(const Connectors::HttpAnswer &) const override { return {}; }
    std::optional<Domain::Problem>
    problemIn(const Connectors::Step &, const Connectors::HttpAnswer &) const override
    {
        return {};
    }
};

} // namespace LaunchProbe::Pipeline::Testing
