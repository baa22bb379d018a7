// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencyview.h"

#include <ui/kit/numberwords.h>

#include <QComboBox>
#include <QLabel>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

ReadPoints latenciesBy(LatencyBy by)
{
    return outOfPosts([by](const auto &rows) { return latencyPoints(rows, by); }, Domain::Slot::TgTps);
}

} // namespace

LatencyView::LatencyView(QWidget *parent)
    : ScatterChart(u"latency"_s, latenciesBy(LatencyBy::Threads), parent)
    , m_againstLabel(new QLabel(this))
    , m_against(new QComboBox(this))
{
    for (const auto by :
         {LatencyBy::Threads, LatencyBy::Batch, LatencyBy::Microbatch, LatencyBy::Concurrency})
        m_against->addItem(QString(), static_cast<int>(by));
    m_againstLabel->setBuddy(m_against);
    addControls({m_againstLabel, m_against});
    connect(m_against, &QComboBox::currentIndexChanged, this, &LatencyView::change);
}

LatencyBy LatencyView::against() const
{
    return static_cast<LatencyBy>(m_against->currentData().toInt());
}

void LatencyView::change()
{
    setPoints({}); // those on the screen would stand below another axis
    retranslate();
    readAnew(latenciesBy(against()));
}

QString LatencyView::nameOf(LatencyBy by)
{
    switch (by) {
    case LatencyBy::Threads:
        return tr("Threads");
    case LatencyBy::Batch:
        return tr("Batch");
    case LatencyBy::Microbatch:
        return tr("Micro-batch");
    case LatencyBy::Concurrency:
        break;
    }
    return tr("Requests at once");
}

QString LatencyView::title() const
{
    return tr("Time for a token");
}

void LatencyView::retranslate()
{
    m_againstLabel->setText(tr("&Against:"));
    for (int i = 0; i < m_against->count(); ++i)
        m_against->setItemText(i, nameOf(static_cast<LatencyBy>(m_against->itemData(i).toInt())));
    ScatterChart::retranslate();
}

QString LatencyView::emptyWords() const
{
    switch (against()) {
    case LatencyBy::Threads:
        return tr("No trace of the current selection states both its threads and its decode speed.");
    case LatencyBy::Batch:
        return tr("No trace of the current selection states both its batch and its decode speed.");
    case LatencyBy::Microbatch:
        return tr("No trace of the current selection states both its micro-batch and its decode speed.");
    case LatencyBy::Concurrency:
        break;
    }
    return tr(
        "No trace of the current selection states both how many requests it serves at once and its decode "
        "speed.");
}

QString LatencyView::xTitle() const
{
    return nameOf(against());
}

QString LatencyView::yTitle() const
{
    return tr("Time for a token, ms");
}

QString LatencyView::numbersWords(const ChartPoint &point) const
{
    return u"<b>%1</b> (%2)<br>%3: %4"_s.arg(
        quantityWord(point.y, tr("ms")), quantityWord(1000 / point.y, u"tok/s"_s), xTitle(),
        numberWord(point.x));
}

QStringList LatencyView::notes() const
{
    auto note = tr("1000 / decode speed; thin lines join what one post measured of one setup.");
    if (against() == LatencyBy::Concurrency)
        note += u' ' + tr("A speed summed over requests gives too short a time.");
    return {note};
}

} // namespace LaunchProbe::Ui
