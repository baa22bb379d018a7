// SPDX-License-Identifier: GPL-3.0-or-later
#include "yieldview.h"

#include "yieldseries.h"

#include <models/tables/fieldwords.h>
#include <ui/charts/axes.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QAbstractAxis>
#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCurves = 7; // that can be told apart
constexpr int harvests = 10; // the newest that count
constexpr double thousand = 1000;

Share yieldOf(const ChartPoint &point)
{
    return shareOf(static_cast<qint64>(point.x), static_cast<qint64>(point.y));
}

} // namespace

YieldView::YieldView(QWidget *parent)
    : TraceChart(u"yield"_s, reading(Look::Places), parent)
    , m_lookLabel(new QLabel(this))
    , m_look(new QComboBox(this))
{
    hideScale();
    m_look->addItems({QString(), QString(), QString()});
    m_lookLabel->setBuddy(m_look);
    addControls({m_lookLabel, m_look});
    connect(m_look, &QComboBox::currentIndexChanged, this, &YieldView::change);
}

YieldView::Look YieldView::look() const
{
    return static_cast<Look>(m_look->currentIndex());
}

ReadPoints YieldView::reading(Look look)
{
    switch (look) {
    case Look::Places:
        return [](const Ports::Archive &archive,
                  const Domain::PostFilter &) -> Domain::Result<std::vector<ChartPoint>> {
            const auto places = archive.places();
            if (!places)
                return places.problem();
            return placePoints(*places);
        };
    case Look::Harvests:
        return [](const Ports::Archive &archive,
                  const Domain::PostFilter &) -> Domain::Result<std::vector<ChartPoint>> {
            const auto yields = archive.yields(harvests);
            if (!yields)
                return yields.problem();
            return harvestPoints(*yields);
        };
    case Look::Setups:
        break;
    }
    return outOfPosts(setupPoints);
}

void YieldView::change()
{
    setPoints({});
    retranslate();
    readAnew(reading(look()));
}

QString YieldView::title() const
{
    return tr("Yield and saturation");
}

void YieldView::retranslate()
{
    m_lookLabel->setText(tr("&Show:"));
    m_look->setItemText(0, tr("Traces for a thousand posts"));
    m_look->setItemText(1, tr("Setups that are new"));
    m_look->setItemText(2, tr("Threads found by harvests"));
    TraceChart::retranslate();
}

QString YieldView::emptyWords() const
{
    switch (look()) {
    case Look::Places:
        return tr("The archive is empty: import files or start a harvest.");
    case Look::Harvests:
        return tr("No harvest has asked anything yet: what was imported was not found by queries.");
    case Look::Setups:
        break;
    }
    return tr("No dated trace of the current selection states two of card, engine, model and quantisation.");
}

QString YieldView::pointCount(int count) const
{
    if (look() == Look::Setups)
        return TraceChart::pointCount(count);
    return look() == Look::Places ? tr("%Ln place(s)", nullptr, count) : tr("%Ln source(s)", nullptr, count);
}

void YieldView::draw(QChart &chart)
{
    switch (look()) {
    case Look::Places:
        return drawPlaces(chart);
    case Look::Harvests:
        return drawHarvests(chart);
    case Look::Setups:
        break;
    }
    drawSetups(chart);
}

void YieldView::drawPlaces(QChart &chart)
{
    std::vector<size_t> shown;
    const auto fit = rowsThatFit();
    for (size_t i = 0; i < std::min(points().size(), fit); ++i)
        shown.push_back(i);
    std::reverse(shown.begin(), shown.end()); // the axis counts from below
    auto *dots = new QScatterSeries(&chart);
    std::vector<Together> marks;
    QStringList names;
    double most = 0;
    for (size_t row = 0; row < shown.size(); ++row) {
        const auto &point = points()[shown[row]];
        const auto share = yieldOf(point);
        auto *bar = new QLineSeries(&chart);
        bar->append(thousand * share.low, static_cast<double>(row));
        bar->append(thousand * share.high, static_cast<double>(row));
        bar->setPen(QPen(palette().color(QPalette::Text), 2, Qt::SolidLine, Qt::FlatCap));
        chart.addSeries(bar);
        dots->append(thousand * share.value, static_cast<double>(row));
        marks.push_back({pointWords(point), {}, point.kind, {}});
        names << u"%1 (%2)"_s.arg(
            point.kind.isEmpty() ? Tables::serviceName(point.engine) : point.kind,
            numberWord(static_cast<qint64>(point.y)));
        most = std::max(most, thousand * share.high);
    }
    dots->setMarkerSize(13);
    dots->setColor(seriesColor(0, palette()));
    dots->setBorderColor(palette().color(QPalette::Base));
    chart.addSeries(dots);
    tieTogether(dots, std::move(marks));
    auto *yield = numberAxis(chart, {0, most, 0}, false);
    yield->setTitleText(tr("Posts with traces for a thousand posts"));
    useAxes(chart, yield, rowAxis(chart, names));
    chart.legend()->hide();
    setNotes(
        {tr("Of the whole archive, whatever is filtered. Behind each place: its posts; line: the range that "
            "chance allows (95 %).")});
}

void YieldView::drawHarvests(QChart &chart)
{
    auto sources = points();
    std::reverse(sources.begin(), sources.end());
    auto *found = new QScatterSeries(&chart);
    auto *fresh = new QScatterSeries(&chart);
    std::vector<Together> marks;
    QStringList names;
    for (size_t row = 0; row < sources.size(); ++row) {
        auto *bar = new QLineSeries(&chart);
        bar->append(0, static_cast<double>(row));
        bar->append(sources[row].x, static_cast<double>(row));
        bar->setPen(QPen(seriesColor(0, palette()), 2));
        chart.addSeries(bar);
        hideInLegend(chart, bar);
        found->append(sources[row].x, static_cast<double>(row));
        fresh->append(sources[row].y, static_cast<double>(row));
        marks.push_back({pointWords(sources[row]), {}, {}, {}});
        names << Tables::serviceName(sources[row].kind);
    }
    found->setName(tr("Found"));
    fresh->setName(tr("of these, new"));
    fresh->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    for (auto *dots : {found, fresh}) {
        dots->setMarkerSize(13);
        dots->setColor(seriesColor(dots == found ? 0 : 1, palette()));
        dots->setBorderColor(palette().color(QPalette::Base));
        chart.addSeries(dots);
        tieTogether(dots, marks);
    }
    auto *threads = numberAxis(chart, {0, std::ranges::max(sources, {}, &ChartPoint::x).x, 0}, false);
    threads->setTitleText(tr("Threads"));
    useAxes(chart, threads, rowAxis(chart, names));
    setNotes(
        {tr("What the queries of the newest harvests found, %1 at most; a thread that several queries found "
            "counts for each.")
             .arg(harvests)});
}

void YieldView::drawSetups(QChart &chart)
{
    const auto curves = setupCurves(points(), mostCurves);
    Span x;
    Span y;
    for (size_t i = 0; i < curves.size(); ++i) {
        const auto &curve = curves[i];
        auto *line = new QLineSeries(&chart);
        for (const auto point : curve.points)
            line->append(points()[point].x, points()[point].y);
        line->setPen(QPen(seriesColor(static_cast<int>(i), palette()), 2));
        chart.addSeries(line);
        hideInLegend(chart, line);
        auto *end = new QScatterSeries(&chart);
        end->append(line->at(line->count() - 1));
        end->setName(u"%1 (%2)"_s.arg(curve.place, numberWord(static_cast<qint64>(curve.points.size()))));
        end->setMarkerShape(shapeOf(i));
        end->setMarkerSize(13);
        end->setColor(seriesColor(static_cast<int>(i), palette()));
        end->setBorderColor(palette().color(QPalette::Base));
        chart.addSeries(end);
        const auto share = shareOf(curve.fresh, curve.looked);
        Together mark;
        mark.place = curve.place;
        mark.words = u"<b>%1</b><br>%2<br>%3"_s.arg(
            curve.place.toHtmlEscaped(),
            tr("of the last %Ln trace(s), %1 brought a new setup: %2 % (%3 to %4 %)", nullptr,
               static_cast<int>(curve.looked))
                .arg(
                    numberWord(curve.fresh), numberWord(100 * share.value, 0), numberWord(100 * share.low, 0),
                    numberWord(100 * share.high, 0)),
            countWords(curve.points));
        tieTogether(end, {mark});
        x.to = std::max(x.to, end->at(0).x());
        y.to = std::max(y.to, end->at(0).y());
    }
    auto *traces = numberAxis(chart, x, false);
    traces->setTitleText(tr("Traces, in the order in which they were written"));
    auto *setups = numberAxis(chart, y, false);
    setups->setTitleText(tr("Different setups"));
    useAxes(chart, traces, setups);
    setNotes(
        {tr("A setup: card, engine, model and quantisation, of which two are stated at least. A curve that "
            "flattens says that a place brings little that is new.")});
}

std::vector<ChartTable::Column> YieldView::columns() const
{
    switch (look()) {
    case Look::Places:
        return {
            {tr("Source"), [](const ChartPoint &point) { return Tables::serviceName(point.engine); }},
            {tr("Place"), [](const ChartPoint &point) { return point.kind; }},
            {tr("Posts"), [](const ChartPoint &point) { return static_cast<qint64>(point.y); }},
            {tr("Posts with traces"), [](const ChartPoint &point) { return static_cast<qint64>(point.x); }},
            {tr("for a thousand posts"),
             [](const ChartPoint &point) { return thousand * yieldOf(point).value; }},
            {tr("at least"), [](const ChartPoint &point) { return thousand * yieldOf(point).low; }},
            {tr("at most"), [](const ChartPoint &point) { return thousand * yieldOf(point).high; }}};
    case Look::Harvests:
        return {
            {tr("Source"), [](const ChartPoint &point) { return Tables::serviceName(point.kind); }},
            {tr("Threads found"), [](const ChartPoint &point) { return static_cast<qint64>(point.x); }},
            {tr("of these, new"), [](const ChartPoint &point) { return static_cast<qint64>(point.y); }}};
    case Look::Setups:
        break;
    }
    return {
        {tr("Place"), [](const ChartPoint &point) { return point.kind; }},
        {tr("Trace"), [](const ChartPoint &point) { return static_cast<qint64>(point.x); }},
        {tr("Different setups"), [](const ChartPoint &point) { return static_cast<qint64>(point.y); }},
        {tr("Card"), [](const ChartPoint &point) { return orNotStated(point.card); }},
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Quant"), [](const ChartPoint &point) { return orNotStated(point.quant); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }}};
}

QString YieldView::pointWords(const ChartPoint &point) const
{
    if (look() == Look::Harvests)
        return u"<b>%1</b><br>%2, %3"_s.arg(
            Tables::serviceName(point.kind).toHtmlEscaped(),
            tr("%Ln thread(s) found", nullptr, static_cast<int>(point.x)),
            tr("%Ln of them new", nullptr, static_cast<int>(point.y)));
    const auto share = yieldOf(point);
    return u"<b>%1</b><br>%2<br>%3"_s.arg(
        point.kind.toHtmlEscaped(),
        tr("%1 for a thousand posts (%2 to %3)")
            .arg(
                numberWord(thousand * share.value, 1), numberWord(thousand * share.low, 1),
                numberWord(thousand * share.high, 1)),
        tr("n = %1 of %2 posts")
            .arg(numberWord(static_cast<qint64>(point.x)), numberWord(static_cast<qint64>(point.y))));
}

} // namespace LaunchProbe::Ui
