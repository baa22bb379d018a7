// SPDX-License-Identifier: GPL-3.0-or-later
#include "xsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/entities.h>
#include <connectors/api/walk.h>

#include <algorithm>

namespace LaunchProbe::Connectors::X {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr qsizetype longestCursor = 1000;

//! A member under the older name or the one of August 2026.
const Json &either(const Json &object, const char *older, const char *newer)
{
    const auto &member = memberAt(object, older);
    return member.is_null() ? memberAt(object, newer) : member;
}

//! The moment of an id: 64 bits, of which the upper ones count milliseconds.
QDateTime timeOfId(const QString &id)
{
    constexpr qint64 beginning = 1288834974657;
    const auto number = id.toULongLong();
    return number ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(number >> 22) + beginning, Qt::UTC)
                  : QDateTime();
}

//! A post with what the answer holds about it.
class PostReader
{
public:
    PostReader(const Json &json, const HttpAnswer &answer)
        : m_fetched(answer.fetched)
    {
        for (const auto &user : listAt(memberAt(json, "includes"), "users"))
            m_names[textAt(user, "id")] = textAt(user, "username").left(100);
    }

    [[nodiscard]] Post read(const Json &json) const
    {
        const auto id = textAt(json, "id");
        Post post;
        const auto name = m_names.find(textAt(json, "author_id"));
        post.author = name != m_names.end() ? name->second : textAt(json, "username").left(100);
        const auto note = textAt(either(json, "note_tweet", "note_post"), "text");
        post.text = withoutEntities(note.isEmpty() ? textAt(json, "text") : note);
        post.permalink = QUrl(
            post.author.isEmpty() ? u"https://x.com/i/web/status/"_s + id
                                  : u"https://x.com/%1/status/%2"_s.arg(post.author, id));
        post.written = timeAt(json, "created_at");
        if (!post.written.isValid())
            post.written = timeOfId(id);
        const auto &versions = either(json, "edit_history_tweet_ids", "edit_history_post_ids");
        if (versions.is_array() && versions.size() > 1 && versions.back().is_string())
            post.edited = timeOfId(QString::fromStdString(versions.back().get<std::string>()));
        post.score = scoreAt(memberAt(json, "public_metrics"), "like_count");
        // Withheld everywhere is as good as removed.
        post.deleted = textAt(memberAt(json, "withheld"), "scope") == u"tweet";
        if (post.deleted)
            post.text.clear();
        post.fetched = m_fetched;
        return post;
    }

private:
    QDateTime m_fetched;
    std::map<QString, QString> m_names;
};

QString conversationOf(const Json &post)
{
    const auto conversation = textAt(post, "conversation_id");
    return isId(conversation) ? conversation : textAt(post, "id");
}

QString answeredBy(const Json &post)
{
    for (const auto &reference : either(post, "referenced_tweets", "referenced_posts")) {
        if (textAt(reference, "type") == u"replied_to")
            return textAt(reference, "id").left(20);
    }
    return {};
}

QString titleOf(const QString &text)
{
    const auto line = text.simplified();
    return line.size() <= 100 ? line : line.left(99) + u'…';
}

Domain::Thread threadOf(const QString &conversation, const Post &root)
{
    Domain::Thread thread;
    thread.key = {service, {}, {}, conversation};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = titleOf(root.text);
    thread.place = u"X"_s;
    thread.permalink =
        root.permalink.isEmpty() ? QUrl(u"https://x.com/i/web/status/"_s + conversation) : root.permalink;
    return thread;
}

Step threadStep(const Step &search, const QString &conversation)
{
    Step step;
    step.kind = threadKind;
    step.thread = {service, {}, {}, conversation};
    step.window = search.window;
    step.memory.insert(QLatin1String(archiveMemory), search.family);
    if (const auto names = search.memory.value(QLatin1String(namesMemory)); !names.isUndefined())
        step.memory.insert(QLatin1String(namesMemory), names);
    return step;
}

//! Nothing for a page; a problem where errors stand in the place of data.
std::optional<Problem> problemOf(const Json &json, const HttpAnswer &answer)
{
    if (!json.is_object())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data"_s, answer.status, {}};
    if (memberAt(json, "data").is_array() || memberAt(json, "meta").is_object())
        return {};
    const auto message = shortened(messageIn(json));
    if (listAt(json, "errors").empty())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data"_s, answer.status, {}};
    return Problem{Problem::Kind::Refused, placeOf(answer), message, answer.status, {}};
}

//! The next page, unless the walk runs in a circle or has cost enough.
void goOn(Harvested &harvested, const Step &step, const Json &json, const Walk &walk)
{
    const auto cursor = textAt(memberAt(json, "meta"), "next_token");
    if (cursor.isEmpty())
        return;
    const bool isSound = cursor.size() <= longestCursor && cursor != step.cursor && walk.grew();
    if (!isSound || step.page + 1 >= mostPages) {
        harvested.incomplete = true;
        return;
    }
    auto next = walk.onward();
    next.cursor = cursor;
    harvested.next.push_back(std::move(next));
}

} // namespace

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 20
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (auto problem = problemOf(json, answer))
        return *std::move(problem);
    Harvested harvested;
    Walk walk(step);
    const PostReader reader(json, answer);
    for (const auto &item : listAt(json, "data")) {
        const auto id = textAt(item, "id");
        const auto conversation = conversationOf(item);
        if (!isId(id) || !isId(conversation))
            continue;
        walk.see(id);
        auto post = reader.read(item);
        if (!step.window.endsAfter(post.written) || !step.window.beginsBefore(post.written))
            continue;
        const auto named = [&conversation](const Harvested::Found &found) {
            return found.thread.number == conversation;
        };
        // One that nobody answered is a whole conversation: to fetch it once more would cost once more.
        const auto replies = scoreAt(memberAt(item, "public_metrics"), "reply_count");
        const bool isWhole = id == conversation && replies == 0;
        if (std::ranges::none_of(harvested.found, named))
            harvested.found.push_back(
                {{service, {}, {}, conversation}, isWhole ? Step() : threadStep(step, conversation)});
        if (isWhole) {
            auto thread = threadOf(conversation, post);
            thread.complete = true;
            thread.posts.push_back(std::move(post));
            harvested.threads.push_back(std::move(thread));
        }
    }
    goOn(harvested, step, json, walk);
    return harvested;
}

Domain::Result<Harvested> readRoot(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &data = memberAt(json, "data");
    Post root;
    if (data.is_object() && isId(textAt(data, "id"))) {
        root = PostReader(json, answer).read(data);
    } else if (!listAt(json, "errors").empty()) {
        // Deleted, or its author's account is gone or closed to strangers: the answers may still be there.
        root.deleted = true;
        root.written = timeOfId(step.thread.number);
        root.fetched = answer.fetched;
    } else {
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data"_s, answer.status, {}};
    }
    auto thread = threadOf(step.thread.number, root);
    Harvested harvested;
    Step replies = step;
    replies.kind = conversationKind;
    replies.attempt = 0;
    replies.memory.insert(u"title"_s, thread.title);
    replies.memory.insert(u"permalink"_s, thread.permalink.toString(QUrl::FullyEncoded));
    harvested.next.push_back(std::move(replies));
    if (step.window.endsAfter(root.written)) {
        thread.posts.push_back(std::move(root));
        harvested.threads.push_back(std::move(thread));
    }
    return harvested;
}

Domain::Result<Harvested> readConversation(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (auto problem = problemOf(json, answer))
        return *std::move(problem);
    Harvested harvested;
    Walk walk(step);
    const PostReader reader(json, answer);
    auto thread = threadOf(step.thread.number, {});
    thread.title = step.memory.value(u"title"_s).toString();
    thread.permalink = QUrl(step.memory.value(u"permalink"_s).toString());
    for (const auto &item : listAt(json, "data")) {
        const auto id = textAt(item, "id");
        if (!isId(id) || id == step.thread.number)
            continue;
        walk.see(id);
        auto post = reader.read(item);
        post.comment = id;
        const auto parent = answeredBy(item);
        post.parent = parent == step.thread.number ? QString() : parent;
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    goOn(harvested, step, json, walk);
    thread.complete = harvested.next.empty() && !harvested.incomplete;
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readCount(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &meta = memberAt(json, "meta");
    const auto older = integerAt(meta, "total_tweet_count");
    const auto total = older ? older : integerAt(meta, "total_post_count");
    if (!total) {
        if (auto problem = problemOf(json, answer))
            return *std::move(problem);
        return Problem{
            Problem::Kind::Malformed, placeOf(answer), u"meta.total_tweet_count"_s, answer.status, {}};
    }
    Harvested harvested;
    // A count of several pages says of the first one only that it holds none.
    if (*total == 0 && textAt(meta, "next_token").isEmpty())
        return harvested;
    auto search = step;
    search.kind = searchKind;
    harvested.next.push_back(std::move(search));
    return harvested;
}

Domain::Result<Harvested> readCheck(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!memberAt(json, "data").is_array() && listAt(json, "errors").empty())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data"_s, answer.status, {}};
    const auto asked = step.cursor.split(u',', Qt::SkipEmptyParts);
    const auto conversations = step.memory.value(QLatin1String(threadsMemory)).toObject();
    Harvested harvested;
    const auto put = [&](const QString &id, Post post) {
        if (!asked.contains(id))
            return;
        const auto conversation = conversations.value(id).toString(id);
        if (id != conversation)
            post.comment = id;
        const Domain::ThreadKey key{service, {}, {}, conversation};
        auto thread = std::ranges::find(harvested.threads, key, &Domain::Thread::key);
        if (thread == harvested.threads.end()) {
            harvested.threads.push_back({});
            thread = std::prev(harvested.threads.end());
            thread->key = key;
            thread->printedId = Domain::fullId({key, {}});
        }
        thread->posts.push_back(std::move(post));
    };
    const PostReader reader(json, answer);
    for (const auto &item : listAt(json, "data")) {
        auto post = reader.read(item);
        const auto parent = answeredBy(item);
        const auto id = textAt(item, "id");
        post.parent = parent == conversations.value(id).toString() ? QString() : parent;
        if (step.window.endsAfter(post.written))
            put(id, std::move(post));
    }
    // Deleted, or its author's account is gone or closed to strangers: what is not shown there is not kept.
    for (const auto &error : listAt(json, "errors")) {
        const auto type = textAt(error, "type");
        const auto id = textAt(error, "resource_id");
        if (!type.endsWith(u"/resource-not-found") && !type.endsWith(u"/not-authorized-for-resource"))
            continue;
        Post gone;
        gone.deleted = true;
        gone.written = timeOfId(id);
        gone.fetched = answer.fetched;
        put(id, std::move(gone));
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::X
