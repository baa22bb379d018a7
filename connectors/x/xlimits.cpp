// SPDX-License-Identifier: GPL-3.0-or-later
#include "xsteps.h"

#include <connectors/api/answers.h>

namespace LaunchProbe::Connectors::X {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A spending or usage cap is told with the status of a rate limit, and no waiting ends it.
bool isCapped(const HttpAnswer &answer)
{
    return answer.body.left(100'000).contains("usage-capped");
}

std::optional<std::chrono::milliseconds> resetAfter(const HttpAnswer &answer)
{
    const auto reset = numberIn(answer, "x-rate-limit-reset");
    const auto now = dateOf(answer);
    if (!reset || !now.isValid())
        return {};
    return duration(*reset - static_cast<double>(now.toSecsSinceEpoch()));
}

} // namespace

RateHint readRate(const HttpAnswer &answer)
{
    RateHint hint;
    hint.limit = numberIn(answer, "x-rate-limit-limit");
    hint.remaining = numberIn(answer, "x-rate-limit-remaining");
    hint.resetAfter = resetAfter(answer);
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = answer.status == 429 && !isCapped(answer);
    if (hint.limited && !hint.retryAfter && hint.resetAfter)
        hint.retryAfter = std::max(*hint.resetAfter, std::chrono::milliseconds(1s));
    return hint;
}

QString messageIn(const Json &json)
{
    auto message = textAt(json, "title").left(200);
    const auto add = [&message](const QString &text) {
        if (!text.isEmpty() && message.size() < 400)
            message += (message.isEmpty() ? QString() : u": "_s) + text.left(400);
    };
    add(textAt(json, "detail"));
    for (const auto &error : listAt(json, "errors")) {
        const auto detail = textAt(error, "detail");
        add(detail.isEmpty() ? textAt(error, "message") : detail);
    }
    return message;
}

} // namespace LaunchProbe::Connectors::X
