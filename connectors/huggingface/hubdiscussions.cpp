// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>
#include <connectors/api/wordquery.h>

namespace LaunchProbe::Connectors::Hub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

QString authorOf(const Json &object)
{
    return textAt(memberAt(object, "author"), "name").left(200);
}

//! What happened besides comments, in words. Nothing for what says nothing about the matter.
QString wordsOf(const Json &event)
{
    const auto type = textAt(event, "type");
    const auto &data = memberAt(event, "data");
    if (type == u"status-change") {
        const auto reason = textAt(data, "reason").left(1000);
        return u"Status: "_s + textAt(data, "status").left(50)
            + (reason.isEmpty() ? QString() : u", "_s + reason);
    }
    if (type == u"title-change")
        return u"Title: %1 → %2"_s.arg(textAt(data, "from").left(1000), textAt(data, "to").left(1000));
    if (type == u"commit")
        return u"Commit %1: %2"_s.arg(textAt(data, "oid").left(64), textAt(data, "subject").left(1000));
    return {};
}

Post commentOf(const Json &event)
{
    const auto &data = memberAt(event, "data");
    const auto &latest = memberAt(data, "latest");
    Post post;
    post.deleted = flagAt(data, "hidden");
    if (!post.deleted)
        post.text = textAt(latest, "raw");
    if (flagAt(data, "edited"))
        post.edited = timeAt(latest, "updatedAt");
    return post;
}

} // namespace

Domain::Result<Harvested> readDiscussions(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto total = integerAt(json, "count");
    const auto &list = memberAt(json, "discussions");
    // A repository whose discussions are switched off has none.
    if (!list.is_array() || !total)
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"discussions"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    const WordQuery words(step.query);
    for (const auto &item : list) {
        const auto number = idAt(item, "num");
        if (number.isEmpty())
            continue;
        walk.see(number);
        const auto title = textAt(item, "title").left(1000);
        if (!words.matches(step.thread.repository + u'\n' + title)
            || !step.window.endsAfter(timeAt(item, "createdAt")))
            continue;
        Step thread;
        thread.kind = threadKind;
        thread.thread = {service, step.thread.repository, discussions, number};
        thread.place = step.thread.repository;
        thread.window = step.window;
        const auto key = thread.thread;
        harvested.found.push_back({key, std::move(thread)});
    }
    const auto start = integerAt(json, "start").value_or(0);
    const bool hasMore = start >= 0 && start<*total && * total - start> static_cast<qint64>(list.size());
    if (hasMore && walk.grew() && walk.mayGoOn())
        harvested.next.push_back(walk.onward());
    else
        harvested.incomplete = hasMore; // a list that repeats itself
    return harvested;
}

Domain::Result<Harvested> readDiscussion(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &events = memberAt(json, "events");
    if (!events.is_array() || !memberAt(json, "title").is_string())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"title, events"_s, answer.status, {}};
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = textAt(json, "title").left(1000);
    thread.place = step.thread.repository;
    thread.permalink = pageOf(u"%1/discussions/%2"_s.arg(step.thread.repository, step.thread.number));
    const auto status = textAt(json, "status");
    thread.state = status == u"open" || status == u"draft" ? u"open"_s
        : status == u"closed" || status == u"merged"       ? u"closed"_s
                                                           : QString();
    bool hasOpening = false;
    for (const auto &event : events) {
        const bool isComment = textAt(event, "type") == u"comment";
        auto post = isComment ? commentOf(event) : Post();
        if (!isComment)
            post.text = wordsOf(event);
        const auto id = idAt(event, "id");
        if ((post.text.isEmpty() && !isComment) || id.isEmpty())
            continue;
        post.author = authorOf(event);
        post.written = timeAt(event, "createdAt");
        post.fetched = answer.fetched;
        post.permalink = thread.permalink;
        // What was said first is the opening post, even when a commit of a pull request comes before it.
        if (isComment && !std::exchange(hasOpening, true)) {
            thread.posts.insert(thread.posts.begin(), std::move(post));
            continue;
        }
        post.comment = id;
        post.permalink.setFragment(id);
        thread.posts.push_back(std::move(post));
    }
    std::erase_if(thread.posts, [&step](const Post &post) { return !step.window.endsAfter(post.written); });
    Harvested harvested;
    if (thread.posts.empty())
        return harvested;
    thread.complete = true;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::Hub
