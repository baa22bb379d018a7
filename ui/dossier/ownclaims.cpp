// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownclaims.h"

#include <models/session/session.h>
#include <models/tables/asking.h>
#include <models/tables/claimundo.h>

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 4;

} // namespace

OwnClaims::OwnClaims(Session::Session &session, Tables::ClaimUndo &claims, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(claims)
    , m_label(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_reword(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    setObjectName(u"ownClaims"_s);
    m_label->setBuddy(m_list);
    m_list->setMaximumHeight(fontMetrics().height() * (shownRows + 1));
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_reword);
    head->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, &OwnClaims::reword);
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnClaims::followChoice);
    connect(m_reword, &QPushButton::clicked, this, &OwnClaims::reword);
    connect(m_remove, &QPushButton::clicked, this, &OwnClaims::remove);
    connect(&session, &Session::Session::projectChanged, this, &OwnClaims::ask);
    connect(&session, &Session::Session::claimsChanged, this, &OwnClaims::ask);
    connect(&session, &Session::Session::archiveGrew, this, &OwnClaims::ask); // a post may be edited or gone
    list({});
}

void OwnClaims::ask()
{
    const auto asked = ++m_asked;
    if (!m_session.desk()) {
        list({});
        return;
    }
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) { return archive.claims(); });
    Tables::whenAnswered(
        std::move(answer), this, [this, asked](const Domain::Result<std::vector<Domain::OwnClaim>> &claims) {
            if (asked != m_asked)
                return;
            if (claims)
                list(*claims);
            else
                Q_EMIT problemArose(claims.problem());
        });
}

void OwnClaims::list(const std::vector<Domain::OwnClaim> &claims)
{
    const int row = m_list->currentRow();
    m_claims.clear();
    std::ranges::copy_if(
        claims, std::back_inserter(m_claims), [](const Domain::OwnClaim &claim) { return !claim.withdrawn; });
    m_list->clear();
    for (const auto &claim : m_claims) {
        int quotes = 0;
        int gone = 0;
        for (const auto &quote : claim.quotes) {
            quotes += quote.withdrawn ? 0 : 1;
            gone += !quote.withdrawn && quote.orphan ? 1 : 0;
        }
        auto words = u"C%1. %2 · %3"_s.arg(
            QString::number(claim.id), claim.sentence, tr("%Ln quote(s)", nullptr, quotes));
        if (gone > 0)
            words += u" · ⚠ "_s + tr("%Ln of them gone", "quotes whose post was edited or deleted", gone);
        m_list->addItem(words);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    setVisible(!m_claims.empty());
    followChoice();
}

const Domain::OwnClaim *OwnClaims::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_claims[static_cast<size_t>(row)];
}

void OwnClaims::followChoice()
{
    const bool may = chosen() && !m_session.isReadOnly();
    m_reword->setEnabled(may);
    m_remove->setEnabled(may);
}

void OwnClaims::reword()
{
    const auto *claim = chosen();
    if (!claim || m_session.isReadOnly())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Claim"));
    dialog->setLabelText(tr("What its quotes show:"));
    dialog->setTextValue(claim->sentence);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = claim->id](const QString &words) {
        m_undo.reword(id, words);
    });
    dialog->open();
}

void OwnClaims::remove()
{
    const auto *claim = chosen();
    if (claim && !m_session.isReadOnly())
        m_undo.remove(claim->id);
}

bool OwnClaims::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OwnClaims::retranslate()
{
    m_label->setText(tr("Your o&wn claims:"));
    m_reword->setText(tr("Other words…"));
    m_remove->setText(tr("Remove"));
    ask();
}

} // namespace LaunchProbe::Ui
