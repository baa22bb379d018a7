// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access.h"

#include <models/domain/postfilter.h>
#include <models/domain/problem.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace LaunchProbe::Store {

//! What one SQL engine spells or does differently.
class Engine
{
public:
    virtual ~Engine() = default;

    [[nodiscard]] virtual QString name() const = 0; //!< as the headings of migration steps say it
    [[nodiscard]] virtual QString driver() const = 0; //!< Qt's name
    [[nodiscard]] virtual QString spelled(QString sql) const = 0; //!< {row_id}, {bytes}
    [[nodiscard]] virtual QString beginStatement() const = 0;
    //! Overwrite space that is no longer used; run outside of a transaction.
    [[nodiscard]] virtual QStringList compactStatements() const = 0;
    [[nodiscard]] virtual Domain::Problem problemOf(const QSqlError &error, const QString &where) const = 0;
    //! Opens the database at `address` and makes the connection safe and quick.
    [[nodiscard]] virtual Domain::Result<void>
    open(QSqlDatabase &database, const QString &address, Access access) const = 0;
    //! The wish in the engine's full-text syntax; empty where nothing of it can be searched.
    [[nodiscard]] virtual QString textExpression(const Domain::TextQuery &query) const = 0;
    //! A condition on post.id with one place for a text expression.
    [[nodiscard]] virtual QString textCondition() const = 0;
};

} // namespace LaunchProbe::Store
