// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmyids.h"

#include <connectors/api/endpoints.h>

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Connectors::Lemmy {

using namespace Qt::StringLiterals;

namespace {

QString nameIn(const QUrl &address, const QString &kind)
{
    const QRegularExpression form(u"\\A/%1/(\\d{1,18})/?\\z"_s.arg(kind));
    if (const auto match = form.match(address.path()); match.hasMatch())
        return match.captured(1);
    const auto digest =
        QCryptographicHash::hash(address.toEncoded(QUrl::RemoveFragment), QCryptographicHash::Sha256);
    return u'x' + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

bool isNumber(const QString &id)
{
    return !id.isEmpty() && id.size() <= 18
        && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isCommunity(const QString &place)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_]{1,100}(?:@[A-Za-z0-9.:-]{1,200})?\\z"_s);
    return form.match(place).hasMatch();
}

Domain::ThreadKey threadOf(const QUrl &address)
{
    return {service, hostOf(address), {}, nameIn(address, u"post"_s)};
}

QString commentOf(const QUrl &address, const Domain::ThreadKey &thread)
{
    const auto name = nameIn(address, u"comment"_s);
    const auto host = hostOf(address);
    return host == thread.repository ? name : name + u'@' + host;
}

} // namespace LaunchProbe::Connectors::Lemmy
