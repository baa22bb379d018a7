// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlarchive.h"

#include <QDateTime>

namespace LaunchProbe::Store {

using namespace Qt::StringLiterals;
using Domain::LedgerRow;
using Domain::Result;
using Domain::RunId;
using Domain::TaskId;
using Ports::HarvestRun;
using Ports::HarvestTask;

namespace {

QString stateName(HarvestTask::State state)
{
    switch (state) {
    case HarvestTask::State::Pending:
        return u"pending"_s;
    case HarvestTask::State::Done:
        return u"done"_s;
    case HarvestTask::State::Failed:
        break;
    }
    return u"failed"_s;
}

HarvestTask::State stateOf(const QString &name)
{
    return name == u"pending" ? HarvestTask::State::Pending
        : name == u"done"     ? HarvestTask::State::Done
                              : HarvestTask::State::Failed;
}

Result<void> writeQuery(Statement &statement, RunId run, qint64 position, const LedgerRow &row)
{
    statement.bind("run", run.value)
        .bind("position", position)
        .bind("question", row.question)
        .bind("source", row.source);
    statement.bind("family", row.family).bind("place", row.place).bind("query", row.query);
    statement.bind("state", Domain::coverageName(row.state))
        .bind("http", row.http)
        .bind("reason", row.reason);
    statement.bind("items", row.items).bind("new_threads", row.newThreads).bind("deleted", row.deleted);
    statement.bindTime("window_from", row.from);
    return statement.bindTime("window_to", row.to)
        .bindTime("visited", row.visited)
        .bind("mark", row.mark)
        .run();
}

void bindTask(Statement &statement, const HarvestTask &task)
{
    statement.bind("source", task.source).bind("query", task.query);
    statement.bind("step", QVariant(task.step.isNull() ? QByteArray("") : task.step));
    statement.bind("state", stateName(task.state)).bind("reason", task.reason).bind("http", task.http);
}

} // namespace

Result<std::vector<TaskId>> SqlArchive::storeJournal(const Ports::Batch &batch)
{
    auto &found = m_connection->statement("insert_found");
    for (const auto &entry : batch.found) {
        bindThread(found, entry.thread).bind("question", entry.question).bind("run", batch.run.value);
        if (auto done = found.bind("query", entry.query).bind("known", entry.known ? 1 : 0).run(); !done)
            return done.problem();
    }
    auto &update = m_connection->statement("update_task");
    for (const auto &task : batch.changedTasks) {
        bindTask(update, task);
        if (auto done = update.bind("task", task.id.value).run(); !done)
            return done.problem();
    }
    auto &query = m_connection->statement("update_query");
    for (const auto &[position, row] : batch.ledger) {
        if (auto done = writeQuery(query, batch.run, position, row); !done)
            return done.problem();
    }
    auto &mark = m_connection->statement("update_mark");
    for (const auto &[thread, text] : batch.marks) {
        if (auto done = bindThread(mark, thread).bind("mark", text).run(); !done)
            return done.problem();
    }
    if (batch.requests != 0) {
        auto &count = m_connection->statement("add_requests");
        if (auto done = count.bind("run", batch.run.value).bind("requests", batch.requests).run(); !done)
            return done.problem();
    }
    return storeTasks(batch.run, batch.newTasks);
}

Result<std::vector<TaskId>> SqlArchive::storeTasks(RunId run, std::span<const HarvestTask> tasks)
{
    std::vector<TaskId> ids;
    auto &insert = m_connection->statement("insert_task");
    for (const auto &task : tasks) {
        bindTask(insert, task);
        if (auto done = insert.bind("run", run.value).bind("key", task.key).run(); !done)
            return done.problem();
        ids.push_back({insert.changedRows() > 0 ? insert.insertedId() : 0});
    }
    return ids;
}

Result<RunId> SqlArchive::beginRun(
    const HarvestRun &run, std::span<const LedgerRow> queries, std::span<const HarvestTask> tasks)
{
    return inTransaction(*m_connection, [&]() -> Result<RunId> {
        auto &insert = m_connection->statement("insert_run");
        insert.bind("options", QVariant(run.options.isNull() ? QByteArray("") : run.options));
        insert.bindTime("started", run.started)
            .bindTime("finished", run.finished)
            .bind("requests", run.requests);
        if (auto done =
                insert.bind("threads_before", run.threadsBefore).bind("posts_before", run.postsBefore).run();
            !done)
            return done.problem();
        const RunId id{insert.insertedId()};
        auto &query = m_connection->statement("insert_query");
        qint64 position = 0;
        for (const auto &row : queries) {
            if (auto done = writeQuery(query, id, position++, row); !done)
                return done.problem();
        }
        if (auto done = storeTasks(id, tasks); !done)
            return done.problem();
        return id;
    });
}

Result<std::optional<HarvestRun>> SqlArchive::readRun(Statement &statement) const
{
    if (auto done = statement.run(); !done)
        return done.problem();
    std::optional<HarvestRun> run;
    if (statement.next()) {
        run = HarvestRun{{statement.integer(0)}, statement.value(1).toByteArray(),
                         statement.time(2),      statement.time(3),
                         statement.integer(4),   statement.integer(5),
                         statement.integer(6)};
    }
    statement.finish();
    return run;
}

Result<std::optional<HarvestRun>> SqlArchive::unfinishedRun(const QByteArray &options) const
{
    return readRun(m_connection->statement("find_open_run").bind("options", QVariant(options)));
}

Result<std::optional<HarvestRun>> SqlArchive::lastRun() const
{
    return readRun(m_connection->statement("find_last_run"));
}

Result<std::vector<HarvestTask>> SqlArchive::readTasks(Statement &statement) const
{
    if (auto done = statement.run(); !done)
        return done.problem();
    std::vector<HarvestTask> tasks;
    while (statement.next()) {
        tasks.push_back(
            {{statement.integer(0)},
             statement.text(1),
             statement.text(2),
             static_cast<int>(statement.integer(3)),
             statement.value(4).toByteArray(),
             stateOf(statement.text(5)),
             statement.text(6),
             static_cast<int>(statement.integer(7))});
    }
    statement.finish();
    return tasks;
}

Result<std::vector<HarvestTask>> SqlArchive::pendingTasks(RunId run, const QString &source, int limit) const
{
    auto &list = m_connection->statement("list_tasks");
    list.bind("run", run.value).bind("state", u"pending"_s).bind("source", source).bind("count", limit);
    return readTasks(list);
}

Result<std::vector<HarvestTask>> SqlArchive::failedTasks(RunId run) const
{
    return readTasks(m_connection->statement("list_failed_tasks").bind("run", run.value));
}

Result<std::vector<Ports::FoundThread>> SqlArchive::runFound(RunId run) const
{
    auto &list = m_connection->statement("list_found");
    if (auto done = list.bind("run", run.value).run(); !done)
        return done.problem();
    std::vector<Ports::FoundThread> found;
    while (list.next()) {
        found.push_back(
            {list.text(0),
             {list.text(1), list.text(2), list.text(3), list.text(4)},
             static_cast<int>(list.integer(5)),
             list.integer(6) != 0});
    }
    list.finish();
    return found;
}

Result<std::vector<LedgerRow>> SqlArchive::runLedger(RunId run) const
{
    auto &list = m_connection->statement("list_ledger");
    if (auto done = list.bind("run", run.value).run(); !done)
        return done.problem();
    std::vector<LedgerRow> rows;
    while (list.next()) {
        rows.push_back(
            {list.text(0), list.text(1), list.text(2), list.text(3), list.text(4),
             Domain::coverageFromName(list.text(5)), static_cast<int>(list.integer(6)), list.text(7),
             list.integer(8), list.integer(9), list.integer(10), list.time(11), list.time(12), list.time(13),
             list.text(14)});
    }
    list.finish();
    return rows;
}

Result<void> SqlArchive::finishRun(RunId run, const QDateTime &when)
{
    return m_connection->statement("finish_run").bind("run", run.value).bindTime("finished", when).run();
}

Result<std::vector<LedgerRow>> SqlArchive::ledger() const
{
    const auto run = lastRun();
    if (!run)
        return run.problem();
    return *run ? runLedger((*run)->id) : Result<std::vector<LedgerRow>>(std::vector<LedgerRow>{});
}

Result<std::vector<Domain::QueryYield>> SqlArchive::yields(int runs) const
{
    auto &list = m_connection->statement("list_yields");
    if (auto done = list.bind("runs", runs).run(); !done)
        return done.problem();
    std::vector<Domain::QueryYield> yields;
    while (list.next()) {
        yields.push_back(
            {list.text(0),
             list.text(1),
             list.text(2),
             list.text(3),
             list.text(4),
             list.integer(5),
             list.integer(6),
             {list.integer(7)},
             list.integer(8),
             list.integer(9),
             list.integer(10),
             list.integer(11),
             list.integer(12),
             list.integer(13),
             list.integer(14)});
    }
    list.finish();
    return yields;
}

} // namespace LaunchProbe::Store
