// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeview.h"

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

DecodeView::DecodeView(QWidget *parent)
    : StripChart(u"decode"_s, Domain::Slot::TgTps, parent)
{
}

QString DecodeView::title() const
{
    return tr("Decode speed");
}

QString DecodeView::emptyWords() const
{
    return tr("No post of the current selection states a decode speed.");
}

QString DecodeView::speedTitle() const
{
    return tr("Decode speed, tokens/s");
}

QString DecodeView::speedHeading() const
{
    return tr("Decode, tok/s");
}

} // namespace LaunchProbe::Ui
