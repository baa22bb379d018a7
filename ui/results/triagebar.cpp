// SPDX-License-Identifier: GPL-3.0-or-later
#include "triagebar.h"

#include <ui/kit/flowlayout.h>
#include <ui/kit/verdictbuttons.h>

#include <QToolButton>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

void dress(QToolButton *button)
{
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
}

} // namespace

TriageBar::TriageBar(PostTriage *triage, KeyMap &keys, const Session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_triage(triage)
    , m_keys(keys)
    , m_verdicts(new VerdictButtons(keys, this))
    , m_note(new QToolButton(this))
    , m_tag(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_pins(new QWidget(this))
{
    new FlowLayout(m_pins);
    auto *line = new FlowLayout(this);
    line->addWidget(m_verdicts);
    for (auto *button : {m_note, m_tag, m_next}) {
        dress(button);
        line->addWidget(button);
    }
    line->addWidget(m_pins);
    connect(m_verdicts, &VerdictButtons::chosen, m_triage, &PostTriage::judge);
    connect(m_note, &QToolButton::clicked, m_triage, &PostTriage::askNote);
    connect(m_tag, &QToolButton::clicked, m_triage, &PostTriage::askTag);
    connect(m_next, &QToolButton::clicked, m_triage, &PostTriage::goToNextUnjudged);
    connect(&keys, &KeyMap::changed, this, &TriageBar::retranslate);
    connect(&session, &Session::Session::shelfChanged, this, &TriageBar::showPins);
    connect(&session, &Session::Session::projectChanged, this, &TriageBar::showPins);
    showPins();
}

void TriageBar::showState(const Domain::Finding &current)
{
    m_current = current;
    const bool may = m_triage->mayJudge();
    m_verdicts->showVerdict(current.verdict);
    m_verdicts->setEnabled(may);
    m_note->setEnabled(may);
    m_tag->setEnabled(may);
    for (const auto &[digit, button] : m_pinned) {
        button->setEnabled(may);
        button->setChecked(current.tags.contains(m_triage->pinnedTag(digit)));
    }
    m_triage->updateActions();
}

//! A button for each pinned tag, in the order of the keys.
void TriageBar::showPins()
{
    for (const auto &[digit, button] : std::exchange(m_pinned, {}))
        delete button;
    for (int place = 1; place <= 10; ++place) {
        const int digit = place % 10;
        if (m_triage->pinnedTag(digit).isEmpty())
            continue;
        auto *button = new QToolButton(m_pins);
        dress(button);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, digit = digit, button] {
            // What is so far shows until the archive has the other.
            button->setChecked(m_current.tags.contains(m_triage->pinnedTag(digit)));
            m_triage->tagBy(digit);
        });
        m_pins->layout()->addWidget(button);
        m_pinned.emplace_back(digit, button);
    }
    m_pins->setVisible(!m_pinned.empty());
    retranslate();
    showState(m_current);
}

void TriageBar::retranslate()
{
    m_verdicts->retranslate();
    m_note->setText(m_keys.withHint(tr("Note"), u"posts.note"_s));
    m_tag->setText(m_keys.withHint(tr("Tag"), u"posts.tag"_s));
    m_next->setText(m_keys.withHint(tr("Next"), u"posts.next"_s));
    m_next->setToolTip(tr("Goes to the next post that has no verdict yet"));
    for (const auto &[digit, button] : m_pinned) {
        const auto tag = m_triage->pinnedTag(digit);
        button->setText(m_keys.withHint(u"# "_s + QString(tag).replace(u'&', u"&&"_s), tagCommand(digit)));
        button->setAccessibleName(tr("Tag: %1").arg(tag));
        button->setToolTip(tr("Sets the tag \"%1\" on the chosen posts, or takes it off").arg(tag));
    }
}

} // namespace LaunchProbe::Ui
