// SPDX-License-Identifier: GPL-3.0-or-later
#include "markbook.h"

namespace LaunchProbe::Harvest {

QString MarkBook::begin(const Domain::ThreadKey &thread, const QString &mark, qsizetype pieces)
{
    m_open.remove(thread);
    if (pieces == 0)
        return mark;
    if (!mark.isEmpty())
        m_open.insert(thread, {mark, pieces});
    return {};
}

std::optional<QString> MarkBook::pieceRead(const Domain::ThreadKey &thread, qsizetype further)
{
    const auto open = m_open.find(thread);
    if (open == m_open.end())
        return {};
    open->pieces += further - 1;
    if (open->pieces > 0)
        return {};
    auto mark = open->mark;
    m_open.erase(open);
    return mark;
}

} // namespace LaunchProbe::Harvest
