// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubsearch.h"

#include "githublistings.h"
#include "githubreviews.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

#include <QRegularExpression>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr auto cutsName = "cuts"; //!< how often the window was cut smaller
constexpr int mostCuts = 4; //!< ten thousand windows; who claims to have found more is not believed
constexpr auto timedOutName = "timed_out"; //!< a page of this walk was not all that there is
const QDateTime beginning({2008, 1, 1}, {0, 0}, Qt::UTC); //!< GitHub opened in 2008

bool hasQualifier(const QString &text, const QString &names)
{
    return QRegularExpression(u"(^|[\\s(])(%1):\\S"_s.arg(names)).match(text).hasMatch();
}

//! An OR outside parentheses would bind stronger than the space before what is added.
QString closed(const QString &text)
{
    int level = 0;
    bool inPhrase = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            inPhrase = !inPhrase;
        else if (!inPhrase && text[i] == u'(')
            ++level;
        else if (!inPhrase && text[i] == u')')
            --level;
        else if (!inPhrase && level == 0 && QStringView(text).mid(i).startsWith(u" OR "))
            return u'(' + text + u')';
    }
    return text;
}

QStringList missingScopes(const Step &step)
{
    QStringList added;
    if (step.family == fixes && !hasQualifier(step.query, u"is|type"_s))
        added << u"is:issue"_s << u"is:closed"_s;
    else if (step.family == pullRequests && !hasQualifier(step.query, u"is|type"_s))
        added << u"is:pr"_s;
    else if (step.family == issues && !hasQualifier(step.query, u"is|type"_s))
        added << u"is:issue"_s;
    if (isRepository(step.place) && !hasQualifier(step.query, u"repo|org|user"_s))
        added << u"repo:"_s + step.place;
    return added;
}

QStringList windowScopes(const Step &step)
{
    QStringList added;
    const auto range = step.cursor.section(u' ', 0, 0);
    if (!range.isEmpty())
        added << u"created:"_s + range;
    else if (step.window.until.isValid())
        added << u"created:<="_s + step.window.until.toString(Qt::ISODate);
    if (step.window.from.isValid())
        added << u"updated:>="_s + step.window.from.toString(Qt::ISODate);
    return added;
}

struct Hit {
    Domain::ThreadKey key;
    QDateTime created;
    QDateTime updated;
};

std::optional<Hit> readHit(const Json &item)
{
    Hit hit;
    const auto address = addressAt(item, "repository_url");
    hit.key = {
        service,
        repositoryOf(address.isEmpty() ? addressAt(item, "html_url") : address),
        memberAt(item, "pull_request").is_object() ? pullRequests : issues,
        {}};
    const auto number = integerAt(item, "number");
    if (!number || *number < 1 || hit.key.repository.isEmpty())
        return {};
    hit.key.number = QString::number(*number);
    hit.created = timeAt(item, "created_at");
    hit.updated = timeAt(item, "updated_at");
    return hit;
}

void take(Harvested &harvested, const Step &step, const Hit &hit)
{
    if (!step.window.endsAfter(hit.created) || !step.window.beginsBefore(hit.updated))
        return;
    Step fetch;
    // Where its commits are wanted, an issue's thread follows its timeline.
    fetch.kind = step.family == fixes ? timelineKind : threadKind;
    fetch.thread = hit.key;
    fetch.place = hit.key.repository;
    fetch.window = step.window;
    harvested.found.push_back({hit.key, fetch});
}

Step beginAnew(const Step &step)
{
    auto first = step;
    first.url.clear();
    return first;
}

} // namespace

bool isFamily(const QString &family)
{
    return family == issues || family == pullRequests || family == discussions || family == fixes
        || isListing(family);
}

bool isRepository(const QString &name)
{
    // No name is a step in a path: "." and ".." would lead elsewhere.
    static const QRegularExpression form(
        u"\\A(?!\\.{1,2}/)[A-Za-z0-9._-]{1,100}/(?!\\.{1,2}\\z)[A-Za-z0-9._-]{1,100}\\z"_s);
    return form.match(name).hasMatch();
}

QString repositoryOf(const QUrl &url)
{
    auto parts = url.path().split(u'/', Qt::SkipEmptyParts);
    // .../repos/owner/name, or owner/name/issues/5 of the site
    if (const auto at = parts.indexOf(u"repos"_s); at >= 0)
        parts = parts.mid(at + 1);
    const auto name = parts.mid(0, 2).join(u'/');
    return isRepository(name) ? name : QString();
}

Domain::Result<Harvested> readPlace(const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"issues"_s, answer.status, {}};
    Harvested harvested;
    harvested.mark = u"none"_s;
    if (!json.empty())
        harvested.mark = idAt(json.front(), "number") + u' ' + textAt(json.front(), "updated_at");
    return harvested;
}

Step firstSearch(const Domain::Query &query, const Window &window)
{
    Step step;
    step.kind = searchKind;
    step.family = query.family;
    step.place = query.place;
    step.query = query.text.simplified();
    step.window = window;
    return step;
}

QString searchText(const Step &step)
{
    const auto scopes = missingScopes(step);
    auto text = scopes.isEmpty() ? step.query : closed(step.query) + u' ' + scopes.join(u' ');
    for (const auto &scope : windowScopes(step)) {
        // What does not fit is sifted out of the answer instead.
        const auto longer = closed(text) + u' ' + scope;
        if (longer.size() <= longestSearch)
            text = longer;
    }
    return text;
}

QString searchParameters(const Step &step)
{
    const auto text = searchText(step);
    auto parameters = u"q="_s + QString::fromLatin1(QUrl::toPercentEncoding(text)) + u"&per_page=100"_s;
    if (text.contains(u'(') || text.contains(u" OR "_s))
        parameters += u"&advanced_search=true"_s;
    return parameters;
}

std::vector<Step> narrower(const Step &step, qint64 total, const HttpAnswer &answer)
{
    const auto cuts = step.memory.value(QLatin1String(cutsName)).toInt();
    if (cuts >= mostCuts)
        return {};
    const auto lastDay = step.window.until.isValid() ? step.window.until : dateOf(answer).date().addDays(1);
    const QDateTime last(lastDay, {23, 59, 59}, Qt::UTC);
    const auto range =
        CreatedRange::fromString(step.cursor.section(u' ', 0, 0)).value_or(CreatedRange{beginning, last});
    constexpr int comfortable = 600; // windows are not equally full
    const auto parts = range.split(static_cast<int>(std::clamp<qint64>(total / comfortable + 1, 2, 12)));
    if (parts.size() < 2)
        return {};
    std::vector<Step> steps;
    for (const auto &part : parts) {
        auto narrow = step;
        narrow.cursor = part.toString();
        narrow.memory = {{QLatin1String(cutsName), cuts + 1}};
        if (!searchText(narrow).contains(narrow.cursor))
            return {};
        steps.push_back(narrow);
    }
    return steps;
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto total = integerAt(json, "total_count");
    if (!total || !memberAt(json, "items").is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"items"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    for (const auto &item : listAt(json, "items")) {
        if (const auto hit = readHit(item)) {
            walk.see(Domain::fullId({hit->key, {}}));
            take(harvested, step, *hit);
        }
    }
    if (*total > shownResults && step.page == 0 && step.attempt == 0) {
        harvested.next = narrower(step, *total, answer);
        if (!harvested.next.empty())
            return harvested;
    }
    const auto timedOut =
        flagAt(json, "incomplete_results") || step.memory.contains(QLatin1String(timedOutName));
    const auto next = nextLink(answer);
    if (!next.isEmpty() && next != step.url && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.url = next;
        if (timedOut)
            onward.memory.insert(QLatin1String(timedOutName), true);
        harvested.next.push_back(onward);
        return harvested;
    }
    if (timedOut || walk.seen() < std::min<qint64>(*total, shownResults))
        walk.closeGap(harvested, beginAnew(step));
    for (auto &again : harvested.next)
        again.memory.remove(QLatin1String(timedOutName));
    harvested.incomplete = harvested.incomplete || *total > shownResults;
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitHub
