// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discourseconnector.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

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
    answer.url = QUrl(u"https://forum.a.org/t/57.json"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

//! Two forums, the second one below a path.
inline DiscourseConnector aConnector()
{
    Setup setup;
    setup.endpoints[u"a"_s] = QUrl(u"https://forum.a.org"_s);
    setup.endpoints[u"b"_s] = QUrl(u"https://b.org/talk/"_s);
    return DiscourseConnector(setup);
}

inline Domain::Query aQuery(const QString &place, const QString &text)
{
    Domain::Query query;
    query.source = u"discourse"_s;
    query.family = u"search"_s;
    query.place = place;
    query.text = text;
    return query;
}

inline Step aThreadStep()
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"discourse"_s, u"forum.a.org"_s, {}, u"57"_s};
    step.place = u"forum.a.org"_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
