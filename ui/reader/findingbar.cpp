// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingbar.h"

#include <ui/kit/verdictbuttons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Verdict;

namespace {

QStringList tagsIn(const QString &line)
{
    QStringList tags;
    for (const auto &part : line.split(u',', Qt::SkipEmptyParts)) {
        const auto tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

FindingBar::FindingBar(KeyMap &keys, QWidget *parent)
    : QWidget(parent)
    , m_verdicts(new VerdictButtons(keys, this))
    , m_tagsLabel(new QLabel(this))
    , m_tags(new QLineEdit(this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QLineEdit(this))
{
    m_tagsLabel->setBuddy(m_tags);
    m_noteLabel->setBuddy(m_note);
    auto *words = new QHBoxLayout;
    words->addWidget(m_tagsLabel);
    words->addWidget(m_tags, 2);
    words->addWidget(m_noteLabel);
    words->addWidget(m_note, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_verdicts);
    layout->addLayout(words);
    connect(m_verdicts, &VerdictButtons::chosen, this, [this](Verdict verdict) {
        Q_EMIT verdictChosen(m_finding.post, verdict);
    });
    connect(m_tags, &QLineEdit::editingFinished, this, &FindingBar::sayTags);
    connect(m_note, &QLineEdit::editingFinished, this, &FindingBar::sayNote);
    setPost({}, false);
}

void FindingBar::setPost(const Domain::Finding &finding, bool mayChange)
{
    if (finding.post != m_finding.post) {
        sayTags();
        sayNote();
    }
    setFinding(finding);
    setEnabled(mayChange && bool(finding.post));
}

void FindingBar::setFinding(const Domain::Finding &finding)
{
    // What is being typed stays when something else of the same post changes.
    const bool same = finding.post == m_finding.post;
    const bool typesTags = same && m_tags->isModified();
    const bool typesNote = same && m_note->isModified();
    m_finding = finding;
    m_verdicts->showVerdict(finding.verdict);
    if (!typesTags)
        m_tags->setText(finding.tags.join(u", "_s));
    if (!typesNote)
        m_note->setText(finding.note);
}

void FindingBar::sayTags()
{
    if (!m_finding.post || !m_tags->isModified())
        return;
    m_tags->setModified(false);
    const auto wanted = tagsIn(m_tags->text());
    const auto had = m_finding.tags;
    for (const auto &tag : wanted) {
        if (!had.contains(tag))
            Q_EMIT tagAdded(m_finding.post, tag);
    }
    for (const auto &tag : had) {
        if (!wanted.contains(tag))
            Q_EMIT tagRemoved(m_finding.post, tag);
    }
}

void FindingBar::sayNote()
{
    if (!m_finding.post || !m_note->isModified())
        return;
    m_note->setModified(false);
    const auto note = m_note->text().trimmed();
    if (note != m_finding.note)
        Q_EMIT noteWritten(m_finding.post, note);
}

void FindingBar::retranslate()
{
    m_tagsLabel->setText(tr("Ta&gs:"));
    m_tags->setPlaceholderText(tr("comma, separated"));
    // The frame and the margins of a line are about four letters wide.
    m_tags->setMinimumWidth(m_tags->fontMetrics().horizontalAdvance(m_tags->placeholderText() + u"mmmm"_s));
    m_noteLabel->setText(tr("N&ote:"));
    m_verdicts->retranslate();
}

} // namespace LaunchProbe::Ui
