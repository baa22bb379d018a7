// SPDX-License-Identifier: GPL-3.0-or-later
#include "redditconnector.h"

#include "redditlimits.h"
#include "redditsearch.h"
#include "reddittree.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Grant of applications that cannot keep a secret [github.com/reddit-archive/reddit/wiki/OAuth2].
constexpr auto installedGrant = "https://oauth.reddit.com/grants/installed_client";
constexpr auto anyDevice = "DO_NOT_TRACK_THIS_DEVICE"; //!< Reddit's own word for a client without a device id

} // namespace

RedditConnector::RedditConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://oauth.reddit.com"_s))
    , m_tokenHost(endpointOf(setup, u"token"_s, u"https://www.reddit.com"_s))
    , m_clientId(secretOf(setup, u"reddit/client_id"_s))
    , m_clientSecret(secretOf(setup, u"reddit/client_secret"_s))
    , m_deviceId(setup.deviceId)
{
}

Domain::Result<Step> RedditConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (m_clientId.isEmpty())
        return Problem{
            Problem::Kind::NeedsCredentials,
            u"Reddit"_s,
            QCoreApplication::translate("Connectors", "Reddit answers approved applications only"),
            0,
            {}};
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Reddit"_s);
    if (!query.place.isEmpty() && Reddit::subredditOf(query.place).isEmpty())
        return Problem{Problem::Kind::InvalidValue, u"Reddit"_s, shortened(query.place), 0, {}};
    return Reddit::firstSearch(query, window);
}

std::optional<Step> RedditConnector::placeStep(const Domain::Query &query, const Window &) const
{
    const auto subreddit = Reddit::subredditOf(query.place);
    if (subreddit.isEmpty())
        return {};
    Step step;
    step.kind = Reddit::placeKind;
    step.place = u"r/"_s + subreddit;
    return step;
}

std::optional<Step>
RedditConnector::threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window) const
{
    return Reddit::threadStep(thread, place, window);
}

std::optional<RecheckStep>
RedditConnector::recheckStep(std::span<const KnownThread> threads, const Window &window) const
{
    return Reddit::recheckStep(threads, window);
}

HttpCall RedditConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.bucket = u"api"_s;
    if (step.kind == Reddit::searchKind) {
        call.url = below(m_api, Reddit::searchPath(step));
        call.url.setQuery(Reddit::searchParameters(step));
        call.conditional = false;
    } else if (step.kind == Reddit::placeKind) {
        call.url = below(m_api, u'/' + step.place + u"/new"_s);
        call.url.setQuery(u"limit=1&raw_json=1"_s);
    } else {
        call.url = below(m_api, Reddit::treePath(step));
        call.url.setQuery(Reddit::treeParameters(step));
        // Reddit refuses a second call of this kind while one is under way.
        call.exclusive = step.kind == Reddit::moreKind;
    }
    return call;
}

Domain::Result<Harvested> RedditConnector::read(const Step &step, const HttpAnswer &answer) const
{
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    if (auto problem = Reddit::problemOfErrors(answer, *json))
        return *std::move(problem);
    if (step.kind == Reddit::searchKind)
        return Reddit::readSearch(step, *json, answer);
    if (step.kind == Reddit::placeKind)
        return Reddit::readPlace(*json, answer);
    if (step.kind == Reddit::recheckKind)
        return Reddit::readRecheck(step, *json, answer);
    return step.kind == Reddit::moreKind ? Reddit::readMore(step, *json, answer)
                                         : Reddit::readThread(step, *json, answer);
}

std::optional<HttpCall> RedditConnector::tokenCall() const
{
    HttpCall call;
    call.method = "POST";
    call.url = below(m_tokenHost, u"/api/v1/access_token"_s);
    call.headers = {
        {"Accept", "application/json"},
        {"Content-Type", "application/x-www-form-urlencoded"},
        {"Authorization", "Basic " + (m_clientId + u':' + m_clientSecret).toUtf8().toBase64()}};
    call.body = "grant_type=client_credentials";
    if (m_clientSecret.isEmpty()) {
        const auto device =
            m_deviceId.size() >= 20 && m_deviceId.size() <= 30 ? m_deviceId : QString::fromLatin1(anyDevice);
        call.body = "grant_type=" + QUrl::toPercentEncoding(QString::fromLatin1(installedGrant))
            + "&device_id=" + QUrl::toPercentEncoding(device);
    }
    call.bucket = u"token"_s;
    call.authorise = false;
    call.conditional = false;
    return call;
}

Domain::Result<AccessToken> RedditConnector::readToken(const HttpAnswer &answer) const
{
    return Reddit::readToken(answer);
}

AccessToken RedditConnector::fixedToken() const
{
    return {};
}

RateHint RedditConnector::readRate(const HttpAnswer &answer) const
{
    return Reddit::readRate(answer);
}

std::optional<Problem> RedditConnector::problemIn(const Step &, const HttpAnswer &answer) const
{
    return Reddit::problemIn(answer);
}

} // namespace LaunchProbe::Connectors
