// SPDX-License-Identifier: GPL-3.0-or-later
// What a second visit need not ask again.
#include "sqlarchive.h"

#include <QDateTime>

namespace LaunchProbe::Store {

using Domain::Result;
using Ports::FormerAnswer;
using Ports::KeptThread;
using Ports::VisitedThread;

namespace {

constexpr int commentsOfAThread = 100; //!< more are not asked for at once

//! An open end of a window as the statement compares it.
qint64 endOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

} // namespace

Result<std::optional<FormerAnswer>> SqlArchive::formerAnswer(const Domain::LedgerRow &query) const
{
    auto &find = m_connection->statement("find_former_query");
    find.bind("source", query.source).bind("family", query.family).bind("place", query.place);
    find.bind("query", query.query).bind("window_from", endOf(query.from)).bind("window_to", endOf(query.to));
    if (auto done = find.run(); !done)
        return done.problem();
    if (!find.next()) {
        find.finish();
        return std::optional<FormerAnswer>();
    }
    const auto run = find.integer(0);
    const auto position = find.integer(1);
    FormerAnswer answer;
    answer.mark = find.text(2);
    find.finish();
    auto &list = m_connection->statement("list_named");
    if (auto done = list.bind("run", run).bind("query", position).run(); !done)
        return done.problem();
    while (list.next())
        answer.threads.push_back({{list.text(0), list.text(1), list.text(2), list.text(3)}, list.text(4)});
    list.finish();
    return std::optional(std::move(answer));
}

Result<QHash<Domain::ThreadKey, VisitedThread>>
SqlArchive::visitedThreads(std::span<const Domain::ThreadKey> keys) const
{
    QHash<Domain::ThreadKey, VisitedThread> visited;
    auto &find = m_connection->statement("find_visited");
    auto &list = m_connection->statement("list_evidence");
    for (const auto &key : keys) {
        if (auto done = bindThread(find, key).run(); !done)
            return done.problem();
        const bool isThere = find.next();
        const auto id = isThere ? find.integer(0) : 0;
        VisitedThread thread{isThere ? find.text(1) : QString(), {}};
        find.finish();
        if (!isThere)
            continue;
        if (auto done = list.bind("thread", id).run(); !done)
            return done.problem();
        while (list.next())
            thread.evidence << list.text(0);
        list.finish();
        visited.insert(key, thread);
    }
    return visited;
}

Result<QStringList> SqlArchive::unseenComments(
    const Domain::ThreadKey &thread, const QDateTime &since, const QDateTime &from,
    const QDateTime &until) const
{
    auto &list = m_connection->statement("list_unseen");
    bindThread(list, thread).bindTime("since", since);
    list.bind("any_from", from.isValid() ? 0 : 1).bindTime("written_from", from);
    list.bind("any_until", until.isValid() ? 0 : 1).bindTime("written_until", until);
    if (auto done = list.run(); !done)
        return done.problem();
    QStringList comments;
    while (list.next())
        comments << list.text(0);
    list.finish();
    return comments;
}

Result<std::vector<KeptThread>>
SqlArchive::keptThreads(const QString &service, Domain::RunId run, int limit) const
{
    auto &list = m_connection->statement("list_kept");
    list.bind("service", service).bind("run", run.value).bind("limit", limit);
    if (auto done = list.run(); !done)
        return done.problem();
    std::vector<KeptThread> threads;
    std::vector<qint64> ids;
    while (list.next()) {
        ids.push_back(list.integer(0));
        threads.push_back({{list.text(1), list.text(2), list.text(3), list.text(4)}, list.text(5), {}});
    }
    list.finish();
    auto &comments = m_connection->statement("list_unchecked");
    for (size_t i = 0; i < threads.size(); ++i) {
        comments.bind("thread", ids[i]).bind("limit", commentsOfAThread);
        if (auto done = comments.run(); !done)
            return done.problem();
        while (comments.next())
            threads[i].evidence << comments.text(0);
        comments.finish();
    }
    return threads;
}

Result<qint64> SqlArchive::deletedSince(const QDateTime &when) const
{
    auto &count = m_connection->statement("count_deleted_since");
    if (auto done = count.bindTime("since", when).run(); !done)
        return done.problem();
    const auto posts = count.next() ? count.integer(0) : 0;
    count.finish();
    return posts;
}

} // namespace LaunchProbe::Store
