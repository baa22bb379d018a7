// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubjson.h"

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Result;
using Domain::Thread;
using simdjson::dom::element;

namespace {

bool isRepository(const QString &name)
{
    const auto isNameChar = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    };
    return name.count(u'/') == 1 && !name.startsWith(u'/') && !name.endsWith(u'/') && name.size() <= 200
        && std::ranges::all_of(name, [&](QChar c) { return c == u'/' || isNameChar(c); });
}

Post postOf(element object, const RecordOrigin &origin)
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

//! False where it has no id of its own.
bool isComment(element object, Post &post, const RecordOrigin &origin)
{
    const auto id = wholeAt(object, "id");
    if (!id || *id <= 0)
        return false;
    post = postOf(object, origin);
    post.comment = QString::number(*id);
    if (const auto updated = timeAt(object, "updated_at"); updated > post.written)
        post.edited = updated;
    return true;
}

//! A discussion's answers to a comment follow it and say that they are replies.
void gatherComments(element line, Thread &thread, const RecordOrigin &origin)
{
    simdjson::dom::array comments;
    if (line["comments"].get(comments) != simdjson::SUCCESS)
        return;
    QString above;
    for (const auto item : comments) {
        Post post;
        if (!isComment(item, post, origin))
            continue;
        if (flagAt(item, "is_reply"))
            post.parent = above;
        else
            above = post.comment;
        thread.posts.push_back(std::move(post));
    }
}

void describe(Thread &thread, element body)
{
    thread.title = textAt(body, "title").left(1000);
    thread.place = thread.key.repository;
    thread.permalink = addressAt(body, "html_url");
    const auto state = textAt(body, "state");
    thread.state = state == u"open" || state == u"closed" ? state : QString();
}

//! "https://github.com/owner/name/issues/5#issuecomment-600", the address for people, has all of the
//! identity.
Result<Domain::ThreadKey> keyIn(const QUrl &address)
{
    const auto parts = address.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 4)
        return malformed(u"html_url"_s);
    const auto &word = parts.at(2);
    const auto kind = word == u"pull"                 ? u"pull_requests"_s
        : word == u"issues" || word == u"discussions" ? word
                                                      : QString();
    Domain::ThreadKey key{u"github"_s, parts.at(0) + u'/' + parts.at(1), kind, parts.at(3)};
    bool isNumber = false;
    key.number.toLongLong(&isNumber);
    if (kind.isEmpty() || !isNumber || !isRepository(key.repository))
        return malformed(u"html_url"_s);
    return key;
}

} // namespace

Result<Thread> gitHubThread(element line, element body, const RecordOrigin &origin)
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
    describe(thread, body);
    thread.posts.push_back(postOf(body, origin));
    gatherComments(line, thread, origin);
    return thread;
}

bool isGitHubItem(element object)
{
    const bool isIssue = has(object, "number") && has(object, "title");
    const bool isOne = isIssue || has(object, "issue_url") || has(object, "pull_request_url");
    return isOne && has(object, "html_url") && has(object, "created_at");
}

Result<Thread> gitHubItem(element object, const RecordOrigin &origin)
{
    const auto key = keyIn(addressAt(object, "html_url"));
    if (!key)
        return key.problem();
    Thread thread;
    thread.key = *key;
    thread.printedId = Domain::fullId({thread.key, {}});
    if (has(object, "number")) {
        describe(thread, object);
        thread.posts.push_back(postOf(object, origin));
        return thread;
    }
    thread.place = key->repository;
    Post post;
    if (!isComment(object, post, origin))
        return malformed(u"id"_s);
    thread.posts.push_back(std::move(post));
    return thread;
}

} // namespace LaunchProbe::Pipeline
