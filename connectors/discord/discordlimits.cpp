// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordsteps.h"

#include <connectors/api/answers.h>

namespace LaunchProbe::Connectors::Discord {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int indexNotReady = 110000;
constexpr std::chrono::milliseconds shortDelay = 2s; //!< where the index says to wait for nothing

std::optional<double> secondsIn(const Json &json)
{
    const auto &value = memberAt(json, "retry_after");
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

//! Limits of the same name are kept for each channel and server by itself.
QString bucketOf(const HttpAnswer &answer)
{
    auto name = QString::fromLatin1(answer.header("X-RateLimit-Bucket").left(100));
    if (name.isEmpty())
        return {};
    const auto parts = answer.url.path().split(u'/');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i] == u"channels" || (parts[i] == u"guilds" && parts[i - 1] != u"@me"))
            return name + u' ' + parts[i + 1];
    }
    return name;
}

bool isForAll(const HttpAnswer &answer, const Json &json)
{
    return flagAt(json, "global") || answer.header("X-RateLimit-Global").toLower() == "true"
        || answer.header("X-RateLimit-Scope") == "global";
}

} // namespace

RateHint readRate(const HttpAnswer &answer)
{
    RateHint hint;
    hint.bucket = bucketOf(answer);
    hint.limit = numberIn(answer, "X-RateLimit-Limit");
    hint.remaining = numberIn(answer, "X-RateLimit-Remaining");
    if (const auto seconds = numberIn(answer, "X-RateLimit-Reset-After"))
        hint.resetAfter = duration(*seconds);
    hint.limited = answer.status == 429 || answer.status == 202;
    if (!hint.limited)
        return hint;
    const auto json =
        looksLikeHtml(answer) ? Json() : parseJson(answer.body.left(10'000), {}).valueOr(Json());
    hint.retryAfter = retryAfterIn(answer);
    if (const auto seconds = secondsIn(json); seconds && !hint.retryAfter)
        hint.retryAfter = duration(*seconds);
    hint.everywhere = answer.status == 429 && isForAll(answer, json);
    // What others have used up, too, keeps this route waiting and no other.
    if (answer.status == 429 && !hint.everywhere && hint.retryAfter) {
        hint.remaining = 0;
        hint.resetAfter = hint.retryAfter;
    }
    // The search's index is being built: no limit, but to be asked again in a while all the same.
    if (answer.status == 202 && integerAt(json, "code") == indexNotReady)
        hint.retryAfter = std::max(hint.retryAfter.value_or(0ms), shortDelay);
    else if (answer.status == 202)
        hint.limited = false;
    return hint;
}

} // namespace LaunchProbe::Connectors::Discord
