// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lemmyconnector.h"

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
    answer.url = QUrl(u"https://lemmy.world/api/v3/post?id=31"_s);
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

inline Domain::Query aQuery(const QString &text, const QString &place = {})
{
    Domain::Query query;
    query.source = u"lemmy"_s;
    query.family = u"search"_s;
    query.place = place;
    query.text = text;
    return query;
}

inline Step aThreadStep()
{
    Step step;
    step.kind = u"thread"_s;
    step.thread = {u"lemmy"_s, u"home.org"_s, {}, u"900"_s};
    step.cursor = u"31"_s;
    return step;
}

} // namespace LaunchProbe::Connectors::Testing
