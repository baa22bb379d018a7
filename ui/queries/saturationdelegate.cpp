// SPDX-License-Identifier: GPL-3.0-or-later
#include "saturationdelegate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace LaunchProbe::Ui {

namespace {

constexpr double strength = 0.35; //!< of the bar's colour: the words in front stay readable

} // namespace

SaturationDelegate::SaturationDelegate(int valueRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_valueRole(valueRole)
{
}

void SaturationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto value = index.data(m_valueRole);
    if (!value.isValid())
        return;
    const auto isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto line = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight);
    // Light words stand on a selection: the bar darkens it.
    auto colour = isSelected ? QColor(Qt::black) : line;
    const QRectF frame = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    painter->save();
    painter->setPen(line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(frame);
    colour.setAlphaF(static_cast<float>(strength));
    auto bar = frame;
    bar.setWidth(frame.width() * std::clamp(value.toDouble(), 0.0, 1.0));
    painter->fillRect(bar, colour);
    painter->restore();
}

} // namespace LaunchProbe::Ui
