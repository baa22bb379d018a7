// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"

#include "sqlstoring.h"

#include <QDateTime>

namespace LaunchProbe::Store {

using Domain::Result;
using Ports::RawRecord;

Statement &bindThread(Statement &statement, const Domain::ThreadKey &key)
{
    return statement.bind("service", key.service)
        .bind("repository", key.repository)
        .bind("kind", key.kind)
        .bind("number", key.number);
}

Result<Ports::StoreReport> SqlArchive::store(const Ports::Batch &batch)
{
    return inTransaction(*m_connection, [&]() -> Result<Ports::StoreReport> {
        Storing storing(*m_connection, batch.extractorVersion);
        auto report = storing.store(batch);
        if (!report)
            return report;
        auto tasks = storeJournal(batch);
        if (!tasks)
            return tasks.problem();
        report->tasks = std::move(*tasks);
        if (auto done = m_connection->statement("note_changed_posts").run(); !done)
            return done.problem();
        return report;
    });
}

Result<std::optional<RawRecord>> SqlArchive::rawFor(const QString &method, const QString &url) const
{
    auto &find = m_connection->statement("find_raw");
    if (auto done = find.bind("method", method).bind("url", url).run(); !done)
        return done.problem();
    std::optional<RawRecord> record;
    if (find.next())
        record = RawRecord{
            find.text(0), find.text(1), find.text(2), find.text(3), static_cast<int>(find.integer(4)),
            find.text(5), find.text(6), find.time(7)};
    find.finish();
    return record;
}

Result<std::vector<Domain::ThreadKey>> SqlArchive::knownThreads(std::span<const Domain::ThreadKey> keys) const
{
    auto &find = m_connection->statement("find_thread");
    std::vector<Domain::ThreadKey> known;
    for (const auto &key : keys) {
        if (auto done = bindThread(find, key).run(); !done)
            return done.problem();
        if (find.next())
            known.push_back(key);
        find.finish();
    }
    return known;
}

} // namespace LaunchProbe::Store
