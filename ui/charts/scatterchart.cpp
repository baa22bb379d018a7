// SPDX-License-Identifier: GPL-3.0-or-later
#include "scatterchart.h"

#include "axes.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QAbstractAxis>
#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>
#include <map>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// Colours and shapes that can still be told apart.
constexpr size_t mostGroups = 7;
// From here on dots lie upon each other.
constexpr size_t dotCrowd = 500;
constexpr int widePicture = 60; // letters
// More lines than this are a thicket.
constexpr size_t mostSweeps = 150;
// Fewer have no middle worth drawing.
constexpr size_t fewestRigs = 5;

} // namespace

ScatterChart::ScatterChart(const QString &id, ReadPoints read, QWidget *parent)
    : TraceChart(id, std::move(read), parent)
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
{
    for (const auto by : {GroupBy::Engine, GroupBy::Model, GroupBy::Quant, GroupBy::Card})
        m_by->addItem(QString(), static_cast<int>(by));
    m_byLabel->setBuddy(m_by);
    addControls({m_byLabel, m_by});
    connect(m_by, &QComboBox::currentIndexChanged, this, &ScatterChart::redraw);
}

GroupBy ScatterChart::groupedBy() const
{
    return static_cast<GroupBy>(m_by->currentData().toInt());
}

void ScatterChart::chooseGroups(GroupBy by)
{
    m_by->setCurrentIndex(m_by->findData(static_cast<int>(by)));
}

void ScatterChart::retranslate()
{
    m_byLabel->setText(tr("&Colour by:"));
    m_by->setItemText(0, tr("Engine"));
    m_by->setItemText(1, tr("Model"));
    m_by->setItemText(2, tr("Quantisation"));
    m_by->setItemText(3, tr("Card"));
    TraceChart::retranslate();
}

void ScatterChart::drawBeside(QChart & /*chart*/, Span & /*x*/, Span & /*y*/) { }

QString ScatterChart::groupName(const PointGroup &group) const
{
    const auto name = group.others ? tr("Others") : orNotStated(group.name);
    return u"%1 (%2)"_s.arg(name, numberWord(static_cast<qint64>(group.points.size())));
}

void ScatterChart::draw(QChart &chart)
{
    std::vector<double> values;
    for (const auto &point : points())
        values.push_back(point.y);
    auto y = bulkOf(std::move(values));
    const auto [least, most] = std::ranges::minmax(points(), {}, &ChartPoint::x);
    Span x{least.x, most.x, 0};
    m_groups = groupsOf(points(), groupedBy(), mostGroups);
    const int leftOut = drawSweeps(chart, y);
    drawDots(chart, y);
    if (showsMiddles())
        drawMiddles(chart, y);
    const int outside = y.outside;
    drawBeside(chart, x, y);
    auto *bottom = numberAxis(chart, x, isLogarithmic());
    bottom->setTitleText(xTitle());
    auto *left = numberAxis(chart, y, yIsLogarithmic());
    left->setTitleText(yTitle());
    useAxes(chart, bottom, left);
    // Below, long names would be cut; beside a narrow picture they would leave nothing of it.
    const bool isWide = width() > widePicture * fontMetrics().averageCharWidth();
    chart.legend()->setAlignment(isWide ? Qt::AlignRight : Qt::AlignBottom);
    auto said = notes();
    if (least.x == most.x)
        said.append(tr("All points share one value of x: nothing can be compared."));
    if (leftOut > 0)
        said.append(tr("%Ln shorter line(s) left out", "chart", leftOut));
    if (outside > 0)
        said.append(tr("%Ln point(s) far outside can be read in the table", "chart", outside));
    setNotes(std::move(said));
}

int ScatterChart::drawSweeps(QChart &chart, const Span &y) const
{
    auto colour = palette().color(QPalette::Text);
    colour.setAlphaF(0.3F);
    auto sweeps = sweepsOf(points());
    const auto all = sweeps.size();
    std::ranges::stable_sort(sweeps, std::greater(), [](const Sweep &sweep) { return sweep.line.size(); });
    sweeps.resize(std::min(sweeps.size(), mostSweeps));
    for (const auto &sweep : sweeps) {
        const bool inside =
            std::ranges::all_of(sweep.line, [&y](const QPointF &place) { return y.holds(place.y()); });
        if (!inside)
            continue;
        auto *line = new QLineSeries(&chart);
        line->append(QList<QPointF>(sweep.line.begin(), sweep.line.end()));
        line->setPen(QPen(colour, 1));
        chart.addSeries(line);
        hideInLegend(chart, line);
    }
    return static_cast<int>(all - sweeps.size());
}

void ScatterChart::drawDots(QChart &chart, const Span &y)
{
    const bool crowded = points().size() > dotCrowd;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        auto *dots = new QScatterSeries(&chart);
        std::vector<Dot> places;
        for (const auto point : m_groups[i].points) {
            if (y.holds(points()[point].y))
                places.push_back({{points()[point].x, points()[point].y}, point});
        }
        auto colour = seriesColor(static_cast<int>(i), palette());
        dots->setName(groupName(m_groups[i]));
        dots->setMarkerShape(shapeOf(i));
        dots->setMarkerSize(crowded ? 8 : 10);
        dots->setBorderColor(colour);
        colour.setAlphaF(crowded ? 0.35F : 0.6F);
        dots->setColor(colour);
        putDots(dots, places, isLogarithmic(), yIsLogarithmic());
        chart.addSeries(dots);
    }
}

void ScatterChart::drawMiddles(QChart &chart, const Span &y)
{
    std::map<double, std::vector<size_t>> places;
    for (size_t i = 0; i < points().size(); ++i)
        places[points()[i].x].push_back(i);
    auto *medians = new QScatterSeries(&chart);
    std::vector<Together> marks;
    for (const auto &[x, here] : places) {
        // One value for each rig: a single long table would outvote everybody.
        std::map<QString, std::vector<double>> rigs;
        for (const auto i : here)
            rigs[points()[i].rig].push_back(points()[i].y);
        if (rigs.size() < fewestRigs)
            continue;
        std::vector<double> values;
        values.reserve(rigs.size());
        for (const auto &[rig, ofRig] : rigs)
            values.push_back(spreadOf(ofRig).median);
        const auto spread = spreadOf(std::move(values));
        auto *bar = new QLineSeries(&chart);
        bar->append(x, std::max(spread.lowerQuartile, y.from));
        bar->append(x, std::min(spread.upperQuartile, y.to));
        bar->setPen(QPen(palette().color(QPalette::Text), 3, Qt::SolidLine, Qt::FlatCap));
        chart.addSeries(bar);
        hideInLegend(chart, bar);
        medians->append(x, spread.median);
        const auto newest = std::ranges::max(here, {}, [this](size_t i) { return points()[i].written; });
        marks.push_back(
            {u"<b>%1 = %2</b><br>%3<br>%4"_s.arg(
                 xTitle(), numberWord(x),
                 tr("median of the rigs %1, middle half %2 to %3 (%4)")
                     .arg(
                         numberWord(spread.median), numberWord(spread.lowerQuartile),
                         numberWord(spread.upperQuartile), yTitle()),
                 countWords(here)),
             {},
             {},
             points()[newest].post});
    }
    medians->setName(tr("Median of the rigs, middle half"));
    medians->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    medians->setMarkerSize(13);
    medians->setColor(palette().color(QPalette::Text));
    medians->setBorderColor(palette().color(QPalette::Base));
    if (marks.empty()) {
        delete medians;
        return;
    }
    chart.addSeries(medians);
    tieTogether(medians, std::move(marks));
}

std::vector<ChartTable::Column> ScatterChart::columns() const
{
    return {
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Quant"), [](const ChartPoint &point) { return orNotStated(point.quant); }},
        {tr("Card"), [](const ChartPoint &point) { return orNotStated(point.card); }},
        {xTitle(), [](const ChartPoint &point) { return point.x; }},
        {yTitle(), [](const ChartPoint &point) { return point.y; }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString ScatterChart::pointWords(const ChartPoint &point) const
{
    return u"%1<br>%2 · %3 · %4 · %5<br>%6"_s.arg(
        numbersWords(point), orNotStated(point.model).toHtmlEscaped(),
        orNotStated(point.engine).toHtmlEscaped(), orNotStated(point.quant).toHtmlEscaped(),
        orNotStated(point.card).toHtmlEscaped(), sourceWords(point));
}

} // namespace LaunchProbe::Ui
