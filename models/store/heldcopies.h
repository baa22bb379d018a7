// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <models/ports/archive.h>

#include <QHash>
#include <QSet>

#include <span>

namespace LaunchProbe::Store {

//! What may be a copy of what, held in memory until the archive changes. The one place that says whose rig a
//! copy tells of.
class HeldCopies
{
public:
    explicit HeldCopies(Connection &connection)
        : m_connection(connection)
    {
    }

    Domain::Result<void> addTo(std::span<Ports::PostRow> rows);

private:
    struct Known {
        std::vector<Domain::Copy> copies;
        QString rig; //!< of the first original, by its own author
    };

    Domain::Result<void> follow(); //!< asks anew for what is no longer true
    Domain::Result<void> read();
    Domain::Result<void> readStandingAlone();
    [[nodiscard]] QString rigOfOriginal(qint64 post) const;

    Connection &m_connection;
    std::pair<qint64, qint64> m_changes{-1, -1}; //!< of posts, of findings
    QHash<qint64, Known> m_known;
    QSet<qint64> m_standAlone;
};

} // namespace LaunchProbe::Store
