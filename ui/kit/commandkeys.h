// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keymap.h"

#include <QKeyEvent>

namespace LaunchProbe::Ui {

//! The key that was pressed, with its modifiers, by its place: under a layout of other letters a letter is
//! what stands there on a Latin keyboard. Empty for a modifier alone.
[[nodiscard]] QKeySequence pressedKey(const QKeyEvent &event);

//! Commands of one widget, by the keys that the map gives them. Only while the widget itself has the
//! keyboard, so that letters stay letters everywhere else.
class CommandKeys final : public QObject
{
    Q_OBJECT

public:
    //! The map outlives the widget.
    CommandKeys(const KeyMap &keys, QWidget *target);

    void add(const QString &command, std::function<void()> act);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const KeyMap &m_keys;
    std::map<QString, std::function<void()>> m_acts;
};

} // namespace LaunchProbe::Ui
