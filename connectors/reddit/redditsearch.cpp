// SPDX-License-Identifier: GPL-3.0-or-later
#include "redditsearch.h"

#include "reddittree.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::Reddit {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

std::optional<Harvested::Found> readHit(const Json &child, const Step &step)
{
    const auto &data = memberAt(child, "data");
    const auto id = textAt(data, "id");
    if (textAt(child, "kind") != u"t3" || !isId36(id))
        return {};
    const auto subreddit = subredditOf(textAt(data, "subreddit"));
    const auto fetch = threadStep(
        {service, {}, {}, id}, subreddit.isEmpty() ? step.place : u"r/"_s + subreddit, step.window);
    return Harvested::Found{fetch.thread, fetch};
}

} // namespace

QString subredditOf(const QString &place)
{
    static const QRegularExpression form(u"\\A/?(?:r/)?([A-Za-z0-9_]{2,50})/?\\z"_s);
    return form.match(place).captured(1);
}

bool isId36(const QString &id)
{
    static const QRegularExpression form(u"\\A[0-9a-z]{1,13}\\z"_s);
    return form.match(id).hasMatch();
}

Step threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window)
{
    Step fetch;
    fetch.kind = threadKind;
    fetch.thread = thread;
    fetch.place = place;
    fetch.window = window;
    return fetch;
}

Domain::Result<Harvested> readPlace(const Json &json, const HttpAnswer &answer)
{
    const auto &children = memberAt(memberAt(json, "data"), "children");
    if (!children.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data.children"_s, answer.status, {}};
    Harvested harvested;
    harvested.mark = u"none"_s;
    if (!children.empty())
        harvested.mark = textAt(memberAt(children.front(), "data"), "name");
    return harvested;
}

Step firstSearch(const Domain::Query &query, const Window &window)
{
    Step step;
    step.kind = searchKind;
    step.family = query.family;
    const auto subreddit = subredditOf(query.place);
    step.place = subreddit.isEmpty() ? QString() : u"r/"_s + subreddit;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

QString searchPath(const Step &step)
{
    return step.place.isEmpty() ? u"/search"_s : u'/' + step.place + u"/search"_s;
}

QString searchParameters(const Step &step)
{
    auto parameters = u"q="_s + QString::fromLatin1(QUrl::toPercentEncoding(step.query))
        + u"&sort=relevance&t=all&type=link&limit=100&raw_json=1"_s;
    if (!step.place.isEmpty())
        parameters += u"&restrict_sr=1"_s;
    if (!step.cursor.isEmpty())
        parameters += u"&after=%1&count=%2"_s.arg(step.cursor).arg(100 * step.page);
    return parameters;
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &listing = memberAt(json, "data");
    if (!memberAt(listing, "children").is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data.children"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    qsizetype broken = 0;
    for (const auto &child : listAt(listing, "children")) {
        const auto found = readHit(child, step);
        if (!found) {
            ++broken;
            continue;
        }
        walk.see(found->thread.number);
        const auto written = secondsAt(memberAt(child, "data"), "created_utc");
        if (step.window.endsAfter(written) && step.window.beginsBefore(written))
            harvested.found.push_back(*found);
    }
    auto first = step;
    first.cursor.clear();
    const auto after = textAt(listing, "after");
    const auto isName = after.startsWith(u"t3_") && isId36(after.mid(3));
    const auto stands = after == step.cursor || (!walk.grew() && step.attempt == 0);
    if (isName && !stands && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.cursor = after;
        harvested.next.push_back(onward);
    } else if (!after.isEmpty()) {
        // A page that came twice: the pages behind it have not been seen.
        walk.closeGap(harvested, first);
    }
    if (broken > 0 && harvested.next.empty())
        walk.closeGap(harvested, first);
    return harvested;
}

} // namespace LaunchProbe::Connectors::Reddit
