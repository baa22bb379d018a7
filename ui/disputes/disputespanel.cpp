// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputespanel.h"

#include "disputecard.h"

#include <models/tables/asking.h>
#include <ui/kit/numberwords.h>

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int disputeRole = Qt::UserRole + 1;
constexpr size_t mostListed = 500;

} // namespace

DisputesPanel::DisputesPanel(Session::Session &session, QWidget *parent)
    : Panel(u"disputes"_s, parent)
    , m_session(session)
    , m_count(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_card(new QTextBrowser(this))
{
    build();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DisputesPanel::showCard);
    connect(m_list, &QTreeWidget::itemActivated, this, &DisputesPanel::narrow);
    connect(m_card, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (const auto post = postOfLink(link.toString()))
            m_session.selectPost(post);
    });
    connect(&session, &Session::Session::projectChanged, this, &DisputesPanel::reloadWhenShown);
    connect(&session, &Session::Session::filterChanged, this, &DisputesPanel::reloadWhenShown);
    connect(&session, &Session::Session::archiveGrew, this, &DisputesPanel::reloadWhenShown);
    connect(&session, &Session::Session::findingsChanged, this, &DisputesPanel::reloadWhenShown);
}

void DisputesPanel::build()
{
    m_count->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(4);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_card->setOpenLinks(false);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(m_card);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 2);
    m_stack->addWidget(parts);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
}

void DisputesPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        reload();
}

void DisputesPanel::reloadWhenShown()
{
    m_stale = true;
    if (isVisible())
        reload();
}

void DisputesPanel::reload()
{
    m_stale = false;
    const auto asked = ++m_asked;
    if (!m_session.desk()) {
        m_disputes.clear();
        showList();
        return;
    }
    using Disputes = std::vector<Evidence::Dispute>;
    auto answer = m_session.desk()->ask(
        [filter = m_session.filter()](const Ports::Archive &archive) -> Domain::Result<Disputes> {
            const auto posts = archive.postsWithReadings(filter);
            if (!posts)
                return posts.problem();
            return Evidence::disputes(*posts);
        });
    Tables::whenAnswered(std::move(answer), this, [this, asked](const Domain::Result<Disputes> &found) {
        if (asked != m_asked)
            return;
        if (!found)
            Q_EMIT problemArose(found.problem());
        m_disputes = found.valueOr({});
        showList();
    });
}

void DisputesPanel::showList()
{
    m_list->clear();
    for (size_t i = 0; i < std::min(m_disputes.size(), mostListed); ++i) {
        const auto &dispute = m_disputes[i];
        const DisputeCard card(dispute);
        auto *item = new QTreeWidgetItem(
            m_list,
            {card.title(), card.side(dispute.one), card.side(dispute.other),
             dateWord(std::max(dispute.one.newest, dispute.other.newest))});
        item->setData(0, disputeRole, qulonglong(i));
        item->setToolTip(0, card.title());
    }
    m_stack->setCurrentIndex(m_disputes.empty() ? 1 : 0);
    m_empty->setText(
        m_session.desk()
            ? tr("The posts of the current selection do not contradict each other: no combination "
                 "of engine and model works for some and fails for others, and no error has rival "
                 "fixes.")
            : tr("No project is open."));
    m_count->setText(tr("%Ln dispute(s)", nullptr, static_cast<int>(m_disputes.size())));
    m_count->setVisible(!m_disputes.empty());
    if (auto *first = m_list->topLevelItem(0))
        m_list->setCurrentItem(first);
    showCard();
}

void DisputesPanel::showCard()
{
    const auto *item = m_list->currentItem();
    m_card->setHtml(
        item ? DisputeCard(m_disputes[item->data(0, disputeRole).toULongLong()]).html() : QString());
}

//! The posts of both sides, as a list to judge.
void DisputesPanel::narrow()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const auto about = m_disputes[item->data(0, disputeRole).toULongLong()].about;
    if (about.empty())
        return m_session.selectPost(
            m_disputes[item->data(0, disputeRole).toULongLong()].one.reports.front().post);
    auto filter = m_session.filter();
    for (const auto &condition : about) {
        std::erase_if(
            filter.conditions, [&condition](const auto &known) { return known.slot == condition.slot; });
        filter.conditions.push_back(condition);
    }
    m_session.setFilter(filter);
}

QString DisputesPanel::title() const
{
    return tr("Disputes");
}

void DisputesPanel::retranslate()
{
    m_list->setAccessibleName(tr("Disputes"));
    m_list->setHeaderLabels({tr("About"), tr("First side (rigs)"), tr("Second side (rigs)"), tr("Newest")});
    m_card->setAccessibleName(tr("Dispute card"));
    showList();
}

} // namespace LaunchProbe::Ui
