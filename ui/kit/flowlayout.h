// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <span>
#include <vector>

namespace LaunchProbe::Ui {

//! Sets its widgets side by side and begins a new line where the width ends, so that no control is cut in a
//! language of long words. A stretch pushes what follows it to the right end of its line.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addStretch();
    //! Widgets that are never parted: a label and its field.
    void addTogether(std::initializer_list<QWidget *> widgets, int at = -1); //!< -1: at the end

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    //! The height of it all; `place` moves the widgets as well.
    int arrange(const QRect &rect, bool place) const;
    void placeLine(std::span<QLayoutItem *const> line, QRect rect) const;

    std::vector<QLayoutItem *> m_items; //!< a spacer is a stretch
};

} // namespace LaunchProbe::Ui
