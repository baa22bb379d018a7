// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "githubconnector.h"

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
    answer.url = QUrl(u"https://api.github.com/search/issues?q=x"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline Headers linkTo(const QByteArray &url)
{
    return {{"Link", '<' + url + ">; rel=\"next\""}};
}

inline Domain::Query aQuery(const QString &family, const QString &text)
{
    Domain::Query query;
    query.source = u"github"_s;
    query.family = family;
    query.place = u"someone/engine"_s;
    query.text = text;
    return query;
}

inline GitHubConnector aConnector(const QString &token = u"tok"_s)
{
    Setup setup;
    if (!token.isEmpty())
        setup.secrets[u"github/token"_s] = token;
    return GitHubConnector(setup);
}

inline Step aThreadStep(const QString &kind = u"issues"_s, const QString &number = u"12"_s)
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"github"_s, u"someone/engine"_s, kind, number};
    step.place = u"someone/engine"_s;
    return step;
}

//! The comments of `numbers` as GitHub lists them.
inline QByteArray commentsNumbered(int first, int last)
{
    QByteArray list;
    for (int i = first; i <= last; ++i) {
        list += list.isEmpty() ? "[" : ",";
        list += "{\"id\": " + QByteArray::number(i)
            + ", \"body\": \"x\", \"created_at\": \"2025-07-02T08:00:00Z\"}";
    }
    return list + ']';
}

} // namespace LaunchProbe::Connectors::Testing
