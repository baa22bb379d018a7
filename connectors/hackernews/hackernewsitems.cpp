// SPDX-License-Identifier: GPL-3.0-or-later
#include "hackernewsitems.h"

#include "hackernewssearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/entities.h>
#include <connectors/api/html.h>

#include <QSet>

namespace LaunchProbe::Connectors::HackerNews {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

QUrl permalinkOf(const QString &id)
{
    return QUrl(u"https://news.ycombinator.com/item?id="_s + id);
}

Post readPost(const Json &item, const HttpAnswer &answer)
{
    Post post;
    post.author = textAt(item, "author").left(200);
    post.text = markdownOfHtml(textAt(item, "text"));
    post.permalink = permalinkOf(idAt(item, "id"));
    post.written = secondsAt(item, "created_at_i");
    post.fetched = answer.fetched;
    post.score = scoreAt(item, "points");
    return post;
}

//! A story may be a link alone: the address is then what was posted.
Post readOpening(const Json &item, const HttpAnswer &answer)
{
    auto post = readPost(item, answer);
    post.deleted = post.author.isEmpty() && textAt(item, "title").isEmpty();
    if (const auto link = addressAt(item, "url"); !link.isEmpty() && !post.deleted)
        post.text = post.text.isEmpty() ? link.toString() : link.toString() + u"\n\n"_s + post.text;
    return post;
}

Post readComment(const Json &item, const QString &parent, const HttpAnswer &answer)
{
    auto post = readPost(item, answer);
    post.comment = idAt(item, "id");
    post.parent = parent;
    post.deleted = post.author.isEmpty() && post.text.isEmpty();
    return post;
}

} // namespace

Domain::Result<Harvested> readStory(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto number = idAt(json, "id");
    if (!isNumber(number) || !memberAt(json, "children").is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"id, children"_s, answer.status, {}};
    Harvested harvested;
    auto opening = readOpening(json, answer);
    if (!step.window.endsAfter(opening.written))
        return harvested;
    Domain::Thread thread;
    thread.key = {service, {}, {}, number}; // what it says of itself, whatever was asked for
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = withoutEntities(textAt(json, "title")).left(1000);
    thread.place = u"Hacker News"_s;
    thread.permalink = permalinkOf(number);
    thread.posts.push_back(std::move(opening));

    struct Open {
        const Json *item;
        QString parent;
    };
    std::vector<Open> open; // a stack of our own: trees are as deep as people are stubborn
    const auto push = [&open](const Json &children, const QString &parent) {
        for (auto it = children.rbegin(); it != children.rend(); ++it)
            open.push_back({&*it, parent});
    };
    push(listAt(json, "children"), {});
    QSet<QString> seen{number};
    while (!open.empty()) {
        const auto [item, parent] = open.back();
        open.pop_back();
        auto post = readComment(*item, parent, answer);
        if (!isNumber(post.comment) || seen.contains(post.comment)) {
            harvested.incomplete = true;
            continue;
        }
        seen.insert(post.comment);
        push(listAt(*item, "children"), post.comment);
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    thread.complete = !harvested.incomplete;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::HackerNews
