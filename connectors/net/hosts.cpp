// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts.h"

#include <QHostAddress>

#include <algorithm>

namespace LaunchProbe::Net {

using namespace Qt::StringLiterals;

QString originOf(const QUrl &url)
{
    const auto scheme = url.scheme().toLower();
    return scheme + u"://"_s + url.host().toLower() + u':'
        + QString::number(url.port(scheme == u"https" ? 443 : 80));
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

QString shownUrl(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
}

Hosts::Hosts(const std::map<QString, QUrl> &endpoints)
{
    for (const auto &[family, url] : endpoints)
        m_origins.push_back(originOf(url));
}

Domain::Result<void> Hosts::check(const QUrl &url) const
{
    const auto refuse = [&url](const QString &why) {
        return Domain::Problem{Domain::Problem::Kind::NotAllowedHost, shownUrl(url), why, 0, {}};
    };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"no address"_s);
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && isLoopback(url)))
        return refuse(u"not https"_s);
    if (std::ranges::find(m_origins, originOf(url)) == m_origins.end())
        return refuse(u"not a configured host"_s);
    return {};
}

} // namespace LaunchProbe::Net
