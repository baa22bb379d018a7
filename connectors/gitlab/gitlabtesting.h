// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gitlabconnector.h"

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
    answer.url = QUrl(u"https://gitlab.com/api/v4/projects/a%2Fb%2Fc/issues"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline GitLabConnector aConnector(const QString &token = {}, const QString &api = {})
{
    Setup setup;
    if (!token.isEmpty())
        setup.secrets[u"gitlab/token"_s] = token;
    if (!api.isEmpty())
        setup.endpoints[u"api"_s] = QUrl(api);
    return GitLabConnector(setup);
}

inline Domain::Query aQuery(const QString &place, const QString &text)
{
    Domain::Query query;
    query.source = u"gitlab"_s;
    query.family = u"issues"_s;
    query.place = place;
    query.text = text;
    return query;
}

inline Step aThreadStep()
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"gitlab"_s, u"a/b/c"_s, u"issues"_s, u"12"_s};
    step.place = u"a/b/c"_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
