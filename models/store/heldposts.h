// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <models/domain/facet.h>
#include <models/domain/postset.h>
#include <models/ports/archive.h>

#include <QCache>

#include <memory>

namespace LaunchProbe::Store {

//! Sets and orders of posts that were asked for, held in memory until the archive changes. Of a million posts
//! a set is 125 kB and an order 4 MB; a set that was asked for once is there at once the next time, and any
//! filter, order and facet is made of such parts.
class HeldPosts
{
public:
    using Set = std::shared_ptr<const Domain::PostSet>;
    using Order = std::shared_ptr<const std::vector<quint32>>; //!< ids

    explicit HeldPosts(Connection &connection)
        : m_connection(connection)
    {
    }

    //! The posts that the filter leaves.
    Domain::Result<Set> fitting(const Domain::PostFilter &filter);
    //! All posts in that order, one of those that the archive itself knows.
    Domain::Result<Order> ordered(Domain::PostOrder order);
    //! The values of the filter's posts, those of most posts first.
    Domain::Result<std::vector<Domain::FacetValue>>
    counted(const Domain::PostFilter &filter, Domain::Facet facet);

    using Rows = QCache<qint64, Ports::PostRow>;
    //! Rows that were read: searches for common words look at the same reports again and again.
    Domain::Result<Rows *> rows();

private:
    struct Group {
        QString name;
        std::vector<quint32> posts;
    };
    using Groups = std::shared_ptr<const std::vector<Group>>;
    struct Changes {
        qint64 posts = -1;
        qint64 findings = -1;
    };
    //! As it is held: a few posts take less as their numbers.
    struct HeldSet {
        Set whole; //!< null: `few` are all
        std::vector<quint32> few;
    };
    using Sets = QCache<QString, HeldSet>;

    Domain::Result<void> follow(); //!< lets go of what is no longer true
    Domain::Result<Set> all();
    Domain::Result<Set> part(const Domain::PostFilter &one);
    Domain::Result<Set> allBut(const Domain::PostFilter &one);
    Domain::Result<Set> gathered(const Domain::PostFilter &one);
    //! Null: nothing of it can be searched.
    Domain::Result<Set> holding(const Domain::TextQuery &text, int depth);
    Domain::Result<Set> joined(const Domain::TextQuery &text, int depth);
    Domain::Result<Set> excluding(const Domain::TextQuery &text, int depth);
    Domain::Result<Set> matching(const QString &expression);
    Domain::Result<Set> keep(Sets &sets, const QString &key, Statement &statement);
    [[nodiscard]] static Set held(const Sets &sets, const QString &key); //!< null: not there
    Domain::Result<Order> listed(const char *query);
    using Part = std::pair<QString, Domain::PostFilter>; //!< a value of a facet
    Domain::Result<std::vector<Part>> valueFilters(Domain::Facet facet);
    Domain::Result<Groups> grouped(const char *query, const QString &slot);
    Domain::Result<QStringList> services(); //!< most threads first
    //! A query lists threads in their order: those of one row stand at one place, or each at its own.
    enum class Places { RowEach, ThreadEach };
    //! The posts of `base` by where their threads stand; those of one place as they are in `base`.
    Domain::Result<Order> byThread(Domain::PostOrder base, const char *query, Places places);
    Domain::Result<void> knowThreads();
    Domain::Result<Order> byOutcome();

    Connection &m_connection;
    Changes m_changes;
    Sets m_sets{mostBytes};
    Sets m_judged{mostBytes / 4}; //!< depend on findings too
    Rows m_rows{mostBytes};
    QHash<int, Order> m_orders;
    std::vector<quint32> m_threads; //!< by the number of the post; empty: not yet asked for
    QHash<QString, Groups> m_groups;
    QStringList m_services; //!< empty: not yet asked for

    static constexpr qsizetype mostBytes = 48 << 20;
};

} // namespace LaunchProbe::Store
