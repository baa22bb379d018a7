// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redditconnector.h"

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
    answer.url = QUrl(u"https://oauth.reddit.com/comments/ab12c"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline RedditConnector aConnector(const QString &id = u"app"_s, const QString &secret = u"hush"_s)
{
    Setup setup;
    setup.secrets[u"reddit/client_id"_s] = id;
    setup.secrets[u"reddit/client_secret"_s] = secret;
    setup.deviceId = u"0123456789abcdef0123"_s;
    return RedditConnector(setup);
}

inline Domain::Query aQuery(const QString &place, const QString &text)
{
    Domain::Query query;
    query.source = u"reddit"_s;
    query.family = u"search"_s;
    query.place = place;
    query.text = text;
    return query;
}

inline Step aThreadStep()
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"reddit"_s, {}, {}, u"ab12c"_s};
    step.place = u"r/LocalLLaMA"_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
