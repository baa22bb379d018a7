// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

namespace LaunchProbe::Connectors {

QUrl endpointOf(const Setup &setup, const QString &family, const QString &otherwise)
{
    const auto found = setup.endpoints.find(family);
    return found == setup.endpoints.end() || found->second.isEmpty() ? QUrl(otherwise) : found->second;
}

QString secretOf(const Setup &setup, const QString &name)
{
    const auto found = setup.secrets.find(name);
    return found == setup.secrets.end() ? QString() : found->second.trimmed();
}

QUrl below(QUrl base, const QString &path)
{
    auto start = base.path(QUrl::FullyEncoded);
    while (start.endsWith(u'/'))
        start.chop(1);
    base.setPath(start + path, QUrl::TolerantMode);
    return base;
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString hostOf(const QUrl &url)
{
    const auto host = url.host().toLower();
    return url.port() < 0 ? host : host + u':' + QString::number(url.port());
}

} // namespace LaunchProbe::Connectors
