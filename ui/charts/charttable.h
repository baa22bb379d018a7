// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpoint.h"

#include <QAbstractTableModel>

#include <functional>

namespace LaunchProbe::Ui {

//! The points of a chart as rows. Display gives words, Qt::UserRole the raw value for sorting.
class ChartTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column {
        QString title;
        std::function<QVariant(const ChartPoint &)> value;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<Column> columns); //!< also for another language
    void setPoints(std::vector<ChartPoint> points);
    [[nodiscard]] Domain::PostId postAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<ChartPoint> m_points;
};

} // namespace LaunchProbe::Ui
