// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubreviews.h"

#include "githubsearch.h"
#include "githubthreads.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

namespace LaunchProbe::Connectors::GitHub {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

//! Ids of review comments, reviews and events are numbers of their own, which may meet those of comments.
QString idOf(QChar kind, const QString &number)
{
    return number.isEmpty() ? QString() : kind + number;
}

std::optional<Post> readReviewComment(const Json &object, const HttpAnswer &answer)
{
    auto post = readMessage(object, answer);
    post.comment = idOf(u'r', idAt(object, "id"));
    if (post.comment.isEmpty())
        return {};
    post.parent = idOf(u'r', idAt(object, "in_reply_to_id"));
    const auto path = textAt(object, "path").left(500);
    if (!path.isEmpty() && post.parent.isEmpty()) {
        const auto line = integerAt(object, "line").value_or(0);
        post.text.prepend(line > 0 ? u"`%1`, line %2:\n\n"_s.arg(path).arg(line) : u"`%1`:\n\n"_s.arg(path));
    }
    if (const auto updated = timeAt(object, "updated_at"); updated > post.written)
        post.edited = updated;
    return post;
}

std::optional<Post> readReview(const Json &object, const HttpAnswer &answer)
{
    auto post = readMessage(object, answer);
    post.comment = idOf(u'v', idAt(object, "id"));
    post.written = timeAt(object, "submitted_at");
    // Most reviews say what they have to say on lines.
    if (post.comment.isEmpty() || post.text.trimmed().isEmpty())
        return {};
    return post;
}

std::optional<Post> readEvent(const Json &object, const HttpAnswer &answer)
{
    const auto event = textAt(object, "event");
    const auto commit = idAt(object, "commit_id");
    const auto &source = memberAt(memberAt(object, "source"), "issue");
    Post post;
    post.author = authorOf(memberAt(object, "actor"));
    post.written = timeAt(object, "created_at");
    post.fetched = answer.fetched;
    if ((event == u"closed" || event == u"referenced") && !commit.isEmpty()) {
        post.comment = idOf(u'e', idAt(object, "id"));
        post.text = (event == u"closed" ? u"Closed by commit "_s : u"Named by commit "_s) + commit;
        // The API's own address of the commit leads to its page.
        const auto repository = repositoryOf(addressAt(object, "commit_url"));
        if (!repository.isEmpty())
            post.permalink = QUrl(u"https://github.com/%1/commit/%2"_s.arg(repository, commit));
    } else if (event == u"cross-referenced" && memberAt(source, "pull_request").is_object()) {
        const auto merged = timeAt(memberAt(source, "pull_request"), "merged_at");
        const auto number = integerAt(source, "number").value_or(0);
        post.comment = idOf(u'e', idAt(source, "id"));
        post.text = u"Named by pull request %1#%2%3: %4"_s.arg(
            repositoryOf(addressAt(source, "html_url")), QString::number(number),
            merged.isValid() ? u", merged "_s + merged.toString(Qt::ISODate) : QString(),
            textAt(source, "title").left(500));
        post.permalink = addressAt(source, "html_url");
    }
    return post.comment.isEmpty() ? std::nullopt : std::optional(std::move(post));
}

//! The step after the last page of this kind.
Step followedBy(const Step &step, const QString &kind)
{
    auto next = step;
    next.kind = kind;
    next.url.clear();
    next.page = 0;
    next.attempt = 0;
    next.memory.remove(u"seen"_s);
    return next;
}

template <typename Read>
Domain::Result<Harvested>
readList(const Step &step, const Json &json, const HttpAnswer &answer, Read read, const QString &then)
{
    if (!json.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), step.kind, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    for (const auto &item : json) {
        auto post = read(item, answer);
        walk.see(idAt(item, "id"));
        if (post && step.window.endsAfter(post->written))
            thread.posts.push_back(*std::move(post));
    }
    if (!thread.posts.empty())
        harvested.threads.push_back(std::move(thread));
    const auto next = nextLink(answer);
    if (!next.isEmpty() && next != step.url && walk.grew() && walk.mayGoOn()) {
        auto onward = walk.onward();
        onward.url = next;
        harvested.next.push_back(std::move(onward));
    } else {
        harvested.incomplete = !next.isEmpty();
        if (!then.isEmpty() && walk.seen() > 0 && !harvested.incomplete)
            harvested.next.push_back(followedBy(step, then));
    }
    return harvested;
}

} // namespace

Domain::Result<Harvested> readReviewComments(const Step &step, const Json &json, const HttpAnswer &answer)
{
    return readList(step, json, answer, readReviewComment, reviewsKind);
}

Domain::Result<Harvested> readReviews(const Step &step, const Json &json, const HttpAnswer &answer)
{
    return readList(step, json, answer, readReview, {});
}

Domain::Result<Harvested> readTimeline(const Step &step, const Json &json, const HttpAnswer &answer)
{
    auto harvested = readList(step, json, answer, readEvent, {});
    // The thread itself is fetched as any other, once.
    if (harvested && step.page == 0 && step.attempt == 0)
        harvested->next.push_back(threadStep(step));
    return harvested;
}

} // namespace LaunchProbe::Connectors::GitHub
