// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomesview.h"

#include "outcomeseries.h"

#include <ui/charts/axes.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QChart>
#include <QComboBox>
#include <QDateTimeAxis>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Outcome;

namespace {

constexpr int ticks = 6;

size_t shapeNumber(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Success:
        return 0;
    case Outcome::Failure:
        return 3;
    case Outcome::Degraded:
        return 2;
    case Outcome::None:
        break;
    }
    return 1;
}

} // namespace

OutcomesView::OutcomesView(QWidget *parent)
    : TraceChart(u"outcomes"_s, outOfPosts(versionPoints), parent)
    , m_engineLabel(new QLabel(this))
    , m_engine(new QComboBox(this))
{
    hideScale();
    m_engineLabel->setBuddy(m_engine);
    m_engine->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addControls({m_engineLabel, m_engine});
    connect(m_engine, &QComboBox::currentIndexChanged, this, &OutcomesView::redraw);
}

QString OutcomesView::title() const
{
    return tr("Outcomes by version");
}

QString OutcomesView::emptyWords() const
{
    return tr("No post of the current selection names an engine together with its version.");
}

void OutcomesView::retranslate()
{
    m_engineLabel->setText(tr("&Engine:"));
    TraceChart::retranslate();
}

void OutcomesView::offerEngines()
{
    const auto chosen = m_engine->currentText();
    const auto engines = versionedEngines(points());
    const QSignalBlocker quiet(m_engine); // its change would draw again
    m_engine->clear();
    m_engine->addItems(engines);
    m_engine->setCurrentIndex(std::max(0, static_cast<int>(engines.indexOf(chosen))));
}

void OutcomesView::draw(QChart &chart)
{
    offerEngines();
    const auto all = versionRows(points(), m_engine->currentText(), points().size());
    const auto rows = versionRows(points(), m_engine->currentText(), rowsThatFit());
    for (const auto outcome : {Outcome::Success, Outcome::Degraded, Outcome::Failure, Outcome::None})
        drawOutcome(chart, rows, outcome);
    auto *time = new QDateTimeAxis(&chart);
    double first = points()[rows.front().points.front()].x;
    double last = first;
    QStringList names;
    for (const auto &row : rows) {
        for (const auto i : row.points) {
            first = std::min(first, points()[i].x);
            last = std::max(last, points()[i].x);
        }
        names << u"%1 (%2)"_s.arg(row.version, numberWord(static_cast<qint64>(row.points.size())));
    }
    constexpr qint64 day = 86400000; // ms
    const auto room = std::max<qint64>(static_cast<qint64>(last - first) / 30, day);
    time->setRange(
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(first) - room),
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(last) + room));
    time->setFormat(u"yyyy-MM-dd"_s);
    time->setTickCount(ticks);
    time->setTitleText(tr("Written"));
    useAxes(chart, time, rowAxis(chart, names));
    QStringList notes;
    if (all.size() > rows.size()) {
        notes.append(
            tr("%Ln version(s) that fewer posts name can be read in the table", nullptr,
               static_cast<int>(all.size() - rows.size())));
    }
    setNotes(std::move(notes));
}

void OutcomesView::drawOutcome(QChart &chart, const std::vector<VersionRow> &rows, Outcome outcome)
{
    auto *marks = new QScatterSeries(&chart);
    std::vector<Dot> dots;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (const auto point : rows[i].points) {
            if (points()[point].outcome == outcome)
                dots.push_back({{points()[point].x, static_cast<double>(i)}, point});
        }
    }
    auto colour = outcomeColor(outcome, palette());
    marks->setName(u"%1 (%2)"_s.arg(outcomeWord(outcome), numberWord(static_cast<qint64>(dots.size()))));
    marks->setMarkerShape(shapeOf(shapeNumber(outcome)));
    marks->setMarkerSize(11);
    marks->setBorderColor(colour);
    colour.setAlphaF(0.6F);
    marks->setColor(colour);
    putDots(marks, dots, false, false);
    chart.addSeries(marks);
}

std::vector<ChartTable::Column> OutcomesView::columns() const
{
    return {
        {tr("Engine"), [](const ChartPoint &point) { return point.engine; }},
        {tr("Version"), [](const ChartPoint &point) { return point.kind; }},
        {tr("Outcome"), [](const ChartPoint &point) { return outcomeWord(point.outcome); }},
        {tr("Model"), [](const ChartPoint &point) { return orNotStated(point.model); }},
        {tr("Card"), [](const ChartPoint &point) { return orNotStated(point.card); }},
        {tr("Written"), [](const ChartPoint &point) { return point.written; }},
        {tr("Thread"), [](const ChartPoint &point) { return point.title; }},
    };
}

QString OutcomesView::pointWords(const ChartPoint &point) const
{
    return u"<b>%1 %2</b><br>%3 · %4<br>%5"_s.arg(
        point.engine.toHtmlEscaped(), point.kind.toHtmlEscaped(), orNotStated(point.model).toHtmlEscaped(),
        orNotStated(point.card).toHtmlEscaped(), sourceWords(point));
}

} // namespace LaunchProbe::Ui
