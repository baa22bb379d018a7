// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrow.h"

#include <ui/kit/panel.h>

class QPlainTextEdit;
class QVBoxLayout;

namespace LaunchProbe::Ui {

//! The window's jobs with their logs.
class JobsPanel final : public Panel
{
    Q_OBJECT

public:
    explicit JobsPanel(Session::JobList *jobs, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override; //!< of the list, whose height may change

private:
    void showJobs();
    void addLine(const Session::Job::LogLine &line);
    void giveRoom(); //!< for a log only once something stands in it

    Session::JobList *m_jobs;
    QLabel *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_rows; //!< of the list
    std::map<Session::Job *, JobRow *> m_shown;
    QWidget *m_logSide; //!< label, log and button
    QLabel *m_logLabel;
    QPlainTextEdit *m_log;
    QPushButton *m_forget;
};

} // namespace LaunchProbe::Ui
