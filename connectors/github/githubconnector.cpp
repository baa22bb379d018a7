// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubconnector.h"

#include "githubdiscussions.h"
#include "githublimits.h"
#include "githublistings.h"
#include "githubreviews.h"
#include "githubsearch.h"
#include "githubthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrlQuery>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

Headers restHeaders()
{
    return {{"Accept", "application/vnd.github+json"}, {"X-GitHub-Api-Version", "2022-11-28"}};
}

} // namespace

GitHubConnector::GitHubConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://api.github.com"_s))
    , m_graphql(endpointOf(setup, u"graphql"_s, u"https://api.github.com/graphql"_s))
    , m_token(secretOf(setup, u"github/token"_s))
{
    // One address for all families is the API's: GraphQL then lies below it.
    if (m_graphql == m_api || m_graphql.path().size() < 2)
        m_graphql = below(m_graphql, u"/graphql"_s);
}

QUrl GitHubConnector::api(const QString &path) const
{
    return below(m_api, path);
}

Domain::Result<Step> GitHubConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (!GitHub::isFamily(query.family))
        return Problem{Problem::Kind::InvalidValue, u"GitHub"_s, query.family, 0, {}};
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"GitHub"_s);
    if (query.family == GitHub::releases && !GitHub::isRepository(query.place))
        return Problem{Problem::Kind::InvalidValue, u"GitHub"_s, shortened(query.place), 0, {}};
    if (query.family == GitHub::code && m_token.isEmpty())
        return Problem{
            Problem::Kind::NeedsCredentials,
            u"GitHub"_s,
            QCoreApplication::translate("Connectors", "code can be searched with a token only"),
            0,
            {}};
    if (query.family == GitHub::discussions && m_token.isEmpty())
        return Problem{
            Problem::Kind::NeedsCredentials,
            u"GitHub"_s,
            QCoreApplication::translate("Connectors", "discussions can be searched with a token only"),
            0,
            {}};
    return GitHub::firstSearch(query, window);
}

std::optional<Step> GitHubConnector::placeStep(const Domain::Query &query, const Window &) const
{
    // Releases and code are written without an issue being touched.
    if (!GitHub::isRepository(query.place) || GitHub::isListing(query.family))
        return {};
    Step step;
    step.kind = GitHub::placeKind;
    step.place = query.place;
    // Issues and pull requests stand in one list.
    if (query.family == GitHub::discussions)
        step.family = query.family;
    return step;
}

std::optional<Step>
GitHubConnector::threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const
{
    // A release or a piece of code came with its listing, and comes again with it.
    if (!GitHub::isFamily(thread.kind) || GitHub::isListing(thread.kind) || thread.kind == GitHub::tags)
        return {};
    Step step;
    step.thread = thread;
    step.place = place;
    step.window = window;
    return GitHub::threadStep(step);
}

bool GitHubConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    return GitHub::tellsGone(answer, Connector::tellsGone(step, answer));
}

HttpCall GitHubConnector::callFor(const Step &step) const
{
    HttpCall call;
    if (step.family == GitHub::discussions || step.thread.kind == GitHub::discussions) {
        call.method = "POST";
        call.url = m_graphql;
        call.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
        call.body = GitHub::discussionsBody(step);
        call.bucket = u"graphql"_s;
        call.conditional = false;
        return call;
    }
    if (step.kind == GitHub::tags || (step.kind == GitHub::searchKind && GitHub::isListing(step.family)))
        return GitHub::listingCall(step, m_api);
    call.headers = restHeaders();
    call.bucket = u"core"_s;
    if (step.kind == GitHub::searchKind) {
        call.bucket = u"search"_s;
        call.conditional = false;
    }
    if (!step.url.isEmpty()) {
        call.url = step.url;
        return call;
    }
    if (step.kind == GitHub::searchKind) {
        call.url = api(u"/search/issues"_s);
        call.url.setQuery(GitHub::searchParameters(step));
        return call;
    }
    if (step.kind == GitHub::placeKind) {
        call.url = api(u"/repos/%1/issues"_s.arg(step.place));
        call.url.setQuery(u"state=all&sort=updated&direction=desc&per_page=1"_s);
        return call;
    }
    const auto isReview = step.kind == GitHub::reviewCommentsKind || step.kind == GitHub::reviewsKind;
    const auto item = u"/repos/%1/%2/%3"_s.arg(
        step.thread.repository, isReview ? u"pulls"_s : u"issues"_s, step.thread.number);
    const std::map<QString, QString> parts{
        {GitHub::commentsKind, u"/comments"_s},
        {GitHub::reviewCommentsKind, u"/comments"_s},
        {GitHub::reviewsKind, u"/reviews"_s},
        {GitHub::timelineKind, u"/timeline"_s}};
    const auto part = parts.find(step.kind);
    call.url = api(part == parts.end() ? item : item + part->second);
    if (part != parts.end())
        call.url.setQuery(u"per_page=100"_s);
    return call;
}

Domain::Result<Harvested> GitHubConnector::read(const Step &step, const HttpAnswer &answer) const
{
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    if (auto problem = GitHub::problemOfErrors(answer, *json))
        return *std::move(problem);
    if (step.family == GitHub::discussions || step.thread.kind == GitHub::discussions) {
        if (step.kind == GitHub::placeKind)
            return GitHub::readDiscussionPlace(*json, answer);
        if (step.kind == GitHub::searchKind)
            return GitHub::readDiscussionSearch(step, *json, answer);
        return step.kind == GitHub::repliesKind ? GitHub::readReplies(step, *json, answer)
                                                : GitHub::readDiscussion(step, *json, answer);
    }
    if (step.kind == GitHub::placeKind)
        return GitHub::readPlace(*json, answer);
    if (step.kind == GitHub::tags || (step.kind == GitHub::searchKind && GitHub::isListing(step.family)))
        return GitHub::readListing(step, *json, answer);
    if (step.kind == GitHub::searchKind)
        return GitHub::readSearch(step, *json, answer);
    if (step.kind == GitHub::reviewCommentsKind)
        return GitHub::readReviewComments(step, *json, answer);
    if (step.kind == GitHub::reviewsKind)
        return GitHub::readReviews(step, *json, answer);
    if (step.kind == GitHub::timelineKind)
        return GitHub::readTimeline(step, *json, answer);
    return step.kind == GitHub::commentsKind ? GitHub::readComments(step, *json, answer)
                                             : GitHub::readIssue(step, *json, answer);
}

std::optional<HttpCall> GitHubConnector::tokenCall() const
{
    return {};
}

Domain::Result<AccessToken> GitHubConnector::readToken(const HttpAnswer &) const
{
    return fixedToken();
}

AccessToken GitHubConnector::fixedToken() const
{
    if (!isHeaderWord(m_token))
        return {};
    return {"Bearer " + m_token.toLatin1(), {}};
}

RateHint GitHubConnector::readRate(const HttpAnswer &answer) const
{
    return GitHub::readRate(answer);
}

std::optional<Problem> GitHubConnector::problemIn(const Step &, const HttpAnswer &answer) const
{
    return GitHub::problemIn(answer);
}

} // namespace LaunchProbe::Connectors
