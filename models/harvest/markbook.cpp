// SPDX-License-Identifier: GPL-3.0-or-later
#include "markbook.h"

namespace LaunchProbe::Harvest {

QString MarkBook::begin(const Domain::ThreadKey &thread, const QString &mark, const QStringList &pieces)
{
    m_open.remove(thread);
    if (pieces.isEmpty())
        return mark;
    if (!mark.isEmpty())
        m_open.insert(thread, {mark, {pieces.begin(), pieces.end()}, {}});
    return {};
}

std::optional<QString>
MarkBook::pieceRead(const Domain::ThreadKey &thread, const QString &piece, const QStringList &further)
{
    const auto open = m_open.find(thread);
    if (open == m_open.end())
        return {};
    open->read << piece;
    open->named.unite({further.begin(), further.end()});
    if (!open->read.contains(open->named))
        return {};
    auto mark = open->mark;
    m_open.erase(open);
    return mark;
}

} // namespace LaunchProbe::Harvest
