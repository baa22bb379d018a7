// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeview.h"

#include "decodeseries.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QValueAxis>

#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// More strips than this cannot be read in one picture; the table has them all.
constexpr size_t mostGroups = 18;

//! Dots of equal speed would hide each other: each stands a little off the strip's middle, the same every
//! time.
double offMiddle(size_t index)
{
    return (static_cast<double>(index % 5) - 2) * 0.09;
}

} // namespace

DecodeView::DecodeView(QWidget *parent)
    : TraceChart(u"decode"_s, decodePoints, parent)
{
}

QString DecodeView::title() const
{
    return tr("Decode speed");
}

QString DecodeView::emptyWords() const
{
    return tr("No post of the current selection states a decode speed.");
}

QString DecodeView::groupName(const DecodeGroup &group) const
{
    if (group.engine.isEmpty() && group.quant.isEmpty())
        return tr("nothing stated");
    return tr("%1 · %2", "engine and quantisation")
        .arg(
            group.engine.isEmpty() ? tr("engine?") : group.engine,
            group.quant.isEmpty() ? tr("quant?") : group.quant);
}

void DecodeView::draw(QChart &chart)
{
    auto groups = decodeGroups(points());
    const auto all = groups.size();
    groups.resize(std::min(all, mostGroups));
    if (all > groups.size())
        setNote(tr(
            "%n smaller group(s) can be read in the table.", nullptr, static_cast<int>(all - groups.size())));
    std::reverse(groups.begin(), groups.end()); // the axis counts from below
    drawRanges(chart, groups);
    drawDots(chart, groups);
    drawMedians(chart, groups);
    addAxes(chart, groups);
}

void DecodeView::drawRanges(QChart &chart, const std::vector<DecodeGroup> &groups) const
{
    auto faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.35F);
    for (size_t i = 0; i < groups.size(); ++i) {
        auto *line = new QLineSeries(&chart);
        line->append(groups[i].minimum, static_cast<double>(i));
        line->append(groups[i].maximum, static_cast<double>(i));
        line->setPen(QPen(faint, 2));
        chart.addSeries(line);
        const auto markers = chart.legend()->markers(line);
        for (auto *marker : markers)
            marker->setVisible(false);
    }
}

void DecodeView::drawDots(QChart &chart, const std::vector<DecodeGroup> &groups)
{
    QStringList engines;
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        if (!engines.contains(group->engine))
            engines.append(group->engine);
    }
    for (int engine = 0; engine < engines.size(); ++engine) {
        auto *dots = new QScatterSeries(&chart);
        std::vector<size_t> tied;
        for (size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].engine != engines[engine])
                continue;
            for (size_t k = 0; k < groups[i].points.size(); ++k) {
                dots->append(points()[groups[i].points[k]].x, static_cast<double>(i) + offMiddle(k));
                tied.push_back(groups[i].points[k]);
            }
        }
        auto colour = seriesColor(engine, palette());
        dots->setName(engines[engine].isEmpty() ? tr("Engine not stated") : engines[engine]);
        // Past the seventh the colours begin again; the shape tells them apart.
        dots->setMarkerShape(
            engine < 7 ? QScatterSeries::MarkerShapeCircle : QScatterSeries::MarkerShapeTriangle);
        dots->setMarkerSize(8);
        dots->setBorderColor(colour);
        colour.setAlphaF(0.6F);
        dots->setColor(colour);
        chart.addSeries(dots);
        tie(dots, std::move(tied));
    }
}

void DecodeView::drawMedians(QChart &chart, const std::vector<DecodeGroup> &groups) const
{
    auto *medians = new QScatterSeries(&chart);
    for (size_t i = 0; i < groups.size(); ++i)
        medians->append(groups[i].median, static_cast<double>(i));
    medians->setName(tr("Median"));
    medians->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    medians->setMarkerSize(13);
    medians->setColor(palette().color(QPalette::Base));
    medians->setBorderColor(palette().color(QPalette::Text));
    chart.addSeries(medians);
}

void DecodeView::addAxes(QChart &chart, const std::vector<DecodeGroup> &groups) const
{
    QAbstractAxis *speed = nullptr;
    double slowest = groups.front().minimum;
    double fastest = groups.front().maximum;
    for (const auto &group : groups) {
        slowest = std::min(slowest, group.minimum);
        fastest = std::max(fastest, group.maximum);
    }
    if (isLogarithmic()) {
        auto *axis = new QLogValueAxis(&chart);
        axis->setBase(10);
        axis->setRange(
            std::pow(10, std::floor(std::log10(slowest))),
            std::pow(10, std::ceil(std::log10(fastest) + 0.01)));
        axis->setMinorTickCount(8);
        axis->setLabelFormat(slowest < 1 ? u"%.1f"_s : u"%.0f"_s);
        speed = axis;
    } else {
        auto *axis = new QValueAxis(&chart);
        axis->setRange(0, fastest * 1.05);
        axis->applyNiceNumbers();
        axis->setLabelFormat(u"%.0f"_s);
        speed = axis;
    }
    speed->setTitleText(tr("Decode speed, tokens/s"));

    auto *names = new QCategoryAxis(&chart);
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    names->setRange(-0.6, static_cast<double>(groups.size()) - 0.4);
    for (size_t i = 0; i < groups.size(); ++i) {
        const auto count = groups[i].points.size();
        names->append(
            u"%1 (%2)"_s.arg(groupName(groups[i]), numberWord(static_cast<qint64>(count))),
            static_cast<double>(i));
    }
    chart.addAxis(speed, Qt::AlignBottom);
    chart.addAxis(names, Qt::AlignLeft);
    const auto series = chart.series();
    for (auto *one : series) {
        one->attachAxis(speed);
        one->attachAxis(names);
    }
}

std::vector<ChartTable::Column> DecodeView::columns() const
{
    return {
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Quant"), [](const ChartPoint &point) { return orNotStated(point.quant); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Decode, tok/s"), [](const ChartPoint &point) { return point.x; }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString DecodeView::pointWords(const ChartPoint &point) const
{
    return u"<b>%1</b><br>%2 · %3 · %4<br>%5 · %6<br>%7"_s.arg(
        quantityWord(point.x, u"tok/s"_s), orNotStated(point.model).toHtmlEscaped(),
        orNotStated(point.engine).toHtmlEscaped(), orNotStated(point.quant).toHtmlEscaped(),
        outcomeWord(point.outcome), dateWord(point.written), point.title.toHtmlEscaped());
}

} // namespace LaunchProbe::Ui
