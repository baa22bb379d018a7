// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldcopies.h"

namespace LaunchProbe::Store {

using Domain::Result;

Result<void> HeldCopies::addTo(std::span<Ports::PostRow> rows)
{
    if (auto done = follow(); !done)
        return done;
    for (auto &row : rows) {
        row.standsAlone = m_standAlone.contains(row.id.value);
        const auto known = m_known.constFind(row.id.value);
        if (known == m_known.cend())
            continue;
        row.copies = known->copies;
        row.originalRig = rigOfOriginal(row.id.value);
    }
    return {};
}

//! A copy of a copy tells of the machine of the first, up to where a person says that one is none.
QString HeldCopies::rigOfOriginal(qint64 post) const
{
    auto known = m_known.constFind(post);
    // Each original was written before its copy: the way ends; a file that somebody wrote into may say else.
    for (qsizetype steps = m_known.size(); steps > 0; --steps) {
        const auto original = known->copies.front().original.value;
        const auto next = m_known.constFind(original);
        if (next == m_known.cend() || m_standAlone.contains(original))
            break;
        known = next;
    }
    return known->rig;
}

Result<void> HeldCopies::follow()
{
    auto &changes = m_connection.statement("read_changes");
    if (auto done = changes.run(); !done)
        return done;
    std::pair<qint64, qint64> now;
    if (changes.next())
        now = {changes.integer(0), changes.integer(1)};
    changes.finish();
    if (now == m_changes)
        return {};
    if (auto done = read(); !done)
        return done;
    if (auto done = readStandingAlone(); !done)
        return done;
    m_changes = now;
    return {};
}

Result<void> HeldCopies::read()
{
    m_known.clear();
    auto &list = m_connection.statement("list_copies");
    if (auto done = list.run(); !done)
        return done;
    while (list.next()) {
        Domain::Copy copy{
            {list.integer(0)},
            {list.integer(1)},
            Domain::likenessFromName(list.text(2)),
            static_cast<int>(list.integer(3)),
            list.text(4)};
        if (const auto comment = list.text(5); !comment.isEmpty())
            copy.printedOriginal += u'/' + comment;
        auto &known = m_known[copy.post.value];
        if (known.copies.empty()) {
            Ports::PostRow original;
            original.id = copy.original;
            original.service = list.text(6);
            original.author = list.text(7);
            known.rig = original.ownRig();
        }
        known.copies.push_back(std::move(copy));
    }
    list.finish();
    return {};
}

Result<void> HeldCopies::readStandingAlone()
{
    m_standAlone.clear();
    auto &list = m_connection.statement("list_standing_alone");
    if (auto done = list.run(); !done)
        return done;
    while (list.next())
        m_standAlone.insert(list.integer(0));
    list.finish();
    return {};
}

} // namespace LaunchProbe::Store
