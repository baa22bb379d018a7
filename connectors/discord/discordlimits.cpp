// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordsteps.h"

#include <connectors/api/answers.h>

namespace LaunchProbe::Connectors::Discord {

using namespace std::chrono_literals;

namespace {

constexpr int indexNotReady = 110000;
constexpr std::chrono::milliseconds shortDelay = 2s; //!< where the index says to wait for nothing

std::optional<double> secondsIn(const Json &json)
{
    const auto &value = memberAt(json, "retry_after");
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

} // namespace

RateHint readRate(const HttpAnswer &answer)
{
    RateHint hint;
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
    // The search's index is being built: no limit, but to be asked again in a while all the same.
    if (answer.status == 202 && integerAt(json, "code") == indexNotReady)
        hint.retryAfter = std::max(hint.retryAfter.value_or(0ms), shortDelay);
    else if (answer.status == 202)
        hint.limited = false;
    return hint;
}

} // namespace LaunchProbe::Connectors::Discord
