// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace LaunchProbe::Ui {

//! Cells of the table of posts: outcomes with sign and colour beside their word, what is not stated as a
//! faint dash, answers by their first words.
class PostCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace LaunchProbe::Ui
