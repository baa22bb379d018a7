// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmyposts.h"

#include "lemmyids.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>

namespace LaunchProbe::Connectors::Lemmy {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto announcedName = "announced"; //!< comments that the post said it has
constexpr auto parentsName = "parents"; //!< our ids of answered comments by the instance's numbers
constexpr qsizetype mostParents = 5000;

//! "name@instance", the way in which people are named across instances.
QString authorOf(const Json &view)
{
    const auto &creator = memberAt(view, "creator");
    const auto name = textAt(creator, "name").left(200);
    const auto host = hostOf(addressAt(creator, "actor_id"));
    if (flagAt(creator, "deleted") || name.isEmpty())
        return {};
    return host.isEmpty() ? name : name + u'@' + host;
}

QString placeOfCommunity(const Json &community)
{
    const auto name = textAt(community, "name").left(100);
    const auto host = hostOf(addressAt(community, "actor_id"));
    return name.isEmpty() ? QString() : u'!' + name + (host.isEmpty() ? QString() : u'@' + host);
}

//! A post or comment out of its view.
Post readPart(const Json &view, const Json &part, const char *textName, const HttpAnswer &answer)
{
    Post post;
    post.author = authorOf(view);
    post.permalink = addressAt(part, "ap_id");
    post.written = timeAt(part, "published");
    post.edited = timeAt(part, "updated");
    post.fetched = answer.fetched;
    post.score = scoreAt(memberAt(view, "counts"), "score");
    post.deleted = flagAt(part, "deleted") || flagAt(part, "removed");
    if (!post.deleted)
        post.text = textAt(part, textName);
    return post;
}

Domain::Thread threadAgain(const Step &step)
{
    const auto known = [&step](const char *name) {
        return step.memory.value(QLatin1String(name)).toString();
    };
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.place = step.place;
    thread.title = known("title");
    thread.permalink = QUrl(known("permalink"));
    thread.state = known("state");
    return thread;
}

Step commentsStep(const Step &step, const Domain::Thread &thread, const QString &number, qint64 announced)
{
    auto comments = step;
    comments.kind = commentsKind;
    comments.cursor = number;
    comments.thread = thread.key;
    comments.place = thread.place;
    comments.page = 0;
    comments.memory = {
        {u"title"_s, thread.title},
        {u"permalink"_s, thread.permalink.toString(QUrl::FullyEncoded)},
        {u"state"_s, thread.state},
        {QLatin1String(announcedName), announced}};
    return comments;
}

//! The number of the comment that "0.12.34" answers: 12; nothing where it answers the post.
QString parentNumber(const QString &path)
{
    const auto parts = path.right(200).split(u'.');
    const auto parent = parts.size() >= 3 ? parts.at(parts.size() - 2) : QString();
    return isNumber(parent) && parent != u"0" ? parent : QString();
}

} // namespace

QString postParameters(const Step &step)
{
    if (step.kind != commentsKind)
        return u"id="_s + encoded(step.cursor);
    return u"post_id=%1&type_=All&sort=Old&limit=%2&page=%3"_s.arg(encoded(step.cursor))
        .arg(itemsPerPage)
        .arg(step.page + 1);
}

QString resolveParameters(const Step &step)
{
    return u"q="_s + encoded(u"https://%1/post/%2"_s.arg(step.thread.repository, step.thread.number));
}

Domain::Result<Harvested> readResolved(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &post = memberAt(memberAt(json, "post"), "post");
    const auto number = idAt(post, "id");
    if (!isNumber(number) || threadOf(addressAt(post, "ap_id")) != step.thread)
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"post.post"_s, answer.status, {}};
    auto thread = step;
    thread.kind = threadKind;
    thread.cursor = number;
    Harvested harvested;
    harvested.next.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readPost(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &view = memberAt(json, "post_view");
    const auto &post = memberAt(view, "post");
    const auto address = addressAt(post, "ap_id");
    const auto number = idAt(post, "id");
    if (!isNumber(number) || address.isEmpty())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"post_view.post"_s, answer.status, {}};
    auto thread = threadAgain(step);
    thread.key = threadOf(address);
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.place = placeOfCommunity(memberAt(view, "community"));
    thread.permalink = address;
    thread.state = flagAt(post, "locked") ? u"closed"_s : u"open"_s;
    auto opening = readPart(view, post, "body", answer);
    // What is gone leaves neither its title nor the address that it linked.
    if (!opening.deleted) {
        thread.title = textAt(post, "name").left(1000);
        if (const auto link = addressAt(post, "url"); !link.isEmpty())
            opening.text =
                opening.text.isEmpty() ? link.toString() : link.toString() + u"\n\n"_s + opening.text;
    }
    Harvested harvested;
    if (!step.window.endsAfter(opening.written))
        return harvested;
    const auto announced = integerAt(memberAt(view, "counts"), "comments").value_or(-1);
    thread.posts.push_back(std::move(opening));
    thread.complete = announced == 0;
    if (announced != 0)
        harvested.next.push_back(commentsStep(step, thread, number, announced));
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readComments(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &comments = memberAt(json, "comments");
    if (!comments.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"comments"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    auto thread = threadAgain(step);
    auto parents = step.memory.value(QLatin1String(parentsName)).toObject();
    bool broken = false;
    for (const auto &view : comments) {
        const auto &comment = memberAt(view, "comment");
        auto post = readPart(view, comment, "content", answer);
        const auto number = idAt(comment, "id");
        if (!isNumber(number) || post.permalink.isEmpty()) {
            broken = true;
            continue;
        }
        walk.see(number);
        post.comment = commentOf(post.permalink, step.thread);
        post.parent = parents.value(parentNumber(textAt(comment, "path"))).toString();
        const auto answers = integerAt(memberAt(view, "counts"), "child_count").value_or(1);
        if (answers > 0 && parents.size() < mostParents)
            parents.insert(number, post.comment);
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    const auto announced = step.memory.value(QLatin1String(announcedName)).toInteger(-1);
    // What is announced may count comments that this instance does not have: a short page is the last.
    const bool hasMore = comments.size() >= itemsPerPage && (announced < 0 || walk.seen() < announced);
    if (hasMore && walk.mayGoOn() && (walk.grew() || step.attempt > 0)) {
        harvested.next.push_back(walk.onward());
        harvested.next.front().memory.insert(QLatin1String(parentsName), parents);
    } else if (hasMore || broken) {
        walk.closeGap(harvested, step);
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::Lemmy
