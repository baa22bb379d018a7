// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeview.h"

#include "decodeseries.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// More strips than this cannot be read in one picture; the table has them all.
constexpr size_t mostGroups = 18;
// From here on dots lie upon each other.
constexpr size_t crowd = 500;

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
    const auto span = shownSpan(points(), groups);
    QStringList notes{tr("◆ median, thick line: the middle half")};
    if (all > groups.size())
        notes.append(tr(
            "%Ln smaller group(s) can be read in the table", nullptr, static_cast<int>(all - groups.size())));
    if (span.outside > 0)
        notes.append(tr("%Ln point(s) far outside can be read in the table", "decode speed", span.outside));
    setNote(notes.join(u" · "_s));
    std::reverse(groups.begin(), groups.end()); // the axis counts from below
    drawDots(chart, groups, span);
    drawRanges(chart, groups, span);
    drawMedians(chart, groups);
    addAxes(chart, groups, span);
    chart.legend()->hide(); // each strip is named where it stands
}

void DecodeView::drawRanges(
    QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span) const
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
    for (size_t i = 0; i < groups.size(); ++i) {
        addLine(groups[i].minimum, groups[i].maximum, i, QPen(faint, 1));
        addLine(
            groups[i].lowerQuartile, groups[i].upperQuartile, i, QPen(plain, 4, Qt::SolidLine, Qt::FlatCap));
    }
}

void DecodeView::drawDots(QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span)
{
    QStringList engines;
    std::for_each(groups.rbegin(), groups.rend(), [&engines](const DecodeGroup &group) {
        if (!engines.contains(group.engine))
            engines.append(group.engine);
    });
    const bool crowded = points().size() > crowd;
    for (int engine = 0; engine < engines.size(); ++engine) {
        auto *dots = new QScatterSeries(&chart);
        std::vector<size_t> tied;
        for (size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].engine != engines[engine])
                continue;
            for (size_t k = 0; k < groups[i].points.size(); ++k) {
                const auto point = groups[i].points[k];
                const double speed = points()[point].x;
                if (speed < span.from || speed > span.to)
                    continue;
                dots->append(speed, static_cast<double>(i) + offMiddle(k));
                tied.push_back(point);
            }
        }
        auto colour = seriesColor(engine, palette());
        dots->setName(engines[engine].isEmpty() ? tr("Engine not stated") : engines[engine]);
        dots->setMarkerSize(crowded ? 5 : 8);
        // Where dots lie upon each other their number shows by the depth of the colour.
        dots->setBorderColor(crowded ? QColor(Qt::transparent) : colour);
        colour.setAlphaF(crowded ? 0.3F : 0.6F);
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
    medians->setColor(palette().color(QPalette::Text));
    medians->setBorderColor(palette().color(QPalette::Base));
    chart.addSeries(medians);
}

QAbstractAxis *DecodeView::speedAxis(QChart &chart, const SpeedSpan &span) const
{
    if (isLogarithmic()) {
        auto *axis = new QLogValueAxis(&chart);
        axis->setBase(10);
        // A little room on either side: a dot on the border would be cut.
        axis->setRange(span.from / 1.2, span.to * 1.2);
        axis->setMinorTickCount(8);
        axis->setLabelFormat(u"%g"_s);
        return axis;
    }
    auto *axis = new QValueAxis(&chart);
    axis->setRange(0, span.to * 1.05);
    axis->applyNiceNumbers();
    axis->setLabelFormat(u"%g"_s);
    return axis;
}

void DecodeView::addAxes(QChart &chart, const std::vector<DecodeGroup> &groups, const SpeedSpan &span) const
{
    auto *speed = speedAxis(chart, span);
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
