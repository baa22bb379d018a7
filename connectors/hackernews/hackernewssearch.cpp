// SPDX-License-Identifier: GPL-3.0-or-later
#include "hackernewssearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>

#include <algorithm>

namespace LaunchProbe::Connectors::HackerNews {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Where a walk stands: hits written before a second, and the page of those.
struct Place {
    qint64 before = 0; //!< Unix seconds; 0: up to the end of the harvest's window
    int page = 0;

    [[nodiscard]] static Place of(const Step &step)
    {
        return {
            step.cursor.section(u',', 0, 0).toLongLong(),
            std::max(0, step.cursor.section(u',', 1, 1).toInt())};
    }
    [[nodiscard]] QString cursor() const { return u"%1,%2"_s.arg(before).arg(page); }
};

QString windowFilter(const Step &step, const Place &place)
{
    QStringList filters;
    if (step.window.from.isValid())
        filters << u"created_at_i>="_s
                + QString::number(step.window.from.startOfDay(Qt::UTC).toSecsSinceEpoch());
    if (place.before > 0)
        filters << u"created_at_i<"_s + QString::number(place.before);
    else if (step.window.until.isValid())
        filters << u"created_at_i<="_s
                + QString::number(step.window.until.endOfDay(Qt::UTC).toSecsSinceEpoch());
    return filters.join(u',');
}

//! The story that a hit is, or belongs to.
QString storyOf(const Json &hit)
{
    const auto story = idAt(hit, "story_id");
    return !story.isEmpty() || memberAt(hit, "comment_text").is_string() ? story : idAt(hit, "objectID");
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
    step.window = window;
    return step;
}

QString searchParameters(const Step &step)
{
    const auto place = Place::of(step);
    // Whole words as they are written: the service would otherwise guess at identifiers.
    auto parameters = u"query="_s + encoded(step.query)
        + u"&tags=(story,comment)&typoTolerance=false&queryType=prefixNone&hitsPerPage=%1&page=%2"_s
              .arg(hitsPerPage)
              .arg(place.page);
    if (const auto filter = windowFilter(step, place); !filter.isEmpty())
        parameters += u"&numericFilters="_s + encoded(filter);
    return parameters;
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!memberAt(json, "hits").is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"hits"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    QSet<QString> stories;
    bool broken = false;
    qint64 oldest = std::numeric_limits<qint64>::max();
    for (const auto &hit : listAt(json, "hits")) {
        const auto id = idAt(hit, "objectID");
        const auto story = storyOf(hit);
        if (!isNumber(id) || !isNumber(story)) {
            broken = true;
            continue;
        }
        walk.see(id);
        const auto written = secondsAt(hit, "created_at_i");
        if (written.isValid())
            oldest = std::min(oldest, written.toSecsSinceEpoch());
        if (!step.window.endsAfter(written) || !step.window.beginsBefore(written) || stories.contains(story))
            continue;
        stories.insert(story);
        const Domain::ThreadKey thread{service, {}, {}, story};
        harvested.found.push_back({thread, threadStep(thread, step.window)});
    }
    auto first = step;
    first.cursor.clear();
    const auto pages = integerAt(json, "nbPages").value_or(0);
    const auto shown = pages * integerAt(json, "hitsPerPage").value_or(hitsPerPage);
    const auto found = integerAt(json, "nbHits").value_or(0);
    const auto place = Place::of(step);
    const bool hasPage = place.page + 1 < pages;
    // Only the first thousand hits are shown; those behind them are asked for as an earlier window.
    const bool hasWindow = !hasPage && pages > 0 && found > shown;
    const bool repeats = !walk.grew() && step.attempt == 0;
    const bool reachesBack = !hasWindow || (oldest + 1 < place.before || place.before == 0);
    if ((hasPage || hasWindow) && !repeats && walk.mayGoOn() && reachesBack
        && (hasPage || oldest != std::numeric_limits<qint64>::max())) {
        auto onward = walk.onward();
        onward.cursor =
            hasPage ? Place{place.before, place.page + 1}.cursor() : Place{oldest + 1, 0}.cursor();
        harvested.next.push_back(onward);
    } else if (hasPage || hasWindow || broken || (walk.seen() == 0 && found > 0)) {
        walk.closeGap(harvested, first);
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::HackerNews
