// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabissues.h"

#include "gitlabprojects.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

namespace LaunchProbe::Connectors::GitLab {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

QString authorOf(const Json &item)
{
    const auto &author = memberAt(item, "author");
    const auto login = textAt(author, "username").left(200);
    const auto name = login.isEmpty() ? textAt(author, "name").left(200) : login;
    return name == u"ghost" ? QString() : name;
}

Post readPost(const Json &item, const char *textName, const HttpAnswer &answer)
{
    Post post;
    post.author = authorOf(item);
    post.text = textAt(item, textName);
    post.written = timeAt(item, "created_at");
    post.fetched = answer.fetched;
    return post;
}

std::optional<int> applause(const Json &issue)
{
    const auto up = scoreAt(issue, "upvotes");
    const auto down = scoreAt(issue, "downvotes");
    if (!up)
        return {};
    return static_cast<int>(std::clamp<qint64>(qint64(*up) - down.value_or(0), -1'000'000, 1'000'000));
}

//! An issue with its description; nothing where it is none. The project is that of its address, or `place`.
std::optional<Domain::Thread>
issueIn(const Json &item, const QString &place, const HttpAnswer &answer, const QString &host)
{
    // An old GitLab had no numbers within the project.
    const auto number = integerAt(item, "iid").value_or(integerAt(item, "id").value_or(0));
    const auto address = addressAt(item, "web_url");
    const auto named = projectIn(address);
    const auto project = named.isEmpty() ? place : named;
    if (number < 1 || !isProject(project) || !memberAt(item, "title").is_string())
        return {};
    Domain::Thread thread;
    thread.key = keyOf(project, number, host);
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.place = thread.key.repository;
    thread.title = textAt(item, "title").left(1000);
    thread.permalink = address;
    const auto state = textAt(item, "state");
    thread.state = state == u"closed" ? state : state == u"opened" ? u"open"_s : QString();
    auto opening = readPost(item, "description", answer);
    opening.permalink = address;
    opening.score = applause(item);
    thread.posts.push_back(std::move(opening));
    return thread;
}

Step notesStep(const Step &step, const Domain::Thread &thread)
{
    Step notes;
    notes.kind = notesKind;
    notes.thread = thread.key;
    notes.place = thread.place;
    notes.window = step.window;
    notes.memory = {
        {u"title"_s, thread.title},
        {u"permalink"_s, thread.permalink.toString(QUrl::FullyEncoded)},
        {u"state"_s, thread.state}};
    return notes;
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

//! Behind a page: the next one as the service gives it, or the walk anew where something was missing.
void goOn(Harvested &harvested, const Walk &walk, const Step &step, const HttpAnswer &answer, bool broken)
{
    const auto next = nextLink(answer);
    if (!next.isEmpty() && next != step.url && walk.mayGoOn() && (walk.grew() || step.attempt > 0)) {
        auto onward = walk.onward();
        onward.url = next;
        harvested.next.push_back(onward);
    } else if (!next.isEmpty() || broken) {
        auto first = step;
        first.url.clear();
        walk.closeGap(harvested, first);
    }
}

Problem malformed(const HttpAnswer &answer, const QString &what)
{
    return {Problem::Kind::Malformed, placeOf(answer), what, answer.status, {}};
}

} // namespace

Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer, const QString &host)
{
    if (!json.is_array())
        return malformed(answer, u"issues"_s);
    Harvested harvested;
    Walk walk(step);
    bool broken = false;
    for (const auto &item : json) {
        auto thread = issueIn(item, step.place, answer, host);
        if (!thread) {
            broken = true;
            continue;
        }
        walk.see(thread->printedId);
        if (!step.window.endsAfter(thread->posts.front().written)
            || !step.window.beginsBefore(timeAt(item, "updated_at")))
            continue;
        harvested.found.push_back({thread->key, notesStep(step, *thread)});
        harvested.threads.push_back(*std::move(thread));
    }
    goOn(harvested, walk, step, answer, broken);
    return harvested;
}

Domain::Result<Harvested>
readIssue(const Step &step, const Json &json, const HttpAnswer &answer, const QString &host)
{
    const auto place = step.thread.repository.startsWith(host + u'/')
        ? step.thread.repository.mid(host.size() + 1)
        : step.thread.repository;
    auto thread = issueIn(json, place, answer, host);
    if (!thread)
        return malformed(answer, u"iid, title"_s);
    Harvested harvested;
    if (!step.window.endsAfter(thread->posts.front().written))
        return harvested;
    thread->complete = integerAt(json, "user_notes_count") == 0;
    if (!thread->complete)
        harvested.next.push_back(notesStep(step, *thread));
    harvested.threads.push_back(*std::move(thread));
    return harvested;
}

Domain::Result<Harvested> readNotes(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return malformed(answer, u"notes"_s);
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    bool broken = false;
    for (const auto &item : json) {
        auto post = readPost(item, "body", answer);
        post.comment = idAt(item, "id");
        if (post.comment.isEmpty() || !memberAt(item, "body").is_string()) {
            broken = true;
            continue;
        }
        walk.see(post.comment);
        if (flagAt(item, "system")) // "changed the description": an event
            continue;
        if (const auto updated = timeAt(item, "updated_at"); updated > post.written)
            post.edited = updated;
        post.permalink = thread.permalink;
        post.permalink.setFragment(u"note_"_s + post.comment);
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    goOn(harvested, walk, step, answer, broken);
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitLab
