// SPDX-License-Identifier: GPL-3.0-or-later
#include "githublimits.h"

#include <connectors/api/answers.h>
#include <connectors/api/json.h>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Problem;

namespace {

bool speaksOfLimits(const QString &message)
{
    return message.contains(u"rate limit"_s, Qt::CaseInsensitive)
        || message.contains(u"abuse detection"_s, Qt::CaseInsensitive);
}

QString messageOf(const Json &json)
{
    auto message = textAt(json, "message");
    for (const auto &error : listAt(json, "errors")) {
        const auto detail =
            error.is_string() ? QString::fromStdString(error.get<std::string>()) : textAt(error, "message");
        if (!detail.isEmpty() && detail != message)
            message += (message.isEmpty() ? QString() : u": "_s) + detail;
        if (message.size() > 400)
            break;
    }
    return message;
}

QString messageOf(const HttpAnswer &answer)
{
    const auto json =
        looksLikeHtml(answer) ? Domain::Result<Json>(Json()) : parseJson(answer.body.left(100'000), {});
    return json ? messageOf(*json) : QString();
}

bool isGraphQlLimit(const Json &errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const Json &error) {
        return textAt(error, "type").startsWith(u"RATE_LIMIT"_s) || speaksOfLimits(textAt(error, "message"));
    });
}

//! The `errors` of an answer that pretends success, cheaply: REST's do not begin like this.
Json errorsIn(const HttpAnswer &answer)
{
    if (answer.status != 200 || !answer.body.contains("\"errors\"") || !answer.body.trimmed().startsWith('{'))
        return Json::array();
    const auto json = parseJson(answer.body, {});
    return json && (memberAt(*json, "data").is_object() || !json->contains("data")) ? listAt(*json, "errors")
                                                                                    : Json::array();
}

bool isLimited(const HttpAnswer &answer)
{
    if (answer.status == 429)
        return true;
    if (answer.status == 403)
        return !answer.header("Retry-After").isEmpty() || numberIn(answer, "X-RateLimit-Remaining") == 0.0
            || speaksOfLimits(messageOf(answer));
    return isGraphQlLimit(errorsIn(answer));
}

std::optional<std::chrono::milliseconds> resetAfter(const HttpAnswer &answer)
{
    const auto reset = numberIn(answer, "X-RateLimit-Reset");
    const auto now = dateOf(answer);
    if (!reset || !now.isValid())
        return {};
    return duration(*reset - static_cast<double>(now.toSecsSinceEpoch()));
}

bool allMissing(const Json &value)
{
    if (!value.is_object())
        return value.is_null();
    return std::all_of(value.begin(), value.end(), [](const Json &member) {
        return member.is_null()
            || (member.is_object() && !member.empty()
                && std::all_of(member.begin(), member.end(), [](const Json &m) { return m.is_null(); }));
    });
}

} // namespace

std::optional<Problem> problemOfErrors(const HttpAnswer &answer, const Json &json)
{
    const auto &errors = listAt(json, "errors");
    if (errors.empty() || !json.is_object() || !(allMissing(memberAt(json, "data"))))
        return {};
    Problem problem{Problem::Kind::Refused, placeOf(answer), shortened(messageOf(json)), answer.status, {}};
    const auto type = textAt(errors.front(), "type");
    if (isGraphQlLimit(errors))
        problem.kind = Problem::Kind::RateLimited;
    else if (type == u"NOT_FOUND")
        problem.http = 404;
    else if (type == u"FORBIDDEN" || type == u"INSUFFICIENT_SCOPES")
        problem.http = 403;
    else if (
        type.isEmpty()
        && (problem.detail.contains(u"something went wrong"_s, Qt::CaseInsensitive)
            || problem.detail.contains(u"timeout"_s, Qt::CaseInsensitive)))
        problem.kind = Problem::Kind::ServiceFailed;
    return problem;
}

RateHint readRate(const HttpAnswer &answer)
{
    RateHint hint;
    hint.bucket = shortened(QString::fromLatin1(answer.header("X-RateLimit-Resource")));
    hint.limit = numberIn(answer, "X-RateLimit-Limit");
    hint.remaining = numberIn(answer, "X-RateLimit-Remaining");
    hint.resetAfter = resetAfter(answer);
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = isLimited(answer);
    // A secondary limit may leave open how long it lasts; the window's end says nothing of it.
    if (hint.limited && !hint.retryAfter && hint.remaining.value_or(1) < 1 && hint.resetAfter)
        hint.retryAfter = std::max(*hint.resetAfter, std::chrono::milliseconds(1s));
    return hint;
}

std::optional<Problem> problemIn(const HttpAnswer &answer)
{
    if (answer.status == 304 && answer.fromStore)
        return {};
    if (answer.status < 200 || answer.status >= 300) {
        auto problem = problemOfStatus(answer, messageOf(answer));
        if (isLimited(answer))
            problem.kind = Problem::Kind::RateLimited;
        return problem;
    }
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    return problemOfErrors(answer, *json);
}

bool tellsGone(const HttpAnswer &answer, bool byStatus)
{
    if (answer.status == 200) { // GraphQL
        const auto problem = problemIn(answer);
        return problem && problem->kind == Problem::Kind::Refused && problem->http == 404;
    }
    // A version of the interface that is no longer served is gone, too, and with it every address.
    return byStatus
        && !(answer.status == 410 && messageOf(answer).contains(u"version"_s, Qt::CaseInsensitive));
}

} // namespace LaunchProbe::Connectors::GitHub
