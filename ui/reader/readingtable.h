// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <QAbstractTableModel>

#include <vector>

namespace LaunchProbe::Ui {

//! What was read out of one post, with the rule that found it.
class ReadingTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, RunColumn, RuleColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReadings(std::vector<Domain::Reading> readings);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Domain::Reading> m_readings;
};

} // namespace LaunchProbe::Ui
