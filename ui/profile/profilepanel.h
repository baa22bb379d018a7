// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profileform.h"

#include <models/session/step.h>
#include <ui/kit/panel.h>

#include <memory>

class QPushButton;
class QScrollArea;

namespace LaunchProbe::Session {
class Session;
}

namespace LaunchProbe::Ui {

//! Edits the project's profile. Every change goes on the undo stack and is told to the session at once.
class ProfilePanel final : public Panel
{
    Q_OBJECT

public:
    explicit ProfilePanel(Session::Session *session, QWidget *parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue::Catalogue> catalogue);
    void openFile(const QString &path); //!< a profile.json takes the place of the profile; can be undone
    void saveFile(const QString &path);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

    //! A step of an earlier run, as it wrote itself down; null when it is of no use any more.
    [[nodiscard]] static std::unique_ptr<Session::Step>
    readStep(Session::Session *session, const Catalogue::Catalogue &catalogue, const QJsonObject &json);
    [[nodiscard]] static QString stepKind();

private:
    void takeEdit(const QString &key);
    void push(const Domain::Profile &profile, const QString &key);
    void show(); //!< the session's profile, its problems and triggers
    void showTriggers();
    void askForFile(bool toSave);

    Session::Session *m_session;
    std::shared_ptr<const Catalogue::Catalogue> m_catalogue;
    ProfileForm *m_form;
    QGroupBox *m_triggerGroup;
    WrappedLabel *m_triggers;
    QScrollArea *m_scroll;
    QPushButton *m_open;
    QPushButton *m_save;
};

} // namespace LaunchProbe::Ui
