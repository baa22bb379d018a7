// SPDX-License-Identifier: GPL-3.0-or-later
#include "post.h"

#include <QStringList>

namespace LaunchProbe::Domain {

namespace {

QString joined(const PostKey &key, bool withRepository)
{
    QStringList parts;
    if (withRepository && !key.thread.repository.isEmpty())
        parts << key.thread.repository;
    if (!key.thread.kind.isEmpty())
        parts << key.thread.kind;
    parts << key.thread.number;
    if (!key.comment.isEmpty())
        parts << key.comment;
    return key.thread.service + u':' + parts.join(u'/');
}

bool isKind(const QString &word)
{
    return word == u"issues" || word == u"pull_requests" || word == u"discussions";
}

//! Kinds whose threads have a name or a hash for a number, and always a repository: Reddit's ids may look
//! like any of these words.
bool isNamedKind(const QString &word)
{
    static const QStringList kinds{
        QStringLiteral("models"), QStringLiteral("releases"), QStringLiteral("tags"), QStringLiteral("code"),
        QStringLiteral("repositories")};
    return kinds.contains(word);
}

//! How many parts the repository takes: all before the kind, which a number follows; without a kind it is a
//! host, which no number looks like.
qsizetype repositoryParts(const QStringList &parts)
{
    for (const bool named : {false, true}) {
        for (const auto behind : {3, 2}) {
            const auto at = parts.size() - behind;
            if (at >= 2
                && (named ? isNamedKind(parts.at(at))
                          : isKind(parts.at(at)) && parts.at(at + 1).front().isDigit()))
                return at;
        }
    }
    const auto &first = parts.first();
    return parts.size() > 1 && (first.contains(u'.') || first.contains(u':')) ? 1 : 0;
}

} // namespace

QString fullId(const PostKey &key)
{
    return joined(key, true);
}

QString shortId(const PostKey &key)
{
    return joined(key, false);
}

std::optional<PostKey> parseId(const QString &id)
{
    const auto colon = id.indexOf(u':');
    if (colon < 1)
        return {};
    PostKey key;
    key.thread.service = id.left(colon);
    auto parts = id.mid(colon + 1).split(u'/');
    if (parts.contains(QString()))
        return {};
    if (!isKind(parts.first())) {
        const auto count = repositoryParts(parts);
        key.thread.repository = parts.mid(0, count).join(u'/');
        parts.remove(0, count);
    }
    const bool hasRepository = !key.thread.repository.isEmpty();
    if (isKind(parts.first()) || (hasRepository && isNamedKind(parts.first())))
        key.thread.kind = parts.takeFirst();
    if (parts.isEmpty() || parts.size() > 2)
        return {};
    key.thread.number = parts.takeFirst();
    if (!parts.isEmpty())
        key.comment = parts.takeFirst();
    return key;
}

} // namespace LaunchProbe::Domain
