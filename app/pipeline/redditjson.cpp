// SPDX-License-Identifier: GPL-3.0-or-later
#include "redditjson.h"

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Result;
using Domain::Thread;
using simdjson::dom::element;

namespace {

//! A level of replies costs five of JSON; Reddit shows ten, archives hold a few dozen.
constexpr int deepestReply = 180;

constexpr auto redditSite = "https://www.reddit.com"_L1; // permalinks come without the host

bool isId36(const QString &id)
{
    return !id.isEmpty() && id.size() <= 20 && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

QUrl permalinkOf(element data)
{
    const auto path = textAt(data, "permalink");
    return path.startsWith(u"/r/") || path.startsWith(u"/user/") ? QUrl(redditSite + path) : QUrl();
}

//! An id behind its kind: "t3_1abc"; empty where it is another kind's or none.
QString idAt(element data, std::string_view name, QStringView kind)
{
    const auto id = textAt(data, name);
    return id.startsWith(kind) && isId36(id.mid(kind.size())) ? id.mid(kind.size()) : QString();
}

Post postOf(element data, std::string_view textName, const RecordOrigin &origin)
{
    Post post;
    post.author = textAt(data, "author").left(200);
    if (post.author == u"[deleted]" || post.author == u"[removed]")
        post.author.clear();
    post.text = unescapedAt(data, textName);
    post.permalink = permalinkOf(data);
    post.written = secondsAt(data, "created_utc");
    post.edited = secondsAt(data, "edited");
    post.fetched = origin.fetched;
    if (!flagAt(data, "score_hidden"))
        post.score = scoreAt(data, "score");
    const auto text = QStringView(post.text).trimmed();
    element meta;
    post.deleted = text == u"[deleted]" || text == u"[removed]" || text == u"[ Removed by Reddit ]"
        || !bytesAt(data, "removed_by_category").empty()
        || (data["_meta"].get(meta) == simdjson::SUCCESS && flagAt(meta, "was_deleted_later"));
    if (post.deleted)
        post.text.clear();
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    return post;
}

Thread threadOf(const QString &number, element data)
{
    Thread thread;
    thread.key = {u"reddit"_s, {}, {}, number};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.place = u"r/"_s + textAt(data, "subreddit").left(100);
    return thread;
}

Result<Thread> submissionThread(element data, const RecordOrigin &origin)
{
    const auto id = textAt(data, "id");
    if (!isId36(id))
        return malformed(u"id"_s);
    auto thread = threadOf(id, data);
    thread.title = unescapedAt(data, "title").left(1000);
    thread.permalink = permalinkOf(data);
    thread.posts.push_back(postOf(data, "selftext", origin));
    return thread;
}

//! A comment without its thread: all that is known of that is its id and its subreddit.
Result<Thread> commentThread(element data, const RecordOrigin &origin)
{
    const auto number = idAt(data, "link_id", u"t3_");
    if (number.isEmpty())
        return malformed(u"link_id"_s);
    auto post = postOf(data, "body", origin);
    post.comment = textAt(data, "id");
    if (!isId36(post.comment))
        return malformed(u"id"_s);
    post.parent = idAt(data, "parent_id", u"t1_");
    if (post.permalink.isEmpty())
        post.permalink = QUrl(redditSite + u"/comments/%1/_/%2/"_s.arg(number, post.comment));
    auto thread = threadOf(number, data);
    thread.title = unescapedAt(data, "link_title").left(1000);
    thread.posts.push_back(std::move(post));
    return thread;
}

class RedditTree
{
public:
    RedditTree(Thread &thread, const RecordOrigin &origin)
        : m_thread(thread)
        , m_origin(origin)
    {
    }

    //! Comments before their answers. `more` stubs name comments that the file does not hold.
    void gather(element listing, int depth)
    {
        simdjson::dom::array children;
        if (depth > deepestReply || listing["data"]["children"].get(children) != simdjson::SUCCESS)
            return;
        for (const auto child : children) {
            element data;
            if (bytesAt(child, "kind") != "t1" || child["data"].get(data) != simdjson::SUCCESS)
                continue;
            addComment(data);
            element replies;
            if (data["replies"].get(replies) == simdjson::SUCCESS && replies.is_object())
                gather(replies, depth + 1);
        }
    }

private:
    void addComment(element data)
    {
        auto comment = textAt(data, "id");
        if (!isId36(comment))
            return;
        auto post = postOf(data, "body", m_origin);
        post.comment = std::move(comment);
        post.parent = idAt(data, "parent_id", u"t1_");
        m_thread.posts.push_back(std::move(post));
    }

    Thread &m_thread;
    const RecordOrigin &m_origin;
};

} // namespace

Result<Thread> redditThread(element pair, const RecordOrigin &origin)
{
    element submission;
    element comments;
    if (pair.at(0)["data"]["children"].at(0)["data"].get(submission) != simdjson::SUCCESS
        || pair.at(1).get(comments) != simdjson::SUCCESS)
        return malformed(u"listing"_s);
    auto thread = submissionThread(submission, origin);
    if (thread)
        RedditTree(*thread, origin).gather(comments, 0);
    return thread;
}

Result<std::vector<Thread>> redditListing(element listing, const RecordOrigin &origin)
{
    simdjson::dom::array children;
    if (listing["data"]["children"].get(children) != simdjson::SUCCESS)
        return malformed(u"children"_s);
    std::vector<Thread> threads;
    for (const auto child : children) {
        const auto kind = bytesAt(child, "kind");
        element data;
        if ((kind != "t1" && kind != "t3") || child["data"].get(data) != simdjson::SUCCESS)
            continue;
        auto thread = kind == "t1" ? commentThread(data, origin) : submissionThread(data, origin);
        if (thread)
            threads.push_back(std::move(*thread));
    }
    return threads;
}

bool isRedditDump(element object)
{
    return has(object, "subreddit") && has(object, "created_utc")
        && (has(object, "body") || has(object, "selftext") || has(object, "title"));
}

Result<Thread> redditDumpThread(element object, const RecordOrigin &origin)
{
    auto thread = has(object, "body") ? commentThread(object, origin) : submissionThread(object, origin);
    if (!thread)
        return thread;
    // The archive saw it then; this file only tells of that.
    for (const auto *name : {"retrieved_on", "retrieved_utc"}) {
        if (const auto retrieved = secondsAt(object, name); retrieved.isValid())
            thread->posts.front().fetched = retrieved;
    }
    return thread;
}

} // namespace LaunchProbe::Pipeline
