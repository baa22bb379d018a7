// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hosts.h"
#include "pace.h"
#include "pacememory.h"
#include "rawfolder.h"
#include "recordings.h"
#include "retry.h"
#include "transport.h"

#include <connectors/api/connector.h>
#include <models/domain/exchange.h>
#include <models/ports/archive.h>

#include <functional>
#include <set>

namespace LaunchProbe::Net {

//! An answer that was read, and what the archive needs to remember of it.
struct Fetched {
    Connectors::Harvested harvested;
    Ports::RawRecord raw; //!< its bytes lie in raw/ already
    int status = 200;
};

//! The source that a fetcher asks.
struct Source {
    Connectors::Card card;
    Connectors::Setup setup;
    const Connectors::Connector &connector;
};

//! The card's User-Agent with version and user filled in.
[[nodiscard]] QByteArray userAgentOf(const Connectors::Card &card, const Connectors::Setup &setup);

//! Asks one source, one request at a time: keeps its pace, tries again what may pass, follows what may be
//! followed, brings the token, asks on condition of change, keeps the answers, and ends in a typed problem
//! where nothing helps.
class Fetcher
{
public:
    //! What it works with; all outlive it.
    struct World {
        Transport &transport;
        Clock &clock;
        RunControl &control;
        const Ports::Archive &archive;
        const RawFolder &raws;
        const RecordWriter *recorder = nullptr;
        std::function<bool()> admit; //!< whether the budget has another request; takes it
        Retry::Random random; //!< 0 … 1
        std::function<void(Milliseconds)> waiting; //!< a wait begins
        std::function<void(const Domain::Exchange &)> exchanged;
        QString paceFolder; //!< where the pace outlives the process; empty: nowhere
    };

    Fetcher(Source source, World world);

    QCoro::Task<Domain::Result<Fetched>> fetch(Connectors::Step step);

    //! How long a request for this step would have to wait by now.
    [[nodiscard]] Milliseconds waitFor(const Connectors::Step &step) const;
    [[nodiscard]] qint64 requests() const { return m_requests; }

private:
    using Answer = Domain::Result<Connectors::HttpAnswer>;
    struct Attempt;

    QCoro::Task<Answer> exchange(Connectors::HttpCall call, bool onCondition);
    QCoro::Task<Answer> sendFollowing(Connectors::HttpCall call, Connectors::Headers extra, QByteArray token);
    QCoro::Task<Answer> sendOnce(Wire wire, QString bucket);
    QCoro::Task<Domain::Result<QByteArray>> token();
    QCoro::Task<Domain::Result<QByteArray>> askForToken();
    QCoro::Task<> sleep(Milliseconds time);
    void rememberPace();

    [[nodiscard]] Attempt
    judge(const Connectors::Step &step, const Connectors::HttpCall &call, Answer &answer, Retry &retry);
    //! A refusal that takes a thread away is told apart from one that only keeps it from being seen.
    [[nodiscard]] Domain::Problem told(
        Domain::Problem problem, const Connectors::Step &step, const Connectors::HttpCall &call,
        const Connectors::HttpAnswer &answer) const;
    [[nodiscard]] Attempt
    judgeFault(Domain::Problem problem, std::optional<Milliseconds> asked, Retry &retry) const;
    [[nodiscard]] Attempt
    judgeRedirect(const Connectors::Step &step, const Connectors::HttpAnswer &answer, Retry &retry);
    QCoro::Task<Attempt>
    readInto(Connectors::Step step, Connectors::HttpCall call, Connectors::HttpAnswer answer, Retry *retry);
    [[nodiscard]] Ports::RawRecord recordOf(
        const Connectors::HttpCall &call, const Connectors::HttpAnswer &answer, const QString &hash) const;
    [[nodiscard]] std::optional<Ports::RawRecord> remembered(const Connectors::HttpCall &call) const;
    [[nodiscard]] Answer fromStore(const Connectors::HttpCall &call) const;
    [[nodiscard]] std::optional<Fetched>
    alreadyHere(const Connectors::Step &step, const Connectors::HttpCall &call) const;
    [[nodiscard]] Milliseconds limitSilence() const;

    Source m_source;
    World m_world;
    Hosts m_hosts;
    Pace m_pace;
    PaceMemory m_memory;
    Patience m_patience;
    QByteArray m_token;
    bool m_hasToken = false;
    Moment m_tokenEnds{};
    std::set<QString> m_deadEnds; //!< where redirects led that are refusals
    std::set<QString> m_shared; //!< addresses whose answers of this visit are stored and serve many
    std::map<QString, Domain::Problem> m_refused; //!< and those that the service said no to
    std::map<QString, Domain::Problem> m_closed; //!< domains of calls that lack the right
    qint64 m_requests = 0;
};

} // namespace LaunchProbe::Net
