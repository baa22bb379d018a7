// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xconnector.h"

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
    answer.url = QUrl(u"https://api.x.com/2/tweets/search/recent?query=x"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline XConnector aConnector(const QString &fields = {})
{
    Setup setup;
    setup.secrets[u"x/token"_s] = u"bearer"_s;
    if (!fields.isEmpty())
        setup.secrets[u"x/fields"_s] = fields;
    return XConnector(setup);
}

inline Domain::Query aQuery(const QString &family = u"all"_s)
{
    Domain::Query query;
    query.source = u"x"_s;
    query.family = family;
    query.text = u"(\"RTX PRO 6000\" OR sm_120) -is:retweet"_s;
    return query;
}

inline Step aStep(const QString &kind)
{
    Step step;
    step.kind = kind;
    step.thread = {u"x"_s, {}, {}, u"1950000000000000005"_s};
    step.window.until = QDate(2025, 8, 8);
    step.memory = {{u"archive"_s, u"all"_s}};
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
