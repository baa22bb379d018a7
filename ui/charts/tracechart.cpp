// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracechart.h"

#include "chartfile.h"

#include <models/session/session.h>
#include <models/tables/asking.h>
#include <ui/kit/flowlayout.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/saving.h>

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLegend>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QXYSeries>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

TraceChart::TraceChart(const QString &id, ReadPoints read, QWidget *parent)
    : ChartView(id, parent)
    , m_read(read)
    , m_controls(new FlowLayout)
    , m_asTable(new QToolButton(this))
    , m_logarithmic(new QCheckBox(this))
    , m_export(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_note(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new QChartView(this))
    , m_table(new QTableView(this))
    , m_model(new ChartTable(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    buildControls();
    buildTable();
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_note->setWordWrap(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(m_controls);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
}

void TraceChart::buildControls()
{
    m_asTable->setCheckable(true);
    m_asTable->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_asTable->setFocusPolicy(Qt::StrongFocus);
    m_logarithmic->setChecked(true);
    m_controls->addWidget(m_asTable);
    m_controls->addWidget(m_logarithmic);
    m_controls->addWidget(m_count);
    m_controls->addWidget(m_export);
    m_export->setFocusPolicy(Qt::StrongFocus);
    connect(m_export, &QToolButton::clicked, this, &TraceChart::exportChart);
    connect(m_asTable, &QToolButton::toggled, this, &TraceChart::showState);
    connect(m_logarithmic, &QCheckBox::toggled, this, &TraceChart::redraw);
}

void TraceChart::addControls(std::initializer_list<QWidget *> together)
{
    m_controls->addTogether(together, m_controls->count() - 2); // before the count and what follows it
}

void TraceChart::exportChart()
{
    askToSave(
        this, tr("Export the chart"), objectName(),
        {{u"svg"_s, tr("Picture that scales"), [this] { return chartSvg(*m_chart, title()); }},
         {u"png"_s, tr("Picture"), [this] { return chartPng(*m_chart); }},
         {u"csv"_s, tr("Table"), [this] { return tableCsv(*m_model); }}});
}

void TraceChart::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, &TraceChart::chooseRow);
}

void TraceChart::setSession(Session::Session *session)
{
    m_session = session;
    connect(session, &Session::Session::projectChanged, this, &TraceChart::reloadWhenShown);
    connect(session, &Session::Session::filterChanged, this, &TraceChart::reloadWhenShown);
    connect(session, &Session::Session::archiveGrew, this, &TraceChart::reloadWhenShown);
    reloadWhenShown();
}

// A chart that nobody sees asks for nothing.
void TraceChart::reloadWhenShown()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void TraceChart::paintEvent(QPaintEvent *event)
{
    ChartView::paintEvent(event);
    // Painted is seen: while the window is laid out a chart may be shown for a moment that ends up behind
    // others.
    QTimer::singleShot(0, this, [this] {
        if (m_stale && !visibleRegion().isEmpty())
            reload();
    });
}

void TraceChart::reload()
{
    m_stale = false;
    const auto asked = ++m_asked;
    if (!m_session || !m_session->desk())
        return setPoints({});
    auto answer = m_session->desk()->ask(
        [filter = m_session->filter(),
         read = m_read](const Ports::Archive &archive) -> Domain::Result<std::vector<ChartPoint>> {
            const auto rows = archive.postsWithReadings(filter);
            if (!rows)
                return rows.problem();
            return read(*rows);
        });
    Tables::whenAnswered(
        std::move(answer), this, [this, asked](const Domain::Result<std::vector<ChartPoint>> &points) {
            if (asked != m_asked)
                return;
            if (!points)
                Q_EMIT problemArose(points.problem());
            setPoints(points.valueOr({}));
        });
}

void TraceChart::setPoints(std::vector<ChartPoint> points)
{
    m_points = std::move(points);
    m_model->setPoints(m_points);
    m_table->resizeColumnsToContents();
    redraw();
}

bool TraceChart::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void TraceChart::redraw()
{
    m_note->clear();
    // A fresh chart is the only way of Qt Charts to get rid of axes, legend markers and their connections at
    // once.
    const std::unique_ptr<QChart> old(m_chart->chart());
    auto *chart = new QChart;
    chart->setMargins({});
    chart->legend()->setAlignment(Qt::AlignBottom);
    if (!m_points.empty())
        draw(*chart);
    paintChart(*chart);
    m_chart->setChart(chart);
    showState();
}

void TraceChart::showState()
{
    if (m_points.empty())
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(m_asTable->isChecked() ? static_cast<QWidget *>(m_table) : m_chart);
    m_note->setVisible(!m_note->text().isEmpty() && m_stack->currentWidget() == m_chart);
    m_logarithmic->setEnabled(m_stack->currentWidget() == m_chart);
    m_count->setText(tr("%Ln trace(s)", "points of a chart", static_cast<int>(m_points.size())));
    m_export->setEnabled(!m_points.empty());
    m_empty->setText(m_session && m_session->desk() ? emptyWords() : tr("No project is open."));
}

void TraceChart::paintChart(QChart &chart) const
{
    const auto colours = palette();
    auto grid = colours.color(QPalette::Text);
    grid.setAlphaF(0.15F);
    chart.setBackgroundBrush(colours.base());
    chart.setBackgroundRoundness(0);
    chart.legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart.legend()->setLabelColor(colours.color(QPalette::Text));
    chart.legend()->setFont(font());
    const auto axes = chart.axes();
    for (auto *axis : axes) {
        axis->setLabelsColor(colours.color(QPalette::Text));
        axis->setTitleBrush(colours.text());
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setGridLineColor(grid);
        axis->setMinorGridLineColor(grid);
        axis->setLinePenColor(colours.color(QPalette::Mid));
    }
}

void TraceChart::setNote(const QString &note)
{
    m_note->setText(note);
}

void TraceChart::tie(QXYSeries *series, std::vector<size_t> points)
{
    const auto pointAt = [this, series,
                          points = std::move(points)](const QPointF &place) -> const ChartPoint * {
        const auto at = series->points().indexOf(place);
        const auto known = at >= 0 && static_cast<size_t>(at) < points.size();
        return known ? &m_points[points[static_cast<size_t>(at)]] : nullptr;
    };
    connect(series, &QXYSeries::hovered, this, [this, pointAt](const QPointF &place, bool over) {
        const auto *point = pointAt(place);
        if (over && point)
            QToolTip::showText(QCursor::pos(), pointWords(*point), m_chart);
        else
            QToolTip::hideText();
    });
    connect(series, &QXYSeries::clicked, this, [this, pointAt](const QPointF &place) {
        const auto *point = pointAt(place);
        if (point && m_session)
            m_session->selectPost(point->post);
    });
}

void TraceChart::chooseRow(const QModelIndex &index)
{
    if (m_session)
        m_session->selectPost(m_model->postAt(m_sorted->mapToSource(index).row()));
}

QString TraceChart::orNotStated(const QString &value)
{
    return value.isEmpty() ? tr("not stated") : value;
}

void TraceChart::retranslate()
{
    m_asTable->setText(tr("Show as &table"));
    m_asTable->setToolTip(tr("Show every point as a row of a table"));
    m_logarithmic->setText(tr("&Logarithmic scale"));
    m_export->setText(tr("E&xport…"));
    m_chart->setAccessibleName(tr("Chart: %1").arg(title()));
    m_chart->setAccessibleDescription(tr("The same points can be read as a table."));
    m_table->setAccessibleName(tr("Table: %1").arg(title()));
    m_model->setColumns(columns());
    m_table->resizeColumnsToContents();
    redraw();
}

void TraceChart::changeEvent(QEvent *event)
{
    ChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

} // namespace LaunchProbe::Ui
