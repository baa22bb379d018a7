// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysmodel.h"

#include <QDialog>
#include <QLineEdit>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace LaunchProbe::Ui {

//! Takes the next key that is pressed, whatever it writes. Tab and Escape keep their meaning.
class KeyCatcher final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyCatcher(QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(const QKeySequence &key);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

//! All commands with their keys, which the person may change. Everything holds at once.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(KeyMap &keys, QWidget *parent); //!< the map outlives the dialog

private:
    void narrow(const QString &words);
    [[nodiscard]] QString current() const; //!< id of the command; empty: none
    void take(const QKeySequence &key);
    void takeOver();
    void resetCurrent();
    void put(const QKeySequence &key);
    void showCurrent();
    void say(const QString &sentence);

    KeyMap &m_keys;
    KeysModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_words;
    QTableView *m_table;
    QLabel *m_label;
    KeyCatcher *m_catcher;
    QLabel *m_sentence;
    QPushButton *m_takeOver;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QKeySequence m_wanted; //!< that another command has
};

} // namespace LaunchProbe::Ui
