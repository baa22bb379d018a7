// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubthreads.h"

#include "githubreviews.h"
#include "githubsearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto announcedName = "announced"; //!< comments that the issue said it has

std::optional<int> applause(const Json &object)
{
    const auto &reactions = memberAt(object, "reactions");
    const auto up = scoreAt(reactions, "+1");
    const auto down = scoreAt(reactions, "-1");
    if (!up && !down)
        return {};
    return static_cast<int>(
        std::clamp<qint64>(qint64(up.value_or(0)) - down.value_or(0), -1'000'000, 1'000'000));
}

//! The same thread, or the one that it became when it was transferred.
Domain::ThreadKey keyOf(const Step &step, const Json &issue)
{
    Domain::ThreadKey key{
        service, repositoryOf(addressAt(issue, "repository_url")),
        memberAt(issue, "pull_request").is_object() ? pullRequests : issues, step.thread.number};
    if (key.repository.compare(step.thread.repository, Qt::CaseInsensitive) == 0 || key.repository.isEmpty())
        key.repository = step.thread.repository;
    if (const auto number = integerAt(issue, "number"); number && *number > 0)
        key.number = QString::number(*number);
    return key;
}

Step commentsStep(const Step &step, const Domain::Thread &thread, qint64 announced)
{
    auto comments = step;
    comments.kind = GitHub::commentsKind;
    comments.url.clear();
    comments.thread = thread.key;
    comments.place = thread.place;
    comments.page = 0;
    remember(comments, thread);
    comments.memory.insert(QLatin1String(announcedName), announced);
    return comments;
}

Step reviewCommentsStep(const Step &step, const Domain::Thread &thread)
{
    auto comments = commentsStep(step, thread, 0);
    comments.kind = reviewCommentsKind;
    return comments;
}

} // namespace

Post readMessage(const Json &object, const HttpAnswer &answer)
{
    Post post;
    post.author = authorOf(memberAt(object, "user"));
    post.text = textAt(object, "body");
    post.permalink = addressAt(object, "html_url");
    post.written = timeAt(object, "created_at");
    post.fetched = answer.fetched;
    post.score = applause(object);
    return post;
}

QString authorOf(const Json &user)
{
    const auto login = textAt(user, "login").left(200);
    return login == u"ghost" ? QString() : login;
}

Domain::Thread threadOf(const Step &step)
{
    const auto known = [&step](const char *name) {
        return step.memory.value(QLatin1String(name)).toString();
    };
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.place = step.place.isEmpty() ? step.thread.repository : step.place;
    thread.title = known("title");
    thread.permalink = QUrl(known("permalink"));
    thread.state = known("state");
    return thread;
}

void remember(Step &step, const Domain::Thread &thread)
{
    step.memory.insert(u"title"_s, thread.title);
    step.memory.insert(u"permalink"_s, thread.permalink.toString(QUrl::FullyEncoded));
    step.memory.insert(u"state"_s, thread.state);
}

Step threadStep(const Step &step)
{
    Step first;
    first.kind = GitHub::threadKind;
    first.thread = step.thread;
    first.place = step.place;
    first.window = step.window;
    return first;
}

Domain::Result<Harvested> readIssue(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!integerAt(json, "number") || !memberAt(json, "title").is_string())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"number, title"_s, answer.status, {}};
    auto thread = threadOf(step);
    thread.key = keyOf(step, json);
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.place = thread.key.repository;
    thread.title = textAt(json, "title").left(1000);
    thread.permalink = addressAt(json, "html_url");
    const auto state = textAt(json, "state");
    thread.state = state == u"open" || state == u"closed" ? state : QString();

    Harvested harvested;
    const auto opening = readMessage(json, answer);
    if (!step.window.endsAfter(opening.written))
        return harvested;
    const auto announced = integerAt(json, "comments").value_or(-1);
    if (announced != 0)
        harvested.next.push_back(commentsStep(step, thread, announced));
    if (thread.key.kind == pullRequests)
        harvested.next.push_back(reviewCommentsStep(step, thread));
    thread.complete = harvested.next.empty();
    thread.posts.push_back(opening);
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readComments(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"comments"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    for (const auto &item : json) {
        auto post = readMessage(item, answer);
        post.comment = idAt(item, "id");
        if (post.comment.isEmpty())
            continue;
        walk.see(post.comment);
        if (const auto updated = timeAt(item, "updated_at"); updated > post.written)
            post.edited = updated;
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));

    const auto next = nextLink(answer);
    if (!next.isEmpty() && next != step.url && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.url = next;
        harvested.next.push_back(onward);
    } else if (walk.seen() < step.memory.value(QLatin1String(announcedName)).toInteger() || !next.isEmpty()) {
        walk.closeGap(harvested, threadStep(step));
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitHub
