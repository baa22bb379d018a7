// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmyconnector.h"

#include "lemmyids.h"
#include "lemmyposts.h"
#include "lemmysearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

LemmyConnector::LemmyConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://lemmy.world/api/v3"_s))
{
}

Domain::Result<Step> LemmyConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Lemmy"_s);
    if (!query.place.isEmpty() && !Lemmy::isCommunity(query.place))
        return Problem{Problem::Kind::InvalidValue, u"Lemmy"_s, shortened(query.place), 0, {}};
    Step step;
    step.kind = Lemmy::searchKind;
    step.family = query.family;
    step.place = query.place;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

std::optional<Step> LemmyConnector::preludeOf(const Step &search) const
{
    auto site = search;
    site.kind = Lemmy::siteKind;
    return site;
}

std::vector<Step>
LemmyConnector::checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const
{
    constexpr size_t mostResolved = 20; // they draw on the narrow limit of searches
    std::vector<Step> steps;
    size_t resolved = 0;
    for (const auto &known : threads) {
        if (steps.size() >= most)
            break;
        const bool isHere = known.thread.repository == hostOf(m_api);
        if (!Lemmy::isNumber(known.thread.number) || (!isHere && resolved >= mostResolved))
            continue;
        Step step;
        step.kind = isHere ? Lemmy::threadKind : Lemmy::resolveKind;
        step.thread = known.thread;
        step.window = window;
        if (isHere)
            step.cursor = known.thread.number;
        else
            ++resolved;
        steps.push_back(std::move(step));
    }
    return steps;
}

bool LemmyConnector::beginsThread(const Step &step) const
{
    // The post's number on this instance, which the thread's own address does not tell, came with the search.
    return step.kind == Lemmy::threadKind;
}

bool LemmyConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    // Older instances tell it with another status.
    return JsonConnector::tellsGone(step, answer)
        || (answer.status == 400 && messageIn(refusalOf(answer)) == u"couldnt_find_post");
}

HttpCall LemmyConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    if (step.kind == Lemmy::searchKind) {
        call.url = below(m_api, u"/search"_s);
        call.url.setQuery(Lemmy::searchParameters(step));
        call.bucket = u"search"_s;
        call.conditional = false;
    } else if (step.kind == Lemmy::siteKind) {
        call.url = below(m_api, u"/site"_s);
        call.bucket = u"posts"_s;
        call.shared = true;
    } else if (step.kind == Lemmy::resolveKind) {
        call.url = below(m_api, u"/resolve_object"_s);
        call.url.setQuery(Lemmy::resolveParameters(step));
        call.bucket = u"search"_s;
    } else {
        call.url = below(m_api, step.kind == Lemmy::commentsKind ? u"/comment/list"_s : u"/post"_s);
        call.url.setQuery(Lemmy::postParameters(step));
        call.bucket = u"posts"_s;
    }
    return call;
}

RateHint LemmyConnector::readRate(const HttpAnswer &answer) const
{
    auto hint = JsonConnector::readRate(answer);
    // Older instances tell it with another status.
    hint.limited =
        hint.limited || (answer.status == 400 && messageIn(refusalOf(answer)) == u"rate_limit_error");
    return hint;
}

Domain::Result<Harvested>
LemmyConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (step.kind == Lemmy::searchKind)
        return Lemmy::readSearch(step, json, answer);
    if (step.kind == Lemmy::siteKind)
        return Lemmy::readSite(step, json, answer);
    if (step.kind == Lemmy::resolveKind)
        return Lemmy::readResolved(step, json, answer);
    return step.kind == Lemmy::commentsKind ? Lemmy::readComments(step, json, answer)
                                            : Lemmy::readPost(step, json, answer);
}

QString LemmyConnector::messageIn(const Json &json) const
{
    return textAt(json, "error");
}

} // namespace LaunchProbe::Connectors
