// SPDX-License-Identifier: GPL-3.0-or-later
#include "vramview.h"

#include "vramseries.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// Colours and shapes that can still be told apart.
constexpr size_t mostGroups = 7;

QScatterSeries::MarkerShape shapeOf(size_t group)
{
    static constexpr std::array shapes{
        QScatterSeries::MarkerShapeCircle,   QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
        QScatterSeries::MarkerShapePentagon, QScatterSeries::MarkerShapeStar};
    return shapes[group % shapes.size()];
}

} // namespace

VramView::VramView(QWidget *parent)
    : TraceChart(u"vram"_s, vramPoints, parent)
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
{
    m_by->addItems({QString(), QString()});
    m_byLabel->setBuddy(m_by);
    addControls({m_byLabel, m_by});
    connect(m_by, &QComboBox::currentIndexChanged, this, &VramView::redraw);
}

QString VramView::title() const
{
    return tr("VRAM and context");
}

QString VramView::emptyWords() const
{
    return tr("No trace of the current selection states both its context and its VRAM.");
}

void VramView::retranslate()
{
    m_byLabel->setText(tr("&Colour by:"));
    m_by->setItemText(0, tr("Engine"));
    m_by->setItemText(1, tr("Model"));
    TraceChart::retranslate();
}

void VramView::draw(QChart &chart)
{
    drawDots(chart);
    addAxes(chart);
}

void VramView::drawDots(QChart &chart)
{
    const auto by = m_by->currentIndex() == 0 ? VramBy::Engine : VramBy::Model;
    const auto groups = vramGroups(points(), by, mostGroups);
    for (size_t i = 0; i < groups.size(); ++i) {
        auto *dots = new QScatterSeries(&chart);
        for (const auto point : groups[i].points)
            dots->append(points()[point].x, points()[point].y);
        auto colour = seriesColor(static_cast<int>(i), palette());
        dots->setName(groups[i].others ? tr("Others") : orNotStated(groups[i].name));
        dots->setMarkerShape(shapeOf(i));
        dots->setMarkerSize(10);
        dots->setBorderColor(colour);
        colour.setAlphaF(0.6F);
        dots->setColor(colour);
        chart.addSeries(dots);
        tie(dots, groups[i].points);
    }
}

void VramView::addAxes(QChart &chart) const
{
    const auto [leastX, mostX] = std::ranges::minmax(points(), {}, &ChartPoint::x);
    const auto mostY = std::ranges::max(points(), {}, &ChartPoint::y).y;
    QAbstractAxis *context = nullptr;
    if (isLogarithmic()) {
        auto *axis = new QLogValueAxis(&chart); // contexts double, so the base is two
        axis->setBase(2);
        // Half a step of room on either side: a point on the border would be cut.
        axis->setRange(leastX.x / std::numbers::sqrt2, mostX.x * std::numbers::sqrt2);
        axis->setLabelFormat(u"%.0f"_s);
        context = axis;
    } else {
        auto *axis = new QValueAxis(&chart);
        axis->setRange(0, mostX.x * 1.05);
        axis->applyNiceNumbers();
        axis->setLabelFormat(u"%.0f"_s);
        context = axis;
    }
    context->setTitleText(tr("Context, tokens"));
    auto *vram = new QValueAxis(&chart);
    vram->setRange(0, mostY * 1.1);
    vram->applyNiceNumbers();
    vram->setLabelFormat(u"%.0f"_s);
    vram->setTitleText(tr("VRAM, GB"));
    chart.addAxis(context, Qt::AlignBottom);
    chart.addAxis(vram, Qt::AlignLeft);
    const auto series = chart.series();
    for (auto *one : series) {
        one->attachAxis(context);
        one->attachAxis(vram);
    }
}

std::vector<ChartTable::Column> VramView::columns() const
{
    return {
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Quant"), [](const ChartPoint &point) { return orNotStated(point.quant); }},
        {tr("Context, tokens"), [](const ChartPoint &point) { return point.x; }},
        {tr("VRAM, GB"), [](const ChartPoint &point) { return point.y; }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString VramView::pointWords(const ChartPoint &point) const
{
    return u"<b>%1</b>, %2<br>%3 · %4 · %5<br>%6 · %7<br>%8"_s.arg(
        quantityWord(point.y, u"GB"_s), tr("%Ln token(s) of context", nullptr, static_cast<int>(point.x)),
        orNotStated(point.model).toHtmlEscaped(), orNotStated(point.engine).toHtmlEscaped(),
        orNotStated(point.quant).toHtmlEscaped(), outcomeWord(point.outcome), dateWord(point.written),
        point.title.toHtmlEscaped());
}

} // namespace LaunchProbe::Ui
