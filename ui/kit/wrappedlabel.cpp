// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappedlabel.h"

namespace LaunchProbe::Ui {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void WrappedLabel::setWrapped(const QString &text)
{
    setText(text);
    keepHeight();
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    keepHeight();
}

void WrappedLabel::keepHeight()
{
    setFixedHeight(qMax(0, heightForWidth(width())));
}

} // namespace LaunchProbe::Ui
