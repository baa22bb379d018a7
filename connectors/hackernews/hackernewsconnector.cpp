// SPDX-License-Identifier: GPL-3.0-or-later
#include "hackernewsconnector.h"

#include "hackernewsitems.h"
#include "hackernewssearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;

HackerNewsConnector::HackerNewsConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://hn.algolia.com/api/v1"_s))
{
}

Domain::Result<Step> HackerNewsConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Hacker News"_s);
    Step step;
    step.kind = HackerNews::searchKind;
    step.family = query.family;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

std::optional<Step>
HackerNewsConnector::threadStep(const Domain::ThreadKey &thread, const QString &, const Window &window) const
{
    return HackerNews::threadStep(thread, window);
}

HttpCall HackerNewsConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.bucket = u"api"_s;
    if (step.kind == HackerNews::searchKind) {
        call.url = below(m_api, u"/search_by_date"_s);
        call.url.setQuery(HackerNews::searchParameters(step));
        call.conditional = false;
    } else {
        call.url = below(m_api, u"/items/"_s + encoded(step.thread.number));
    }
    return call;
}

Domain::Result<Harvested>
HackerNewsConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    return step.kind == HackerNews::searchKind ? HackerNews::readSearch(step, json, answer)
                                               : HackerNews::readStory(step, json, answer);
}

QString HackerNewsConnector::messageIn(const Json &json) const
{
    const auto message = textAt(json, "message");
    return message.isEmpty() ? textAt(json, "error") : message;
}

} // namespace LaunchProbe::Connectors
