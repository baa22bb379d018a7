// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubsteps.h"

#include <connectors/api/answers.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::Hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Problem;

namespace {

//! A number of a structured field: `"api";r=499;t=120`.
std::optional<double> parameterOf(const QString &field, QChar name)
{
    const QRegularExpression form(u";\\s*%1=(\\d{1,9})"_s.arg(name));
    const auto match = form.match(field);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

QString bucketOf(const QString &field)
{
    static const QRegularExpression form(u"^\\s*\"([a-z]{1,30})\""_s);
    return form.match(field).captured(1);
}

} // namespace

RateHint readRate(const HttpAnswer &answer)
{
    const auto left = QString::fromLatin1(answer.header("RateLimit").left(200));
    const auto policy = QString::fromLatin1(answer.header("RateLimit-Policy").left(200));
    RateHint hint;
    hint.bucket = bucketOf(left);
    hint.remaining = parameterOf(left, u'r');
    hint.limit = parameterOf(policy, u'q');
    if (const auto seconds = parameterOf(left, u't'))
        hint.resetAfter = duration(*seconds);
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = answer.status == 429;
    // One second more than the window: it is told in whole ones.
    if (hint.limited && !hint.retryAfter && hint.resetAfter)
        hint.retryAfter = *hint.resetAfter + 1000ms;
    return hint;
}

std::optional<Problem> refusalIn(const HttpAnswer &answer)
{
    if (answer.status == 304 && answer.fromStore)
        return {};
    if (answer.status >= 200 && answer.status < 300)
        return {};
    auto message = QString::fromUtf8(answer.header("X-Error-Message").left(1000));
    const auto code = shortened(QString::fromLatin1(answer.header("X-Error-Code").left(100)));
    if (message.isEmpty() && !looksLikeHtml(answer)) {
        const auto json = parseJson(answer.body.left(100'000), {});
        message = json ? textAt(*json, "error") : QString();
    }
    auto problem = problemOfStatus(answer, code.isEmpty() ? message : code + u": "_s + message);
    // Without a token 401 is how the hub says that a repository is missing, private or gated.
    if (answer.status == 401 && !code.isEmpty())
        problem.kind = Problem::Kind::Refused;
    return problem;
}

} // namespace LaunchProbe::Connectors::Hub
