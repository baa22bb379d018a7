// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooflineview.h"

#include "rooflineseries.h"

#include <models/session/session.h>
#include <ui/charts/axes.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineSteps = 24; // a roof is bent where an axis is not logarithmic

} // namespace

RooflineView::RooflineView(QWidget *parent)
    : ScatterChart(u"roofline"_s, outOfPosts([](const auto &) { return std::vector<ChartPoint>(); }), parent)
{
    chooseGroups(GroupBy::Card);
}

void RooflineView::setCatalogue(const std::shared_ptr<const Catalogue::Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    if (!m_catalogue)
        return;
    readAnew(outOfPosts(
        [known = m_catalogue](const auto &rows) { return rooflinePoints(rows, *known); },
        Domain::Slot::TgTps));
}

QString RooflineView::title() const
{
    return tr("Roofline");
}

QString RooflineView::emptyWords() const
{
    return tr("No trace of the current selection states a decode speed together with a card, a model and a "
              "quantisation that the catalogue knows.");
}

QString RooflineView::xTitle() const
{
    return tr("Weights read for a token, GB");
}

QString RooflineView::yTitle() const
{
    return tr("Decode speed, tokens/s");
}

QString RooflineView::numbersWords(const ChartPoint &point) const
{
    return u"<b>%1</b>, %2<br>%3"_s.arg(
        quantityWord(point.y, u"tok/s"_s), tr("%1 for a token").arg(quantityWord(point.x, u"GB"_s)),
        tr("%1 % of the %2 that the memory allows")
            .arg(
                numberWord(100 * point.y / point.limit, 0),
                quantityWord(std::round(point.limit), u"tok/s"_s)));
}

QStringList RooflineView::notes() const
{
    QStringList said{
        tr("Lines: memory bandwidth / weights read for a token (active parameters × bits), of all "
           "cards of the trace together.")};
    const auto above = std::ranges::count_if(
        points(), [](const ChartPoint &point) { return point.limit > 0 && point.y > point.limit; });
    if (above > 0)
        said << tr(
            "%Ln trace(s) above: several requests at once, speculation, or a misread number",
            "points above the roof", static_cast<int>(above));
    return said;
}

std::vector<ChartTable::Column> RooflineView::columns() const
{
    auto all = ScatterChart::columns();
    const ChartTable::Column allowed{
        tr("Memory allows, tok/s"), [](const ChartPoint &point) { return point.limit; }};
    all.insert(all.begin() + 6, allowed);
    return all;
}

std::optional<double> RooflineView::profileBandwidth() const
{
    if (!session() || !m_catalogue)
        return {};
    const auto &card = session()->profile().accelerator;
    const auto *known = m_catalogue->gpu(card.catalogueId);
    const auto bandwidth =
        known && known->bandwidthGbs ? known->bandwidthGbs : bandwidthOf(*m_catalogue, card.name, card.sku);
    return bandwidth ? std::optional(*bandwidth * std::max(card.count, 1)) : std::nullopt;
}

void RooflineView::addRoof(
    QChart &chart, const Span &x, double bandwidth, const QString &name, const QPen &pen) const
{
    auto *line = new QLineSeries(&chart);
    for (int i = 0; i <= lineSteps; ++i) {
        const double place = x.from * std::pow(x.to / x.from, double(i) / lineSteps);
        line->append(place, bandwidth / place);
    }
    line->setName(name);
    line->setPen(pen);
    chart.addSeries(line);
    if (name.isEmpty())
        hideInLegend(chart, line);
}

void RooflineView::drawBeside(QChart &chart, Span &x, Span &y)
{
    const auto highest = [&x, &y](double bandwidth) { y.to = std::max(y.to, bandwidth / x.from); };
    // A card's line has the colour of its dots and needs no name of its own.
    for (size_t i = 0; groupedBy() == GroupBy::Card && i < groups().size(); ++i) {
        if (groups()[i].others || groups()[i].points.empty())
            continue;
        const auto &first = points()[groups()[i].points.front()];
        addRoof(
            chart, x, first.limit * first.x, QString(),
            QPen(seriesColor(static_cast<int>(i), palette()), 1.5));
        highest(first.limit * first.x);
    }
    if (const auto own = profileBandwidth()) {
        addRoof(
            chart, x, *own,
            tr("%1: %2", "quantity, card")
                .arg(quantityWord(*own, tr("GB/s")), session()->profile().accelerator.name),
            QPen(palette().color(QPalette::Text), 2, Qt::DashLine));
        highest(*own);
    }
}

} // namespace LaunchProbe::Ui
