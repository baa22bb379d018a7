// SPDX-License-Identifier: GPL-3.0-or-later
#include "furtherhosts.h"

#include <connectors/net/hosts.h>

#include <QRegularExpression>

#include <algorithm>

namespace LaunchProbe::Services {

using namespace Qt::StringLiterals;
using Connectors::Card;
using Flaw = Ui::TypedHost::Flaw;

namespace {

constexpr qsizetype longestAddress = 500;
constexpr qsizetype longestFamily = 40; //!< as the command line takes them

//! Whether its places are addresses of documents and not of hosts.
bool isListed(const Card &card)
{
    return std::ranges::all_of(card.dialect.families, &Domain::Dialect::Family::local);
}

//! A word that stands for the address in the settings, in the ledger, and on the command line.
QString familyOf(const QUrl &url)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    auto word = url.host().toLower();
    if (url.port() >= 0)
        word += u' ' + QString::number(url.port());
    word += u' ' + url.path().toLower() + u' ' + url.query().toLower();
    word.replace(others, u"_"_s);
    const auto start = word.startsWith(u'_') ? 1 : 0;
    word = word.mid(start, longestFamily);
    return word.endsWith(u'_') ? word.chopped(1) : word;
}

QUrl addressIn(const QString &typed)
{
    if (typed.size() > longestAddress || typed.contains(u' '))
        return {};
    const auto whole = typed.contains(u"://"_s) ? typed : u"https://"_s + typed;
    return QUrl(whole, QUrl::StrictMode).adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
}

Flaw flawOf(const Card &card, const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || familyOf(url).isEmpty())
        return Flaw::NoAddress;
    if (!url.userInfo().isEmpty())
        return Flaw::HasName;
    if (!Net::Hosts({{QString(), url}}).check(url))
        return Flaw::NotSafe;
    return url.hasQuery() && !isListed(card) ? Flaw::HasQuery : Flaw::None;
}

QUrl withoutLastSlash(const QUrl &url)
{
    auto shorter = url;
    auto path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    shorter.setPath(path, QUrl::TolerantMode);
    return shorter;
}

} // namespace

std::vector<Ui::SourceHosts> movableSources(const std::vector<Card> &cards)
{
    std::vector<Ui::SourceHosts> sources;
    for (const auto &card : cards) {
        if (card.dialect.placesAreHosts || !card.instancePath.isEmpty())
            sources.push_back({card.id, card.name, card.dialect.placesAreHosts, card.endpoints});
    }
    return sources;
}

Ui::TypedHost typedHost(const Card &card, const QString &typed)
{
    Ui::TypedHost host;
    host.url = addressIn(typed.trimmed());
    host.flaw = flawOf(card, host.url);
    if (host.flaw != Flaw::None)
        return host;
    // A feed is one document: its last slash is part of its name.
    if (!isListed(card))
        host.url = withoutLastSlash(host.url);
    if (card.instancePath.isEmpty()) {
        host.family = familyOf(host.url);
        return host;
    }
    if (!host.url.path().endsWith(card.instancePath))
        host.url.setPath(host.url.path() + card.instancePath);
    host.family = card.endpoints.begin()->first;
    return host;
}

} // namespace LaunchProbe::Services
