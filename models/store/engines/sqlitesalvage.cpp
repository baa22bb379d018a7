// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitesalvage.h"

#include <QUrl>

#include <deque>
#include <set>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::Problem;
using Domain::Result;

namespace {

//! Behind every row that this program ever numbers.
constexpr qint64 beyondAllRows = qint64(1) << 40;
//! A broken page costs about two refusals a row of it; a table whose every page is broken is given up.
constexpr int mostRefusals = 100000;

bool isDamage(const Problem &problem)
{
    return problem.kind == Problem::Kind::Damaged || problem.kind == Problem::Kind::CannotRead;
}

} // namespace

Result<int> Salvage::attach(const QString &damaged)
{
    // Rows come in no order that references would bear.
    if (auto done = m_fresh.execute(u"references"_s, u"PRAGMA foreign_keys=OFF"_s); !done)
        return done.problem();
    auto attach = m_fresh.freshStatement(u"attach"_s, u"ATTACH DATABASE :file AS damaged"_s);
    // Read only, else its log would be settled into it when it is closed.
    const auto address = QUrl::fromLocalFile(damaged).toString(QUrl::FullyEncoded) + u"?mode=ro"_s;
    if (auto done = attach.bind("file", address).run(); !done)
        return done.problem();
    auto schema = m_fresh.freshStatement(u"schema"_s, u"SELECT COUNT(*) FROM damaged.sqlite_master"_s);
    if (auto done = schema.run(); !done)
        return Problem{done.problem().kind, damaged, done.problem().detail, 0, {}};
    schema.finish();
    auto version = m_fresh.freshStatement(u"version"_s, u"SELECT version FROM damaged.archive_version"_s);
    const bool isRead = version.run() && version.next();
    return isRead ? static_cast<int>(version.integer(0)) : 0;
}

Result<void> Salvage::copyTables()
{
    const auto tables = listed(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('archive_version', 'archive_change') "
        "AND EXISTS (SELECT 1 FROM damaged.sqlite_master AS old WHERE old.name = pragma_table_list.name)"_s);
    if (!tables)
        return tables.problem();
    for (const auto &table : *tables) {
        if (auto copied = copyTable(table); !copied)
            return copied;
    }
    return {};
}

//! Large pieces first: what is whole is there after the first statement, and a broken part is narrowed down
//! from all sides instead of using up the refusals at one end. Each piece is a transaction of its own, since
//! a transaction that met a broken page cannot be committed.
Result<void> Salvage::copyTable(const QString &table)
{
    const auto columns = listed(u"SELECT name FROM pragma_table_info('%1', 'main') "
                                "INTERSECT SELECT name FROM pragma_table_info('%1', 'damaged')"_s.arg(table));
    if (!columns)
        return columns.problem();
    const auto names = u'"' + columns->join(u"\", \""_s) + u'"';
    auto copy = m_fresh.freshStatement(
        u"salvage "_s + table,
        u"INSERT OR IGNORE INTO main.\"%1\" (%2) SELECT %2 FROM damaged.\"%1\" "
        "WHERE rowid BETWEEN :first AND :last"_s.arg(table, names));
    std::deque<Range> ranges{{0, lastRow(table)}};
    int refusals = 0;
    while (!ranges.empty() && refusals < mostRefusals) {
        const auto [first, last] = ranges.front();
        ranges.pop_front();
        auto copied = copy.bind("first", first).bind("last", last).run();
        if (copied)
            continue;
        if (!isDamage(copied.problem()))
            return copied;
        ++refusals;
        if (first == last)
            continue;
        const auto middle = first + (last - first) / 2;
        ranges.push_back({first, middle});
        ranges.push_back({middle + 1, last});
    }
    if (refusals > 0)
        m_torn << table;
    return {};
}

Result<qint64> Salvage::dropOrphans() const
{
    qint64 dropped = 0;
    for (;;) {
        auto list = m_fresh.freshStatement(u"orphans"_s, u"PRAGMA main.foreign_key_check"_s);
        if (auto done = list.run(); !done)
            return done.problem();
        std::set<std::pair<QString, qint64>> orphans; // a row may miss two things
        while (list.next())
            orphans.emplace(list.text(0), list.integer(1));
        list.finish();
        if (orphans.empty())
            return dropped;
        // Taking one may leave others behind it alone: looked for until there are none.
        const auto drop = [&]() -> Result<void> {
            for (const auto &[table, row] : orphans) {
                auto remove = m_fresh.freshStatement(
                    u"drop orphan"_s, u"DELETE FROM main.\"%1\" WHERE rowid = :row"_s.arg(table));
                if (auto done = remove.bind("row", row).run(); !done)
                    return done;
            }
            return {};
        };
        if (auto done = inTransaction(m_fresh, drop); !done)
            return done.problem();
        dropped += static_cast<qint64>(orphans.size());
    }
}

Result<qint64> Salvage::count(const QString &table) const
{
    auto count = m_fresh.freshStatement(u"count"_s, u"SELECT COUNT(*) FROM main.\"%1\""_s.arg(table));
    if (auto done = count.run(); !done)
        return done.problem();
    return count.next() ? count.integer(0) : 0;
}

Result<QStringList> Salvage::listed(const QString &sql) const
{
    auto list = m_fresh.freshStatement(u"names"_s, sql);
    if (auto done = list.run(); !done)
        return done.problem();
    QStringList names;
    while (list.next())
        names << list.text(0);
    return names;
}

qint64 Salvage::lastRow(const QString &table) const
{
    auto last = m_fresh.freshStatement(u"last row"_s, u"SELECT MAX(rowid) FROM damaged.\"%1\""_s.arg(table));
    const bool isRead = last.run() && last.next();
    return isRead ? last.integer(0) : beyondAllRows;
}

} // namespace LaunchProbe::Store
