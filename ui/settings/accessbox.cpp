// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessbox.h"

#include <ui/kit/problemwords.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

AccessBox::AccessBox(
    const SourceAccess &access, Ports::Secrets *secrets, TryAccess tryAccess, QWidget *parent)
    : QGroupBox(access.name, parent)
    , m_access(access)
    , m_secrets(secrets)
    , m_tryAccess(std::move(tryAccess))
    , m_test(new QPushButton)
    , m_status(new QLabel)
{
    setObjectName(access.id);
    auto *column = new QVBoxLayout(this);
    m_rows.reserve(access.secrets.size());
    for (const auto &secret : m_access.secrets)
        addRow(secret);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(m_test, 0, Qt::AlignTop);
    column->addLayout(bottom);
    m_test->setVisible(static_cast<bool>(m_tryAccess));
    retranslate(access);
    connect(m_test, &QPushButton::clicked, this, &AccessBox::test);
}

void AccessBox::addRow(const SourceAccess::Secret &secret)
{
    const Row row{secret.name, new QLabel, new QLineEdit, new QPushButton, new QPushButton};
    row.purpose->setWordWrap(true);
    row.purpose->setTextFormat(Qt::PlainText);
    row.purpose->setBuddy(row.edit);
    row.edit->setEchoMode(QLineEdit::Password);
    row.edit->setObjectName(secret.name);
    auto *line = new QHBoxLayout;
    line->addWidget(row.edit, 1);
    line->addWidget(row.store);
    line->addWidget(row.remove);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(row.purpose);
    column->addLayout(line);
    m_rows.push_back(row);
    if (secret.fromEnvironment) {
        row.edit->setEnabled(false);
        row.store->setEnabled(false);
        row.remove->setEnabled(false);
        return;
    }
    row.store->setEnabled(false);
    connect(row.edit, &QLineEdit::textChanged, row.store, [row](const QString &text) {
        row.store->setEnabled(!text.isEmpty());
    });
    connect(row.edit, &QLineEdit::returnPressed, this, [this, row] { store(row); });
    connect(row.store, &QPushButton::clicked, this, [this, row] { store(row); });
    connect(row.remove, &QPushButton::clicked, this, [this, row] { remove(row); });
}

void AccessBox::retranslate(const SourceAccess &access)
{
    m_access = access;
    m_status->clear();
    m_test->setText(tr("Test"));
    m_test->setAccessibleName(tr("Test the access to %1").arg(access.name));
    for (size_t i = 0; i < m_rows.size() && i < access.secrets.size(); ++i) {
        const auto &row = m_rows[i];
        const auto &secret = access.secrets[i];
        row.purpose->setText(secret.purpose);
        row.store->setText(tr("Store"));
        row.store->setAccessibleName(tr("Store: %1").arg(secret.purpose));
        row.remove->setText(tr("Remove"));
        row.remove->setAccessibleName(tr("Remove: %1").arg(secret.purpose));
        if (secret.fromEnvironment)
            row.edit->setPlaceholderText(tr("taken from %1").arg(secret.environment));
        else
            showStored(row);
    }
}

void AccessBox::showStored(const Row &row)
{
    m_secrets->read(row.name).then(this, [this, row](const Domain::Result<QString> &secret) {
        const bool stored = secret && !secret->isEmpty();
        row.edit->setPlaceholderText(stored ? tr("stored; type to replace it") : tr("none stored"));
        row.remove->setEnabled(stored);
        if (!secret)
            say(problemSentence(secret.problem()));
    });
}

void AccessBox::store(const Row &row)
{
    if (row.edit->text().isEmpty())
        return;
    m_secrets->write(row.name, row.edit->text().trimmed())
        .then(this, [this, row](const Domain::Result<QString> &done) {
            if (!done) {
                say(problemSentence(done.problem()));
                return;
            }
            row.edit->clear();
            say(tr("Stored in the system's secret service."));
            showStored(row);
        });
}

void AccessBox::remove(const Row &row)
{
    m_secrets->remove(row.name).then(this, [this, row](const Domain::Result<QString> &done) {
        say(done ? tr("Removed from the system's secret service.") : problemSentence(done.problem()));
        showStored(row);
    });
}

void AccessBox::test()
{
    m_test->setEnabled(false);
    say(tr("Asking %1…").arg(m_access.name));
    m_tryAccess(m_access.id).then(this, [this](const Domain::Result<QString> &answer) {
        m_test->setEnabled(true);
        say(answer ? u"✓ "_s + *answer : u"✗ "_s + problemSentence(answer.problem()));
    });
}

void AccessBox::say(const QString &sentence)
{
    m_status->setText(sentence);
}

} // namespace LaunchProbe::Ui
