// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"
#include "values.h"

#include <QAbstractTableModel>

namespace LaunchProbe::Tables {

//! The verification matrix as a table: one column for each slot of the rows, then the matrix's columns. A
//! cell's raw value is its median decode speed in tokens/s; CellRole has all that is known.
class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setMatrix(Domain::Matrix matrix);
    [[nodiscard]] const Domain::Matrix &matrix() const { return m_matrix; }
    void retranslate();

private:
    [[nodiscard]] int labels() const { return static_cast<int>(m_matrix.rowSlots.size()); }
    [[nodiscard]] QString words(const Domain::MatrixCell &cell) const;

    Domain::Matrix m_matrix;
};

} // namespace LaunchProbe::Tables
