// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracechart.h"

#include "chartfile.h"
#include "pointgroups.h"

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
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// More dots than this neither tell anything nor are drawn while one waits.
constexpr size_t mostPoints = 20000;
// Each dot is an item of its own, and a few thousand of them cost a tenth of a second.
constexpr size_t mostDots = 5000;
constexpr size_t fewestDots = 100; // of a series

// Lines of text: of a row with the room that an axis leaves around a name, and of all that stands below the
// rows.
constexpr double rowLines = 1.75;
constexpr double linesBelow = 5;
constexpr double fewestRows = 4;

} // namespace

TraceChart::TraceChart(const QString &id, ReadPoints read, QWidget *parent)
    : ChartView(id, parent)
    , m_read(std::move(read))
    , m_controls(new FlowLayout)
    , m_asTable(new QToolButton(this))
    , m_logarithmic(new QCheckBox(this))
    , m_export(new QToolButton(this))
    , m_count(new QLabel(this))
    , m_note(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new QChartView(this))
    , m_marks(new ChartMarks(m_chart))
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
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows; a thousand of them can be felt
    connect(m_table, &QTableView::activated, this, &TraceChart::chooseRow);
}

void TraceChart::setSession(Session::Session *session)
{
    m_session = session;
    connect(session, &Session::Session::projectChanged, this, &TraceChart::reloadWhenShown);
    connect(session, &Session::Session::filterChanged, this, &TraceChart::reloadWhenShown);
    connect(session, &Session::Session::profileChanged, this, &TraceChart::redraw);
    connect(session, &Session::Session::archiveGrew, this, &TraceChart::reloadWhenShown);
    reloadWhenShown();
}

const Session::Session *TraceChart::session() const
{
    return m_session;
}

void TraceChart::readAnew(ReadPoints read)
{
    m_read = std::move(read);
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
         read = m_read](const Ports::Archive &archive) -> Domain::Result<Answer> {
            auto points = read(archive, filter);
            if (!points)
                return points.problem();
            Answer all{*std::move(points), 0};
            if (all.points.size() > mostPoints) {
                std::ranges::stable_sort(all.points, std::greater(), &ChartPoint::written);
                all.left = static_cast<qsizetype>(all.points.size() - mostPoints);
                all.points.resize(mostPoints);
            }
            return all;
        });
    Tables::whenAnswered(std::move(answer), this, [this, asked](const Domain::Result<Answer> &all) {
        if (asked != m_asked)
            return;
        if (!all)
            Q_EMIT problemArose(all.problem());
        const auto shown = all.valueOr({});
        setPoints(shown.points);
        m_left = shown.left;
        showState();
    });
}

void TraceChart::setPoints(std::vector<ChartPoint> points)
{
    m_points = std::move(points);
    m_left = 0;
    m_model->setPoints(m_points);
    m_table->resizeColumnsToContents();
    redraw();
}

bool TraceChart::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void TraceChart::hideScale()
{
    m_logarithmic->hide();
}

size_t TraceChart::fittingRows() const
{
    const double line = fontMetrics().lineSpacing();
    return static_cast<size_t>(std::max(fewestRows, (m_stack->height() / line - linesBelow) / rowLines));
}

size_t TraceChart::rowsThatFit()
{
    m_rows = fittingRows();
    return *m_rows;
}

void TraceChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    if (m_rows && *m_rows != fittingRows())
        redraw();
}

void TraceChart::redraw()
{
    m_note->clear();
    m_covered = 0;
    m_marks->clear();
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
    auto count = pointCount(static_cast<int>(m_points.size()));
    if (m_left > 0)
        count += u" · "_s + tr("%Ln older one(s) left out", "points of a chart", static_cast<int>(m_left));
    m_count->setText(count);
    m_export->setEnabled(!m_points.empty());
    m_empty->setText(m_session && m_session->desk() ? emptyWords() : tr("No project is open."));
}

QString TraceChart::pointCount(int count) const
{
    return tr("%Ln trace(s)", "points of a chart", count);
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

void TraceChart::setNotes(QStringList notes)
{
    if (m_covered > 0)
        notes.append(tr("%Ln dot(s) under others can be read in the table", "chart", m_covered));
    m_note->setText(notes.join(u" · "_s));
}

void TraceChart::putDots(
    QXYSeries *series, const std::vector<Dot> &dots, bool xIsLogarithmic, bool yIsLogarithmic)
{
    const auto drawn = [](double value, bool isLogarithmic) {
        return isLogarithmic && value > 0 ? std::log10(value) : value;
    };
    std::vector<QPointF> places;
    places.reserve(dots.size());
    for (const auto &dot : dots)
        places.emplace_back(drawn(dot.place.x(), xIsLogarithmic), drawn(dot.place.y(), yIsLogarithmic));
    const auto kept =
        apart(places, std::max(fewestDots, mostDots * dots.size() / std::max(m_points.size(), size_t(1))));
    m_covered += static_cast<int>(dots.size() - kept.size());
    QList<QPointF> shown;
    std::vector<size_t> points;
    for (const auto i : kept) {
        shown.append(dots[i].place);
        points.push_back(dots[i].point);
    }
    series->append(shown);
    const auto pointAt = [this, points = std::move(points)](qsizetype number) -> const ChartPoint & {
        return m_points[points[static_cast<size_t>(number)]];
    };
    m_marks->tie(
        series,
        {[this, pointAt](qsizetype number) { return pointWords(pointAt(number)); },
         [this, pointAt](qsizetype number) {
             if (m_session)
                 m_session->selectPost(pointAt(number).post);
         }});
}

void TraceChart::tieTogether(QXYSeries *series, std::vector<Together> marks)
{
    const auto all = std::make_shared<const std::vector<Together>>(std::move(marks));
    m_marks->tie(
        series,
        {[all](qsizetype number) { return (*all)[static_cast<size_t>(number)].words; },
         [this, all](qsizetype number) { narrowTo((*all)[static_cast<size_t>(number)]); }});
}

void TraceChart::narrowTo(const Together &mark)
{
    if (!m_session)
        return;
    if (mark.conditions.empty() && mark.place.isEmpty()) {
        if (mark.post)
            m_session->selectPost(mark.post);
        return;
    }
    auto filter = m_session->filter();
    for (const auto &condition : mark.conditions) {
        std::erase_if(
            filter.conditions, [&condition](const auto &known) { return known.slot == condition.slot; });
        filter.conditions.push_back(condition);
    }
    if (!mark.place.isEmpty())
        filter.places = {mark.place};
    // The chart is drawn anew for it, and what calls this with it.
    QTimer::singleShot(0, this, [this, filter] { m_session->setFilter(filter); });
}

void TraceChart::chooseRow(const QModelIndex &index)
{
    const auto post = m_model->postAt(m_sorted->mapToSource(index).row());
    if (m_session && post)
        m_session->selectPost(post);
}

QString TraceChart::orNotStated(const QString &value)
{
    return value.isEmpty() ? tr("not stated") : value;
}

QString TraceChart::countWords(const std::vector<size_t> &points) const
{
    std::set<QString> rigs;
    QDateTime first;
    QDateTime last;
    for (const auto i : points) {
        const auto &point = m_points[i];
        rigs.insert(point.rig);
        if (!point.written.isValid())
            continue;
        first = first.isValid() ? std::min(first, point.written) : point.written;
        last = last.isValid() ? std::max(last, point.written) : point.written;
    }
    const auto days = dateWord(first) == dateWord(last) ? dateWord(last)
                                                        : u"%1 – %2"_s.arg(dateWord(first), dateWord(last));
    return u"n = %1, %2<br>%3"_s.arg(
        tr("%Ln trace(s)", "points of a chart", static_cast<int>(points.size())),
        tr("%Ln independent rig(s)", nullptr, static_cast<int>(rigs.size())), days);
}

QString TraceChart::sourceWords(const ChartPoint &point)
{
    return u"%1 · %2<br>%3"_s.arg(
        outcomeWord(point.outcome), dateWord(point.written), point.title.toHtmlEscaped());
}

std::vector<KeyHint> TraceChart::keyHints() const
{
    return {
        {Qt::Key_Right, tr("In the picture: to the next mark")},
        {Qt::Key_Left, tr("In the picture: to the mark before")},
        {Qt::Key_Return, tr("In the picture: show the mark's posts")}};
}

void TraceChart::retranslate()
{
    m_asTable->setText(tr("Show as &table"));
    m_asTable->setToolTip(tr("Show every point as a row of a table"));
    m_logarithmic->setText(tr("&Logarithmic scale"));
    m_export->setText(tr("E&xport…"));
    m_chart->setAccessibleName(tr("Chart: %1").arg(title()));
    m_chart->setAccessibleDescription(tr(
        "Arrow keys go from mark to mark, Enter shows the posts. The same points can be read as a table."));
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
