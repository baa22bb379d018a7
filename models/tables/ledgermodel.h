// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "askingtable.h"

#include <map>
#include <vector>

namespace LaunchProbe::Tables {

//! What was asked where, and what became of it: one row for each query. Follows the session.
class LedgerModel final : public AskingTable
{
    Q_OBJECT

public:
    enum Column {
        QuestionColumn,
        SourceColumn,
        FamilyColumn,
        PlaceColumn,
        StateColumn,
        HttpColumn,
        ItemsColumn,
        NewThreadsColumn,
        DeletedColumn,
        VisitedColumn,
        ReasonColumn,
        QueryColumn,
        ColumnCount
    };

    explicit LedgerModel(Session::Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const std::vector<Domain::LedgerRow> &rows() const { return m_rows; }
    [[nodiscard]] std::map<Domain::Coverage, int> counts() const; //!< queries by state

private:
    void askArchive() override;
    void forget() override { take({}); }
    void take(std::vector<Domain::LedgerRow> rows);

    std::vector<Domain::LedgerRow> m_rows;
};

} // namespace LaunchProbe::Tables
