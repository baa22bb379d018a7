// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel.h"

#include <QEvent>

namespace LaunchProbe::Ui {

Panel::Panel(const QString &id, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(id);
}

void Panel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
}

} // namespace LaunchProbe::Ui
