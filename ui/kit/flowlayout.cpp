// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace LaunchProbe::Ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setSpacing(6);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    // Taken out first: a layout within looks for itself when it goes.
    while (auto *item = takeAt(0))
        delete item;
}

void FlowLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0));
}

void FlowLayout::addTogether(std::initializer_list<QWidget *> widgets, int at)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    for (auto *widget : widgets)
        line->addWidget(widget);
    // The layout's parent is what makes the widgets its children.
    addChildLayout(line);
    m_items.insert(at < 0 ? m_items.end() : m_items.begin() + at, line);
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    auto *item = itemAt(index);
    if (item) {
        m_items.erase(m_items.begin() + index);
        invalidate();
    }
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const auto inside = rect.marginsRemoved(contentsMargins());
    std::vector<QLayoutItem *> line;
    int width = 0;
    int height = 0;
    int top = inside.top();
    const auto endLine = [&] {
        if (place)
            placeLine(line, {inside.left(), top, inside.width(), height});
        top += height;
        line.clear();
        width = height = 0;
    };
    for (auto *item : m_items) {
        const bool stretch = item->spacerItem() != nullptr;
        if (!stretch && item->isEmpty())
            continue;
        const auto hint = stretch ? QSize() : item->sizeHint();
        if (!stretch && width > 0 && width + spacing() + hint.width() > inside.width()) {
            endLine();
            top += spacing();
        }
        line.push_back(item);
        if (stretch)
            continue;
        width += hint.width() + (width > 0 ? spacing() : 0);
        height = std::max(height, hint.height());
    }
    endLine();
    return top - rect.top() + contentsMargins().bottom();
}

void FlowLayout::placeLine(std::span<QLayoutItem *const> line, QRect rect) const
{
    int free = rect.width() + spacing();
    for (auto *item : line)
        free -= item->spacerItem() ? 0 : item->sizeHint().width() + spacing();
    int left = rect.left();
    for (auto *item : line) {
        if (item->spacerItem()) {
            left += std::max(0, std::exchange(free, 0));
            continue;
        }
        const auto hint = item->sizeHint();
        const int width = std::min(hint.width(), rect.width());
        item->setGeometry(QStyle::visualRect(
            parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect,
            {left, rect.top() + (rect.height() - hint.height()) / 2, width, hint.height()}));
        left += width + spacing();
    }
}

} // namespace LaunchProbe::Ui
