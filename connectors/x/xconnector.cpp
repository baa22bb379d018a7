// SPDX-License-Identifier: GPL-3.0-or-later
#include "xconnector.h"

#include "xsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr auto oldFields =
    "tweet.fields=created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,lang,"
    "public_metrics,edit_history_tweet_ids,note_tweet,entities,withheld"
    "&expansions=author_id,referenced_tweets.id&user.fields=username,name,verified_type";
constexpr auto newFields =
    "post.fields=created_at,conversation_id,lang,public_metrics,note_post,entities,withheld"
    "&expansions=author_id,referenced_posts,in_reply_to_user_id,edit_history_post_ids"
    "&user.fields=username,name,verified_type";

bool hasNewNames(const Step &step)
{
    return step.memory.value(QLatin1String(X::namesMemory)).toString() == u"post";
}

QString fieldsOf(const Step &step)
{
    return QLatin1String(hasNewNames(step) ? newFields : oldFields);
}

QString archiveOf(const Step &step)
{
    const bool isSearch = step.kind == X::searchKind || step.kind == X::countKind;
    const auto archive =
        isSearch ? step.family : step.memory.value(QLatin1String(X::archiveMemory)).toString();
    return archive == X::all ? X::all : X::recent;
}

//! The last seven days have no use for times that may lie before them: what is too old or too new is sifted
//! out.
QString timesOf(const Step &step)
{
    QString times;
    if (archiveOf(step) != X::all)
        return times;
    if (step.window.from.isValid())
        times += u"&start_time="_s + step.window.from.toString(Qt::ISODate) + u"T00:00:00Z"_s;
    if (step.window.until.isValid())
        times += u"&end_time="_s + step.window.until.addDays(1).toString(Qt::ISODate) + u"T00:00:00Z"_s;
    return times;
}

} // namespace

XConnector::XConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://api.x.com"_s))
    , m_token(secretOf(setup, u"x/token"_s))
    , m_newNames(secretOf(setup, u"x/fields"_s) == u"post")
{
}

Domain::Result<Step> XConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    const auto problem = [](Problem::Kind kind, const QString &detail) {
        return Problem{kind, u"X"_s, detail, 0, {}};
    };
    if (query.family != X::recent && query.family != X::all)
        return problem(Problem::Kind::InvalidValue, query.family);
    if (m_token.isEmpty())
        return problem(
            Problem::Kind::NeedsCredentials,
            QCoreApplication::translate("Connectors", "X answers applications with paid access only"));
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"X"_s);
    Step step;
    step.kind = X::searchKind;
    step.family = query.family;
    step.query = query.text.simplified();
    step.window = window;
    if (m_newNames)
        step.memory = {{QLatin1String(X::namesMemory), u"post"_s}};
    return step;
}

std::optional<Step> XConnector::preludeOf(const Step &search) const
{
    auto count = search;
    count.kind = X::countKind;
    return count;
}

std::vector<Step>
XConnector::checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const
{
    std::vector<Step> steps;
    QStringList ids;
    QJsonObject conversations;
    const auto close = [&] {
        if (ids.isEmpty())
            return;
        Step step;
        step.kind = X::checkKind;
        step.cursor = std::exchange(ids, {}).join(u',');
        step.window = window;
        step.memory = {{QLatin1String(X::threadsMemory), std::exchange(conversations, {})}};
        if (m_newNames)
            step.memory.insert(QLatin1String(X::namesMemory), u"post"_s);
        steps.push_back(std::move(step));
    };
    for (const auto &known : threads) {
        for (const auto &id : QStringList(known.thread.number) + known.evidence) {
            if (!X::isId(id))
                continue;
            if (ids.size() >= X::idsPerCall)
                close();
            if (steps.size() >= most)
                return steps;
            ids << id;
            if (id != known.thread.number)
                conversations.insert(id, known.thread.number);
        }
    }
    close();
    return steps;
}

HttpCall XConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.conditional = false;
    if (step.kind == X::threadKind) {
        call.bucket = u"lookup"_s;
        call.url = below(m_api, u"/2/tweets/"_s + encoded(step.thread.number));
        call.url.setQuery(fieldsOf(step));
        return call;
    }
    if (step.kind == X::checkKind) {
        call.bucket = u"lookup"_s;
        call.url = below(m_api, u"/2/tweets"_s);
        call.url.setQuery(u"ids="_s + step.cursor + u'&' + fieldsOf(step));
        return call;
    }
    const auto archive = archiveOf(step);
    if (step.kind == X::countKind) {
        call.bucket = u"counts"_s;
        call.url = below(m_api, u"/2/tweets/counts/"_s + archive);
        call.url.setQuery(u"query="_s + encoded(step.query) + u"&granularity=day"_s + timesOf(step));
        return call;
    }
    const auto text =
        step.kind == X::conversationKind ? u"conversation_id:"_s + step.thread.number : step.query;
    call.bucket = archive;
    call.url = below(m_api, u"/2/tweets/search/"_s + archive);
    auto query = u"query="_s + encoded(text) + u"&max_results=100&"_s + fieldsOf(step) + timesOf(step);
    if (!step.cursor.isEmpty())
        query += u"&next_token="_s + encoded(step.cursor);
    call.url.setQuery(query);
    return call;
}

AccessToken XConnector::fixedToken() const
{
    if (!isHeaderWord(m_token))
        return {};
    return {"Bearer " + m_token.toLatin1(), {}};
}

RateHint XConnector::readRate(const HttpAnswer &answer) const
{
    return X::readRate(answer);
}

std::optional<Step> XConnector::otherWay(const Step &step, const HttpAnswer &answer) const
{
    // A refusal that names the older parameter wants the newer one.
    if (answer.status != 400 || hasNewNames(step)
        || !(
            answer.body.left(100'000).contains("tweet.fields")
            || answer.body.left(100'000).contains("referenced_tweets")))
        return {};
    auto other = step;
    other.memory.insert(QLatin1String(X::namesMemory), u"post"_s);
    ++other.attempt; // another address, so that it counts as another task
    return other;
}

Domain::Result<Harvested>
XConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (step.kind == X::threadKind)
        return X::readRoot(step, json, answer);
    if (step.kind == X::countKind)
        return X::readCount(step, json, answer);
    if (step.kind == X::checkKind)
        return X::readCheck(step, json, answer);
    return step.kind == X::conversationKind ? X::readConversation(step, json, answer)
                                            : X::readSearch(step, json, answer);
}

QString XConnector::messageIn(const Json &json) const
{
    return X::messageIn(json);
}

} // namespace LaunchProbe::Connectors
