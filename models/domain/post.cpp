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

bool isGitHubKind(const QString &word)
{
    return word == u"issues" || word == u"pull_requests" || word == u"discussions";
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
    if (parts.size() >= 4 && !isGitHubKind(parts.first()) && isGitHubKind(parts.at(2))) {
        key.thread.repository = parts.takeFirst();
        key.thread.repository += u'/' + parts.takeFirst();
    }
    if (isGitHubKind(parts.first()))
        key.thread.kind = parts.takeFirst();
    if (parts.isEmpty() || parts.size() > 2)
        return {};
    key.thread.number = parts.takeFirst();
    if (!parts.isEmpty())
        key.comment = parts.takeFirst();
    return key;
}

} // namespace LaunchProbe::Domain
