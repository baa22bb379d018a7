// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Store {

//! A statement with numbered places instead of named ones, as every engine takes it.
struct PlacedSql {
    QString sql;
    std::vector<QByteArray> places; //!< names in order; one that is used twice stands twice
};

//! ":name" becomes "?"; what stands in quotes or comments is left alone.
[[nodiscard]] PlacedSql placed(const QString &sql);

//! The steps of a migration that are meant for this engine: cut at "-- step: words[, engine]".
[[nodiscard]] QStringList stepsFor(const QString &migration, const QString &engine);

//! The text of queries/NAME.ENGINE.sql, or of queries/NAME.sql where there is no such file.
[[nodiscard]] QString queryText(const QString &name, const QString &engine);

//! All migrations in order; the first leads to version 1.
[[nodiscard]] QStringList migrations();

} // namespace LaunchProbe::Store
