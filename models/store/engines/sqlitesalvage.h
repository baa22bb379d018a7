// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/store/connection.h>

#include <QStringList>

namespace LaunchProbe::Store {

//! Copies what can be read of a damaged SQLite file, row by row where pages are broken.
class Salvage
{
public:
    explicit Salvage(Connection &fresh)
        : m_fresh(fresh)
    {
    }

    //! Puts the damaged file beside the fresh one. Gives the version of its archive; 0: that cannot be read.
    [[nodiscard]] Domain::Result<int> attach(const QString &damaged);
    //! All tables that the fresh archive has, but those of its full-text index.
    Domain::Result<void> copyTables();
    //! Takes out rows whose other half could not be read. Gives their number.
    [[nodiscard]] Domain::Result<qint64> dropOrphans() const;
    [[nodiscard]] Domain::Result<qint64> count(const QString &table) const;

    [[nodiscard]] const QStringList &torn() const { return m_torn; }

private:
    struct Range {
        qint64 first, last;
    };

    Domain::Result<void> copyTable(const QString &table);
    [[nodiscard]] Domain::Result<QStringList> listed(const QString &sql) const;
    [[nodiscard]] qint64 lastRow(const QString &table) const;

    Connection &m_fresh;
    QStringList m_torn;
};

} // namespace LaunchProbe::Store
