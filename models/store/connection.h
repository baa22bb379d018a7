// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "statement.h"

#include <QHash>

#include <memory>

namespace LaunchProbe::Store {

//! One connection to the archive with its prepared statements; used in the thread that made it.
class Connection
{
public:
    [[nodiscard]] static Domain::Result<std::unique_ptr<Connection>>
    open(std::unique_ptr<Engine> engine, const QString &address, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const Engine &engine() const { return *m_engine; }
    [[nodiscard]] QStringList tables() const;

    //! The statement of queries/NAME.sql, prepared once.
    [[nodiscard]] Statement &statement(const char *name);
    //! A statement whose text is made here: a query file with its {braces} filled in, or a step of a
    //! migration.
    [[nodiscard]] Statement freshStatement(const QString &name, const QString &sql) const;
    [[nodiscard]] QString queryText(const QString &name) const;
    Domain::Result<void> execute(const QString &name, const QString &sql) const;

    //! Within what is kept together, `begin` and `commit` leave the transaction as it is, and `rollback` ends
    //! it.
    Domain::Result<void> begin() const;
    Domain::Result<void> commit() const;
    void rollback();

    Domain::Result<void> beginTogether();
    Domain::Result<void> keepTogether();

private:
    Connection(std::unique_ptr<Engine> engine, QString name);

    std::unique_ptr<Engine> m_engine;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements;
    bool m_together = false; //!< a transaction is open for several works
};

//! Runs `work` in one transaction: all of it is kept, or nothing.
template <typename Work>
auto inTransaction(Connection &connection, Work work) -> decltype(work())
{
    if (const auto begun = connection.begin(); !begun)
        return begun.problem();
    auto result = work();
    if (!result) {
        connection.rollback();
        return result;
    }
    if (const auto committed = connection.commit(); !committed) {
        connection.rollback();
        return committed.problem();
    }
    return result;
}

} // namespace LaunchProbe::Store
