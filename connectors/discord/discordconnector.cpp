// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordconnector.h"

#include "discordsteps.h"

#include <connectors/api/answers.h>
#include <connectors/api/endpoints.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace LaunchProbe::Connectors {

using namespace Qt::StringLiterals;
using namespace Discord;
using Domain::Problem;

namespace {

QString searchQuery(const Step &step)
{
    auto query =
        u"content=%1&limit=%2&sort_by=timestamp&sort_order=desc"_s.arg(encoded(step.query)).arg(hitsOfAPage);
    if (step.window.from.isValid())
        query += u"&min_id="_s + snowflakeAt(step.window.from);
    // Beyond the last offset the walk goes on from the oldest message that it has seen.
    if (!step.cursor.isEmpty())
        query += u"&max_id="_s + step.cursor;
    else if (step.window.until.isValid())
        query += u"&max_id="_s + snowflakeAt(step.window.until.addDays(1));
    const auto offset = step.memory.value(u"offset"_s).toInt();
    return offset > 0 ? query + u"&offset=%1"_s.arg(offset) : query;
}

QString messagesQuery(const Step &step)
{
    auto query = u"limit=%1"_s.arg(messagesOfAPage);
    if (const auto around = step.memory.value(u"around"_s).toString(); !around.isEmpty())
        return query + u"&around="_s + around;
    if (!step.cursor.isEmpty())
        return query + u"&before="_s + step.cursor;
    return step.window.until.isValid() ? query + u"&before="_s + snowflakeAt(step.window.until.addDays(1))
                                       : query;
}

} // namespace

DiscordConnector::DiscordConnector(const Setup &setup)
    : m_api(endpointOf(setup, u"api"_s, u"https://discord.com/api/v10"_s))
    , m_token(secretOf(setup, u"discord/bot_token"_s))
{
}

Domain::Result<Step> DiscordConnector::searchStep(const Domain::Query &query, const Window &window) const
{
    const auto problem = [](Problem::Kind kind, const QString &detail) {
        return Problem{kind, u"Discord"_s, detail, 0, {}};
    };
    if (query.family != search && query.family != history)
        return problem(Problem::Kind::InvalidValue, query.family);
    if (m_token.isEmpty())
        return problem(
            Problem::Kind::NeedsCredentials,
            QCoreApplication::translate("Connectors", "Discord answers bots on servers that invited them"));
    if (query.text.trimmed().isEmpty())
        return emptyQuery(u"Discord"_s);
    if (!query.place.isEmpty() && !isSnowflake(query.place))
        return problem(
            Problem::Kind::InvalidValue,
            QCoreApplication::translate("Connectors", "a server is named by its number"));
    Step step;
    step.family = query.family;
    step.query = query.text.simplified();
    step.window = window;
    if (!query.place.isEmpty())
        return stepIn(step, query.place);
    step.kind = guildsKind;
    return step;
}

std::vector<Step>
DiscordConnector::checkSteps(std::span<const KnownThread> threads, const Window &window, size_t most) const
{
    std::vector<Step> steps;
    for (const auto &known : threads) {
        for (const auto &message : known.evidence) {
            if (steps.size() >= most)
                return steps;
            if (!isSnowflake(message) || !isSnowflake(known.thread.number))
                continue;
            Step step;
            step.kind = messageKind;
            step.thread = known.thread;
            step.cursor = message;
            step.window = window;
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

bool DiscordConnector::asksForComments(const Step &step) const
{
    return step.kind == messageKind;
}

bool DiscordConnector::tellsGone(const Step &step, const HttpAnswer &answer) const
{
    constexpr std::array<qint64, 2> unknown{10003, 10008}; // channel, message
    return JsonConnector::tellsGone(step, answer)
        && std::ranges::find(unknown, integerAt(refusalOf(answer), "code").value_or(0)) != unknown.end();
}

HttpCall DiscordConnector::callFor(const Step &step) const
{
    HttpCall call;
    call.headers = {{"Accept", "application/json"}};
    call.conditional = false;
    call.shared = step.kind != search && step.kind != threadKind && step.kind != messageKind;
    const auto guild = u"/guilds/"_s + encoded(step.place);
    const auto channel = u"/channels/"_s + encoded(step.thread.number);
    // One queue for each route and the server or channel that it is about.
    call.bucket = step.kind + u' ' + (step.thread.number.isEmpty() ? step.place : step.thread.number);
    call.domain = step.thread.number;
    QString path = u"/users/@me/guilds"_s;
    QString query;
    if (step.kind == guildsKind) {
        query = step.cursor.isEmpty() ? u"limit=200"_s : u"limit=200&after="_s + step.cursor;
    } else if (step.kind == search) {
        path = guild + u"/messages/search"_s;
        query = searchQuery(step);
    } else if (step.kind == channelsKind) {
        path = guild + u"/channels"_s;
    } else if (step.kind == activeKind) {
        path = guild + u"/threads/active"_s;
    } else if (step.kind == archivedKind) {
        path = channel + u"/threads/archived/public"_s;
        query = u"limit=100"_s;
        if (!step.cursor.isEmpty())
            query += u"&before="_s + encoded(step.cursor);
    } else if (step.kind == messageKind) {
        path = channel + u"/messages/"_s + encoded(step.cursor);
    } else {
        path = channel + u"/messages"_s;
        query = messagesQuery(step);
    }
    call.url = below(m_api, path);
    if (!query.isEmpty())
        call.url.setQuery(query);
    return call;
}

AccessToken DiscordConnector::fixedToken() const
{
    if (!isHeaderWord(m_token))
        return {};
    return {"Bot " + m_token.toLatin1(), {}};
}

RateHint DiscordConnector::readRate(const HttpAnswer &answer) const
{
    return Discord::readRate(answer);
}

Domain::Result<Harvested>
DiscordConnector::readJson(const Step &step, const Json &json, const HttpAnswer &answer) const
{
    if (step.kind == guildsKind)
        return readGuilds(step, json, answer);
    if (step.kind == search)
        return readSearch(step, json, answer);
    if (step.kind == channelsKind)
        return readChannels(step, json, answer);
    if (step.kind == activeKind || step.kind == archivedKind)
        return readThreads(step, json, answer);
    return step.kind == messageKind ? readMessage(step, json, answer) : readMessages(step, json, answer);
}

QString DiscordConnector::messageIn(const Json &json) const
{
    const auto code = integerAt(json, "code");
    const auto message = textAt(json, "message").left(400);
    return code && *code > 0 ? u"%1 (%2)"_s.arg(message).arg(*code) : message;
}

} // namespace LaunchProbe::Connectors
