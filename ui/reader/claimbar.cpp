// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownOfAQuote = 160;
constexpr int shownOfAClaim = 60;

QString cut(const QString &text, int length)
{
    const auto line = text.simplified();
    return line.size() > length ? line.left(length) + u"…"_s : line;
}

} // namespace

ClaimBar::ClaimBar(QWidget *parent)
    : QWidget(parent)
    , m_quote(new QLabel(this))
    , m_claimLabel(new QLabel(this))
    , m_claim(new QComboBox(this))
    , m_sentenceLabel(new QLabel(this))
    , m_sentence(new QLineEdit(this))
    , m_apply(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"claim"_s);
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    m_claimLabel->setBuddy(m_claim);
    m_sentenceLabel->setBuddy(m_sentence);
    m_claim->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_claim->setMinimumContentsLength(10);
    // Two short lines: a long one would make the whole side of the window wider.
    auto *into = new QHBoxLayout;
    into->addWidget(m_claimLabel);
    into->addWidget(m_claim, 1);
    into->addWidget(m_apply);
    into->addWidget(m_cancel);
    auto *shows = new QHBoxLayout;
    shows->addWidget(m_sentenceLabel);
    shows->addWidget(m_sentence, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_quote);
    layout->addLayout(into);
    layout->addLayout(shows);
    for (auto *widget : std::initializer_list<QWidget *>{m_claim, m_sentence, m_apply, m_cancel})
        widget->installEventFilter(this);
    connect(m_claim, &QComboBox::currentIndexChanged, this, &ClaimBar::check);
    connect(m_sentence, &QLineEdit::textChanged, this, &ClaimBar::check);
    connect(m_apply, &QPushButton::clicked, this, &ClaimBar::apply);
    connect(m_cancel, &QPushButton::clicked, this, &ClaimBar::close);
    hide();
}

void ClaimBar::open(const Domain::ClaimQuote &quote, const std::vector<Domain::OwnClaim> &claims)
{
    m_quoted = quote;
    m_claim->clear();
    m_claim->addItem(QString(), 0);
    for (const auto &claim : claims) {
        if (!claim.withdrawn)
            m_claim->addItem(u"C%1. %2"_s.arg(claim.id).arg(cut(claim.sentence, shownOfAClaim)), claim.id);
    }
    m_sentence->clear();
    retranslate();
    show();
    m_sentence->setFocus(Qt::OtherFocusReason);
}

void ClaimBar::close()
{
    hide();
    Q_EMIT closed();
}

void ClaimBar::check()
{
    const bool isNew = m_claim->currentData().toInt() == 0;
    m_sentenceLabel->setVisible(isNew);
    m_sentence->setVisible(isNew);
    m_apply->setEnabled(!isNew || !m_sentence->text().simplified().isEmpty());
}

void ClaimBar::apply()
{
    if (!m_apply->isEnabled())
        return;
    const int claim = m_claim->currentData().toInt();
    hide();
    if (claim == 0)
        Q_EMIT written(m_sentence->text(), m_quoted);
    else
        Q_EMIT quoted(claim, m_quoted);
}

bool ClaimBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_cancel)
                close();
            else
                apply();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ClaimBar::retranslate()
{
    m_quote->setText(tr("Quote: \"%1\"").arg(cut(m_quoted.quote, shownOfAQuote)));
    m_claimLabel->setText(tr("&Into:"));
    m_sentenceLabel->setText(tr("What it &shows:"));
    m_sentence->setPlaceholderText(tr("a sentence for the dossier"));
    m_apply->setText(tr("&Quote"));
    m_cancel->setText(tr("Cancel"));
    if (m_claim->count() > 0)
        m_claim->setItemText(0, tr("a new claim"));
    check();
}

} // namespace LaunchProbe::Ui
