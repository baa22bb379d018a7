// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubdiscussions.h"

#include "githubsearch.h"
#include "githubthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

#include <QJsonDocument>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto searchQuery = R"(query($text: String!, $after: String) {
  search(type: DISCUSSION, query: $text, first: 100, after: $after) {
    discussionCount
    pageInfo { hasNextPage endCursor }
    nodes { ... on Discussion { number createdAt updatedAt repository { nameWithOwner } } }
  }
})";

constexpr auto threadQuery = R"(query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) {
      number title url body createdAt lastEditedAt closed upvoteCount author { login } repository { nameWithOwner }
      comments(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id databaseId url body createdAt lastEditedAt deletedAt upvoteCount author { login }
          replies(first: 50) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { id databaseId url body createdAt lastEditedAt deletedAt upvoteCount author { login } }
          }
        }
      }
    }
  }
})";

constexpr auto repliesQuery = R"(query($id: ID!, $after: String) {
  node(id: $id) {
    ... on DiscussionComment {
      replies(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId url body createdAt lastEditedAt deletedAt upvoteCount author { login } }
      }
    }
  }
})";

constexpr auto placeQuery = R"(query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    discussions(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) {
      totalCount
      nodes { number updatedAt }
    }
  }
})";

//! Leaves the variable out where there is nothing to come after.
void putAfter(QJsonObject &variables, const QString &cursor)
{
    if (!cursor.isEmpty())
        variables.insert(u"after"_s, cursor);
}

Post readPost(const Json &node, const HttpAnswer &answer)
{
    Post post;
    post.author = authorOf(memberAt(node, "author"));
    post.permalink = addressAt(node, "url");
    post.written = timeAt(node, "createdAt");
    post.edited = timeAt(node, "lastEditedAt");
    post.fetched = answer.fetched;
    post.score = scoreAt(node, "upvoteCount");
    post.deleted = timeAt(node, "deletedAt").isValid();
    if (!post.deleted)
        post.text = textAt(node, "body");
    return post;
}

//! The number under which the site links a comment; the node id where there is none.
QString commentId(const Json &node)
{
    const auto number = idAt(node, "databaseId");
    return number.isEmpty() ? idAt(node, "id") : number;
}

struct PageEnd {
    bool more = false;
    QString cursor;
};

PageEnd pageEnd(const Json &connection)
{
    const auto &info = memberAt(connection, "pageInfo");
    const auto cursor = textAt(info, "endCursor").left(500);
    return {flagAt(info, "hasNextPage") && !cursor.isEmpty() && !cursor.contains(u' '), cursor};
}

//! Adds a page of replies to a thread and, where it is not the last, the step for the next.
struct RepliesOf {
    QString parent; //!< comment id
    QString node; //!< its node id
    QString before; //!< the cursor that this page came after
};

void takeReplies(
    const Json &connection, const RepliesOf &of, Walk &walk, const Step &step, const HttpAnswer &answer,
    Domain::Thread &thread)
{
    for (const auto &node : listAt(connection, "nodes")) {
        auto reply = readPost(node, answer);
        reply.comment = commentId(node);
        reply.parent = of.parent;
        if (reply.comment.isEmpty())
            continue;
        walk.see(reply.comment);
        if (step.window.endsAfter(reply.written))
            thread.posts.push_back(std::move(reply));
    }
}

Step repliesStep(const Step &step, const Domain::Thread &thread, const RepliesOf &of, const QString &cursor)
{
    auto next = threadStep(step);
    next.kind = GitHub::repliesKind;
    next.cursor = u"%1 %2 %3"_s.arg(of.parent, of.node, cursor);
    next.attempt = step.attempt;
    remember(next, thread);
    return next;
}

bool isPoor(const Json &connection)
{
    const auto total = integerAt(connection, "totalCount").value_or(0);
    return !pageEnd(connection).more && total > static_cast<qint64>(listAt(connection, "nodes").size());
}

//! A discussion's comment with what of its replies came along.
void takeComment(
    const Json &node, const Step &step, const HttpAnswer &answer, Walk &walk, Domain::Thread &thread,
    Harvested &harvested)
{
    auto comment = readPost(node, answer);
    comment.comment = commentId(node);
    if (comment.comment.isEmpty())
        return;
    walk.see(comment.comment);
    const RepliesOf of{comment.comment, idAt(node, "id"), {}};
    if (step.window.endsAfter(comment.written))
        thread.posts.push_back(std::move(comment));
    const auto &replies = memberAt(node, "replies");
    Walk inner(threadStep(step));
    takeReplies(replies, of, inner, step, answer, thread);
    if (const auto end = pageEnd(replies); end.more && !of.node.isEmpty())
        harvested.next.push_back(repliesStep(step, thread, of, end.cursor));
    else if (isPoor(replies))
        harvested.incomplete = true;
}

Problem shapeless(const HttpAnswer &answer, const QString &what)
{
    return {Problem::Kind::Malformed, placeOf(answer), what, answer.status, {}};
}

bool hasErrors(const Json &json)
{
    return !listAt(json, "errors").empty();
}

} // namespace

QByteArray discussionsBody(const Step &step)
{
    QJsonObject variables;
    QString query;
    if (step.kind == searchKind) {
        query = QString::fromLatin1(searchQuery);
        variables.insert(u"text"_s, searchText(step));
        putAfter(variables, step.cursor.section(u' ', 1));
    } else if (step.kind == placeKind) {
        query = QString::fromLatin1(placeQuery);
        variables.insert(u"owner"_s, step.place.section(u'/', 0, 0));
        variables.insert(u"name"_s, step.place.section(u'/', 1));
    } else if (step.kind == repliesKind) {
        query = QString::fromLatin1(repliesQuery);
        variables.insert(u"id"_s, step.cursor.section(u' ', 1, 1));
        putAfter(variables, step.cursor.section(u' ', 2));
    } else {
        query = QString::fromLatin1(threadQuery);
        variables.insert(u"owner"_s, step.thread.repository.section(u'/', 0, 0));
        variables.insert(u"name"_s, step.thread.repository.section(u'/', 1));
        variables.insert(u"number"_s, step.thread.number.toInt());
        putAfter(variables, step.cursor);
    }
    return QJsonDocument(QJsonObject{{u"query"_s, query}, {u"variables"_s, variables}})
        .toJson(QJsonDocument::Compact);
}

Domain::Result<Harvested> readDiscussionPlace(const Json &json, const HttpAnswer &answer)
{
    const auto &found = memberAt(memberAt(memberAt(json, "data"), "repository"), "discussions");
    const auto total = integerAt(found, "totalCount");
    if (!total || !memberAt(found, "nodes").is_array())
        return shapeless(answer, u"data.repository.discussions"_s);
    Harvested harvested;
    harvested.mark = QString::number(*total);
    for (const auto &node : listAt(found, "nodes"))
        harvested.mark += u" %1 %2"_s.arg(idAt(node, "number"), textAt(node, "updatedAt"));
    // Whatever is written in a discussion moves its time.
    harvested.coversThreads = true;
    return harvested;
}

Domain::Result<Harvested> readDiscussionSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &found = memberAt(memberAt(json, "data"), "search");
    const auto total = integerAt(found, "discussionCount");
    if (!total || !memberAt(found, "nodes").is_array())
        return shapeless(answer, u"data.search"_s);
    Harvested harvested;
    Walk walk(step);
    for (const auto &node : listAt(found, "nodes")) {
        const auto number = integerAt(node, "number");
        const auto repository = textAt(memberAt(node, "repository"), "nameWithOwner");
        if (!number || *number < 1 || !isRepository(repository))
            continue;
        auto fetch = threadStep(step);
        fetch.thread = {service, repository, discussions, QString::number(*number)};
        fetch.place = repository;
        walk.see(Domain::fullId({fetch.thread, {}}));
        if (step.window.endsAfter(timeAt(node, "createdAt"))
            && step.window.beginsBefore(timeAt(node, "updatedAt")))
            harvested.found.push_back({fetch.thread, fetch});
    }
    if (*total > shownResults && step.page == 0 && step.attempt == 0) {
        harvested.next = narrower(step, *total, answer);
        if (!harvested.next.empty())
            return harvested;
    }
    const auto end = pageEnd(found);
    if (end.more && end.cursor != step.cursor.section(u' ', 1) && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.cursor = step.cursor.section(u' ', 0, 0) + u' ' + end.cursor;
        harvested.next.push_back(onward);
        return harvested;
    }
    if (walk.seen() < std::min<qint64>(*total, shownResults) || hasErrors(json)) {
        auto first = step;
        first.cursor = step.cursor.section(u' ', 0, 0);
        walk.closeGap(harvested, first);
    }
    harvested.incomplete = harvested.incomplete || *total > shownResults;
    return harvested;
}

Domain::Result<Harvested> readDiscussion(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &discussion = memberAt(memberAt(memberAt(json, "data"), "repository"), "discussion");
    const auto &comments = memberAt(discussion, "comments");
    if (!integerAt(discussion, "number") || !memberAt(comments, "nodes").is_array())
        return shapeless(answer, u"data.repository.discussion"_s);
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    thread.title = textAt(discussion, "title").left(1000);
    thread.permalink = addressAt(discussion, "url");
    thread.state = flagAt(discussion, "closed") ? u"closed"_s : u"open"_s;
    const auto opening = readPost(discussion, answer);
    if (!step.window.endsAfter(opening.written))
        return harvested;
    if (step.page == 0)
        thread.posts.push_back(opening);
    for (const auto &node : listAt(comments, "nodes"))
        takeComment(node, step, answer, walk, thread, harvested);

    const auto end = pageEnd(comments);
    if (end.more && end.cursor != step.cursor && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.cursor = end.cursor;
        harvested.next.push_back(onward);
    } else if (walk.seen() < integerAt(comments, "totalCount").value_or(0) || hasErrors(json)) {
        walk.closeGap(harvested, threadStep(step));
    }
    thread.complete = step.page == 0 && harvested.next.empty() && !harvested.incomplete;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readReplies(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &connection = memberAt(memberAt(memberAt(json, "data"), "node"), "replies");
    if (!memberAt(connection, "nodes").is_array())
        return shapeless(answer, u"data.node.replies"_s);
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    const RepliesOf of{
        step.cursor.section(u' ', 0, 0), step.cursor.section(u' ', 1, 1), step.cursor.section(u' ', 2)};
    takeReplies(connection, of, walk, step, answer, thread);
    const auto end = pageEnd(connection);
    if (end.more && end.cursor != of.before && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.cursor = u"%1 %2 %3"_s.arg(of.parent, of.node, end.cursor);
        harvested.next.push_back(onward);
    } else if (end.more || hasErrors(json)) {
        walk.closeGap(harvested, threadStep(step));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitHub
