// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/question.h>

#include <QAbstractTableModel>

namespace LaunchProbe::Ui {

//! What is sent for one question: a row for each search and place of each source.
class QueriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source, Search, Place, Text, Used, Left, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setQueries(std::vector<Domain::Query> queries);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Domain::Query> m_queries;
};

} // namespace LaunchProbe::Ui
