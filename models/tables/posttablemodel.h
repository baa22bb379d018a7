// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postpages.h"
#include "roles.h"
#include "values.h"

#include <models/domain/postfilter.h>
#include <models/session/session.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>

namespace LaunchProbe::Tables {

//! All posts of the archive that the session's filter leaves, a million if need be: the ids are a list, the
//! rows come while they are looked at. Follows the session.
class PostTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! Columns before those of the fields.
    enum Column {
        VerdictColumn,
        DateColumn,
        SourceColumn,
        PlaceColumn,
        TitleColumn,
        AuthorColumn,
        ScoreColumn,
        FirstField
    };

    //! Finds the ids of all posts that the filter leaves, in order. Called away from the GUI thread.
    using Find = std::function<Ports::Result<std::vector<Domain::PostId>>(
        const Ports::Archive &archive, const Domain::PostFilter &filter, Domain::PostOrder order)>;

    //! `find` replaces the archive's own order, so that "best match" can be the best evidence for a profile.
    explicit PostTableModel(Session::Session &session, Find find = {}, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! Asks the archive for another order; columns that it does not sort by are left alone.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setFind(Find find);
    [[nodiscard]] Domain::PostOrder order() const { return m_order; }
    void setOrder(Domain::PostOrder order);
    void refresh(); //!< asks anew
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] Domain::PostId postAt(int row) const;
    [[nodiscard]] int rowOf(Domain::PostId post) const; //!< -1: not among them
    void retranslate(); //!< headers follow the language

Q_SIGNALS:
    void askingChanged(bool asking);
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    void startAnew();
    void takeIds(std::vector<Domain::PostId> ids);
    bool grow(std::vector<Domain::PostId> &ids);
    void setAsking(bool asking);
    [[nodiscard]] QVariant raw(const Ports::PostRow &row, int column) const;

    Session::Session &m_session;
    Find m_find;
    Domain::PostOrder m_order = Domain::PostOrder::NewestFirst;
    mutable PostPages m_pages; //!< looking at a row is what fetches it
    QTimer m_growth; //!< gathers the many small steps of a harvest
    quint64 m_generation = 0;
    bool m_asking = false;
};

} // namespace LaunchProbe::Tables
