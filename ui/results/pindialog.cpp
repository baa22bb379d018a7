// SPDX-License-Identifier: GPL-3.0-or-later
#include "pindialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

PinDialog::PinDialog(
    const std::map<int, QString> &pinned, const QStringList &knownTags, int digit, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Pinned tags"));
    auto *about = new QLabel(tr(
        "A digit sets its tag on the chosen posts, and takes it off where all of them have it. An empty line "
        "frees the digit."));
    about->setWordWrap(true);
    auto *form = new QFormLayout;
    // In the order of the keys: 1 … 9, 0.
    m_tags.resize(10);
    for (int place = 1; place <= 10; ++place) {
        const int key = place % 10;
        auto *tag = new QComboBox;
        tag->setEditable(true);
        tag->setInsertPolicy(QComboBox::NoInsert);
        tag->setMinimumContentsLength(18);
        tag->addItem(QString());
        tag->addItems(knownTags);
        const auto found = pinned.find(key);
        tag->setEditText(found == pinned.end() ? QString() : found->second);
        tag->lineEdit()->setPlaceholderText(tr("no tag"));
        form->addRow(tr("Key &%1:").arg(key), tag);
        tag->setAccessibleName(tr("Tag of key %1").arg(key));
        m_tags[static_cast<size_t>(key)] = tag;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(about);
    rows->addLayout(form);
    rows->addWidget(buttons);
    m_tags[static_cast<size_t>(digit)]->setFocus();
    m_tags[static_cast<size_t>(digit)]->lineEdit()->selectAll();
}

std::map<int, QString> PinDialog::pinned() const
{
    std::map<int, QString> pinned;
    for (int digit = 0; digit < 10; ++digit) {
        const auto tag = m_tags[static_cast<size_t>(digit)]->currentText().simplified();
        if (!tag.isEmpty())
            pinned[digit] = tag;
    }
    return pinned;
}

} // namespace LaunchProbe::Ui
