// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QSqlError>

#include <atomic>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

QString freshName()
{
    static std::atomic<int> count = 0;
    return u"launchprobe-archive-%1"_s.arg(++count);
}

} // namespace

Connection::Connection(std::unique_ptr<Engine> engine, QString name)
    : m_engine(std::move(engine))
    , m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(m_engine->driver(), m_name))
{
}

Result<std::unique_ptr<Connection>>
Connection::open(std::unique_ptr<Engine> engine, const QString &address, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(std::move(engine), freshName()));
    if (auto opened = connection->m_engine->open(connection->m_database, address, access); !opened)
        return opened.problem();
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = {}; // removeDatabase warns while a handle is left
    QSqlDatabase::removeDatabase(m_name);
}

QStringList Connection::tables() const
{
    return m_database.tables();
}

Statement &Connection::statement(const char *name)
{
    auto &known = m_statements[QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name)))];
    if (!known) {
        const auto word = QString::fromLatin1(name);
        known = std::make_shared<Statement>(m_database, *m_engine, word, queryText(word));
    }
    return *known;
}

Statement Connection::freshStatement(const QString &name, const QString &sql) const
{
    return Statement(m_database, *m_engine, name, sql);
}

QString Connection::queryText(const QString &name) const
{
    return Store::queryText(name, m_engine->name());
}

Result<void> Connection::execute(const QString &name, const QString &sql) const
{
    return freshStatement(name, sql).run();
}

Result<void> Connection::begin() const
{
    return m_together ? Result<void>() : execute(u"begin"_s, m_engine->beginStatement());
}

Result<void> Connection::commit() const
{
    return m_together ? Result<void>() : execute(u"commit"_s, u"COMMIT"_s);
}

void Connection::rollback()
{
    m_together = false;
    // A full disk may have ended the transaction already; then there is nothing left to undo.
    (void)execute(u"rollback"_s, u"ROLLBACK"_s);
}

Result<void> Connection::beginTogether()
{
    if (m_together)
        return {};
    auto begun = begin();
    m_together = bool(begun);
    return begun;
}

Result<void> Connection::keepTogether()
{
    if (!m_together)
        return {};
    m_together = false;
    auto kept = commit();
    if (!kept)
        rollback();
    return kept;
}

} // namespace LaunchProbe::Store
