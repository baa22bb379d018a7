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
    explicit TriageBar(PostTriage *triage, QWidget *parent = nullptr);

    void
    showState(Domain::Verdict current); //!< the current row's verdict; what can be done follows the choice
    void retranslate();

private:
    PostTriage *m_triage;
    VerdictButtons *m_verdicts;
    QToolButton *m_note;
    QToolButton *m_tag;
    QToolButton *m_next;
};

} // namespace LaunchProbe::Ui
