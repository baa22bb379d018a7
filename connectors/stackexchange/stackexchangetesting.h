// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stackexchangeconnector.h"

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
    answer.url = QUrl(u"https://api.stackexchange.com/2.3/questions/5?site=stackoverflow"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline StackExchangeConnector aConnector(const QString &key = {})
{
    Setup setup;
    if (!key.isEmpty())
        setup.secrets[u"stackexchange/key"_s] = key;
    return StackExchangeConnector(setup);
}

inline Domain::Query aQuery(const QString &place, const QString &text)
{
    Domain::Query query;
    query.source = u"stackexchange"_s;
    query.family = u"search"_s;
    query.place = place;
    query.text = text;
    return query;
}

inline Step aThreadStep()
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"stackexchange"_s, u"stackoverflow.com"_s, {}, u"5"_s};
    step.place = u"stackoverflow.com"_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
