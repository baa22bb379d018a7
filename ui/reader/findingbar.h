// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/finding.h>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace LaunchProbe::Ui {

class KeyMap;
class VerdictButtons;

//! What a person says of the post that is being read: a verdict, tags, a note.
class FindingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingBar(KeyMap &keys, QWidget *parent = nullptr);

    void setFinding(const Domain::Finding &finding); //!< shows it; says nothing back
    void setPost(
        const Domain::Finding &finding, bool mayChange); //!< another post; what was half typed is said first
    void retranslate();

Q_SIGNALS:
    void verdictChosen(LaunchProbe::Domain::PostId post, LaunchProbe::Domain::Verdict verdict);
    void tagAdded(LaunchProbe::Domain::PostId post, const QString &tag);
    void tagRemoved(LaunchProbe::Domain::PostId post, const QString &tag);
    void noteWritten(LaunchProbe::Domain::PostId post, const QString &note);

private:
    void sayTags();
    void sayNote();

    Domain::Finding m_finding;
    VerdictButtons *m_verdicts;
    QLabel *m_tagsLabel;
    QLineEdit *m_tags;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
};

} // namespace LaunchProbe::Ui
