// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accessbox.h"
#include "hostsbox.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QSpinBox;
class QVBoxLayout;

namespace LaunchProbe::Session {
class Preferences;
}

namespace LaunchProbe::Ui {

//! What the person sets for the program. Everything holds at once; there is nothing to confirm.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `languages` are codes: "en", "ru".
    SettingsDialog(
        Session::Preferences *preferences, const QStringList &languages, QWidget *parent = nullptr);

    //! One box for each source that has secrets. `sources` is asked again for another language; `secrets`
    //! outlives the dialog.
    using Sources = std::function<std::vector<SourceAccess>()>;
    void setSources(Sources sources, Ports::Secrets *secrets, const TryAccess &tryAccess);
    //! The box for hosts of these sources.
    void setHosts(std::vector<SourceHosts> sources, ReadHost readHost, TryHost tryHost);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    Session::Preferences *m_preferences;
    Sources m_sources;
    std::vector<AccessBox *> m_boxes;
    QGroupBox *m_interface;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QCheckBox *m_stillness;
    QGroupBox *m_harvest;
    QLabel *m_budgetLabel;
    QSpinBox *m_budget;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_accessLabel;
    QWidget *m_access;
    QVBoxLayout *m_column;
    HostsBox *m_hosts = nullptr;
    QDialogButtonBox *m_buttons;
};

} // namespace LaunchProbe::Ui
