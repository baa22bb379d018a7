// SPDX-License-Identifier: GPL-3.0-or-later
#include "githublistings.h"

#include "githubsearch.h"
#include "githubthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>
#include <connectors/api/walk.h>
#include <connectors/api/wordquery.h>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

//! A hit as a thread of its own, whose one post came with it.
Domain::Thread threadOfOne(const Domain::ThreadKey &key, const QString &title, Post post)
{
    Domain::Thread thread;
    thread.key = key;
    thread.printedId = Domain::fullId({key, {}});
    thread.title = title.left(1000);
    thread.place = key.repository;
    thread.permalink = post.permalink;
    thread.complete = true;
    thread.posts.push_back(std::move(post));
    return thread;
}

std::optional<Domain::Thread> readRelease(const Step &step, const Json &item, const HttpAnswer &answer)
{
    const auto id = idAt(item, "id");
    if (id.isEmpty() || flagAt(item, "draft"))
        return {};
    const auto tag = textAt(item, "tag_name").left(200);
    const auto name = textAt(item, "name").left(500);
    Post post;
    post.author = authorOf(memberAt(item, "author"));
    post.text = u"Release %1\n\n%2"_s.arg(tag, textAt(item, "body"));
    post.permalink = addressAt(item, "html_url");
    post.written = timeAt(item, "published_at");
    post.fetched = answer.fetched;
    return threadOfOne({service, step.place, releases, id}, name.isEmpty() ? tag : name, std::move(post));
}

std::optional<Domain::Thread> readTag(const Step &step, const Json &item, const HttpAnswer &answer)
{
    const auto name = textAt(item, "name").left(200);
    const auto commit = idAt(memberAt(item, "commit"), "sha");
    if (name.isEmpty() || commit.isEmpty())
        return {};
    Post post;
    post.text = u"Tag %1 at commit %2"_s.arg(name, commit);
    post.permalink = QUrl(u"https://github.com/%1/tree/%2"_s.arg(step.place, encoded(name)));
    post.fetched = answer.fetched;
    return threadOfOne({service, step.place, tags, commit}, name, std::move(post));
}

std::optional<Domain::Thread> readRepository(const Step &, const Json &item, const HttpAnswer &answer)
{
    const auto name = textAt(item, "full_name");
    const auto id = idAt(item, "id");
    if (!isRepository(name) || id.isEmpty())
        return {};
    QStringList topics;
    for (const auto &topic : listAt(item, "topics")) {
        if (topic.is_string() && topics.size() < 50)
            topics << QString::fromStdString(topic.get<std::string>()).left(100);
    }
    Post post;
    post.author = authorOf(memberAt(item, "owner"));
    post.text = textAt(item, "description");
    if (!topics.isEmpty())
        post.text += u"\n\nTopics: "_s + topics.join(u", "_s);
    post.permalink = addressAt(item, "html_url");
    post.written = timeAt(item, "created_at");
    post.score = scoreAt(item, "stargazers_count");
    post.fetched = answer.fetched;
    return threadOfOne({service, name, repositories, id}, name, std::move(post));
}

std::optional<Domain::Thread> readCode(const Step &, const Json &item, const HttpAnswer &answer)
{
    const auto repository = textAt(memberAt(item, "repository"), "full_name");
    const auto blob = idAt(item, "sha");
    if (!isRepository(repository) || blob.isEmpty())
        return {};
    Post post;
    for (const auto &match : listAt(item, "text_matches"))
        post.text += u"```\n%1\n```\n\n"_s.arg(textAt(match, "fragment").left(5000));
    post.text = post.text.left(50'000).trimmed();
    post.permalink = addressAt(item, "html_url");
    post.fetched = answer.fetched;
    return threadOfOne({service, repository, code, blob}, textAt(item, "path"), std::move(post));
}

std::optional<Domain::Thread> readItem(const Step &step, const Json &item, const HttpAnswer &answer)
{
    if (step.kind == tags)
        return readTag(step, item, answer);
    if (step.family == releases)
        return readRelease(step, item, answer);
    return step.family == code ? readCode(step, item, answer) : readRepository(step, item, answer);
}

//! Releases and tags are only listed: what does not speak of the matter is left there.
bool isSought(const Step &step, const Domain::Thread &thread, const WordQuery &words)
{
    const auto &post = thread.posts.front();
    if (!step.window.endsAfter(post.written))
        return false;
    return step.family != releases || words.matches(thread.title + u'\n' + post.text);
}

} // namespace

bool isListing(const QString &family)
{
    return family == releases || family == repositories || family == code;
}

HttpCall listingCall(const Step &step, const QUrl &api)
{
    HttpCall call;
    call.headers = {
        {"Accept",
         step.family == code ? "application/vnd.github.text-match+json" : "application/vnd.github+json"},
        {"X-GitHub-Api-Version", "2022-11-28"}};
    const bool isList = step.family == releases;
    call.shared = isList;
    call.conditional = isList;
    call.bucket = isList ? u"core"_s : step.family == code ? u"code_search"_s : u"search"_s;
    if (!step.url.isEmpty()) {
        call.url = step.url;
        return call;
    }
    if (isList) {
        call.url = below(api, u"/repos/%1/%2"_s.arg(step.place, step.kind == tags ? tags : releases));
        call.url.setQuery(u"per_page=100"_s);
    } else {
        call.url = below(api, u"/search/"_s + step.family);
        call.url.setQuery(u"q=%1&per_page=100"_s.arg(encoded(step.query)));
    }
    return call;
}

Domain::Result<Harvested> readListing(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const bool isList = step.family == releases;
    const auto &items = isList ? json : memberAt(json, "items");
    if (!items.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), step.family, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    const WordQuery words(step.query);
    for (const auto &item : items) {
        auto thread = readItem(step, item, answer);
        if (!thread)
            continue;
        walk.see(thread->printedId);
        if (!isSought(step, *thread, words))
            continue;
        harvested.found.push_back({thread->key, {}});
        harvested.threads.push_back(*std::move(thread));
    }
    const auto next = nextLink(answer);
    if (!next.isEmpty() && next != step.url && walk.grew() && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.url = next;
        harvested.next.push_back(std::move(onward));
        return harvested;
    }
    // A search shows a thousand of what it found, a hit that came twice is no gap.
    const auto total = integerAt(json, "total_count").value_or(0);
    harvested.incomplete = !next.isEmpty() || total > shownResults || flagAt(json, "incomplete_results");
    // What was never released may still be tagged.
    if (isList && step.kind != tags && step.page == 0 && items.empty()) {
        auto tagged = step;
        tagged.kind = tags;
        harvested.next.push_back(std::move(tagged));
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitHub
