// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"
#include "values.h"

#include <models/session/session.h>

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace LaunchProbe::Tables {

//! What was asked where, and what became of it: one row for each query. Follows the session.
class LedgerModel final : public QAbstractTableModel
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

    void refresh();
    [[nodiscard]] const std::vector<Domain::LedgerRow> &rows() const { return m_rows; }
    [[nodiscard]] std::map<Domain::Coverage, int> counts() const; //!< queries by state
    void retranslate();

Q_SIGNALS:
    void problemOccurred(const LaunchProbe::Domain::Problem &problem);

private:
    void take(std::vector<Domain::LedgerRow> rows);

    Session::Session &m_session;
    std::vector<Domain::LedgerRow> m_rows;
    quint64 m_generation = 0;
};

} // namespace LaunchProbe::Tables
