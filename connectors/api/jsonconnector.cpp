// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonconnector.h"

#include "answers.h"

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr qsizetype longestRefusal = 100'000; //!< bytes that are looked at

} // namespace

Domain::Result<Harvested> JsonConnector::read(const Step &step, const HttpAnswer &answer) const
{
    const auto json = jsonIn(answer);
    if (!json)
        return json.problem();
    if (auto problem = problemInSuccess(*json, answer))
        return *std::move(problem);
    return readJson(step, *json, answer);
}

std::optional<HttpCall> JsonConnector::tokenCall() const
{
    return {};
}

Domain::Result<AccessToken> JsonConnector::readToken(const HttpAnswer &) const
{
    return fixedToken();
}

AccessToken JsonConnector::fixedToken() const
{
    return {};
}

RateHint JsonConnector::readRate(const HttpAnswer &answer) const
{
    RateHint hint;
    hint.retryAfter = retryAfterIn(answer);
    hint.limited = answer.status == 429;
    return hint;
}

std::optional<Problem> JsonConnector::problemIn(const Step &, const HttpAnswer &answer) const
{
    if (answer.status == 304 && answer.fromStore)
        return {};
    if (answer.status < 200 || answer.status >= 300) {
        auto problem = problemOfStatus(answer, messageIn(refusalOf(answer)));
        if (readRate(answer).limited)
            problem.kind = Problem::Kind::RateLimited;
        return problem;
    }
    const auto json = jsonIn(answer);
    return json ? problemInSuccess(*json, answer) : json.problem();
}

std::optional<Problem> JsonConnector::problemInSuccess(const Json &, const HttpAnswer &) const
{
    return {};
}

Json JsonConnector::refusalOf(const HttpAnswer &answer)
{
    if (looksLikeHtml(answer))
        return {};
    return parseJson(answer.body.left(longestRefusal), {}).valueOr(Json());
}

} // namespace LaunchProbe::Connectors
