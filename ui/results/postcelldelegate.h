// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace LaunchProbe::Ui {

//! Cells of the table of posts: outcomes with sign and colour beside their word, what is not stated as a
//! faint dash, answers by their first words. Texts are shaped once and kept: shaping was two thirds of a
//! scroll step.
class PostCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    //! The text as it fits into `width` pixels.
    [[nodiscard]] QStaticText shaped(const QString &text, int width, const QStyleOptionViewItem &cell) const;

    static constexpr int mostShaped = 4000; // some tall windows of cells
    mutable QCache<QString, QStaticText> m_shaped{mostShaped}; //!< painting is what fills it
};

} // namespace LaunchProbe::Ui
