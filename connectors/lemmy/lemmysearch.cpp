// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmysearch.h"

#include "lemmyids.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>

#include <QCoreApplication>

namespace LaunchProbe::Connectors::Lemmy {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Takes the posts that hits are, or belong to.
class Hits
{
public:
    Hits(const Step &step, Walk &walk, Harvested &harvested)
        : m_step(step)
        , m_walk(walk)
        , m_harvested(harvested)
    {
    }

    void take(const Json &views, const char *name)
    {
        for (const auto &view : views) {
            const auto &post = memberAt(view, "post");
            const auto &hit = memberAt(view, name);
            const auto address = addressAt(post, "ap_id");
            const auto number = idAt(post, "id");
            const auto id = idAt(hit, "id");
            if (address.isEmpty() || !isNumber(number) || !isNumber(id)) {
                m_broken = true;
                continue;
            }
            m_walk.see(QLatin1String(name) + id);
            const auto written = timeAt(hit, "published");
            if (written.isValid() && !m_step.window.beginsBefore(written))
                m_reachedBack = true;
            else if (m_step.window.endsAfter(written))
                found(threadOf(address), number);
        }
    }

    [[nodiscard]] bool reachedBack() const { return m_reachedBack; }
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    void found(const Domain::ThreadKey &thread, const QString &number)
    {
        if (m_taken.contains(number))
            return;
        m_taken.insert(number);
        Step fetch;
        fetch.kind = threadKind;
        fetch.thread = thread;
        fetch.cursor = number;
        fetch.window = m_step.window;
        m_harvested.found.push_back({thread, fetch});
    }

    const Step &m_step;
    Walk &m_walk;
    Harvested &m_harvested;
    QSet<QString> m_taken;
    bool m_reachedBack = false;
    bool m_broken = false;
};

} // namespace

QString searchParameters(const Step &step)
{
    auto parameters = u"q="_s + encoded(step.query)
        + u"&type_=All&sort=New&listing_type=All&limit=%1&page=%2"_s.arg(itemsPerPage).arg(step.page + 1);
    if (!step.place.isEmpty())
        parameters += u"&community_name="_s + encoded(step.place);
    return parameters;
}

Domain::Result<Harvested> readSite(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto version = textAt(json, "version").left(50);
    bool isNumbered = false;
    const auto major = version.section(u'.', 0, 0).toInt(&isNumbered);
    if (!isNumbered)
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"version"_s, answer.status, {}};
    if (major >= 1)
        return Problem{
            Problem::Kind::Refused,
            placeOf(answer),
            QCoreApplication::translate(
                "Connectors", "this instance runs Lemmy %1; versions before 1.0 are read")
                .arg(version),
            answer.status,
            {}};
    auto search = step;
    search.kind = searchKind;
    Harvested harvested;
    harvested.next.push_back(std::move(search));
    return harvested;
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &posts = memberAt(json, "posts"); // one of the two is missing where only the other was asked
    const auto &comments = memberAt(json, "comments");
    if (!posts.is_array() && !comments.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"posts, comments"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    Hits hits(step, walk, harvested);
    hits.take(listAt(json, "posts"), "post");
    hits.take(listAt(json, "comments"), "comment");
    // Newest first, each of the two lists for itself; a short page is the last of both.
    const bool hasMore = posts.size() >= itemsPerPage || comments.size() >= itemsPerPage;
    if (hasMore && !hits.reachedBack() && walk.mayGoOn() && (walk.grew() || step.attempt > 0))
        harvested.next.push_back(walk.onward());
    else if ((hasMore && !hits.reachedBack()) || hits.isBroken())
        walk.closeGap(harvested, step);
    return harvested;
}

} // namespace LaunchProbe::Connectors::Lemmy
