// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery.h"

#include "engines/sqlite.h"
#include "engines/sqlitesalvage.h"
#include "schema.h"
#include "sqlstoring.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

namespace fs = std::filesystem;

fs::path path(const QString &file)
{
    return fs::path(file.toStdU16String());
}

QString logOf(const QString &file)
{
    return file + u"-wal"_s;
}

QString freeName(const QString &file)
{
    for (int i = 1;; ++i) {
        auto name = u"%1.damaged-%2"_s.arg(file).arg(i);
        if (!QFile::exists(name) && !QFile::exists(logOf(name)))
            return name;
    }
}

void removeWithCompany(const QString &file)
{
    for (const auto *end : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(end));
}

Problem cannotWrite(const QString &file, const std::error_code &error)
{
    const bool isFull = error == std::errc::no_space_on_device;
    return {
        isFull ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite,
        file,
        QString::fromLocal8Bit(error.message().c_str()),
        0,
        {}};
}

//! A second name where the file system has such, else a copy.
Result<void> keep(const QString &file, const QString &aside)
{
    std::error_code error;
    fs::create_hard_link(path(file), path(aside), error);
    if (error)
        fs::copy_file(path(file), path(aside), error);
    return error ? Result<void>(cannotWrite(aside, error)) : Result<void>();
}

Result<Recovered> salvageInto(const QString &fresh, const QString &damaged)
{
    auto opened = connectToSqlite(fresh, Access::Write);
    if (!opened)
        return opened.problem();
    auto &connection = **opened;
    Recovered recovered;
    Salvage salvage(connection);
    const auto version = salvage.attach(damaged);
    if (!version)
        return version.problem();
    const auto all = migrations();
    if (*version > all.size())
        return Problem{Problem::Kind::NewerVersion, damaged, QString::number(*version), 0, {}};
    // As old as the damaged one, so that what later migrations change is changed on its rows too.
    if (auto done = migrate(connection, *version > 0 ? all.first(*version) : all); !done)
        return done.problem();
    if (auto done = salvage.copyTables(); !done)
        return done.problem();
    recovered.torn = salvage.torn();
    const auto orphans = salvage.dropOrphans();
    if (!orphans)
        return orphans.problem();
    recovered.orphans = *orphans;
    if (auto done = migrate(connection, all); !done)
        return done.problem();
    const auto indexed =
        inTransaction(connection, [&connection] { return Storing(connection, 0).indexAll(); });
    if (!indexed)
        return indexed.problem();
    for (auto [table, count] :
         {std::pair(u"post"_s, &recovered.posts), std::pair(u"finding"_s, &recovered.findings)}) {
        auto counted = salvage.count(table);
        if (!counted)
            return counted.problem();
        *count = *counted;
    }
    if (auto done = connection.execute(u"checkpoint"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
        return done.problem();
    return recovered;
}

} // namespace

Result<void> checkArchive(const QString &file)
{
    auto connection = connectToSqlite(file, Access::Read);
    if (!connection)
        return connection.problem();
    auto check = (*connection)->freshStatement(u"quick_check"_s, u"PRAGMA quick_check(1)"_s);
    if (auto done = check.run(); !done)
        return Problem{done.problem().kind, file, done.problem().detail, 0, {}};
    const auto answer = check.next() ? check.text(0) : QString();
    return answer == u"ok" ? Result<void>() : Problem{Problem::Kind::Damaged, file, answer, 0, {}};
}

Result<Recovered> recoverArchive(const QString &file)
{
    const auto fresh = file + u".recovering"_s;
    const auto aside = freeName(file);
    removeWithCompany(fresh);
    for (const auto &[from, to] : {std::pair(file, aside), std::pair(logOf(file), logOf(aside))}) {
        if (QFileInfo(from).size() == 0)
            continue;
        if (auto kept = keep(from, to); !kept)
            return kept.problem();
    }
    auto recovered = salvageInto(fresh, aside);
    if (!recovered) {
        removeWithCompany(fresh);
        removeWithCompany(aside);
        return recovered;
    }
    recovered->aside = aside;
    // Reading left these beside it.
    QFile::remove(aside + u"-shm"_s);
    if (QFileInfo(logOf(file)).size() == 0)
        QFile::remove(logOf(aside));
    // The log belongs to the damaged file; beside the fresh one it would be read into it.
    QFile::remove(logOf(file));
    QFile::remove(file + u"-shm"_s);
    std::error_code error;
    fs::rename(path(fresh), path(file), error);
    if (error)
        return cannotWrite(file, error);
    return recovered;
}

} // namespace LaunchProbe::Store
