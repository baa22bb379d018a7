// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "card.h"
#include "http.h"

#include <models/domain/post.h>
#include <models/domain/question.h>

#include <QDate>
#include <QJsonObject>
#include <QtPlugin>

#include <memory>
#include <span>

namespace LaunchProbe::Connectors {

//! A window of time that a harvest is narrowed to; invalid dates leave it open.
struct Window {
    QDate from;
    QDate until; //!< to the end of that UTC day; no later post is delivered

    //! Whether something written then counts; an invalid time always does.
    [[nodiscard]] bool endsAfter(const QDateTime &written) const
    {
        return !until.isValid() || !written.isValid() || written.toUTC().date() <= until;
    }
    [[nodiscard]] bool beginsBefore(const QDateTime &written) const
    {
        return !from.isValid() || !written.isValid() || written.toUTC().date() >= from;
    }
    friend bool operator==(const Window &, const Window &) = default;
};

//! One thing to ask a source. It can be kept in a checkpoint and asked again after a kill.
struct Step {
    QString kind; //!< the connector's own word: "search", "thread", "comments", "more"
    QUrl url; //!< what the server gave as the next page, as it stands; empty: callFor builds it
    QString cursor; //!< GraphQL or listing cursor, id lists
    Domain::ThreadKey thread; //!< of all but searches
    QString place; //!< of a thread: where people meet, when the search said so
    QString query; //!< of searches: Domain::Query::text
    QString family; //!< of searches: Domain::Query::family
    int page = 0; //!< how many pages of this walk came before
    int attempt = 0; //!< how often this walk began anew because a page of it was short or doubled
    Window window; //!< of the harvest, handed on from step to step
    QJsonObject memory; //!< what the walk has to remember: a thread's title, what it has seen so far

    [[nodiscard]] QByteArray toBytes() const; //!< JSON
    [[nodiscard]] static Domain::Result<Step> fromBytes(const QByteArray &bytes);
    //! Equal for steps that ask the same, whichever query led to them.
    [[nodiscard]] QString key() const;
    friend bool operator==(const Step &, const Step &) = default;
};

//! What one answer held.
struct Harvested {
    struct Found {
        Domain::ThreadKey thread;
        Step step; //!< how to fetch the whole of it; without a kind: all of it came with the answer
    };
    std::vector<Found> found; //!< of a search
    std::vector<Domain::Thread> threads; //!< posts, or a page of them
    std::vector<Step> next; //!< further pages, branches, narrower windows
    //! Of a place: equal marks mean that nothing was written there that a search could find.
    QString mark;
    bool coversThreads = false; //!< the mark also stands for the threads of that place
    //! There is a gap that asking again did not fill: a time-out, a cap, fewer items than announced.
    bool incomplete = false;
};

//! A thread that was read before, and those of its comments that something rests on.
struct KnownThread {
    Domain::ThreadKey thread;
    QStringList evidence; //!< comment ids
    QString place; //!< where people meet
};

//! A step that looks again at several threads.
struct RecheckStep {
    Step step;
    size_t threads = 0; //!< how many of those given it asks for
};

struct AccessToken {
    QByteArray header; //!< value of the Authorization header; empty: none needed
    std::chrono::seconds lifetime{0}; //!< 0: does not expire
};

//! What the program knows and the connector may need; never a project's content.
struct Setup {
    std::map<QString, QUrl> endpoints; //!< by family; the card's unless configured
    QString user; //!< Reddit user for the User-Agent
    std::map<QString, QString> secrets; //!< by Card::Secret::name; empty ones left out
    QString deviceId; //!< 20 to 30 ASCII characters, made once per installation
};

//! Speaks one source's dialect: says what to ask and reads the answer. It does not travel, wait or remember.
class Connector
{
public:
    virtual ~Connector();

    //! First step of a query; nothing where the source is off for it (needs a token), with the reason.
    [[nodiscard]] virtual Domain::Result<Step>
    searchStep(const Domain::Query &query, const Window &window) const = 0;
    //! What is asked before a search: how much it would find, which version answers. Its answer leads to the
    //! search, or there is no need of it. Nothing where the search comes first.
    [[nodiscard]] virtual std::optional<Step> preludeOf(const Step &search) const;
    //! Asks what the place of a query looks like, so that a place where nothing was written since need not be
    //! searched again. Queries with equal steps share the answer. Nothing where the source cannot tell.
    [[nodiscard]] virtual std::optional<Step>
    placeStep(const Domain::Query &query, const Window &window) const;
    //! Reads one thread from its beginning, as the step that a search found does.
    [[nodiscard]] virtual std::optional<Step>
    threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const;
    //! Looks again at as many of the known threads and their evidence as one call can ask for, the first ones
    //! first. Its answer has a page with a mark for each thread that is still there. Nothing where each has
    //! to be asked by itself.
    [[nodiscard]] virtual std::optional<RecheckStep>
    recheckStep(std::span<const KnownThread> threads, const Window &window) const;
    //! Looks whether threads are still there that no search has named, in at most so many calls; the first
    //! ones first. Empty where the source cannot tell.
    [[nodiscard]] virtual std::vector<Step>
    checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const;
    //! Whether the step asks for the comments of its cursor and nothing else: a refusal then speaks of them.
    [[nodiscard]] virtual bool asksForComments(const Step &step) const;
    //! Whether the step reads a thread from its beginning, so that it and the pieces that it leads to show
    //! all posts of the thread: what was there before and is in none of them is gone.
    [[nodiscard]] virtual bool beginsThread(const Step &step) const;
    //! Whether a refusal says that the thread, or the comments that were asked for, are no longer there. A
    //! refusal for any other reason, and the answer of a place that is not the one that was asked, says
    //! nothing of it.
    [[nodiscard]] virtual bool tellsGone(const Step &step, const HttpAnswer &answer) const;
    [[nodiscard]] virtual HttpCall callFor(const Step &step) const = 0;
    //! Reads a 2xx answer (or a stored one), or says what is wrong with one that only pretends to be a
    //! success, as problemIn does. Refusals never get here.
    [[nodiscard]] virtual Domain::Result<Harvested>
    read(const Step &step, const HttpAnswer &answer) const = 0;

    //! Another way to ask the same, where the answer says that the service does not understand this one.
    [[nodiscard]] virtual std::optional<Step> otherWay(const Step &step, const HttpAnswer &answer) const;

    //! Nothing when the credentials themselves are the token, or none are needed.
    [[nodiscard]] virtual std::optional<HttpCall> tokenCall() const = 0;
    [[nodiscard]] virtual Domain::Result<AccessToken> readToken(const HttpAnswer &answer) const = 0;
    //! The token when no call is needed for it.
    [[nodiscard]] virtual AccessToken fixedToken() const = 0;

    [[nodiscard]] virtual RateHint readRate(const HttpAnswer &answer) const = 0;
    //! What an answer that is no success means; nothing for a good one. GraphQL hides errors in a 200.
    [[nodiscard]] virtual std::optional<Domain::Problem>
    problemIn(const Step &step, const HttpAnswer &answer) const = 0;
};

//! What a plug-in gives: a maker of connectors.
class ConnectorPlugin
{
public:
    virtual ~ConnectorPlugin();
    [[nodiscard]] virtual std::unique_ptr<Connector> makeConnector(const Setup &setup) const = 0;
};

} // namespace LaunchProbe::Connectors

#define LaunchProbeConnectorPlugin_iid "org.launchprobe.Connector/1"
Q_DECLARE_INTERFACE(LaunchProbe::Connectors::ConnectorPlugin, LaunchProbeConnectorPlugin_iid)
