// SPDX-License-Identifier: GPL-3.0-or-later
#include "prefillview.h"

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

PrefillView::PrefillView(QWidget *parent)
    : StripChart(u"prefill"_s, Domain::Slot::PpTps, parent)
{
}

QString PrefillView::title() const
{
    return tr("Prefill speed");
}

QString PrefillView::emptyWords() const
{
    return tr("No post of the current selection states a prefill speed.");
}

QString PrefillView::speedTitle() const
{
    return tr("Prefill speed, tokens/s");
}

QString PrefillView::speedHeading() const
{
    return tr("Prefill, tok/s");
}

} // namespace LaunchProbe::Ui
