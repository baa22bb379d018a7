// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangequestions.h"

#include "stackexchangesearch.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/entities.h>
#include <connectors/api/html.h>
#include <connectors/api/walk.h>

namespace LaunchProbe::Connectors::StackExchange {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto postsName = "posts"; //!< ids of the answers of which the comments are to be asked
constexpr qsizetype idsPerCall = 100;
constexpr qsizetype mostPosts = 2000; //!< answers of one question; none has that many

bool isNumber(const QString &id)
{
    return !id.isEmpty() && id.size() <= 18
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString authorOf(const Json &item)
{
    const auto &owner = memberAt(item, "owner");
    if (textAt(owner, "user_type") == u"does_not_exist")
        return {};
    return withoutEntities(textAt(owner, "display_name")).left(200);
}

Post readPost(const Json &item, const HttpAnswer &answer)
{
    Post post;
    post.author = authorOf(item);
    post.text = markdownOfHtml(textAt(item, "body"));
    post.written = secondsAt(item, "creation_date");
    post.edited = secondsAt(item, "last_edit_date");
    post.fetched = answer.fetched;
    post.score = scoreAt(item, "score");
    post.licence = textAt(item, "content_license").left(100);
    return post;
}

Domain::Thread threadOf(const Step &step)
{
    const auto known = [&step](const char *name) {
        return step.memory.value(QLatin1String(name)).toString();
    };
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.place = step.thread.repository;
    thread.title = known("title");
    thread.permalink = QUrl(known("permalink"));
    thread.state = known("state");
    return thread;
}

Step commentsStep(const Step &step, const QStringList &posts)
{
    auto comments = step;
    comments.kind = commentsKind;
    comments.cursor = posts.join(u';');
    comments.page = 0;
    comments.attempt = 0;
    comments.memory.remove(QLatin1String(postsName));
    comments.memory.remove(u"seen"_s);
    return comments;
}

//! One page of a list, and how its walk goes on; `first` begins it anew.
void goOn(Harvested &harvested, const Walk &walk, const Json &json, bool broken, const Step &first)
{
    const bool hasMore = flagAt(json, "has_more");
    if (hasMore && walk.grew() && walk.mayGoOn())
        harvested.next.push_back(walk.onward());
    else if (hasMore || broken)
        walk.closeGap(harvested, first);
}

} // namespace

std::optional<Question>
questionIn(const Json &item, const Step &step, const QString &site, const HttpAnswer &answer)
{
    const auto number = idAt(item, "question_id");
    if (!isNumber(number))
        return {};
    Question question;
    auto &thread = question.thread;
    thread.key = {service, site, {}, number};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.place = site;
    thread.title = withoutEntities(textAt(item, "title")).left(1000);
    thread.permalink = addressAt(item, "link");
    if (thread.permalink.isEmpty())
        thread.permalink = QUrl(u"https://%1/questions/%2"_s.arg(site, number));
    thread.state = secondsAt(item, "closed_date").isValid() ? u"closed"_s : u"open"_s;
    auto opening = readPost(item, answer);
    opening.permalink = thread.permalink;
    thread.posts.push_back(std::move(opening));
    question.active = secondsAt(item, "last_activity_date");
    question.answers = integerAt(item, "answer_count").value_or(step.kind == searchKind ? 1 : 0);
    return question;
}

Step stepBehind(const Question &question, const Step &step)
{
    Step next;
    next.kind = answersKind;
    next.thread = question.thread.key;
    next.place = question.thread.place;
    next.window = step.window;
    next.memory = {
        {u"title"_s, question.thread.title},
        {u"permalink"_s, question.thread.permalink.toString(QUrl::FullyEncoded)},
        {u"state"_s, question.thread.state}};
    return question.answers > 0 ? next : commentsStep(next, {question.thread.key.number});
}

QString questionPath(const Step &step)
{
    if (step.kind == commentsKind)
        return u"/posts/%1/comments"_s.arg(encoded(step.cursor));
    const auto question = u"/questions/"_s + encoded(step.thread.number);
    return step.kind == answersKind ? question + u"/answers"_s : question;
}

QString questionParameters(const Step &step)
{
    const auto site = u"site="_s + encoded(shortName(step.thread.repository));
    const auto list = u"&sort=creation&order=asc&pagesize=100&page=%1"_s.arg(step.page + 1);
    return site + (step.kind == threadKind ? QString() : list) + u"&filter=withbody"_s;
}

Domain::Result<Harvested> readQuestion(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &items = listAt(json, "items");
    // What was deleted is left out of the list without a word.
    if (items.empty())
        return Problem{Problem::Kind::Refused, placeOf(answer), u"deleted"_s, 404, {}};
    auto question = questionIn(items.front(), step, step.thread.repository, answer);
    if (!question)
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"question_id"_s, answer.status, {}};
    Harvested harvested;
    if (!step.window.endsAfter(question->thread.posts.front().written))
        return harvested;
    harvested.next.push_back(stepBehind(*question, step));
    harvested.threads.push_back(std::move(question->thread));
    return harvested;
}

Domain::Result<Harvested> readAnswers(const Step &step, const Json &json, const HttpAnswer &answer)
{
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    auto posts = step.memory.value(QLatin1String(postsName)).toString().split(u';', Qt::SkipEmptyParts);
    bool broken = false;
    for (const auto &item : listAt(json, "items")) {
        auto post = readPost(item, answer);
        post.comment = idAt(item, "answer_id");
        if (!isNumber(post.comment)) {
            broken = true;
            continue;
        }
        walk.see(post.comment);
        post.permalink = QUrl(u"https://%1/a/%2"_s.arg(step.thread.repository, post.comment));
        if (posts.size() < mostPosts && !posts.contains(post.comment))
            posts << post.comment;
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    auto first = step;
    first.memory.insert(QLatin1String(postsName), posts.join(u';'));
    goOn(harvested, walk, json, broken, first);
    if (!harvested.next.empty()) {
        harvested.next.front().memory.insert(QLatin1String(postsName), posts.join(u';'));
        return harvested;
    }
    posts.prepend(step.thread.number);
    for (qsizetype at = 0; at < posts.size(); at += idsPerCall)
        harvested.next.push_back(commentsStep(step, posts.mid(at, idsPerCall)));
    return harvested;
}

Domain::Result<Harvested> readComments(const Step &step, const Json &json, const HttpAnswer &answer)
{
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    bool broken = false;
    for (const auto &item : listAt(json, "items")) {
        auto post = readPost(item, answer);
        const auto id = idAt(item, "comment_id");
        const auto on = idAt(item, "post_id");
        if (!isNumber(id) || !isNumber(on)) {
            broken = true;
            continue;
        }
        walk.see(id);
        post.comment = u'c' + id; // their numbers are not those of answers
        post.parent = on == step.thread.number ? QString() : on;
        post.permalink = thread.permalink;
        post.permalink.setFragment(u"comment%1_%2"_s.arg(id, on));
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    goOn(harvested, walk, json, broken, step);
    return harvested;
}

} // namespace LaunchProbe::Connectors::StackExchange
