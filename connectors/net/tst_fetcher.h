// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetcher.h"

#include <tests/testlib/barearchive.h>
#include <tests/testlib/fakenetwork.h>

#include <QTemporaryDir>

//! What the tests of the fetcher stand on: a source that is easy to please, and a network that is not there.
namespace LaunchProbe::Net::Testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Connectors::HttpAnswer;
using Domain::Problem;
using Test::FakeNetwork;
using Kind = Problem::Kind;

//! Speaks a dialect of one word: a good body begins with "good".
class PlainConnector final : public Connectors::Connector
{
public:
    bool needsToken = false;
    bool shares = false;
    bool knowsAnotherWay = false;
    QString domain; //!< of its calls

    Domain::Result<Connectors::Step>
    searchStep(const Domain::Query &, const Connectors::Window &) const override
    {
        return Connectors::Step();
    }
    bool beginsThread(const Connectors::Step &step) const override { return step.kind == u"thread"; }
    bool asksForComments(const Connectors::Step &step) const override { return step.kind == u"message"; }
    Connectors::HttpCall callFor(const Connectors::Step &step) const override
    {
        Connectors::HttpCall call;
        call.url = step.url;
        call.bucket = u"api"_s;
        call.shared = shares;
        call.domain = domain;
        return call;
    }
    Domain::Result<Connectors::Harvested>
    read(const Connectors::Step &, const HttpAnswer &answer) const override
    {
        if (!answer.body.startsWith("good"))
            return Problem{Kind::Malformed, {}, {}, 0, {}};
        return Connectors::Harvested();
    }
    std::optional<Connectors::Step>
    otherWay(const Connectors::Step &step, const HttpAnswer &answer) const override
    {
        if (!knowsAnotherWay || answer.status != 400)
            return {};
        auto other = step;
        ++other.attempt;
        return other;
    }
    std::optional<Connectors::HttpCall> tokenCall() const override
    {
        if (!needsToken)
            return {};
        Connectors::HttpCall call;
        call.method = "POST";
        call.url = QUrl(u"https://token.example.org/give"_s);
        call.headers = {{"Authorization", "Basic client-secret"}};
        call.authorise = false;
        return call;
    }
    Domain::Result<Connectors::AccessToken> readToken(const HttpAnswer &answer) const override
    {
        if (answer.status == 401)
            return Problem{Kind::BadCredentials, {}, {}, 401, {}};
        return Connectors::AccessToken{"bearer " + answer.body, 100s};
    }
    Connectors::AccessToken fixedToken() const override { return {"Bearer fixed", 0s}; }
    Connectors::RateHint readRate(const HttpAnswer &answer) const override
    {
        Connectors::RateHint hint;
        hint.limited = answer.status == 429;
        if (!answer.header("Retry-After").isEmpty())
            hint.retryAfter = std::chrono::seconds(answer.header("Retry-After").toInt());
        return hint;
    }
    std::optional<Problem> problemIn(const Connectors::Step &, const HttpAnswer &answer) const override
    {
        if (answer.status < 300)
            return {};
        return Problem{answer.status >= 500 ? Kind::ServiceFailed : Kind::Refused, {}, {}, answer.status, {}};
    }
};

//! A fetcher with everything around it.
struct Bench {
    PlainConnector connector;
    FakeNetwork network;
    Test::FakeClock clock;
    RunControl control;
    Test::BareArchive archive;
    QTemporaryDir folder;
    RawFolder raws{folder.path()};
    int budget = 1000;
    std::vector<Domain::Exchange> exchanges;
    std::unique_ptr<Fetcher> fetcher;

    explicit Bench(const QString &paceFolder = {})
    {
        Connectors::Card card;
        card.id = u"plain"_s;
        card.userAgent = u"plain:{version} (by /u/{user})"_s;
        card.fallbackPerMinute = 6000;
        Connectors::Setup setup;
        setup.endpoints = {
            {u"api"_s, QUrl(u"https://api.example.org"_s)},
            {u"token"_s, QUrl(u"https://token.example.org"_s)}};
        setup.user = u"somebody\r\nX-Evil: 1"_s;
        fetcher = std::make_unique<Fetcher>(
            Source{card, setup, connector},
            Fetcher::World{
                network,
                clock,
                control,
                archive,
                raws,
                nullptr,
                [this] { return budget-- > 0; },
                [] { return 0.5; },
                {},
                [this](const Domain::Exchange &exchange) { exchanges.push_back(exchange); },
                paceFolder});
    }

    Domain::Result<Fetched>
    fetch(const QString &url = u"https://api.example.org/thing"_s, const QString &kind = u"thread"_s) const
    {
        Connectors::Step step;
        step.kind = kind;
        step.url = QUrl(url);
        Domain::Result<Fetched> result = Problem{Kind::Internal, u"not finished"_s, {}, 0, {}};
        auto task = fetcher->fetch(step).then(
            [&result](Domain::Result<Fetched> fetched) { result = std::move(fetched); });
        return result;
    }
};

inline HttpAnswer good()
{
    return FakeNetwork::answer(200, "good");
}

} // namespace LaunchProbe::Net::Testing
