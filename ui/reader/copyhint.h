// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace LaunchProbe::Session {
class Session;
}
namespace LaunchProbe::Tables {
class CopyUndo;
}

namespace LaunchProbe::Ui {

class CommandKeys;
class KeyMap;

//! What the post that is being read may be a copy of, and why; the person goes there, or says that it is
//! none. Nothing is hidden for it.
class CopyHint final : public QWidget
{
    Q_OBJECT

public:
    CopyHint(Session::Session &session, Tables::CopyUndo &copies, KeyMap &keys, QWidget *parent = nullptr);

    void addTextKeys(CommandKeys &keys);
    void showPost(const Ports::PostRow *post); //!< null: there is none
    void retranslate();

Q_SIGNALS:
    void problemArose(const LaunchProbe::Domain::Problem &problem);

private:
    void askForOriginal();
    void showWords();
    void nameButtons();
    [[nodiscard]] QString whatItSays(const QString &original) const;
    void goToOriginal();
    void contradict();

    Session::Session &m_session;
    Tables::CopyUndo &m_copies;
    KeyMap &m_keys;
    Domain::PostId m_post;
    std::vector<Domain::Copy> m_suggested; //!< of that post
    bool m_standsAlone = false;
    std::optional<Ports::PostRow> m_original;
    QLabel *m_words;
    QToolButton *m_go;
    QToolButton *m_contradict;
};

} // namespace LaunchProbe::Ui
