// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerbook.h"

#include <utility>

namespace LaunchProbe::Harvest {

using Domain::Coverage;

Obstacle Obstacle::of(const Domain::Problem &problem)
{
    const auto kind = Domain::kindName(problem.kind);
    return {problem.http, problem.detail.isEmpty() ? kind : kind + QStringLiteral(": ") + problem.detail};
}

LedgerBook::LedgerBook(std::vector<Domain::LedgerRow> rows)
    : m_rows(std::move(rows))
{
}

void LedgerBook::restoreFound(const std::vector<Ports::FoundThread> &found)
{
    for (const auto &each : found) {
        auto &naming = m_named[each.thread];
        naming.known = each.known;
        if (!naming.queries.contains(each.query))
            naming.queries << each.query;
    }
}

std::vector<Ports::FoundThread> LedgerBook::searchAnswered(
    int query, const std::vector<Domain::ThreadKey> &threads, const QSet<Domain::ThreadKey> &known,
    const QDateTime &when)
{
    if (!isQuery(query))
        return {};
    auto &row = touch(query);
    row.visited = when;
    std::vector<Ports::FoundThread> fresh;
    for (const auto &thread : threads) {
        const bool first = !m_named.contains(thread);
        auto &naming = m_named[thread];
        if (first)
            naming.known = known.contains(thread);
        if (naming.queries.contains(query))
            continue;
        naming.queries << query;
        ++row.items;
        row.newThreads += naming.known ? 0 : 1;
        fresh.push_back({row.question, thread, query, naming.known});
        if (const auto failed = m_failed.constFind(thread); failed != m_failed.constEnd())
            block(query, *failed);
    }
    if (row.state == Coverage::NotSearched || row.state == Coverage::Empty) {
        row.state = row.items > 0 ? Coverage::Answered : Coverage::Empty;
        row.reason.clear();
    }
    return fresh;
}

void LedgerBook::placeSeen(int query, const QString &mark)
{
    if (isQuery(query))
        touch(query).mark = mark;
}

void LedgerBook::searchFailed(int query, const Obstacle &obstacle, const QDateTime &when)
{
    if (!isQuery(query))
        return;
    touch(query).visited = when;
    block(query, obstacle);
}

void LedgerBook::threadFailed(const Domain::ThreadKey &thread, const Obstacle &obstacle)
{
    m_failed.insert(thread, obstacle);
    const auto naming = m_named.constFind(thread);
    if (naming == m_named.constEnd())
        return;
    for (const auto query : naming->queries)
        block(query, obstacle);
}

void LedgerBook::namedBefore(int query, const std::vector<Domain::ThreadKey> &threads)
{
    for (const auto &thread : threads)
        m_namedBefore[thread].insert(query);
}

void LedgerBook::postsDeleted(const Domain::ThreadKey &thread, qint64 posts)
{
    auto queries = m_namedBefore.value(thread);
    const auto naming = m_named.value(thread);
    queries.unite({naming.queries.begin(), naming.queries.end()});
    for (const auto query : queries) {
        if (isQuery(query))
            touch(query).deleted += posts;
    }
}

void LedgerBook::threadReopened(const Domain::ThreadKey &thread)
{
    m_failed.remove(thread);
    const auto naming = m_named.constFind(thread);
    if (naming == m_named.constEnd())
        return;
    for (const auto query : naming->queries)
        unblock(query, Coverage::Answered);
}

void LedgerBook::searchReopened(int query)
{
    unblock(query, Coverage::NotSearched);
}

void LedgerBook::leftOut(int query, const QString &reason)
{
    if (isQuery(query) && m_rows[static_cast<size_t>(query)].state == Coverage::NotSearched)
        touch(query).reason = reason;
}

QString LedgerBook::questionOf(int query) const
{
    return isQuery(query) ? m_rows[static_cast<size_t>(query)].question : QString();
}

QString LedgerBook::questionOf(const Domain::ThreadKey &thread) const
{
    const auto naming = m_named.constFind(thread);
    return naming == m_named.constEnd() || naming->queries.isEmpty() ? QString()
                                                                     : questionOf(naming->queries.front());
}

std::vector<std::pair<int, Domain::LedgerRow>> LedgerBook::takeChanges()
{
    std::vector<std::pair<int, Domain::LedgerRow>> changes;
    for (const auto query : std::exchange(m_changed, {}))
        changes.emplace_back(query, m_rows[static_cast<size_t>(query)]);
    return changes;
}

Domain::LedgerRow &LedgerBook::touch(int query)
{
    m_changed.insert(query);
    return m_rows[static_cast<size_t>(query)];
}

void LedgerBook::block(int query, const Obstacle &obstacle)
{
    if (!isQuery(query) || m_rows[static_cast<size_t>(query)].state == Coverage::Blocked)
        return; // the first obstacle is the one that is told
    auto &row = touch(query);
    row.state = Coverage::Blocked;
    row.http = obstacle.http;
    row.reason = obstacle.reason;
}

void LedgerBook::unblock(int query, Coverage state)
{
    if (!isQuery(query))
        return;
    auto &row = touch(query);
    row.state = state;
    row.http = 0;
    row.reason.clear();
}

} // namespace LaunchProbe::Harvest
