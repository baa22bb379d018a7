// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangelimits.h"

#include <connectors/api/answers.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::StackExchange {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr auto throttled = 502; //!< error_id; it comes with the status 400

//! "too many requests from this IP, more requests available in 82216 seconds"
std::optional<std::chrono::milliseconds> waitIn(const QString &message)
{
    static const QRegularExpression form(u"available in (\\d{1,9}) seconds"_s);
    const auto match = form.match(message);
    return match.hasMatch() ? std::optional(duration(match.captured(1).toDouble())) : std::nullopt;
}

std::chrono::milliseconds untilMidnight(const HttpAnswer &answer)
{
    const auto now = dateOf(answer);
    const auto midnight = now.isValid() ? now.date().addDays(1).startOfDay(Qt::UTC) : QDateTime();
    return duration(midnight.isValid() ? static_cast<double>(now.secsTo(midnight)) : 0);
}

bool isThrottled(const Json &json)
{
    return integerAt(json, "error_id") == throttled || textAt(json, "error_name") == u"throttle_violation";
}

} // namespace

RateHint readRate(const HttpAnswer &answer, RateHint plain)
{
    auto hint = std::move(plain);
    if (looksLikeHtml(answer))
        return hint;
    const auto json = parseJson(answer.body, {});
    if (!json)
        return hint;
    if (isThrottled(*json)) {
        hint.limited = true;
        hint.retryAfter = waitIn(textAt(*json, "error_message"));
    } else if (const auto backoff = integerAt(*json, "backoff"); backoff && *backoff > 0) {
        hint.retryAfter = duration(static_cast<double>(*backoff));
    }
    const auto remaining = integerAt(*json, "quota_remaining");
    const auto most = integerAt(*json, "quota_max");
    if (remaining && most && *remaining >= 0) {
        hint.remaining = static_cast<double>(*remaining);
        hint.limit = static_cast<double>(*most);
        hint.resetAfter = untilMidnight(answer);
    }
    return hint;
}

std::optional<Problem> problemInSuccess(const Json &json, const HttpAnswer &answer)
{
    if (!integerAt(json, "error_id"))
        return {};
    const auto kind = isThrottled(json) ? Problem::Kind::RateLimited : Problem::Kind::Refused;
    return Problem{kind, placeOf(answer), shortened(textAt(json, "error_message")), answer.status, {}};
}

} // namespace LaunchProbe::Connectors::StackExchange
