// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidepane.h"

#include "facetlist.h"
#include "savedsearches.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace LaunchProbe::Ui {

SidePane::SidePane(Session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_searchesLabel(new QLabel(this))
    , m_save(new QToolButton(this))
    , m_searches(new SavedSearches(session, this))
    , m_facetsLabel(new QLabel(this))
    , m_facets(new FacetList(session, this))
{
    m_searchesLabel->setBuddy(m_searches);
    m_facetsLabel->setBuddy(m_facets);
    m_save->setFocusPolicy(Qt::StrongFocus);
    m_save->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_searchesLabel, 1);
    head->addWidget(m_save);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(head);
    m_searches->setMinimumHeight(3 * fontMetrics().height());
    rows->addWidget(m_searches, 1);
    rows->addWidget(m_facetsLabel);
    rows->addWidget(m_facets, 7);
    connect(m_save, &QToolButton::clicked, this, &SidePane::saveWanted);
}

void SidePane::setLanguage(const ReadSearch &read)
{
    m_searches->setLanguage(read);
    m_facets->setLanguage(read);
}

void SidePane::retranslate()
{
    m_searchesLabel->setText(tr("Saved searches:"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Keeps the search and the filters of now under a name"));
    m_facetsLabel->setText(tr("Face&ts:"));
    m_searches->retranslate();
    m_facets->retranslate();
}

} // namespace LaunchProbe::Ui
