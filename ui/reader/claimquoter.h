// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ownclaim.h>
#include <models/domain/problem.h>

#include <QObject>

class QMenu;

namespace LaunchProbe::Session {
class Session;
}
namespace LaunchProbe::Tables {
class ClaimUndo;
}

namespace LaunchProbe::Ui {

class ClaimBar;
class CommandKeys;
class KeyMap;
class ThreadText;

//! Takes selected words, or the line of a value, from the text into a claim of the dossier.
class ClaimQuoter final : public QObject
{
    Q_OBJECT

public:
    ClaimQuoter(
        Session::Session &session, Tables::ClaimUndo &claims, KeyMap &keys, ThreadText *text, ClaimBar *bar);

    void addTextKeys(CommandKeys &keys);
    void addToMenu(QMenu &menu);

Q_SIGNALS:
    void problemArose(const LaunchProbe::Domain::Problem &problem);

private:
    [[nodiscard]] Domain::ClaimQuote quoteInText() const; //!< without a post: there is nothing to quote
    void ask(const Domain::ClaimQuote &quote);

    Session::Session &m_session;
    Tables::ClaimUndo &m_claims;
    KeyMap &m_keys;
    ThreadText *m_text;
    ClaimBar *m_bar;
};

} // namespace LaunchProbe::Ui
