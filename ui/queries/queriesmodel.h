// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/question.h>
#include <models/domain/yield.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! What is sent for one question and what it brought: a row for each search and place of each source.
class QueriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source, Search, Place, Text, New, Useful, Traces, Duplicates, Used, Left, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setQueries(std::vector<Domain::Query> queries);
    void setYields(std::vector<Domain::QueryYield> yields); //!< of these queries, in any order

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const Domain::QueryYield *yieldOf(const Domain::Query &query) const;
    [[nodiscard]] QVariant yieldData(const Domain::QueryYield *yield, int column, int role) const;

    std::vector<Domain::Query> m_queries;
    std::vector<Domain::QueryYield> m_yields;
};

} // namespace LaunchProbe::Ui
