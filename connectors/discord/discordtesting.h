// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discordconnector.h"

#include <QFile>
#include <QTest>

//! What the tests of this room build their cases from.
namespace LaunchProbe::Connectors::Testing {

using namespace Qt::StringLiterals;

inline QByteArray fixture(const QString &name)
{
    QFile file(QFINDTESTDATA(u"fixtures/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("fixture is missing");
}

inline HttpAnswer anAnswer(const QByteArray &body, int status = 200, const Headers &headers = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = headers;
    answer.body = body;
    answer.url = QUrl(u"https://discord.com/api/v10/channels/1/messages"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline DiscordConnector aConnector()
{
    Setup setup;
    setup.secrets[u"discord/bot_token"_s] = u"t0ken"_s;
    return DiscordConnector(setup);
}

inline Domain::Query
aQuery(const QString &family = u"search"_s, const QString &place = u"800000000000000001"_s)
{
    Domain::Query query;
    query.source = u"discord"_s;
    query.family = family;
    query.place = place;
    query.text = u"out of memory"_s;
    return query;
}

inline Step aStep(const QString &kind)
{
    Step step;
    step.kind = kind;
    step.family = u"history"_s;
    step.place = u"800000000000000001"_s;
    step.thread = {u"discord"_s, {}, {}, u"810000000000000001"_s};
    step.query = u"\"out of memory\""_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
