// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlablimits.h"

#include <connectors/api/answers.h>

namespace LaunchProbe::Connectors::GitLab {

using namespace Qt::StringLiterals;

RateHint readRate(const HttpAnswer &answer, RateHint plain)
{
    auto hint = std::move(plain);
    hint.limit = numberIn(answer, "RateLimit-Limit");
    hint.remaining = numberIn(answer, "RateLimit-Remaining");
    const auto reset = numberIn(answer, "RateLimit-Reset");
    const auto now = dateOf(answer);
    if (reset && now.isValid())
        hint.resetAfter = duration(*reset - static_cast<double>(now.toSecsSinceEpoch()));
    if (hint.limited && !hint.retryAfter && hint.resetAfter)
        hint.retryAfter = std::max(*hint.resetAfter, std::chrono::milliseconds(1000));
    return hint;
}

QString messageIn(const Json &json)
{
    const auto &message = memberAt(json, "message");
    if (message.is_array() || message.is_object())
        return QString::fromStdString(message.dump(-1, ' ', false, Json::error_handler_t::replace)).left(400);
    const auto text = textAt(json, "message");
    const auto error = textAt(json, "error_description");
    return !text.isEmpty() ? text : !error.isEmpty() ? error : textAt(json, "error");
}

} // namespace LaunchProbe::Connectors::GitLab
