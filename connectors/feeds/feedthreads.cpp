// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/html.h>
#include <connectors/api/wordquery.h>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

namespace LaunchProbe::Connectors::Feeds {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr size_t mostComments = 500; //!< that the feed of a thread gives

//! "1abc" out of "t3_1abc", where a feed of Reddit says so.
QString redditId(const Entry &entry, QStringView prefix)
{
    static const QRegularExpression form(u"\\A[0-9a-z]{1,13}\\z"_s);
    const auto isReddit = entry.link.host() == u"reddit.com" || entry.link.host().endsWith(u".reddit.com"_s);
    const auto id = entry.id.startsWith(prefix) ? entry.id.mid(prefix.size()) : QString();
    return isReddit && form.match(id).hasMatch() ? id : QString();
}

Domain::ThreadKey keyOf(const Entry &entry)
{
    if (const auto id = redditId(entry, u"t3_"); !id.isEmpty())
        return {reddit, {}, {}, id};
    const auto digest = QCryptographicHash::hash(entry.id.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {service, hostOf(entry.link), {}, QString::fromLatin1(digest.left(16))};
}

//! "r/LocalLLaMA" out of the address of a thread.
QString subredditOf(const QUrl &link)
{
    static const QRegularExpression form(u"\\A/(r/[A-Za-z0-9_]{2,50})/comments/"_s);
    return form.match(link.path()).captured(1);
}

//! What a person wrote, without what Reddit puts around it.
QString redditText(const QString &html)
{
    const auto begin = html.indexOf(u"<!-- SC_OFF -->"_s);
    const auto end = html.indexOf(u"<!-- SC_ON -->"_s, begin);
    return begin < 0 ? QString() : markdownOfHtml(html.mid(begin, end < 0 ? -1 : end - begin));
}

QDateTime writtenAt(const Entry &entry)
{
    return entry.published.isValid() ? entry.published : entry.updated;
}

Post postOf(const Entry &entry, const HttpAnswer &answer)
{
    Post post;
    post.author = entry.author;
    post.text = markdownOfHtml(entry.html);
    post.permalink = entry.link;
    post.written = writtenAt(entry);
    if (entry.published.isValid() && entry.updated > entry.published)
        post.edited = entry.updated;
    post.fetched = answer.fetched;
    return post;
}

Post redditPost(const Entry &entry, const HttpAnswer &answer)
{
    auto post = postOf(entry, answer);
    post.text = redditText(entry.html);
    post.edited = {}; // the feed does not tell edits
    if (post.author.startsWith(u"/u/"))
        post.author.remove(0, 3);
    post.deleted = post.text == u"[deleted]" || post.text == u"[removed]";
    if (post.author == u"[deleted]")
        post.author.clear();
    if (post.deleted)
        post.text.clear();
    return post;
}

Domain::Thread threadOf(const Step &step, const Entry &entry)
{
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.title = entry.title;
    thread.permalink = entry.link;
    return thread;
}

} // namespace

Harvested matching(const Step &step, const Feed &feed)
{
    const WordQuery query(step.query);
    Harvested harvested;
    harvested.incomplete = feed.isCut;
    QSet<Domain::ThreadKey> seen;
    for (const auto &entry : feed.entries) {
        const auto written = writtenAt(entry);
        if (!step.window.endsAfter(written) || !step.window.beginsBefore(std::max(written, entry.updated)))
            continue;
        if (!query.matches(entry.title + u'\n' + markdownOfHtml(entry.html)))
            continue;
        Step fetch;
        fetch.kind = threadKind;
        fetch.thread = keyOf(entry);
        fetch.place = step.place;
        fetch.window = step.window;
        if (seen.contains(fetch.thread))
            continue;
        seen.insert(fetch.thread);
        harvested.found.push_back({fetch.thread, fetch});
    }
    return harvested;
}

Domain::Result<Harvested> entryThread(const Step &step, const Feed &feed, const HttpAnswer &answer)
{
    const auto found = std::ranges::find_if(
        feed.entries, [&step](const Entry &entry) { return keyOf(entry) == step.thread; });
    if (found == feed.entries.end())
        return Problem{Problem::Kind::Refused, placeOf(answer), u"not in the feed any more"_s, 404, {}};
    Harvested harvested;
    auto thread = threadOf(step, *found);
    thread.place = feed.title.isEmpty() ? step.thread.repository : feed.title;
    thread.complete = true;
    auto post = postOf(*found, answer);
    if (!step.window.endsAfter(post.written))
        return harvested;
    thread.posts.push_back(std::move(post));
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> redditThread(const Step &step, const Feed &feed, const HttpAnswer &answer)
{
    const auto opening = std::ranges::find_if(
        feed.entries, [&step](const Entry &entry) { return redditId(entry, u"t3_") == step.thread.number; });
    if (opening == feed.entries.end())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"t3"_s, answer.status, {}};
    Harvested harvested;
    auto thread = threadOf(step, *opening);
    thread.place = subredditOf(opening->link);
    auto first = redditPost(*opening, answer);
    if (!step.window.endsAfter(first.written))
        return harvested;
    thread.posts.push_back(std::move(first));
    QSet<QString> seen;
    for (const auto &entry : feed.entries) {
        const auto id = redditId(entry, u"t1_");
        if (id.isEmpty() || seen.contains(id))
            continue;
        seen.insert(id);
        auto post = redditPost(entry, answer);
        post.comment = id;
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    harvested.incomplete = feed.isCut || feed.entries.size() >= mostComments;
    thread.complete = !harvested.incomplete;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::Feeds
