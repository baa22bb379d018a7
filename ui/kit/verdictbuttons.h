// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keymap.h"

#include <models/domain/finding.h>

#include <QWidget>

#include <vector>

class QToolButton;

namespace LaunchProbe::Ui {

struct VerdictCommand {
    Domain::Verdict verdict;
    QString id; //!< of its key
};

//! What a person can say; NotJudged, which takes it back, is the last.
[[nodiscard]] const std::vector<VerdictCommand> &verdictCommands();
void addVerdictCommands(KeyMap &keys);
//! The command of a digit, 0 … 9, that a tag may be pinned to.
[[nodiscard]] QString tagCommand(int digit);
//! In words of their own; who knows the tags adds better ones first.
void addTagCommands(KeyMap &keys);

//! A button for each verdict, with its key printed on it.
class VerdictButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictButtons(KeyMap &keys, QWidget *parent = nullptr);

    void showVerdict(Domain::Verdict verdict); //!< NotJudged: none is down; says nothing back
    void retranslate();

Q_SIGNALS:
    void chosen(LaunchProbe::Domain::Verdict verdict); //!< NotJudged: the one that was down was taken back

private:
    const KeyMap &m_keys;
    std::vector<std::pair<Domain::Verdict, QToolButton *>> m_buttons;
};

} // namespace LaunchProbe::Ui
