// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadlines.h"

#include <QUrl>

#include <simdjson.h>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;
using Domain::Result;
using Domain::Thread;
using simdjson::dom::element;

namespace {

//! A level of replies costs five of JSON; Reddit shows ten, archives hold a few dozen.
constexpr int deepestReply = 180;

std::string_view bytesAt(element object, std::string_view name)
{
    std::string_view bytes;
    return object[name].get(bytes) == simdjson::SUCCESS ? bytes : std::string_view();
}

QString textOf(std::string_view bytes)
{
    auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (bytes.find('\0') != bytes.npos)
        text.remove(QChar(0));
    return text;
}

QString textAt(element object, std::string_view name)
{
    return textOf(bytesAt(object, name));
}

//! Reddit's texts come escaped: these three, once.
QString unescapedAt(element object, std::string_view name)
{
    const auto bytes = bytesAt(object, name);
    if (bytes.find('&') == bytes.npos)
        return textOf(bytes);
    std::string plain;
    plain.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size();) {
        const auto rest = bytes.substr(at);
        if (rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;")) {
            plain += rest[1] == 'a' ? '&' : rest[1] == 'l' ? '<' : '>';
            at += rest[1] == 'a' ? 5 : 4;
        } else {
            plain += rest.front();
            ++at;
        }
    }
    return textOf(plain);
}

std::optional<qint64> wholeAt(element object, std::string_view name)
{
    int64_t whole = 0;
    double fraction = 0;
    const auto member = object[name];
    if (member.get(whole) == simdjson::SUCCESS)
        return whole;
    if (member.get(fraction) == simdjson::SUCCESS && std::abs(fraction) < 1e15)
        return static_cast<qint64>(fraction);
    return {};
}

//! Unix seconds; what is no time of this age is none.
QDateTime secondsAt(element object, std::string_view name)
{
    const auto seconds = wholeAt(object, name);
    return seconds && *seconds > 0 && *seconds < 253'402'300'800
        ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC)
        : QDateTime();
}

QDateTime timeAt(element object, std::string_view name)
{
    const auto bytes = bytesAt(object, name);
    const auto time = QDateTime::fromString(
        QString::fromLatin1(bytes.data(), static_cast<qsizetype>(std::min<size_t>(bytes.size(), 40))),
        Qt::ISODate);
    return time.toUTC();
}

std::optional<int> scoreAt(element object, std::string_view name)
{
    const auto score = wholeAt(object, name);
    return score && std::abs(*score) < 1'000'000'000 ? std::optional<int>(static_cast<int>(*score))
                                                     : std::nullopt;
}

QUrl addressAt(element object, std::string_view name)
{
    const QUrl url(textAt(object, name));
    return url.scheme() == u"https" || url.scheme() == u"http" ? url : QUrl();
}

bool isId36(const QString &id)
{
    return !id.isEmpty() && id.size() <= 20 && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
}

bool isRepository(const QString &name)
{
    const auto isNameChar = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    };
    return name.count(u'/') == 1 && !name.startsWith(u'/') && !name.endsWith(u'/') && name.size() <= 200
        && std::ranges::all_of(name, [&](QChar c) { return c == u'/' || isNameChar(c); });
}

Problem malformed(const QString &what)
{
    return {Problem::Kind::Malformed, {}, what, 0, {}};
}

// --- Reddit

constexpr auto redditSite = "https://www.reddit.com"_L1; // permalinks come without the host

QUrl redditPermalink(element data)
{
    const auto path = textAt(data, "permalink");
    return path.startsWith(u"/r/") || path.startsWith(u"/user/") ? QUrl(redditSite + path) : QUrl();
}

Post redditPost(element data, std::string_view textName, const LineOrigin &origin)
{
    Post post;
    post.author = textAt(data, "author").left(200);
    if (post.author == u"[deleted]" || post.author == u"[removed]")
        post.author.clear();
    post.text = unescapedAt(data, textName);
    post.permalink = redditPermalink(data);
    post.written = secondsAt(data, "created_utc");
    post.edited = secondsAt(data, "edited");
    post.fetched = origin.fetched;
    bool hidden = false;
    if (data["score_hidden"].get(hidden) != simdjson::SUCCESS || !hidden)
        post.score = scoreAt(data, "score");
    const auto text = post.text.trimmed();
    post.deleted = text == u"[deleted]" || text == u"[removed]" || text == u"[ Removed by Reddit ]"
        || !bytesAt(data, "removed_by_category").empty();
    if (post.deleted)
        post.text.clear();
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    return post;
}

class RedditTree
{
public:
    RedditTree(Thread &thread, const LineOrigin &origin)
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
        auto post = redditPost(data, "body", m_origin);
        post.comment = std::move(comment);
        const auto parent = textAt(data, "parent_id");
        if (parent.startsWith(u"t1_") && isId36(parent.mid(3)))
            post.parent = parent.mid(3);
        m_thread.posts.push_back(std::move(post));
    }

    Thread &m_thread;
    const LineOrigin &m_origin;
};

Result<Thread> readReddit(element line, const LineOrigin &origin)
{
    element submission;
    element comments;
    if (line["listing"].at(0)["data"]["children"].at(0)["data"].get(submission) != simdjson::SUCCESS
        || line["listing"].at(1).get(comments) != simdjson::SUCCESS)
        return malformed(u"listing"_s);
    Thread thread;
    thread.key = {u"reddit"_s, {}, {}, textAt(submission, "id")};
    if (!isId36(thread.key.number))
        return malformed(u"id"_s);
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = unescapedAt(submission, "title").left(1000);
    thread.place = u"r/"_s + textAt(submission, "subreddit").left(100);
    thread.permalink = redditPermalink(submission);
    thread.posts.push_back(redditPost(submission, "selftext", origin));
    RedditTree(thread, origin).gather(comments, 0);
    return thread;
}

// --- GitHub

Post gitHubPost(element object, const LineOrigin &origin)
{
    Post post;
    element user;
    if (object["user"].get(user) == simdjson::SUCCESS && user.is_object())
        post.author = textAt(user, "login").left(200);
    post.text = textAt(object, "body");
    post.permalink = addressAt(object, "html_url");
    post.written = timeAt(object, "created_at");
    post.fetched = origin.fetched;
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    return post;
}

//! A discussion's answers to a comment follow it and say that they are replies.
void gatherGitHubComments(element line, Thread &thread, const LineOrigin &origin)
{
    simdjson::dom::array comments;
    if (line["comments"].get(comments) != simdjson::SUCCESS)
        return;
    QString above;
    for (const auto item : comments) {
        const auto id = wholeAt(item, "id");
        if (!id || *id <= 0)
            continue;
        auto post = gitHubPost(item, origin);
        post.comment = QString::number(*id);
        if (const auto updated = timeAt(item, "updated_at"); updated > post.written)
            post.edited = updated;
        bool isReply = false;
        if (item["is_reply"].get(isReply) == simdjson::SUCCESS && isReply)
            post.parent = above;
        else
            above = post.comment;
        thread.posts.push_back(std::move(post));
    }
}

Result<Thread> readGitHub(element line, element body, const LineOrigin &origin)
{
    Thread thread;
    const auto number = wholeAt(body, "number");
    const auto kind = textAt(line, "kind");
    if (!number || *number <= 0)
        return malformed(u"number"_s);
    if (kind != u"issues" && kind != u"pull_requests" && kind != u"discussions")
        return malformed(u"kind"_s);
    thread.key = {u"github"_s, textAt(line, "repository"), kind, QString::number(*number)};
    if (!isRepository(thread.key.repository))
        return malformed(u"repository"_s);
    const auto printedId = textAt(line, "id");
    thread.printedId =
        printedId == Domain::shortId({thread.key, {}}) ? printedId : Domain::fullId({thread.key, {}});
    thread.title = textAt(body, "title").left(1000);
    thread.place = thread.key.repository;
    thread.permalink = addressAt(body, "html_url");
    const auto state = textAt(body, "state");
    thread.state = state == u"open" || state == u"closed" ? state : QString();
    thread.posts.push_back(gitHubPost(body, origin));
    gatherGitHubComments(line, thread, origin);
    return thread;
}

} // namespace

class ThreadLines::Private
{
public:
    simdjson::dom::parser parser;
};

ThreadLines::ThreadLines()
    : d(std::make_unique<Private>())
{
}
ThreadLines::~ThreadLines() = default;

Result<Thread> ThreadLines::read(std::string_view line, const LineOrigin &origin)
{
    element root;
    if (const auto error = d->parser.parse(line.data(), line.size(), false).get(root)) {
        const auto kind = error == simdjson::DEPTH_ERROR || error == simdjson::CAPACITY
            ? Problem::Kind::TooLarge
            : Problem::Kind::Malformed;
        return Problem{kind, {}, QString::fromLatin1(simdjson::error_message(error)), 0, {}};
    }
    element body;
    if (root["listing"].get(body) == simdjson::SUCCESS)
        return readReddit(root, origin);
    if (root["issue"].get(body) == simdjson::SUCCESS || root["discussion"].get(body) == simdjson::SUCCESS)
        return readGitHub(root, body, origin);
    return Problem{Problem::Kind::UnknownFormat, {}, {}, 0, {}};
}

QString ThreadLines::formatOf(const Thread &thread)
{
    return thread.key.service + u"-threads"_s;
}

} // namespace LaunchProbe::Pipeline
