// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/finding.h>

#include <QWidget>

#include <span>
#include <vector>

class QToolButton;

namespace LaunchProbe::Ui {

struct VerdictKey {
    Domain::Verdict verdict;
    Qt::Key key;
};

//! What a person can say, and the letter for it.
[[nodiscard]] std::span<const VerdictKey> verdictKeys();

//! A button for each verdict, with its letter printed on it.
class VerdictButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictButtons(QWidget *parent = nullptr);

    void showVerdict(Domain::Verdict verdict); //!< NotJudged: none is down; says nothing back
    void retranslate();

Q_SIGNALS:
    void chosen(LaunchProbe::Domain::Verdict verdict); //!< NotJudged: the one that was down was taken back

private:
    std::vector<std::pair<Domain::Verdict, QToolButton *>> m_buttons;
};

} // namespace LaunchProbe::Ui
