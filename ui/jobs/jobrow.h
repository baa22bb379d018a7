// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/session/job.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace LaunchProbe::Ui {

//! One job: what it is, how far it is, what it waits for, and how to hold or end it.
class JobRow final : public QWidget
{
    Q_OBJECT

public:
    explicit JobRow(Session::Job *job, QWidget *parent = nullptr);

    void retranslate();

private:
    void show();
    void showParts();
    [[nodiscard]] QString stateWord() const;
    [[nodiscard]] QString partWords(const Session::Job::Part &part) const;

    Session::Job *m_job;
    QLabel *m_title;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QLabel *m_parts;
    QTimer m_second; //!< while something counts down
};

} // namespace LaunchProbe::Ui
