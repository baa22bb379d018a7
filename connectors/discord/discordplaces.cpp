// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/walk.h>

#include <algorithm>

namespace LaunchProbe::Connectors::Discord {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr qint64 beginning = 1420070400000; //!< ids count milliseconds from the start of 2015
constexpr int guildsOfAPage = 200;

//! Of channels: what can hold messages. 0 text, 2 voice, 5 announcements, 10 to 12 threads, 13 stage.
bool holdsMessages(qint64 type)
{
    return type == 0 || type == 2 || type == 5 || (type >= 10 && type <= 13);
}

//! 0 and 5 may have threads; 15 forums and 16 galleries have nothing else.
bool holdsThreads(qint64 type)
{
    return type == 0 || type == 5 || type == 15 || type == 16;
}

Step below(const Step &step, const QString &kind, const Json &channel)
{
    Step next;
    next.kind = kind;
    next.family = step.family;
    next.place = step.place;
    next.query = step.query;
    next.window = step.window;
    next.thread = {service, {}, {}, textAt(channel, "id")};
    next.memory = {{u"title"_s, textAt(channel, "name").left(200)}};
    return next;
}

Problem malformed(const HttpAnswer &answer, const QString &what)
{
    return {Problem::Kind::Malformed, placeOf(answer), what, answer.status, {}};
}

} // namespace

bool isSnowflake(const QString &text)
{
    return text.size() >= 1 && text.size() <= 20
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QDateTime timeOf(const QString &snowflake)
{
    return QDateTime::fromMSecsSinceEpoch(
        static_cast<qint64>(snowflake.toULongLong() >> 22) + beginning, Qt::UTC);
}

QString snowflakeAt(const QDate &day)
{
    const auto since = std::max<qint64>(0, day.startOfDay(Qt::UTC).toMSecsSinceEpoch() - beginning);
    return QString::number(static_cast<quint64>(since) << 22);
}

Step stepIn(const Step &step, const QString &guild)
{
    auto next = step;
    next.kind = step.family == search ? search : channelsKind;
    next.place = guild;
    next.cursor.clear();
    next.page = 0;
    next.memory = {};
    return next;
}

Domain::Result<Harvested> readGuilds(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return malformed(answer, u"guilds"_s);
    Harvested harvested;
    Walk walk(step);
    QString last;
    for (const auto &guild : json) {
        const auto id = textAt(guild, "id");
        if (!isSnowflake(id))
            continue;
        walk.see(id);
        last = id;
        harvested.next.push_back(stepIn(step, id));
    }
    if (json.size() >= guildsOfAPage && walk.grew() && walk.mayGoOn()) {
        auto next = walk.onward();
        next.cursor = last;
        harvested.next.push_back(std::move(next));
    }
    return harvested;
}

Domain::Result<Harvested> readChannels(const Step &step, const Json &json, const HttpAnswer &answer)
{
    if (!json.is_array())
        return malformed(answer, u"channels"_s);
    Harvested harvested;
    for (const auto &channel : json) {
        const auto type = integerAt(channel, "type").value_or(-1);
        if (!isSnowflake(textAt(channel, "id")))
            continue;
        if (holdsMessages(type))
            harvested.next.push_back(below(step, history, channel));
        if (holdsThreads(type))
            harvested.next.push_back(below(step, archivedKind, channel));
    }
    auto active = step;
    active.kind = activeKind;
    harvested.next.push_back(std::move(active));
    return harvested;
}

Domain::Result<Harvested> readThreads(const Step &step, const Json &json, const HttpAnswer &answer)
{
    const auto &threads = memberAt(json, "threads");
    if (!threads.is_array())
        return malformed(answer, u"threads"_s);
    Harvested harvested;
    Walk walk(step);
    QString oldest;
    for (const auto &thread : threads) {
        const auto id = textAt(thread, "id");
        if (!isSnowflake(id))
            continue;
        walk.see(id);
        oldest = textAt(memberAt(thread, "thread_metadata"), "archive_timestamp").left(40);
        harvested.next.push_back(below(step, history, thread));
    }
    if (step.kind == archivedKind && flagAt(json, "has_more") && !oldest.isEmpty() && walk.grew()
        && walk.mayGoOn()) {
        auto next = walk.onward();
        next.cursor = oldest;
        harvested.next.push_back(std::move(next));
    }
    return harvested;
}

} // namespace LaunchProbe::Connectors::Discord
