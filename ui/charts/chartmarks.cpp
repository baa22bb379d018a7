// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartmarks.h"

#include <QAccessible>
#include <QChart>
#include <QChartView>
#include <QGraphicsEllipseItem>
#include <QKeyEvent>
#include <QPen>
#include <QTextDocumentFragment>
#include <QToolTip>

#include <algorithm>

namespace LaunchProbe::Ui {

namespace {

constexpr double ringSize = 18; // px
constexpr size_t bigStep = 10; // places

} // namespace

ChartMarks::ChartMarks(QChartView *view)
    : QObject(view)
    , m_view(view)
{
    view->setFocusPolicy(Qt::StrongFocus);
    view->installEventFilter(this);
}

void ChartMarks::clear()
{
    m_tied.clear();
    m_order.clear();
    m_current.reset();
    m_ring = nullptr;
}

void ChartMarks::tie(QXYSeries *series, Meaning meaning)
{
    const auto at = [series](const QPointF &place) { return series->points().indexOf(place); };
    connect(
        series, &QXYSeries::hovered, this,
        [this, at, words = meaning.words](const QPointF &place, bool over) {
            const auto number = at(place);
            if (over && number >= 0)
                QToolTip::showText(QCursor::pos(), words(number), m_view);
            else
                QToolTip::hideText();
        });
    connect(series, &QXYSeries::clicked, this, [at, choose = meaning.choose](const QPointF &place) {
        const auto number = at(place);
        if (choose && number >= 0)
            choose(number);
    });
    m_tied.emplace_back(series, std::move(meaning));
    m_order.clear();
}

QString ChartMarks::currentWords() const
{
    if (!m_current)
        return {};
    const auto &place = m_order[*m_current];
    return m_tied[place.series].second.words(place.number);
}

bool ChartMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && step(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (event->type() == QEvent::FocusOut)
        leave();
    if (event->type() == QEvent::Resize && m_ring)
        leave();
    return QObject::eventFilter(watched, event);
}

void ChartMarks::order()
{
    if (!m_order.empty())
        return;
    for (size_t i = 0; i < m_tied.size(); ++i) {
        const auto &series = m_tied[i].first;
        for (qsizetype number = 0; series && number < series->count(); ++number)
            m_order.push_back({i, number});
    }
    const auto pointOf = [this](const Place &place) {
        return m_tied[place.series].first->at(static_cast<int>(place.number));
    };
    std::ranges::stable_sort(m_order, [&pointOf](const Place &one, const Place &other) {
        const auto a = pointOf(one);
        const auto b = pointOf(other);
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
}

bool ChartMarks::step(int key)
{
    order();
    if (m_order.empty())
        return false;
    const auto last = m_order.size() - 1;
    const auto now = m_current.value_or(0);
    switch (key) {
    case Qt::Key_Right:
        go(m_current ? std::min(now + 1, last) : 0);
        return true;
    case Qt::Key_Left:
        go(now > 0 ? now - 1 : 0);
        return true;
    case Qt::Key_PageDown:
        go(std::min(now + bigStep, last));
        return true;
    case Qt::Key_PageUp:
        go(now > bigStep ? now - bigStep : 0);
        return true;
    case Qt::Key_Home:
        go(0);
        return true;
    case Qt::Key_End:
        go(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return m_current.has_value();
    case Qt::Key_Escape:
        if (!m_current)
            return false;
        leave();
        return true;
    default:
        return false;
    }
}

void ChartMarks::go(size_t place)
{
    m_current = place;
    auto *series = m_tied[m_order[place].series].first.data();
    auto *chart = m_view->chart();
    const auto number = static_cast<int>(m_order[place].number);
    const auto centre = chart->mapToPosition(series->at(number), series);
    if (!m_ring) {
        m_ring = new QGraphicsEllipseItem(chart);
        m_ring->setPen(QPen(m_view->palette().color(QPalette::Highlight), 3));
        m_ring->setZValue(1000);
    }
    m_ring->setRect(QRectF(centre.x() - ringSize / 2, centre.y() - ringSize / 2, ringSize, ringSize));
    const auto words = currentWords();
    const auto inView = m_view->mapFromScene(chart->mapToScene(centre));
    QToolTip::showText(m_view->viewport()->mapToGlobal(inView), words, m_view);
    m_view->setAccessibleDescription(QTextDocumentFragment::fromHtml(words).toPlainText());
    QAccessibleEvent said(m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    Q_EMIT wentTo(words);
}

void ChartMarks::leave()
{
    m_current.reset();
    delete m_ring;
    m_ring = nullptr;
    QToolTip::hideText();
}

void ChartMarks::choose() const
{
    if (!m_current)
        return;
    const auto &place = m_order[*m_current];
    if (const auto &chosen = m_tied[place.series].second.choose)
        chosen(place.number);
}

} // namespace LaunchProbe::Ui
