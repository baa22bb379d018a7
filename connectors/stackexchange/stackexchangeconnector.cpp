// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangeconnector.h"

#include "stackexchangelimits.h"
#include "stackexchangequestions.h"
#include "stackexchangesearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

StackExchangeConnector::StackExchangeConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://api.stackexchange.com/2.3"_s))
    , m_key(secretOf(setup, u"stackexchange/key"_s))
{
}

Domain::Result<Step>
StackExchangeConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Stack Exchange"_s);
    const auto site = StackExchange::siteOf(query.place);
    if (site.isEmpty())
        return Problem{Problem::Kind::InvalidValue, u"Stack Exchange"_s, shortened(query.place), 0, {}};
    Step step;
    step.kind = StackExchange::searchKind;
    step.family = query.family;
    step.place = site;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

std::optional<Step> StackExchangeConnector::threadStep(
    const Domain::ThreadKey &thread, const QString &, const Window &window) const
{
    Step step;
    step.kind = StackExchange::threadKind;
    step.thread = thread;
    step.place = thread.repository;
    step.window = window;
    return step;
}

bool StackExchangeConnector::beginsThread(const Step &step) const
{
    // A search brings the question itself.
    const bool answers = step.kind == StackExchange::answersKind && step.page == 0 && step.attempt == 0;
    return answers || JsonConnector::beginsThread(step);
}

bool StackExchangeConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    // What was deleted is left out of the list without a word.
    return answer.status == 200 ? step.kind == StackExchange::threadKind
                                : JsonConnector::tellsGone(step, answer);
}

HttpCall StackExchangeConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.bucket = u"api"_s;
    call.conditional = false; // the service makes no entity tags
    const bool isSearch = step.kind == StackExchange::searchKind;
    call.url = below(m_api, isSearch ? u"/search/advanced"_s : StackExchange::questionPath(step));
    auto parameters =
        isSearch ? StackExchange::searchParameters(step) : StackExchange::questionParameters(step);
    if (!m_key.isEmpty())
        parameters += u"&key="_s + encoded(m_key);
    call.url.setQuery(parameters);
    return call;
}

RateHint StackExchangeConnector::readRate(const HttpAnswer &answer) const
{
    return StackExchange::readRate(answer, JsonConnector::readRate(answer));
}

Domain::Result<Harvested>
StackExchangeConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (!memberAt(json, "items").is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"items"_s, answer.status, {}};
    if (step.kind == StackExchange::searchKind)
        return StackExchange::readSearch(step, json, answer, !m_key.isEmpty());
    if (step.kind == StackExchange::answersKind)
        return StackExchange::readAnswers(step, json, answer);
    return step.kind == StackExchange::commentsKind ? StackExchange::readComments(step, json, answer)
                                                    : StackExchange::readQuestion(step, json, answer);
}

QString StackExchangeConnector::messageIn(const Json &json) const
{
    return textAt(json, "error_message");
}

std::optional<Problem>
StackExchangeConnector::problemInSuccess(const Json &json, const HttpAnswer &answer) const
{
    return StackExchange::problemInSuccess(json, answer);
}

} // namespace LaunchProbe::Connectors
