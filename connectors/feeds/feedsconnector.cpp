// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedsconnector.h"

#include "feedthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! A whole thread of Reddit; it gives no more comments than these.
constexpr auto threadParameters = "limit=500";

} // namespace

FeedsConnector::FeedsConnector(const Setup &setup)
    : m_feeds(setup.endpoints)
{
}

QUrl FeedsConnector::feed(const QString &family) const
{
    const auto found = m_feeds.find(family);
    return found == m_feeds.end() ? QUrl() : found->second;
}

Domain::Result<Step> FeedsConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"RSS"_s);
    if (!m_feeds.contains(query.place))
        return Problem{Problem::Kind::InvalidValue, u"RSS"_s, shortened(query.place), 0, {}};
    Step step;
    step.kind = Feeds::searchKind;
    step.family = query.family;
    step.place = query.place;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

HttpCall FeedsConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {
        {"Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8"}};
    call.url = feed(step.place);
    call.bucket = hostOf(call.url);
    call.shared = true;
    if (step.kind == Feeds::threadKind && step.thread.service == Feeds::reddit) {
        call.url.setPath(u"/comments/%1/.rss"_s.arg(encoded(step.thread.number)), QUrl::TolerantMode);
        call.url.setQuery(QLatin1String(threadParameters));
        call.shared = false;
    }
    return call;
}

Domain::Result<Harvested> FeedsConnector::read(const Step &step, const HttpAnswer &answer) const
{
    const auto feed = Feeds::readFeed(answer.body, answer.url, placeOf(answer));
    if (!feed) {
        auto problem = feed.problem();
        problem.http = answer.status;
        return problem;
    }
    if (step.kind == Feeds::searchKind)
        return Feeds::matching(step, *feed);
    return step.thread.service == Feeds::reddit ? Feeds::redditThread(step, *feed, answer)
                                                : Feeds::entryThread(step, *feed, answer);
}

std::optional<HttpCall> FeedsConnector::tokenCall() const
{
    return {};
}

Domain::Result<AccessToken> FeedsConnector::readToken(const HttpAnswer &) const
{
    return fixedToken();
}

AccessToken FeedsConnector::fixedToken() const
{
    return {};
}

RateHint FeedsConnector::readRate(const HttpAnswer &answer) const
{
    RateHint hint;
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = answer.status == 429;
    // Reddit tells what is left, and the seconds to the window's end.
    hint.remaining = numberIn(answer, "X-Ratelimit-Remaining");
    if (const auto reset = numberIn(answer, "X-Ratelimit-Reset"))
        hint.resetAfter = duration(*reset);
    if (hint.limited && !hint.retryAfter && hint.remaining.value_or(1) < 1)
        hint.retryAfter = hint.resetAfter;
    return hint;
}

std::optional<Problem> FeedsConnector::problemIn(const Step &, const HttpAnswer &answer) const
{
    if (answer.status == 304 && answer.fromStore)
        return {};
    if (answer.status < 200 || answer.status >= 300)
        return problemOfStatus(answer, {});
    const auto feed = Feeds::readFeed(answer.body, answer.url, placeOf(answer));
    if (feed)
        return {};
    auto problem = feed.problem();
    problem.http = answer.status;
    return problem;
}

} // namespace LaunchProbe::Connectors
