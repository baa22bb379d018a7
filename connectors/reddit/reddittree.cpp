// SPDX-License-Identifier: GPL-3.0-or-later
#include "reddittree.h"

#include "redditsearch.h"

#include <connectors/api/answers.h>

namespace LaunchProbe::Connectors::Reddit {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

constexpr auto site = "https://www.reddit.com"; //!< permalinks come without the host
constexpr auto branchName = "branch"; //!< how many branches deep this step is

const Json nothing;

const Json &childrenOf(const Json &listing)
{
    return memberAt(memberAt(listing, "data"), "children");
}

bool isGone(const QString &text)
{
    return text == u"[deleted]" || text == u"[removed]" || text == u"[ Removed by Reddit ]";
}

QUrl permalinkOf(const Json &data)
{
    const auto path = textAt(data, "permalink");
    return path.startsWith(u"/r/") || path.startsWith(u"/user/") ? QUrl(QLatin1String(site) + path) : QUrl();
}

Post readPost(const Json &data, const char *textName, const HttpAnswer &answer)
{
    Post post;
    post.author = textAt(data, "author").left(200);
    if (post.author == u"[deleted]" || post.author == u"[removed]")
        post.author.clear();
    post.text = textAt(data, textName);
    post.permalink = permalinkOf(data);
    post.written = secondsAt(data, "created_utc");
    post.edited = secondsAt(data, "edited"); // false, or a time
    post.fetched = answer.fetched;
    if (!flagAt(data, "score_hidden"))
        post.score = scoreAt(data, "score");
    post.deleted = isGone(post.text.trimmed());
    if (post.deleted)
        post.text.clear();
    return post;
}

Post readSubmission(const Json &data, const HttpAnswer &answer)
{
    auto post = readPost(data, "selftext", answer);
    if (!textAt(data, "removed_by_category").isEmpty()) {
        post.deleted = true;
        post.text.clear();
    }
    return post;
}

Post readComment(const Json &data, const HttpAnswer &answer)
{
    auto post = readPost(data, "body", answer);
    post.comment = textAt(data, "id");
    const auto parent = textAt(data, "parent_id");
    if (parent.startsWith(u"t1_") && isId36(parent.mid(3)))
        post.parent = parent.mid(3);
    return post;
}

//! Walks down the trees of an answer and keeps what is to be asked next.
class Gatherer
{
public:
    Gatherer(const Step &step, const HttpAnswer &answer)
        : m_step(step)
        , m_answer(answer)
    {
    }

    void gather(const Json &children)
    {
        // A stack of our own, in the order of reading: trees are as deep as people are stubborn.
        std::vector<const Json *> open;
        const auto push = [&open](const Json &list) {
            for (auto it = list.rbegin(); it != list.rend(); ++it)
                open.push_back(&*it);
        };
        push(children);
        while (!open.empty()) {
            const auto &child = *open.back();
            open.pop_back();
            const auto &data = memberAt(child, "data");
            const auto kind = textAt(child, "kind");
            if (kind == u"more") {
                takeMore(data);
            } else if (kind == u"t1") {
                takeComment(data);
                push(listAt(memberAt(memberAt(data, "replies"), "data"), "children"));
            } else {
                m_broken = true;
            }
        }
    }

    [[nodiscard]] Harvested harvested(Domain::Thread thread)
    {
        Harvested result;
        for (auto &post : m_posts)
            thread.posts.push_back(std::move(post));
        for (qsizetype at = 0; at < m_left.size(); at += idsPerCall)
            result.next.push_back(stepFor(moreKind, m_left.mid(at, idsPerCall).join(u',')));
        for (const auto &comment : m_branches)
            result.next.push_back(stepFor(branchKind, comment));
        result.incomplete =
            m_broken || m_left.size() >= mostLeftOut || m_branches.size() >= mostLeftOut / idsPerCall;
        const auto depth = m_step.memory.value(QLatin1String(branchName)).toInt();
        if (depth >= deepestBranch && !result.next.empty()) {
            result.next.clear();
            result.incomplete = true;
        }
        thread.complete = m_step.kind == threadKind && result.next.empty() && !result.incomplete;
        for (auto &next : result.next) {
            next.memory.insert(QLatin1String("title"), thread.title);
            next.memory.insert(QLatin1String("permalink"), thread.permalink.toString(QUrl::FullyEncoded));
            next.memory.insert(QLatin1String(branchName), depth + 1);
        }
        if (!thread.posts.empty())
            result.threads.push_back(std::move(thread));
        return result;
    }

private:
    void takeComment(const Json &data)
    {
        auto post = readComment(data, m_answer);
        if (!isId36(post.comment)) {
            m_broken = true;
            return;
        }
        if (m_step.window.endsAfter(post.written))
            m_posts.push_back(std::move(post));
    }

    void takeMore(const Json &data)
    {
        const auto &children = listAt(data, "children");
        for (const auto &child : children) {
            const auto id = child.is_string() ? QString::fromStdString(child.get<std::string>()) : QString();
            if (isId36(id))
                m_left << id;
            if (m_left.size() >= mostLeftOut)
                break;
        }
        const auto parent = textAt(data, "parent_id");
        const auto goesOn = children.empty() && parent.startsWith(u"t1_") && isId36(parent.mid(3));
        if (goesOn && m_branches.size() < mostLeftOut / idsPerCall && !m_branches.contains(parent.mid(3)))
            m_branches << parent.mid(3);
    }

    [[nodiscard]] Step stepFor(const QString &kind, const QString &cursor) const
    {
        Step next;
        next.kind = kind;
        next.cursor = cursor;
        next.thread = m_step.thread;
        next.place = m_step.place;
        next.window = m_step.window;
        return next;
    }

    const Step &m_step;
    const HttpAnswer &m_answer;
    std::vector<Post> m_posts;
    QStringList m_left; //!< ids that were left out
    QStringList m_branches; //!< comments below which the thread goes on
    bool m_broken = false;
};

Domain::Thread threadOf(const Step &step)
{
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({step.thread, {}});
    thread.place = step.place;
    thread.title = step.memory.value(QLatin1String("title")).toString();
    thread.permalink = QUrl(step.memory.value(QLatin1String("permalink")).toString());
    return thread;
}

void readHead(Domain::Thread &thread, const Json &submission, const Window &window)
{
    thread.title = textAt(submission, "title").left(1000);
    thread.permalink = permalinkOf(submission);
    const auto subreddit = subredditOf(textAt(submission, "subreddit"));
    if (!subreddit.isEmpty())
        thread.place = u"r/"_s + subreddit;
    // What was edited or removed comes with the posts themselves.
    // Another window shows others of its comments.
    if (const auto comments = integerAt(submission, "num_comments"))
        thread.mark = u"%1 comments %2"_s.arg(*comments).arg(window.until.toString(Qt::ISODate)).trimmed();
}

} // namespace

std::optional<RecheckStep> recheckStep(std::span<const KnownThread> threads, const Window &window)
{
    RecheckStep recheck;
    QStringList names;
    for (const auto &known : threads) {
        // What a long thread has beyond one call is looked at when it grows.
        const auto evidence = known.evidence.mid(0, idsPerCall - 1);
        if (names.size() + 1 + evidence.size() > idsPerCall)
            break;
        names << u"t3_"_s + known.thread.number;
        for (const auto &comment : evidence)
            names << u"t1_"_s + comment;
        ++recheck.threads;
    }
    if (recheck.threads == 0)
        return {};
    recheck.step.kind = recheckKind;
    recheck.step.cursor = names.join(u',');
    recheck.step.window = window;
    return recheck;
}

Domain::Result<Harvested> readRecheck(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &children = childrenOf(json);
    if (!children.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"data.children"_s, answer.status, {}};
    const auto asked = u',' + step.cursor + u',';
    std::map<QString, Domain::Thread> threads;
    for (const auto &child : children) {
        const auto &data = memberAt(child, "data");
        const bool isComment = textAt(child, "kind") == u"t1";
        const auto id = textAt(data, "id");
        const auto number = isComment ? textAt(data, "link_id").mid(3) : id;
        // Only what was asked for: an answer names no threads of its own.
        if (!isId36(number) || !asked.contains(u",t3_"_s + number + u','))
            continue;
        auto &thread = threads[number];
        thread.key = {service, {}, {}, number};
        auto post = isComment ? readComment(data, answer) : readSubmission(data, answer);
        if (!isComment)
            readHead(thread, data, step.window);
        if (step.window.endsAfter(post.written))
            thread.posts.push_back(std::move(post));
    }
    Harvested harvested;
    for (auto &[number, thread] : threads) {
        thread.printedId = Domain::fullId({thread.key, {}});
        harvested.threads.push_back(std::move(thread));
    }
    return harvested;
}

QString treePath(const Step &step)
{
    if (step.kind == recheckKind)
        return u"/api/info"_s;
    if (step.kind == moreKind)
        return u"/api/morechildren"_s;
    return u"/comments/"_s + step.thread.number;
}

QString treeParameters(const Step &step)
{
    if (step.kind == recheckKind)
        return u"id=%1&raw_json=1"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(step.cursor)));
    if (step.kind == moreKind)
        return u"api_type=json&link_id=t3_%1&children=%2&raw_json=1"_s.arg(
            step.thread.number, QString::fromLatin1(QUrl::toPercentEncoding(step.cursor)));
    auto whole = u"limit=500&raw_json=1"_s;
    if (step.kind != branchKind)
        return whole;
    return u"comment=%1&"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(step.cursor))) + whole;
}

Domain::Result<Harvested> readThread(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto isPair = json.is_array() && json.size() == 2;
    const auto &submissions = childrenOf(isPair ? json[0] : nothing);
    const auto &comments = childrenOf(isPair ? json[1] : nothing);
    const auto &data =
        memberAt(submissions.is_array() && !submissions.empty() ? submissions[0] : nothing, "data");
    if (textAt(data, "id") != step.thread.number || !comments.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"listings"_s, answer.status, {}};

    auto thread = threadOf(step);
    readHead(thread, data, step.window);
    if (step.kind == branchKind)
        thread.mark.clear();
    auto opening = readSubmission(data, answer);
    if (!step.window.endsAfter(opening.written))
        return Harvested();
    if (step.kind == threadKind)
        thread.posts.push_back(std::move(opening));
    Gatherer gatherer(step, answer);
    gatherer.gather(comments);
    return gatherer.harvested(std::move(thread));
}

Domain::Result<Harvested> readMore(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &things = memberAt(memberAt(memberAt(json, "json"), "data"), "things");
    if (!things.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"json.data.things"_s, answer.status, {}};
    Gatherer gatherer(step, answer);
    gatherer.gather(things);
    return gatherer.harvested(threadOf(step));
}

} // namespace LaunchProbe::Connectors::Reddit
