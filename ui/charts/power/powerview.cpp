// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerview.h"

#include <ui/kit/numberwords.h>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

PowerView::PowerView(QWidget *parent)
    : ScatterChart(
        u"power"_s,
        outOfPosts(
            [](const auto &rows) { return pairedPoints(rows, Domain::Slot::PowerW, Domain::Slot::TgTps); },
            Domain::Slot::PowerW),
        parent)
{
    chooseGroups(GroupBy::Card);
}

QString PowerView::title() const
{
    return tr("Speed and power");
}

QString PowerView::emptyWords() const
{
    return tr("No trace of the current selection states both its power and its decode speed.");
}

QString PowerView::xTitle() const
{
    return tr("Power drawn or its limit, W");
}

QString PowerView::yTitle() const
{
    return tr("Decode speed, tokens/s");
}

QString PowerView::numbersWords(const ChartPoint &point) const
{
    return u"<b>%1</b>, %2, %3"_s.arg(
        quantityWord(point.y, u"tok/s"_s), quantityWord(point.x, u"W"_s),
        tr("%1 tokens a joule").arg(numberWord(point.y / point.x)));
}

QStringList PowerView::notes() const
{
    return {tr("Watts as posts state them: of a card or of the whole machine, drawn or allowed.")};
}

} // namespace LaunchProbe::Ui
