// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictbuttons.h"

#include "flowlayout.h"
#include "numberwords.h"
#include "theme.h"

#include <QToolButton>

#include <algorithm>
#include <array>

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

const std::vector<VerdictCommand> &verdictCommands()
{
    static const std::vector<VerdictCommand> commands{
        {Verdict::Success, u"posts.success"_s},     {Verdict::Failure, u"posts.failure"_s},
        {Verdict::Degraded, u"posts.degraded"_s},   {Verdict::Unclear, u"posts.unclear"_s},
        {Verdict::Duplicate, u"posts.duplicate"_s}, {Verdict::NotJudged, u"posts.notJudged"_s},
    };
    return commands;
}

void addVerdictCommands(KeyMap &keys)
{
    static constexpr std::array usual{Qt::Key_S, Qt::Key_F, Qt::Key_D,
                                      Qt::Key_U, Qt::Key_X, Qt::Key_Backspace};
    size_t at = 0;
    for (const auto &[verdict, id] : verdictCommands())
        keys.add({id, KeyScope::Posts, {usual.at(at++)}, [verdict = verdict] {
                      return VerdictButtons::tr("Verdict: %1").arg(verdictWord(verdict));
                  }});
}

QString tagCommand(int digit)
{
    return u"posts.tag%1"_s.arg(digit);
}

void addTagCommands(KeyMap &keys)
{
    for (int digit = 0; digit <= 9; ++digit)
        keys.add({tagCommand(digit), KeyScope::Posts, {Qt::Key_0 + digit}, [digit] {
                      return VerdictButtons::tr("Pinned tag of key %1").arg(digit);
                  }});
}

VerdictButtons::VerdictButtons(KeyMap &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    addVerdictCommands(keys);
    auto *line = new FlowLayout(this);
    line->setSpacing(2);
    for (const auto &[verdict, id] : verdictCommands()) {
        if (verdict == Verdict::NotJudged)
            continue; // the button that is down takes itself back
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
    connect(&keys, &KeyMap::changed, this, &VerdictButtons::retranslate);
    retranslate();
}

void VerdictButtons::showVerdict(Verdict verdict)
{
    for (const auto &[own, button] : m_buttons)
        button->setChecked(own == verdict);
}

void VerdictButtons::retranslate()
{
    for (const auto &[verdict, id] : verdictCommands()) {
        const auto found = std::ranges::find(m_buttons, verdict, &decltype(m_buttons)::value_type::first);
        if (found == m_buttons.end())
            continue;
        const auto word = verdictWord(verdict);
        const auto key = m_keys.hint(id);
        auto *button = found->second;
        button->setText(m_keys.withHint(markOf(verdict) + u' ' + word, id));
        button->setAccessibleName(tr("Verdict: %1").arg(word));
        button->setToolTip(key.isEmpty() ? word : tr("%1: key %2", "verdict").arg(word, key));
    }
}

} // namespace LaunchProbe::Ui
