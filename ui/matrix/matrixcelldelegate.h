// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/matrix.h>

#include <QStyledItemDelegate>

namespace LaunchProbe::Ui {

//! "✓ 2 Success, ✗ 1 Failure": how many independent rigs report which outcome. For tool tips and screen
//! readers as well.
[[nodiscard]] QString matrixCellWords(const Domain::MatrixCell &cell);

//! What most rigs say; None where none has a clear outcome.
[[nodiscard]] Domain::Outcome prevailing(const Domain::MatrixCell &cell);

//! Cells with signs and counts, tinted by the outcome that most rigs report.
class MatrixCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace LaunchProbe::Ui
