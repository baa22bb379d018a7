// SPDX-License-Identifier: GPL-3.0-or-later
#include "redditlimits.h"

#include <connectors/api/answers.h>
#include <connectors/api/json.h>

namespace LaunchProbe::Connectors::Reddit {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Problem;

namespace {

//! Reddit's own words: "Forbidden (private)".
QString messageOf(const HttpAnswer &answer)
{
    if (looksLikeHtml(answer))
        return {};
    const auto json = parseJson(answer.body.left(100'000), {});
    if (!json)
        return {};
    const auto message = textAt(*json, "message");
    const auto reason = textAt(*json, "reason");
    return reason.isEmpty() ? message : u"%1 (%2)"_s.arg(message, reason);
}

} // namespace

std::optional<Problem> problemOfErrors(const HttpAnswer &answer, const Json &json)
{
    const auto &errors = listAt(memberAt(json, "json"), "errors");
    if (errors.empty())
        return {};
    QStringList words;
    for (const auto &error : errors) {
        for (const auto &word : error.is_array() ? error : Json::array({error})) {
            if (word.is_string() && words.size() < 6)
                words << QString::fromStdString(word.get<std::string>());
        }
    }
    const auto isLimit = words.contains(u"RATELIMIT"_s);
    return Problem{
        isLimit ? Problem::Kind::RateLimited : Problem::Kind::Refused,
        placeOf(answer),
        shortened(words.join(u' ')),
        answer.status,
        {}};
}

RateHint readRate(const HttpAnswer &answer)
{
    RateHint hint;
    hint.remaining = numberIn(answer, "X-Ratelimit-Remaining");
    const auto used = numberIn(answer, "X-Ratelimit-Used");
    if (hint.remaining && used)
        hint.limit = *hint.remaining + *used;
    if (const auto reset = numberIn(answer, "X-Ratelimit-Reset"))
        hint.resetAfter = duration(*reset);
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = answer.status == 429;
    // Too many at once, or too many in all: only the latter has used up the window.
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
        // Where a subreddit is missing, Reddit leads to its search for subreddits.
        if (answer.status / 100 == 3 && problem.detail.isEmpty())
            problem.detail = shortened(QString::fromLatin1(answer.header("Location").left(200)));
        return problem;
    }
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    return problemOfErrors(answer, *json);
}

Domain::Result<AccessToken> readToken(const HttpAnswer &answer)
{
    if (const auto problem = problemIn(answer))
        return *problem;
    const auto json = parseJson(answer.body, placeOf(answer));
    const auto token = textAt(*json, "access_token");
    if (const auto error = textAt(*json, "error"); !error.isEmpty())
        return Problem{Problem::Kind::BadCredentials, placeOf(answer), shortened(error), answer.status, {}};
    if (!isHeaderWord(token))
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"access_token"_s, answer.status, {}};
    const auto lifetime = std::clamp<qint64>(integerAt(*json, "expires_in").value_or(3600), 1, 31 * 86'400);
    return AccessToken{"bearer " + token.toLatin1(), std::chrono::seconds(lifetime)};
}

} // namespace LaunchProbe::Connectors::Reddit
