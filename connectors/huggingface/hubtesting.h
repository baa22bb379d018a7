// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubconnector.h"

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
    answer.url = QUrl(u"https://huggingface.co/api/models?search=x"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline HubConnector aConnector(const QString &token = {})
{
    Setup setup;
    if (!token.isEmpty())
        setup.secrets[u"huggingface/token"_s] = token;
    return HubConnector(setup);
}

inline Domain::Query aQuery(const QString &family)
{
    Domain::Query query;
    query.source = u"huggingface"_s;
    query.family = family;
    query.place = u"tiny-oss-120b:MXFP4"_s;
    query.text = u"(\"out of memory\" OR OOM) OR mmap"_s;
    return query;
}

inline Step
aStep(const QString &kind, const QString &threadKind = u"discussions"_s, const QString &number = {})
{
    Step step;
    step.kind = kind;
    step.thread = {u"huggingface"_s, u"somelab/tiny-oss-120b"_s, threadKind, number};
    step.query = aQuery({}).text;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
