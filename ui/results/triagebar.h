// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posttriage.h"

#include <QWidget>

class QToolButton;

namespace LaunchProbe::Ui {

class VerdictButtons;

//! What can be done with the chosen posts, each with its key printed on the button.
class TriageBar final : public QWidget
{
    Q_OBJECT

public:
    TriageBar(PostTriage *triage, KeyMap &keys, const Session::Session &session, QWidget *parent = nullptr);

    void
    showState(const Domain::Finding &current); //!< of the current row; what can be done follows the choice
    void retranslate();

private:
    void showPins();

    PostTriage *m_triage;
    const KeyMap &m_keys;
    VerdictButtons *m_verdicts;
    QToolButton *m_note;
    QToolButton *m_tag;
    QToolButton *m_next;
    QWidget *m_pins;
    std::vector<std::pair<int, QToolButton *>> m_pinned; //!< by digit
    Domain::Finding m_current;
};

} // namespace LaunchProbe::Ui
