// SPDX-License-Identifier: GPL-3.0-or-later
#include "connector.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace LaunchProbe::Connectors {

Connector::~Connector() = default;
ConnectorPlugin::~ConnectorPlugin() = default;

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Step::toBytes() const
{
    QJsonObject json {{QStringLiteral("kind"), kind}};
    const auto put = [&json](const char *key, const QString &value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(key), value);
    };
    put("url", url.toString(QUrl::FullyEncoded));
    put("cursor", cursor);
    put("service", thread.service);
    put("repository", thread.repository);
    put("thread_kind", thread.kind);
    put("number", thread.number);
    put("place", place);
    put("query", query);
    put("family", family);
    if (page)
        json.insert(QStringLiteral("page"), page);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Domain::Result<Step> Step::fromBytes(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return Domain::Problem {Domain::Problem::Kind::Malformed, QStringLiteral("checkpoint"), {}, 0, {}};
    const auto json = document.object();
    const auto take = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    return Step {take("kind"), QUrl(take("url")), take("cursor"),
                 {take("service"), take("repository"), take("thread_kind"), take("number")}, take("place"),
                 take("query"), take("family"), json.value(QStringLiteral("page")).toInt()};
}

QString Step::key() const
{
    if (!url.isEmpty())
        return kind + u' ' + url.toString(QUrl::FullyEncoded) + u' ' + cursor;
    return QStringList {kind, family, place, query, thread.repository, thread.kind, thread.number, cursor,
                        QString::number(page)}
        .join(u' ');
}

} // namespace LaunchProbe::Connectors
