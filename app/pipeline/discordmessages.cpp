// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordmessages.h"

#include "jsonvalues.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Post;
using Domain::Result;
using Domain::Thread;
using simdjson::dom::element;

namespace {

bool isSnowflake(const QString &id)
{
    return !id.isEmpty() && id.size() <= 20
        && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! Kinds that a person writes, as newer and older exports spell them.
bool isWritten(std::string_view type)
{
    static constexpr std::array<std::string_view, 11> kinds{"",   "Default",
                                                            "0",  "Reply",
                                                            "19", "ChatInputCommand",
                                                            "20", "ThreadStarterMessage",
                                                            "21", "ContextMenuCommand",
                                                            "23"};
    return std::ranges::find(kinds, type) != kinds.end();
}

QString authorOf(element message)
{
    element author;
    if (message["author"].get(author) != simdjson::SUCCESS)
        return {};
    const auto name = textAt(author, "name").left(190);
    const auto number = textAt(author, "discriminator");
    return number.isEmpty() || number == u"0000" || number == u"0" ? name : name + u'#' + number.left(4);
}

//! Somebody else's words stay a quote.
QString quoted(const QString &text)
{
    return u"> "_s + QString(text).replace(u'\n', u"\n> "_s);
}

QString wordsOf(element message)
{
    auto text = textAt(message, "content");
    element forwarded;
    if (message["forwardedMessage"].get(forwarded) == simdjson::SUCCESS && has(forwarded, "content"))
        text = QStringList{text, quoted(textAt(forwarded, "content"))}.join(u'\n').trimmed();
    return text;
}

} // namespace

class DiscordMessages::Private
{
public:
    simdjson::dom::parser parser;
    QByteArray heading; //!< that `thread` and `guild` come from
    Thread thread;
    QString guild;
};

DiscordMessages::DiscordMessages()
    : d(std::make_unique<Private>())
{
}
DiscordMessages::~DiscordMessages() = default;

Result<void> DiscordMessages::readHeading(const QByteArray &heading)
{
    element root;
    if (const auto error = d->parser.parse(heading.toStdString()).get(root))
        return problemOf(error);
    element guild;
    element channel;
    if (root["guild"].get(guild) != simdjson::SUCCESS || root["channel"].get(channel) != simdjson::SUCCESS)
        return malformed(u"guild, channel"_s);
    const auto number = textAt(channel, "id");
    if (!isSnowflake(number))
        return malformed(u"channel.id"_s);
    d->guild = textAt(guild, "id");
    if (!isSnowflake(d->guild) || d->guild == u"0")
        d->guild = u"@me"_s; // direct messages
    Thread thread;
    thread.key = {u"discord"_s, {}, {}, number};
    thread.printedId = Domain::fullId({thread.key, {}});
    thread.title = textAt(channel, "name").left(1000);
    thread.place = u"%1 #%2"_s.arg(textAt(guild, "name").left(200), thread.title.left(200));
    thread.permalink = QUrl(u"https://discord.com/channels/%1/%2"_s.arg(d->guild, number));
    d->thread = std::move(thread);
    d->heading = heading;
    return {};
}

Result<std::vector<Thread>> DiscordMessages::read(std::string_view record, const RecordOrigin &origin)
{
    // A chunk hands its heading on by reference: the same bytes at the same place need no second look.
    if (d->heading.constData() != origin.heading.constData() || d->heading.isEmpty()) {
        if (auto done = readHeading(origin.heading); !done)
            return done.problem();
    }
    element message;
    if (const auto error = d->parser.parse(record.data(), record.size(), false).get(message))
        return problemOf(error);
    Post post;
    post.comment = textAt(message, "id");
    if (!isSnowflake(post.comment))
        return malformed(u"id"_s);
    element reference;
    if (message["reference"].get(reference) == simdjson::SUCCESS) {
        const auto elsewhere = textAt(reference, "channelId");
        const auto answered = textAt(reference, "messageId");
        if (isSnowflake(answered) && (elsewhere.isEmpty() || elsewhere == d->thread.key.number))
            post.parent = answered;
    }
    post.author = authorOf(message);
    if (isWritten(bytesAt(message, "type")))
        post.text = wordsOf(message);
    post.permalink = QUrl(d->thread.permalink.toString() + u'/' + post.comment);
    post.written = timeAt(message, "timestamp");
    post.edited = timeAt(message, "timestampEdited");
    post.fetched = origin.fetched;
    post.rawFile = origin.file;
    post.rawOffset = origin.offset;
    auto thread = d->thread;
    thread.posts.push_back(std::move(post));
    return std::vector<Thread>{std::move(thread)};
}

} // namespace LaunchProbe::Pipeline
