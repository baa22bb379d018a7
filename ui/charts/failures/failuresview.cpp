// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuresview.h"

#include "failureseries.h"

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
#include <QLocale>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

FailuresView::FailuresView(QWidget *parent)
    : TraceChart(u"failures"_s, outOfPosts(failurePoints), parent)
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
{
    hideScale();
    m_by->addItems({QString(), QString()});
    m_byLabel->setBuddy(m_by);
    addControls({m_byLabel, m_by});
    connect(m_by, &QComboBox::currentIndexChanged, this, &FailuresView::change);
}

bool FailuresView::byZone() const
{
    return m_by->currentIndex() == 1;
}

void FailuresView::setCatalogue(const std::shared_ptr<const Catalogue::Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    change();
}

void FailuresView::change()
{
    setPoints({});
    retranslate();
    if (!byZone())
        readAnew(outOfPosts(failurePoints));
    else if (m_catalogue)
        readAnew(outOfPosts([known = m_catalogue](const auto &rows) { return zonePoints(rows, *known); }));
}

QString FailuresView::title() const
{
    return tr("Failures");
}

QString FailuresView::emptyWords() const
{
    return byZone() ? tr("No post of the current selection has a failure whose signature names a zone.")
                    : tr("No post of the current selection reports a failure.");
}

QString FailuresView::nameOf(const QString &kind) const
{
    if (!byZone())
        return Tables::failureName(kind);
    const auto &zones = m_catalogue->zones();
    const auto zone = std::ranges::find(zones, kind, &Catalogue::Zone::id);
    if (zone == zones.end())
        return kind;
    return QLocale().language() == QLocale::Russian ? zone->titleRu : zone->titleEn;
}

void FailuresView::retranslate()
{
    m_byLabel->setText(tr("&Group by:"));
    m_by->setItemText(0, tr("Kind of failure"));
    m_by->setItemText(1, tr("Zone"));
    TraceChart::retranslate();
}

void FailuresView::draw(QChart &chart)
{
    auto rows = failureRows(points());
    QStringList said{tr("Independent rigs, each counted once for a failure.")};
    if (byZone())
        said << tr("Only failures with a known signature lie in a zone.");
    if (const auto fit = rowsThatFit(); rows.size() > fit) {
        said << tr(
            "%Ln rarer one(s) can be read in the table", "kinds of failure",
            static_cast<int>(rows.size() - fit));
        rows.resize(fit);
    }
    std::reverse(rows.begin(), rows.end()); // the axis counts from below
    drawBars(chart, rows);
    QStringList names;
    for (const auto &row : rows)
        names << nameOf(row.kind);
    auto *rigs = numberAxis(chart, {0, static_cast<double>(rows.back().rigs), 0}, false);
    rigs->setTitleText(tr("Independent rigs"));
    useAxes(chart, rigs, rowAxis(chart, names));
    chart.legend()->hide();
    setNotes(std::move(said));
}

void FailuresView::drawBars(QChart &chart, const std::vector<FailureRow> &rows)
{
    auto colour = seriesColor(0, palette());
    auto *ends = new QScatterSeries(&chart);
    std::vector<Together> marks;
    for (size_t i = 0; i < rows.size(); ++i) {
        auto *bar = new QLineSeries(&chart);
        bar->append(0, static_cast<double>(i));
        bar->append(rows[i].rigs, static_cast<double>(i));
        bar->setPen(QPen(colour, 5, Qt::SolidLine, Qt::FlatCap));
        chart.addSeries(bar);
        ends->append(rows[i].rigs, static_cast<double>(i));
        Together mark;
        mark.words =
            u"<b>%1</b><br>%2"_s.arg(nameOf(rows[i].kind).toHtmlEscaped(), countWords(rows[i].points));
        if (byZone())
            mark.post = points()[rows[i].points.front()].post;
        else
            mark.conditions = {{Domain::Slot::Failure, Domain::SlotCondition::Test::Is, rows[i].kind}};
        marks.push_back(std::move(mark));
    }
    ends->setMarkerSize(13);
    ends->setColor(colour);
    ends->setBorderColor(palette().color(QPalette::Base));
    chart.addSeries(ends);
    tieTogether(ends, std::move(marks));
}

std::vector<ChartTable::Column> FailuresView::columns() const
{
    return {
        {byZone() ? tr("Zone") : tr("Failure"),
         [this](const ChartPoint &point) { return nameOf(point.kind); }},
        {tr("Engine"), [](const ChartPoint &point) { return orNotStated(point.engine); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Card"), [](const ChartPoint &point) { return orNotStated(point.card); }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString FailuresView::pointWords(const ChartPoint &point) const
{
    return u"<b>%1</b><br>%2"_s.arg(nameOf(point.kind).toHtmlEscaped(), sourceWords(point));
}

} // namespace LaunchProbe::Ui
