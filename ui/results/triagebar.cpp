// SPDX-License-Identifier: GPL-3.0-or-later
#include "triagebar.h"

#include <ui/kit/flowlayout.h>
#include <ui/kit/verdictbuttons.h>

#include <QToolButton>

namespace LaunchProbe::Ui {

TriageBar::TriageBar(PostTriage *triage, QWidget *parent)
    : QWidget(parent)
    , m_triage(triage)
    , m_verdicts(new VerdictButtons(this))
    , m_note(new QToolButton(this))
    , m_tag(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    auto *line = new FlowLayout(this);
    line->addWidget(m_verdicts);
    for (auto *button : {m_note, m_tag, m_next}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        line->addWidget(button);
    }
    connect(m_verdicts, &VerdictButtons::chosen, m_triage, &PostTriage::judge);
    connect(m_note, &QToolButton::clicked, m_triage, &PostTriage::askNote);
    connect(m_tag, &QToolButton::clicked, m_triage, &PostTriage::askTag);
    connect(m_next, &QToolButton::clicked, m_triage, &PostTriage::goToNextUnjudged);
    showState(Domain::Verdict::NotJudged);
}

void TriageBar::showState(Domain::Verdict current)
{
    const bool may = m_triage->mayJudge();
    m_verdicts->showVerdict(current);
    m_verdicts->setEnabled(may);
    m_note->setEnabled(may);
    m_tag->setEnabled(may);
}

void TriageBar::retranslate()
{
    m_verdicts->retranslate();
    m_note->setText(tr("Note  N"));
    m_tag->setText(tr("Tag  T"));
    m_next->setText(tr("Next  J"));
    m_next->setToolTip(tr("Goes to the next post that has no verdict yet: key J"));
}

} // namespace LaunchProbe::Ui
