// SPDX-License-Identifier: GPL-3.0-or-later
#include "markbook.h"

namespace LaunchProbe::Harvest {

std::optional<MarkBook::Whole> MarkBook::begin(const Domain::ThreadKey &thread, const Piece &piece)
{
    m_open.remove(thread);
    const Whole whole{piece.mark, piece.read};
    if (piece.further.isEmpty())
        return whole;
    m_open.insert(thread, {whole, {piece.further.begin(), piece.further.end()}, {}});
    return {};
}

std::optional<MarkBook::Whole>
MarkBook::pieceRead(const Domain::ThreadKey &thread, const QString &key, const Piece &piece)
{
    const auto open = m_open.find(thread);
    if (open == m_open.end())
        return {};
    // A clock that is set back in between must not make what was read look older than the walk.
    open->whole.since = std::min(open->whole.since, piece.read);
    if (!piece.mark.isEmpty())
        open->whole.mark = piece.mark;
    open->read << key;
    open->named.unite({piece.further.begin(), piece.further.end()});
    if (!open->read.contains(open->named))
        return {};
    auto whole = open->whole;
    m_open.remove(thread);
    return whole;
}

} // namespace LaunchProbe::Harvest
