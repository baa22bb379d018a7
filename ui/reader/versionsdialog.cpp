// SPDX-License-Identifier: GPL-3.0-or-later
#include "versionsdialog.h"

#include "codecolours.h"

#include <models/tables/textdiff.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

VersionsDialog::VersionsDialog(
    const Ports::PostRow &post, std::vector<Ports::PostVersion> earlier, QWidget *parent)
    : QDialog(parent)
    , m_versions(std::move(earlier))
    , m_choice(new QComboBox(this))
    , m_times(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    m_versions.push_back({post.text, post.edited, post.fetched});
    setWindowTitle(tr("Versions of a post"));
    resize(720, 480);
    auto *label = new QLabel(tr("&What was changed:"));
    label->setBuddy(m_choice);
    m_times->setTextFormat(Qt::PlainText);
    m_times->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Lines taken away (−) and added (+)"));
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_choice, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(line);
    rows->addWidget(m_times);
    rows->addWidget(m_text, 1);
    rows->addWidget(buttons);
    fillChanges();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int row) {
        if (row >= 0)
            show(m_changes[static_cast<size_t>(row)]);
    });
    m_choice->setCurrentIndex(m_choice->count() - 1);
    show(m_changes.back());
}

// Newest last, as they were made; where there are several, all of them at once as well.
void VersionsDialog::fillChanges()
{
    for (size_t to = 1; to < m_versions.size(); ++to) {
        m_changes.push_back({to - 1, to});
        m_choice->addItem(tr("%1 → %2").arg(nameOf(to - 1), nameOf(to)));
    }
    if (m_versions.size() > 2) {
        m_changes.insert(m_changes.begin(), {0, m_versions.size() - 1});
        m_choice->insertItem(0, tr("All changes, from the first version to what it says now"));
    }
}

QString VersionsDialog::nameOf(size_t version) const
{
    return version + 1 == m_versions.size() ? tr("now") : tr("version %1").arg(version + 1);
}

void VersionsDialog::show(const Change &change)
{
    const auto &before = m_versions[change.from];
    const auto &after = m_versions[change.to];
    const auto edited = dateTimeWord(after.edited);
    m_times->setText(
        tr("Last seen as it was before: %1.").arg(dateTimeWord(before.fetched)) + u' '
        + (edited.isEmpty() ? tr("When it was edited is not known; last seen as it is after: %1.")
                                  .arg(dateTimeWord(after.fetched))
                            : tr("Edited: %1.").arg(edited)));
    m_text->setPlainText(Tables::changesBetween(before.text, after.text));
    colour();
}

void VersionsDialog::colour()
{
    CodeColours colours;
    colours.setDark(isDark(palette()));
    QStringList lines;
    for (auto block = m_text->document()->begin(); block.isValid(); block = block.next())
        lines << block.text();
    const auto coloured = colours.colour(lines, u"diff"_s);
    auto block = m_text->document()->begin();
    for (const auto &ranges : coloured) {
        for (const auto &range : ranges) {
            QTextCursor part(block);
            part.setPosition(block.position() + range.start);
            part.setPosition(block.position() + range.start + range.length, QTextCursor::KeepAnchor);
            part.mergeCharFormat(range.format);
        }
        block = block.next();
    }
}

void VersionsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_choice->currentIndex() >= 0)
        show(m_changes[static_cast<size_t>(m_choice->currentIndex())]);
}

} // namespace LaunchProbe::Ui
