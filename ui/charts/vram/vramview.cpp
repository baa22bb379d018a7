// SPDX-License-Identifier: GPL-3.0-or-later
#include "vramview.h"

#include <models/session/session.h>
#include <ui/kit/numberwords.h>

#include <QChart>
#include <QLineSeries>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

VramView::VramView(QWidget *parent)
    : ScatterChart(
        u"vram"_s,
        outOfPosts(
            [](const auto &rows) { return pairedPoints(rows, Domain::Slot::Context, Domain::Slot::VramGb); },
            Domain::Slot::VramGb),
        parent)
{
}

QString VramView::title() const
{
    return tr("VRAM and context");
}

QString VramView::emptyWords() const
{
    return tr("No trace of the current selection states both its context and its VRAM.");
}

QString VramView::xTitle() const
{
    return tr("Context, tokens");
}

QString VramView::yTitle() const
{
    return tr("VRAM, GB");
}

QString VramView::numbersWords(const ChartPoint &point) const
{
    return u"<b>%1</b>, %2"_s.arg(
        quantityWord(point.y, u"GB"_s), tr("%Ln token(s) of context", nullptr, static_cast<int>(point.x)));
}

void VramView::drawBeside(QChart &chart, Span &x, Span &y)
{
    if (!session() || !session()->profile().accelerator.vramGib)
        return;
    const auto &card = session()->profile().accelerator;
    const double room = *card.vramGib * std::max(card.count, 1);
    auto *line = new QLineSeries(&chart);
    line->append(x.from, room);
    line->append(x.to, room);
    line->setName(tr("%1: %2", "quantity, card").arg(quantityWord(room, u"GB"_s), card.name));
    line->setPen(QPen(palette().color(QPalette::Text), 2, Qt::DashLine));
    chart.addSeries(line);
    y.to = std::max(y.to, room);
}

} // namespace LaunchProbe::Ui
