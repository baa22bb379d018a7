// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace LaunchProbe::Ui {

//! What the window shows while no project is open.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecentProjects(const QStringList &folders);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void sampleWanted();
    void recentProjectChosen(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_sample;
    QLabel *m_recentLabel;
    QListWidget *m_recent;
    QLabel *m_drop;
};

} // namespace LaunchProbe::Ui
