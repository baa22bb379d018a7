// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "askingtable.h"
#include "postpages.h"

#include <models/domain/postfilter.h>

#include <functional>

namespace LaunchProbe::Tables {

//! All posts of the archive that the session's filter leaves, a million if need be: the ids are a list, the
//! rows come while they are looked at. Follows the session.
class PostTableModel final : public AskingTable
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
        CopyColumn, //!< how it may be a copy of another post
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
    [[nodiscard]] Domain::PostId postAt(int row) const;
    [[nodiscard]] int rowOf(Domain::PostId post) const; //!< -1: not among them

private:
    void askArchive() override;
    void forget() override;
    void takeIds(std::vector<Domain::PostId> ids);
    bool grow(std::vector<Domain::PostId> &ids);
    [[nodiscard]] QVariant raw(const Ports::PostRow &row, int column) const;

    Find m_find;
    Domain::PostOrder m_order = Domain::PostOrder::NewestFirst;
    mutable PostPages m_pages; //!< looking at a row is what fetches it
};

} // namespace LaunchProbe::Tables
