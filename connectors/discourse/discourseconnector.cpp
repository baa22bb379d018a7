// SPDX-License-Identifier: GPL-3.0-or-later
#include "discourseconnector.h"

#include "discoursesearch.h"
#include "discoursetopics.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <algorithm>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using Domain::Problem;

DiscourseConnector::DiscourseConnector(const Setup &setup)
    : m_forums(setup.endpoints)
{
}

QUrl DiscourseConnector::forum(const QString &host) const
{
    const auto found =
        std::ranges::find_if(m_forums, [&host](const auto &forum) { return hostOf(forum.second) == host; });
    // One that is not configured any more is asked under its own name, which the fetcher does not allow.
    return found == m_forums.end() ? QUrl(u"https://"_s + host) : found->second;
}

Domain::Result<Step> DiscourseConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Discourse"_s);
    const auto found = std::ranges::find_if(m_forums, [&query](const auto &forum) {
        return forum.first == query.place || hostOf(forum.second) == query.place.toLower();
    });
    if (found == m_forums.end())
        return Problem{Problem::Kind::InvalidValue, u"Discourse"_s, shortened(query.place), 0, {}};
    Step step;
    step.kind = Discourse::searchKind;
    step.family = query.family;
    step.place = hostOf(found->second);
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

std::optional<Step>
DiscourseConnector::threadStep(const Domain::ThreadKey &thread, const QString &, const Window &window) const
{
    return Discourse::threadStep(thread, window);
}

bool DiscourseConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    // A deleted topic is shown to nobody, which is told as the lack of a right.
    return JsonConnector::tellsGone(step, answer)
        || (answer.status == 403 && textAt(refusalOf(answer), "error_type") == u"invalid_access");
}

HttpCall DiscourseConnector::callFor(const Step &step) const
{
    HttpCall call;
    // It makes the forum answer JSON at addresses that it gives without an ending.
    call.headers = {{"Accept", "application/json"}};
    if (step.kind == Discourse::searchKind) {
        call.url = below(forum(step.place), u"/search.json"_s);
        call.url.setQuery(Discourse::searchParameters(step));
        call.conditional = false;
        call.bucket = u"search "_s + step.place;
        return call;
    }
    call.url = below(forum(step.thread.repository), Discourse::topicPath(step));
    call.url.setQuery(Discourse::topicParameters(step));
    call.bucket = u"topics "_s + step.thread.repository;
    return call;
}

RateHint DiscourseConnector::readRate(const HttpAnswer &answer) const
{
    auto hint = JsonConnector::readRate(answer);
    if (hint.limited && !hint.retryAfter) {
        const auto extras = memberAt(refusalOf(answer), "extras");
        if (const auto wait = integerAt(extras, "wait_seconds"))
            hint.retryAfter = duration(static_cast<double>(*wait));
    }
    return hint;
}

Domain::Result<Harvested>
DiscourseConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (step.kind == Discourse::searchKind)
        return Discourse::readSearch(step, json, answer);
    const auto base = forum(step.thread.repository);
    return step.kind == Discourse::postsKind ? Discourse::readPosts(step, json, answer, base)
                                             : Discourse::readTopic(step, json, answer, base);
}

QString DiscourseConnector::messageIn(const Json &json) const
{
    const auto &errors = listAt(json, "errors");
    return !errors.empty() && errors.front().is_string()
        ? QString::fromStdString(errors.front().get<std::string>())
        : textAt(json, "error");
}

} // namespace LaunchProbe::Connectors
