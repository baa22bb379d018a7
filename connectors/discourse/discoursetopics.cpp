// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoursetopics.h"

#include "discoursesearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/entities.h>
#include <connectors/api/html.h>

#include <QRegularExpression>
#include <QSet>

namespace LaunchProbe::Connectors::Discourse {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto smallAction = 3; //!< type of what is an event and no post: "closed", "moved"
constexpr auto likeAction = 2;
constexpr int mostAttempts = 1; //!< times that ids which did not come are asked for again

std::optional<int> likesOf(const Json &post)
{
    for (const auto &action : listAt(post, "actions_summary")) {
        if (integerAt(action, "id") == likeAction)
            return scoreAt(action, "count");
    }
    return {};
}

QString slugOf(const Json &object, const char *name)
{
    static const QRegularExpression form(
        u"\\A[\\w-]{1,300}\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto slug = textAt(object, name);
    return form.match(slug).hasMatch() ? slug : u"-"_s;
}

//! The author's own Markdown where the forum gives it, else what it made of it.
QString textOf(const Json &post)
{
    const auto raw = textAt(post, "raw");
    return raw.isEmpty() ? markdownOfHtml(textAt(post, "cooked")) : raw;
}

//! The posts of an answer, and those that are still to come.
class Reader
{
public:
    Reader(const Step &step, const HttpAnswer &answer, QUrl topic)
        : m_step(step)
        , m_answer(answer)
        , m_topic(std::move(topic))
    {
    }

    void take(const Json &list)
    {
        for (const auto &item : list) {
            const auto id = idAt(item, "id");
            const auto number = integerAt(item, "post_number").value_or(0);
            if (!isNumber(id) || number < 1 || m_seen.contains(id)) {
                m_broken = true;
                continue;
            }
            m_seen.insert(id);
            if (integerAt(item, "post_type") == smallAction)
                continue;
            auto post = readPost(item, number);
            if (number == 1)
                m_openedAt = post.written;
            if (m_step.window.endsAfter(post.written))
                m_posts.push_back(std::move(post));
        }
    }

    [[nodiscard]] QDateTime openedAt() const { return m_openedAt; }
    [[nodiscard]] bool has(const QString &id) const { return m_seen.contains(id); }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] std::vector<Post> posts() && { return std::move(m_posts); }

private:
    [[nodiscard]] Post readPost(const Json &item, qint64 number) const
    {
        Post post;
        post.comment = number == 1 ? QString() : QString::number(number);
        if (const auto parent = integerAt(item, "reply_to_post_number").value_or(0); parent > 1)
            post.parent = QString::number(parent);
        post.author = textAt(item, "username").left(200);
        post.permalink = number == 1 ? m_topic : below(m_topic, u'/' + QString::number(number));
        post.written = timeAt(item, "created_at");
        post.fetched = m_answer.fetched;
        post.score = likesOf(item);
        if (integerAt(item, "version").value_or(1) > 1)
            post.edited = timeAt(item, "updated_at");
        post.deleted =
            flagAt(item, "user_deleted") || flagAt(item, "hidden") || timeAt(item, "deleted_at").isValid();
        if (!post.deleted)
            post.text = textOf(item);
        return post;
    }

    const Step &m_step;
    const HttpAnswer &m_answer;
    QUrl m_topic;
    std::vector<Post> m_posts;
    QSet<QString> m_seen;
    QDateTime m_openedAt;
    bool m_broken = false;
};

void remember(Step &step, const Domain::Thread &thread)
{
    step.memory.insert(u"title"_s, thread.title);
    step.memory.insert(u"permalink"_s, thread.permalink.toString(QUrl::FullyEncoded));
    step.memory.insert(u"state"_s, thread.state);
}

Domain::Thread threadOf(const Step &step)
{
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.place = step.thread.repository;
    thread.title = step.memory.value(u"title"_s).toString();
    thread.permalink = QUrl(step.memory.value(u"permalink"_s).toString());
    thread.state = step.memory.value(u"state"_s).toString();
    return thread;
}

Step postsStep(const Step &step, const QStringList &ids)
{
    auto next = step;
    next.kind = postsKind;
    next.cursor = ids.join(u',');
    next.attempt = 0;
    return next;
}

} // namespace

QString topicPath(const Step &step)
{
    const auto topic = u"/t/"_s + encoded(step.thread.number);
    return step.kind == postsKind ? topic + u"/posts.json"_s : topic + u".json"_s;
}

QString topicParameters(const Step &step)
{
    QStringList parameters;
    if (step.kind == postsKind) {
        for (const auto &id : step.cursor.split(u',', Qt::SkipEmptyParts))
            parameters << u"post_ids[]="_s + encoded(id);
    }
    parameters << u"include_raw=true"_s;
    return parameters.join(u'&');
}

Domain::Result<Harvested>
readTopic(const Step &step, const Json &json, const HttpAnswer &answer, const QUrl &base)
{
    const auto &stream = memberAt(json, "post_stream");
    const auto number = idAt(json, "id");
    if (!memberAt(stream, "posts").is_array() || !isNumber(number))
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"id, post_stream"_s, answer.status, {}};
    auto thread = threadOf(step);
    thread.key.number = number; // topics are merged: it is kept where it is now
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = withoutEntities(textAt(json, "title")).left(1000);
    thread.permalink = below(base, u"/t/"_s + encoded(slugOf(json, "slug")) + u'/' + number);
    thread.state = flagAt(json, "closed") || flagAt(json, "archived") ? u"closed"_s : u"open"_s;

    Reader reader(step, answer, thread.permalink);
    reader.take(listAt(stream, "posts"));
    Harvested harvested;
    if (!step.window.endsAfter(reader.openedAt()))
        return harvested;
    QStringList left;
    for (const auto &value : listAt(stream, "stream")) {
        const auto id = value.is_number_integer() ? QString::number(value.get<qint64>()) : QString();
        if (isNumber(id) && !reader.has(id) && left.size() < mostPosts)
            left << id;
    }
    left.removeDuplicates();
    auto onward = step;
    onward.thread = thread.key;
    remember(onward, thread);
    for (qsizetype at = 0; at < left.size(); at += idsPerCall)
        harvested.next.push_back(postsStep(onward, left.mid(at, idsPerCall)));
    harvested.incomplete = reader.isBroken() || left.size() >= mostPosts;
    thread.complete = left.isEmpty() && !harvested.incomplete;
    thread.posts = std::move(reader).posts();
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested>
readPosts(const Step &step, const Json &json, const HttpAnswer &answer, const QUrl &base)
{
    const auto &posts = memberAt(memberAt(json, "post_stream"), "posts");
    if (!posts.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"post_stream.posts"_s, answer.status, {}};
    auto thread = threadOf(step);
    auto address = thread.permalink;
    if (address.isEmpty())
        address = below(base, u"/t/-/"_s + encoded(step.thread.number));
    Reader reader(step, answer, address);
    reader.take(posts);
    Harvested harvested;
    QStringList missing;
    for (const auto &id : step.cursor.split(u',', Qt::SkipEmptyParts)) {
        if (!reader.has(id))
            missing << id;
    }
    harvested.incomplete = reader.isBroken();
    if (!missing.isEmpty() && step.attempt < mostAttempts) {
        auto again = postsStep(step, missing);
        again.attempt = step.attempt + 1;
        harvested.next.push_back(again);
    } else if (!missing.isEmpty()) {
        harvested.incomplete = true;
    }
    thread.posts = std::move(reader).posts();
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::Discourse
