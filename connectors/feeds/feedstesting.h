// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedsconnector.h"

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
    answer.url = QUrl(u"https://blog.a.org/feed"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline FeedsConnector aConnector()
{
    Setup setup;
    setup.endpoints[u"blog"_s] = QUrl(u"https://blog.a.org/feed"_s);
    setup.endpoints[u"sub"_s] = QUrl(u"https://www.reddit.com/r/LocalLLaMA/new/.rss?limit=100"_s);
    return FeedsConnector(setup);
}

inline Domain::Query aQuery(const QString &place, const QString &text)
{
    Domain::Query query;
    query.source = u"feeds"_s;
    query.family = u"entries"_s;
    query.place = place;
    query.text = text;
    return query;
}

} // namespace LaunchProbe::Connectors::Testing
