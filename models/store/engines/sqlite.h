// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/store/connection.h>

namespace LaunchProbe::Store {

//! One file, WAL beside it, FTS5 inside it. A killed process loses nothing that was committed; a power cut
//! may lose the last commits (synchronous is NORMAL), never the file.
class SqliteEngine final : public Engine
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] QString spelled(QString sql) const override;
    [[nodiscard]] QString beginStatement() const override;
    [[nodiscard]] QStringList compactStatements() const override;
    [[nodiscard]] Domain::Problem problemOf(const QSqlError &error, const QString &where) const override;
    [[nodiscard]] Domain::Result<void>
    open(QSqlDatabase &database, const QString &address, Access access) const override;
    [[nodiscard]] QString textExpression(const Domain::TextQuery &query) const override;
    [[nodiscard]] QString textCondition() const override;
};

[[nodiscard]] Domain::Result<std::unique_ptr<Connection>> connectToSqlite(const QString &file, Access access);

} // namespace LaunchProbe::Store
