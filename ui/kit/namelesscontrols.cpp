// SPDX-License-Identifier: GPL-3.0-or-later
#include "namelesscontrols.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>

namespace LaunchProbe::Ui {

namespace {

bool hasBuddy(const QWidget *root, const QWidget *control)
{
    const auto labels = root->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [control](const QLabel *label) {
        return label->buddy() == control && !label->text().trimmed().isEmpty();
    });
}

bool saysItself(const QWidget *control)
{
    if (!control->accessibleName().isEmpty())
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(control))
        return !button->text().isEmpty();
    if (const auto *group = qobject_cast<const QGroupBox *>(control))
        return !group->title().isEmpty();
    if (const auto *tabs = qobject_cast<const QTabBar *>(control))
        return tabs->count() == 0 || !tabs->tabText(0).isEmpty();
    return false;
}

//! Parts that Qt builds into a control speak through it.
bool isPartOfControl(const QWidget *widget, const QWidget *root)
{
    if (widget->objectName().startsWith(u"qt_"))
        return true;
    if (qobject_cast<const QAbstractButton *>(widget)
        && qobject_cast<const QLineEdit *>(widget->parentWidget()))
        return true;
    for (const auto *parent = widget->parentWidget(); parent && parent != root;
         parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent))
            return true;
    }
    return false;
}

} // namespace

QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    for (const auto *widget : root->findChildren<QWidget *>()) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        // A scroll area around a form is a frame: its content speaks.
        if (!reached || widget->focusProxy() || isPartOfControl(widget, root)
            || widget->metaObject() == &QScrollArea::staticMetaObject)
            continue;
        if (!saysItself(widget) && !hasBuddy(root, widget))
            nameless << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

} // namespace LaunchProbe::Ui
