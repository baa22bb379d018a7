// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripchart.h"

#include "axes.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QAbstractAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>
#include <set>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// More strips than this cannot be read in one picture; the table has them all.
constexpr size_t mostStrips = 18;
// From here on dots lie upon each other.
constexpr size_t stripCrowd = 500;

//! Dots of equal speed would hide each other: each stands a little off the strip's middle, the same every
//! time.
double offMiddle(size_t index)
{
    return (static_cast<double>(index % 5) - 2) * 0.09;
}

} // namespace

StripChart::StripChart(const QString &id, const QString &slot, QWidget *parent)
    : TraceChart(id, outOfPosts([slot](const auto &rows) { return speedPoints(rows, slot); }, slot), parent)
{
}

QString StripChart::stripName(const Strip &strip) const
{
    if (strip.engine.isEmpty() && strip.quant.isEmpty())
        return tr("nothing stated");
    return tr("%1 · %2", "engine and quantisation")
        .arg(
            strip.engine.isEmpty() ? tr("engine?") : strip.engine,
            strip.quant.isEmpty() ? tr("quant?") : strip.quant);
}

void StripChart::draw(QChart &chart)
{
    auto strips = stripsOf(points());
    const auto all = strips.size();
    strips.resize(std::min({all, mostStrips, rowsThatFit()}));
    std::vector<double> speeds;
    for (const auto &strip : strips) {
        for (const auto i : strip.points)
            speeds.push_back(points()[i].x);
    }
    const auto span = bulkOf(std::move(speeds));
    QStringList notes{
        tr("◆ median, thick line: the middle half; behind each name: traces / independent rigs")};
    if (all > strips.size())
        notes.append(tr(
            "%Ln smaller group(s) can be read in the table", nullptr, static_cast<int>(all - strips.size())));
    if (span.outside > 0)
        notes.append(tr("%Ln point(s) far outside can be read in the table", "speed", span.outside));
    std::reverse(strips.begin(), strips.end()); // the axis counts from below
    drawDots(chart, strips, span);
    setNotes(std::move(notes));
    drawRanges(chart, strips, span);
    drawMedians(chart, strips);
    addAxes(chart, strips, span);
    chart.legend()->hide(); // each strip is named where it stands
}

void StripChart::drawRanges(QChart &chart, const std::vector<Strip> &strips, const Span &span) const
{
    auto faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.35F);
    auto plain = palette().color(QPalette::Text);
    plain.setAlphaF(0.65F);
    const auto addLine = [&](double from, double to, size_t row, const QPen &pen) {
        auto *line = new QLineSeries(&chart);
        line->append(std::max(from, span.from), static_cast<double>(row));
        line->append(std::min(to, span.to), static_cast<double>(row));
        line->setPen(pen);
        chart.addSeries(line);
    };
    for (size_t i = 0; i < strips.size(); ++i) {
        const auto &spread = strips[i].spread;
        addLine(spread.minimum, spread.maximum, i, QPen(faint, 1));
        addLine(spread.lowerQuartile, spread.upperQuartile, i, QPen(plain, 4, Qt::SolidLine, Qt::FlatCap));
    }
}

void StripChart::drawDots(QChart &chart, const std::vector<Strip> &strips, const Span &span)
{
    QStringList engines;
    std::for_each(strips.rbegin(), strips.rend(), [&engines](const Strip &strip) {
        if (!engines.contains(strip.engine))
            engines.append(strip.engine);
    });
    const bool crowded = points().size() > stripCrowd;
    for (int engine = 0; engine < engines.size(); ++engine) {
        auto *dots = new QScatterSeries(&chart);
        std::vector<Dot> places;
        for (size_t i = 0; i < strips.size(); ++i) {
            if (strips[i].engine != engines[engine])
                continue;
            for (size_t k = 0; k < strips[i].points.size(); ++k) {
                const auto point = strips[i].points[k];
                const double speed = points()[point].x;
                if (span.holds(speed))
                    places.push_back({{speed, static_cast<double>(i) + offMiddle(k)}, point});
            }
        }
        auto colour = seriesColor(engine, palette());
        dots->setName(engines[engine].isEmpty() ? tr("Engine not stated") : engines[engine]);
        dots->setMarkerShape(shapeOf(static_cast<size_t>(engine)));
        dots->setMarkerSize(crowded ? 5 : 8);
        // Where dots lie upon each other their number shows by the depth of the colour.
        dots->setBorderColor(crowded ? QColor(Qt::transparent) : colour);
        colour.setAlphaF(crowded ? 0.3F : 0.6F);
        dots->setColor(colour);
        putDots(dots, places, isLogarithmic(), false);
        chart.addSeries(dots);
    }
}

void StripChart::drawMedians(QChart &chart, const std::vector<Strip> &strips)
{
    using Test = Domain::SlotCondition::Test;
    auto *medians = new QScatterSeries(&chart);
    std::vector<Together> marks;
    for (size_t i = 0; i < strips.size(); ++i) {
        const auto &strip = strips[i];
        medians->append(strip.spread.median, static_cast<double>(i));
        Together mark;
        mark.words = u"<b>%1</b><br>%2<br>%3"_s.arg(
            stripName(strip).toHtmlEscaped(),
            tr("median %1, middle half %2 to %3")
                .arg(
                    quantityWord(strip.spread.median, u"tok/s"_s), numberWord(strip.spread.lowerQuartile),
                    numberWord(strip.spread.upperQuartile)),
            countWords(strip.points));
        if (!strip.engine.isEmpty())
            mark.conditions.push_back({Domain::Slot::Engine, Test::Is, strip.engine});
        if (!strip.quant.isEmpty())
            mark.conditions.push_back({Domain::Slot::Quant, Test::Is, strip.quant});
        marks.push_back(std::move(mark));
    }
    medians->setName(tr("Median"));
    medians->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    medians->setMarkerSize(13);
    medians->setColor(palette().color(QPalette::Text));
    medians->setBorderColor(palette().color(QPalette::Base));
    chart.addSeries(medians);
    tieTogether(medians, std::move(marks));
}

void StripChart::addAxes(QChart &chart, const std::vector<Strip> &strips, const Span &span) const
{
    auto *speed = numberAxis(chart, span, isLogarithmic());
    speed->setTitleText(speedTitle());
    QStringList names;
    for (const auto &strip : strips) {
        std::set<QString> rigs;
        for (const auto i : strip.points)
            rigs.insert(points()[i].rig);
        names << u"%1 (%2 / %3)"_s.arg(
            stripName(strip), numberWord(static_cast<qint64>(strip.points.size())),
            numberWord(static_cast<qint64>(rigs.size())));
    }
    useAxes(chart, speed, rowAxis(chart, names));
}

std::vector<ChartTable::Column> StripChart::columns() const
{
    return {
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Quant"), [](const ChartPoint &point) { return orNotStated(point.quant); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Card"), [](const ChartPoint &point) { return orNotStated(point.card); }},
        {speedHeading(), [](const ChartPoint &point) { return point.x; }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString StripChart::pointWords(const ChartPoint &point) const
{
    return u"<b>%1</b><br>%2 · %3 · %4<br>%5"_s.arg(
        quantityWord(point.x, u"tok/s"_s), orNotStated(point.model).toHtmlEscaped(),
        orNotStated(point.engine).toHtmlEscaped(), orNotStated(point.quant).toHtmlEscaped(),
        sourceWords(point));
}

} // namespace LaunchProbe::Ui
