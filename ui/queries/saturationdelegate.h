// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace LaunchProbe::Ui {

//! Behind a cell's words a bar as long as the value (0 … 1) in a role of the cell; without one no bar.
class SaturationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SaturationDelegate(int valueRole, QObject *parent);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_valueRole;
};

} // namespace LaunchProbe::Ui
