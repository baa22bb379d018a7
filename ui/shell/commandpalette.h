// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandlist.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace LaunchProbe::Ui {

//! Finds a command by its words and does it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QMenuBar &bar, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &words);
    void choose(int row);
    void run();

    CommandList *m_commands;
    CommandFilter *m_filter;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_none;
};

} // namespace LaunchProbe::Ui
