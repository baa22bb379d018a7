// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictbuttons.h"

#include "flowlayout.h"
#include "numberwords.h"
#include "theme.h"

#include <QToolButton>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Verdict;

namespace {

QString markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Success:
        return outcomeMark(Domain::Outcome::Success);
    case Verdict::Failure:
        return outcomeMark(Domain::Outcome::Failure);
    case Verdict::Degraded:
        return outcomeMark(Domain::Outcome::Degraded);
    case Verdict::Duplicate:
        return u"="_s;
    default:
        return u"?"_s;
    }
}

} // namespace

std::span<const VerdictKey> verdictKeys()
{
    static constexpr VerdictKey keys[] = {
        {Verdict::Success, Qt::Key_S}, {Verdict::Failure, Qt::Key_F},   {Verdict::Degraded, Qt::Key_D},
        {Verdict::Unclear, Qt::Key_U}, {Verdict::Duplicate, Qt::Key_X},
    };
    return keys;
}

VerdictButtons::VerdictButtons(QWidget *parent)
    : QWidget(parent)
{
    auto *line = new FlowLayout(this);
    line->setSpacing(2);
    for (const auto &[verdict, key] : verdictKeys()) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, verdict = verdict](bool on) {
            Q_EMIT chosen(on ? verdict : Verdict::NotJudged);
        });
        m_buttons.emplace_back(verdict, button);
        line->addWidget(button);
    }
    retranslate();
}

void VerdictButtons::showVerdict(Verdict verdict)
{
    for (const auto &[own, button] : m_buttons)
        button->setChecked(own == verdict);
}

void VerdictButtons::retranslate()
{
    for (const auto &[verdict, key] : verdictKeys()) {
        const auto found = std::ranges::find(m_buttons, verdict, &decltype(m_buttons)::value_type::first);
        const auto word = verdictWord(verdict);
        const auto letter = QChar(key);
        auto *button = found->second;
        button->setText(u"%1 %2  %3"_s.arg(markOf(verdict), word, letter));
        button->setAccessibleName(tr("Verdict: %1").arg(word));
        button->setToolTip(tr("%1: key %2", "verdict").arg(word, letter));
    }
}

} // namespace LaunchProbe::Ui
