// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoursesearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>

#include <algorithm>

namespace LaunchProbe::Connectors::Discourse {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Collects topics, each once, in the order in which the search ranked them.
class Topics
{
public:
    Topics(const Step &step, Walk &walk)
        : m_step(step)
        , m_walk(walk)
    {
    }

    void take(const QString &topic)
    {
        if (m_taken.contains(topic))
            return;
        m_taken.insert(topic);
        m_walk.see(topic);
        const Domain::ThreadKey thread{service, m_step.place, {}, topic};
        m_found.push_back({thread, threadStep(thread, m_step.window)});
    }

    [[nodiscard]] std::vector<Harvested::Found> found() && { return std::move(m_found); }

private:
    const Step &m_step;
    Walk &m_walk;
    QSet<QString> m_taken;
    std::vector<Harvested::Found> m_found;
};

//! What the search of old forums answered: groups of results.
void takeGroups(const Json &groups, Topics &topics)
{
    for (const auto &group : groups) {
        if (textAt(group, "type") != u"topic")
            continue;
        for (const auto &result : listAt(group, "results")) {
            if (const auto id = idAt(result, "id"); isNumber(id))
                topics.take(id);
        }
    }
}

} // namespace

bool isNumber(const QString &id)
{
    return !id.isEmpty() && id.size() <= 18
        && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Step threadStep(const Domain::ThreadKey &thread, const Window &window)
{
    Step step;
    step.kind = threadKind;
    step.thread = thread;
    step.place = thread.repository;
    step.window = window;
    return step;
}

QString searchParameters(const Step &step)
{
    auto text = step.query;
    if (step.window.from.isValid())
        text += u" after:"_s + step.window.from.toString(Qt::ISODate);
    // The day itself counts: the service leaves out the day that it is told.
    if (step.window.until.isValid())
        text += u" before:"_s + step.window.until.addDays(1).toString(Qt::ISODate);
    return u"q="_s + encoded(text) + u"&page="_s + QString::number(step.page + 1);
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    Harvested harvested;
    Walk walk(step);
    Topics topics(step, walk);
    if (json.is_array()) {
        takeGroups(json, topics);
        harvested.found = std::move(topics).found();
        return harvested;
    }
    const auto &grouped = memberAt(json, "grouped_search_result");
    if (const auto error = textAt(grouped, "error"); !error.isEmpty())
        return Problem{Problem::Kind::Refused, placeOf(answer), shortened(error), answer.status, {}};
    if (!memberAt(json, "posts").is_array() && !memberAt(json, "topics").is_array() && !grouped.is_object())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"posts"_s, answer.status, {}};
    bool broken = false;
    for (const auto &post : listAt(json, "posts")) {
        const auto topic = idAt(post, "topic_id");
        const auto written = timeAt(post, "created_at");
        if (!isNumber(topic))
            broken = true;
        else if (step.window.endsAfter(written) && step.window.beginsBefore(written))
            topics.take(topic);
    }
    harvested.found = std::move(topics).found();
    if (flagAt(grouped, "more_full_page_results") && walk.grew() && walk.mayGoOn())
        harvested.next.push_back(walk.onward());
    else if (flagAt(grouped, "more_full_page_results") || broken)
        walk.closeGap(harvested, step);
    return harvested;
}

} // namespace LaunchProbe::Connectors::Discourse
