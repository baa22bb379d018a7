// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QObject>

#include <functional>
#include <map>

namespace LaunchProbe::Ui {

//! The Latin letter of the key that was pressed, Qt::Key_A to Qt::Key_Z: what it writes where that is one,
//! else, under a layout of other letters, what stands at its place on a Latin keyboard. 0 for all other keys.
[[nodiscard]] int latinLetter(const QKeyEvent &event);

//! Single letters as commands of a widget: S is the same key whether it writes "s" or "ы" at the moment. Only
//! while the widget itself has the keyboard, so that letters stay letters everywhere else.
class LetterKeys final : public QObject
{
    Q_OBJECT

public:
    explicit LetterKeys(QWidget *target);

    //! `letter` is Qt::Key_A to Qt::Key_Z; with Shift where that is asked for.
    void add(Qt::Key letter, std::function<void()> act, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::map<std::pair<int, Qt::KeyboardModifiers::Int>, std::function<void()>> m_acts;
};

} // namespace LaunchProbe::Ui
