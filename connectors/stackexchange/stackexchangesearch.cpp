// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangesearch.h"

#include "stackexchangequestions.h"

#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::StackExchange {

using namespace Qt::StringLiterals;

QString siteOf(const QString &place)
{
    static const QRegularExpression form(u"\\A[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){0,3}\\z"_s);
    const auto site = place.trimmed().toLower();
    if (!form.match(site).hasMatch())
        return {};
    return site.endsWith(u".com"_s) || site.endsWith(u".net"_s) ? site : site + u".com"_s;
}

QString shortName(const QString &site)
{
    return site.endsWith(u".com"_s) ? site.chopped(4) : site;
}

QString searchParameters(const Step &step)
{
    auto parameters = u"q="_s + encoded(step.query)
        + u"&site=%1&sort=relevance&order=desc&pagesize=100&page=%2&filter=withbody"_s
              .arg(encoded(shortName(step.place)))
              .arg(step.page + 1);
    // A question that is older may have newer answers: only the window's end is the service's to keep.
    if (step.window.until.isValid())
        parameters += u"&todate="_s + QString::number(step.window.until.endOfDay(Qt::UTC).toSecsSinceEpoch());
    return parameters;
}

Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer, bool hasKey)
{
    Harvested harvested;
    Walk walk(step);
    bool broken = false;
    for (const auto &item : listAt(json, "items")) {
        auto question = questionIn(item, step, step.place, answer);
        if (!question) {
            broken = true;
            continue;
        }
        walk.see(question->thread.key.number);
        if (!step.window.endsAfter(question->thread.posts.front().written)
            || !step.window.beginsBefore(question->active))
            continue;
        harvested.found.push_back({question->thread.key, stepBehind(*question, step)});
        harvested.threads.push_back(std::move(question->thread));
    }
    const bool hasMore = flagAt(json, "has_more");
    const bool mayAsk = walk.mayGoOn() && (hasKey || step.page + 1 < pagesWithoutKey);
    if (hasMore && mayAsk && (walk.grew() || step.attempt > 0))
        harvested.next.push_back(walk.onward());
    else if (hasMore && !mayAsk)
        harvested.incomplete = true;
    else if (hasMore || broken)
        walk.closeGap(harvested, step);
    return harvested;
}

} // namespace LaunchProbe::Connectors::StackExchange
