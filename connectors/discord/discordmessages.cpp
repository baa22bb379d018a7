// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>
#include <connectors/api/wordquery.h>

#include <QCoreApplication>

#include <algorithm>

namespace LaunchProbe::Connectors::Discord {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Problem;

namespace {

//! Messages that lie closer together are read with one look at what is around them.
constexpr qint64 oneConversation = 30 * 60; // seconds
constexpr qsizetype enoughToTell = 5; //!< messages, all of them empty, that show a missing permission

QString authorOf(const Json &message)
{
    return textAt(memberAt(message, "author"), "username").left(200);
}

//! Only what people write; 0 a message, 19 an answer, 20 and 23 a command's. The rest tells of joins and
//! pins.
bool isWritten(const Json &message)
{
    const auto type = integerAt(message, "type").value_or(0);
    return type == 0 || type == 19 || type == 20 || type == 23;
}

//! `<@id>` with the name that the message gives for it.
QString withNames(QString text, const Json &message)
{
    for (const auto &user : listAt(message, "mentions")) {
        const auto id = textAt(user, "id");
        if (!isSnowflake(id))
            continue;
        const auto name = u'@' + textAt(user, "username").left(200);
        text.replace(u"<@%1>"_s.arg(id), name).replace(u"<@!%1>"_s.arg(id), name);
    }
    return text;
}

QString wordsOf(const Json &message)
{
    auto text = withNames(textAt(message, "content"), message);
    const auto add = [&text](const QString &more) {
        if (!more.isEmpty())
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + more;
    };
    for (const auto &embed : listAt(message, "embeds")) {
        add(textAt(embed, "title").left(1000));
        add(textAt(embed, "description").left(10'000));
    }
    // Their addresses expire: the name is what stays true.
    for (const auto &attachment : listAt(message, "attachments"))
        add(u"[%1]"_s.arg(textAt(attachment, "filename").left(300)));
    return text;
}

std::optional<int> applause(const Json &message)
{
    const auto &reactions = memberAt(message, "reactions");
    if (!reactions.is_array())
        return {};
    qint64 sum = 0;
    for (const auto &reaction : reactions)
        sum += std::clamp(scoreAt(reaction, "count").value_or(0), 0, 1'000'000);
    return static_cast<int>(std::min<qint64>(sum, 1'000'000));
}

QUrl addressOf(const Step &step, const QString &message)
{
    const auto guild = step.place.isEmpty() ? u"@me"_s : step.place;
    const auto channel = u"https://discord.com/channels/%1/%2"_s.arg(guild, step.thread.number);
    return QUrl(message.isEmpty() ? channel : channel + u'/' + message);
}

Post postOf(const Step &step, const Json &message, const HttpAnswer &answer)
{
    Post post;
    post.comment = textAt(message, "id");
    const auto &reference = memberAt(message, "message_reference");
    const auto elsewhere = textAt(reference, "channel_id");
    if (elsewhere.isEmpty() || elsewhere == step.thread.number) {
        const auto answered = textAt(reference, "message_id");
        post.parent = isSnowflake(answered) ? answered : QString();
    }
    post.author = authorOf(message);
    if (isWritten(message))
        post.text = wordsOf(message);
    post.permalink = addressOf(step, post.comment);
    post.written = timeAt(message, "timestamp");
    if (!post.written.isValid())
        post.written = timeOf(post.comment);
    post.edited = timeAt(message, "edited_timestamp");
    post.score = applause(message);
    post.fetched = answer.fetched;
    return post;
}

Domain::Thread threadOf(const Step &step)
{
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = step.memory.value(u"title"_s).toString();
    thread.place = thread.title.isEmpty() ? step.place : u'#' + thread.title;
    thread.permalink = addressOf(step, {});
    return thread;
}

//! Without the right to read contents everything comes, and all of it empty.
bool lacksContents(const std::vector<Post> &posts, const Json &messages)
{
    qsizetype written = 0;
    for (const auto &message : messages)
        written += isWritten(message) ? 1 : 0;
    return written >= enoughToTell
        && std::ranges::all_of(posts, [](const Post &post) { return post.text.isEmpty(); });
}

struct Hit {
    QString channel;
    QString id;
};

std::vector<Hit> hitsIn(const Json &json)
{
    std::vector<Hit> hits;
    for (const auto &group : listAt(json, "messages")) {
        for (const auto &message : group.is_array() ? group : Json::array()) {
            const auto id = textAt(message, "id");
            const auto channel = textAt(message, "channel_id");
            if (isSnowflake(id) && isSnowflake(channel))
                hits.push_back({channel, id});
        }
    }
    return hits;
}

QString threadName(const Json &json, const QString &channel)
{
    for (const auto &thread : listAt(json, "threads")) {
        if (textAt(thread, "id") == channel)
            return textAt(thread, "name").left(200);
    }
    return {};
}

//! A thread is read from its end to its beginning; of a channel what lies around the message.
Step lookAt(const Step &search, const Json &json, const Hit &hit)
{
    Step step;
    step.kind = threadKind;
    step.thread = {service, {}, {}, hit.channel};
    step.place = search.place;
    step.window = search.window;
    const auto name = threadName(json, hit.channel);
    if (!name.isEmpty()) {
        step.memory = {{u"title"_s, name}};
    } else {
        step.memory = {{u"around"_s, hit.id}};
        step.cursor = hit.id; // so that each look is a task of its own
    }
    return step;
}

} // namespace

Domain::Result<Harvested> readSearch(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto total = integerAt(json, "total_results");
    if (!memberAt(json, "messages").is_array() || !total)
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"messages"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    std::vector<Hit> looked;
    QString oldest;
    for (const auto &hit : hitsIn(json)) {
        walk.see(hit.id);
        oldest = hit.id;
        const auto isNear = [&hit](const Hit &other) {
            return other.channel == hit.channel
                && std::abs(timeOf(other.id).secsTo(timeOf(hit.id))) < oneConversation;
        };
        if (!step.window.endsAfter(timeOf(hit.id)) || std::ranges::any_of(looked, isNear))
            continue;
        looked.push_back(hit);
        const auto look = lookAt(step, json, hit);
        harvested.found.push_back({look.thread, look});
    }
    // Fewer than a page are no end: only the count and the repetition say when it is reached.
    const auto offset = step.memory.value(u"offset"_s).toInt();
    const bool isThrough = *total <= offset + hitsOfAPage || !walk.grew();
    if (isThrough)
        return harvested;
    if (!walk.mayGoOn()) {
        harvested.incomplete = true;
        return harvested;
    }
    auto next = walk.onward();
    const bool startsOver = offset + hitsOfAPage > lastOffset;
    next.memory.insert(u"offset"_s, startsOver ? 0 : offset + hitsOfAPage);
    if (startsOver)
        next.cursor = oldest;
    harvested.next.push_back(std::move(next));
    return harvested;
}

Domain::Result<Harvested> readMessages(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"messages"_s, answer.status, {}};
    Harvested harvested;
    Walk walk(step);
    auto thread = threadOf(step);
    const bool isSifted = step.kind == history;
    const WordQuery words(step.query);
    bool isAnswer = !isSifted;
    bool wentFurther = false; // than the window
    QString oldest;
    for (const auto &message : json) {
        if (!isSnowflake(textAt(message, "id")))
            continue;
        auto post = postOf(step, message, answer);
        walk.see(post.comment);
        if (oldest.isEmpty() || post.comment.toULongLong() < oldest.toULongLong())
            oldest = post.comment;
        wentFurther = wentFurther || !step.window.beginsBefore(post.written);
        if (!step.window.endsAfter(post.written))
            continue;
        isAnswer = isAnswer || words.matches(thread.title + u'\n' + post.text);
        thread.posts.push_back(std::move(post));
    }
    if (lacksContents(thread.posts, json))
        return Problem{
            Problem::Kind::Refused,
            placeOf(answer),
            QCoreApplication::translate("Connectors", "the bot lacks the Message Content intent"),
            answer.status,
            {}};
    // Newest first is how they come; a conversation is told from its beginning.
    std::ranges::reverse(thread.posts);
    const bool isWalk = !step.memory.contains(u"around"_s);
    const bool hasMore =
        isWalk && json.size() >= messagesOfAPage && walk.grew() && !(isSifted && wentFurther);
    if (hasMore && step.page + 1 < mostPages) {
        auto next = walk.onward();
        next.cursor = oldest;
        harvested.next.push_back(std::move(next));
    }
    if (isAnswer && !thread.posts.empty()) {
        if (isSifted)
            harvested.found.push_back({step.thread, {}}); // all that there is to fetch came along
        harvested.threads.push_back(std::move(thread));
    }
    return harvested;
}

Domain::Result<Harvested> readMessage(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!isSnowflake(textAt(json, "id")))
        return Problem{Problem::Kind::Malformed, placeOf(answer), u"id"_s, answer.status, {}};
    auto post = postOf(step, json, answer);
    post.permalink.clear(); // it names the server, which the answer does not
    Domain::Thread thread;
    thread.key = step.thread;
    thread.printedId = Domain::fullId({thread.key, {}});
    if (step.window.endsAfter(post.written))
        thread.posts.push_back(std::move(post));
    Harvested harvested;
    harvested.threads.push_back(std::move(thread));
    return harvested;
}

} // namespace LaunchProbe::Connectors::Discord
