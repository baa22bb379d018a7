// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite.h"

#include "sqlitewords.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QUrl>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

//! Primary result codes of sqlite3.h.
Problem::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Problem::Kind::InUse;
    case 8: // SQLITE_READONLY
        return Problem::Kind::CannotWrite;
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return Problem::Kind::CannotRead;
    case 11: // SQLITE_CORRUPT
        return Problem::Kind::Damaged;
    case 26: // SQLITE_NOTADB
        return Problem::Kind::Malformed;
    case 13: // SQLITE_FULL
        return Problem::Kind::DiskFull;
    default:
        return Problem::Kind::Internal;
    }
}

//! A folder that cannot be written has no place for the WAL's shared memory; a file that nobody can change is
//! read as it is.
bool isFrozen(const QString &file)
{
    return !QFileInfo(QFileInfo(file).path()).isWritable() && !QFileInfo::exists(file + u"-wal"_s);
}

} // namespace

QString SqliteEngine::name() const
{
    return u"sqlite"_s;
}
QString SqliteEngine::driver() const
{
    return u"QSQLITE"_s;
}

QString SqliteEngine::spelled(QString sql) const
{
    return sql.replace(u"{row_id}"_s, u"INTEGER PRIMARY KEY"_s).replace(u"{bytes}"_s, u"BLOB"_s);
}

QString SqliteEngine::beginStatement() const
{
    // Two writing connections of one process take turns; a lock taken late could not be waited for.
    return u"BEGIN IMMEDIATE"_s;
}

QStringList SqliteEngine::compactStatements() const
{
    return {u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s};
}

Problem SqliteEngine::problemOf(const QSqlError &error, const QString &where) const
{
    return {kindOf(error.nativeErrorCode().toInt()), where, error.text(), 0, {}};
}

Result<void> SqliteEngine::open(QSqlDatabase &database, const QString &address, Access access) const
{
    QStringList options{u"QSQLITE_BUSY_TIMEOUT=30000"_s, u"QSQLITE_OPEN_URI"_s};
    database.setDatabaseName(address);
    if (access == Access::Read) {
        options << u"QSQLITE_OPEN_READONLY"_s;
        if (isFrozen(address)) {
            database.setDatabaseName(
                QUrl::fromLocalFile(address).toString(QUrl::FullyEncoded) + u"?immutable=1"_s);
        }
    }
    database.setConnectOptions(options.join(u';'));
    if (!database.open())
        return problemOf(database.lastError(), address);

    QStringList pragmas{u"cache_size=-32768"_s, u"temp_store=MEMORY"_s};
    if (access == Access::Write) {
        // What is blanked is overwritten where that costs no further page.
        pragmas << u"journal_mode=WAL"_s << u"synchronous=NORMAL"_s << u"foreign_keys=ON"_s
                << u"secure_delete=FAST"_s << u"wal_autocheckpoint=4000"_s
                << u"journal_size_limit=67108864"_s;
    }
    QSqlQuery query(database);
    for (const auto &pragma : pragmas) {
        if (!query.exec(u"PRAGMA "_s + pragma))
            return problemOf(query.lastError(), address);
    }
    return {};
}

QString SqliteEngine::textExpression(const Domain::TextQuery &query) const
{
    return ftsExpression(query);
}

QString SqliteEngine::textCondition() const
{
    return u"post.id IN (SELECT rowid FROM post_words WHERE post_words MATCH ?)"_s;
}

Result<std::unique_ptr<Connection>> connectToSqlite(const QString &file, Access access)
{
    return Connection::open(std::make_unique<SqliteEngine>(), file, access);
}

} // namespace LaunchProbe::Store
