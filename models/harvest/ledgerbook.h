// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <QHash>
#include <QSet>

#include <set>

namespace LaunchProbe::Harvest {

//! Why something could not be read.
struct Obstacle {
    int http = 0;
    QString reason; //!< Problem kind name and detail

    [[nodiscard]] static Obstacle of(const Domain::Problem &problem);
};

//! Keeps the coverage ledger of a run: what became of each query. A query is blocked when its search or any
//! thread that it named could not be read, so that a gap never looks like silence.
class LedgerBook
{
public:
    explicit LedgerBook(std::vector<Domain::LedgerRow> rows);

    //! What a run knew before it was interrupted.
    void restoreFound(const std::vector<Ports::FoundThread> &found);

    //! A page of the query's search was read. `known` are those of the threads that the archive had before
    //! the run. Returns what is new to the run's journal.
    std::vector<Ports::FoundThread> searchAnswered(
        int query, const std::vector<Domain::ThreadKey> &threads, const QSet<Domain::ThreadKey> &known,
        const QDateTime &when);
    //! The query is asked of a place that looks like this.
    void placeSeen(int query, const QString &mark);
    void searchFailed(int query, const Obstacle &obstacle, const QDateTime &when);
    void threadFailed(const Domain::ThreadKey &thread, const Obstacle &obstacle);
    //! What an equal query named when it was asked before: a deletion takes a thread out of its answers.
    void namedBefore(int query, const std::vector<Domain::ThreadKey> &threads);
    //! So many posts of a thread were found deleted at their source.
    void postsDeleted(const Domain::ThreadKey &thread, qint64 posts);
    //! What failed is to be tried again: threads first, then searches.
    void threadReopened(const Domain::ThreadKey &thread);
    void searchReopened(int query);
    void leftOut(int query, const QString &reason); //!< not searched, and why

    [[nodiscard]] bool hasNamed(const Domain::ThreadKey &thread) const { return m_named.contains(thread); }
    [[nodiscard]] QString questionOf(int query) const;
    [[nodiscard]] QString
    questionOf(const Domain::ThreadKey &thread) const; //!< that of the first query to name it
    [[nodiscard]] const std::vector<Domain::LedgerRow> &rows() const { return m_rows; }
    //! Rows that changed since the last call.
    [[nodiscard]] std::vector<std::pair<int, Domain::LedgerRow>> takeChanges();

private:
    struct Naming {
        QList<int> queries;
        bool known = false;
    };

    [[nodiscard]] bool isQuery(int query) const
    {
        return query >= 0 && static_cast<size_t>(query) < m_rows.size();
    }
    Domain::LedgerRow &touch(int query);
    void block(int query, const Obstacle &obstacle);
    void unblock(int query, Domain::Coverage state);

    std::vector<Domain::LedgerRow> m_rows;
    std::set<int> m_changed;
    QHash<Domain::ThreadKey, Naming> m_named;
    QHash<Domain::ThreadKey, QSet<int>> m_namedBefore;
    QHash<Domain::ThreadKey, Obstacle> m_failed;
};

} // namespace LaunchProbe::Harvest
