// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextview.h"

#include <ui/kit/numberwords.h>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

ContextView::ContextView(QWidget *parent)
    : ScatterChart(
        u"context"_s,
        outOfPosts(
            [](const auto &rows) { return pairedPoints(rows, Domain::Slot::Context, Domain::Slot::TgTps); },
            Domain::Slot::Context),
        parent)
{
}

QString ContextView::title() const
{
    return tr("Speed and context");
}

QString ContextView::emptyWords() const
{
    return tr("No trace of the current selection states both its context and its decode speed.");
}

QString ContextView::xTitle() const
{
    return tr("Context, tokens");
}

QString ContextView::yTitle() const
{
    return tr("Decode speed, tokens/s");
}

QString ContextView::numbersWords(const ChartPoint &point) const
{
    return u"<b>%1</b>, %2"_s.arg(
        quantityWord(point.y, u"tok/s"_s), tr("%Ln token(s) of context", nullptr, static_cast<int>(point.x)));
}

QStringList ContextView::notes() const
{
    return {tr("Thin lines join what one post measured of one setup; everything else differs in more than "
               "context.")};
}

} // namespace LaunchProbe::Ui
