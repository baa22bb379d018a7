// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostsbox.h"

#include <models/session/preferences.h>
#include <ui/kit/problemwords.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Source, Address, Origin };
enum Role { IdRole = Qt::UserRole + 1, FamilyRole, OwnRole };

constexpr int shownRows = 8;

QString endpointName(const QString &source, const QString &family)
{
    return source + u'.' + family;
}

} // namespace

HostsBox::HostsBox(
    std::vector<SourceHosts> sources, Session::Preferences *preferences, ReadHost readHost, TryHost tryHost,
    QWidget *parent)
    : QGroupBox(parent)
    , m_sources(std::move(sources))
    , m_preferences(preferences)
    , m_readHost(std::move(readHost))
    , m_tryHost(std::move(tryHost))
    , m_about(new QLabel)
    , m_hosts(new QTreeWidget)
    , m_sourceLabel(new QLabel)
    , m_source(new QComboBox)
    , m_addressLabel(new QLabel)
    , m_address(new QLineEdit)
    , m_add(new QPushButton)
    , m_remove(new QPushButton)
    , m_test(new QPushButton)
    , m_status(new QLabel)
{
    setObjectName(u"hosts"_s);
    for (const auto &source : m_sources)
        m_source->addItem(source.name, source.id);
    m_hosts->setRootIsDecorated(false);
    m_hosts->setUniformRowHeights(true);
    m_hosts->setMinimumHeight(shownRows * fontMetrics().lineSpacing());
    m_sourceLabel->setBuddy(m_source);
    m_addressLabel->setBuddy(m_address);
    m_about->setWordWrap(true);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);

    auto *entry = new QHBoxLayout;
    entry->addWidget(m_sourceLabel);
    entry->addWidget(m_source);
    entry->addWidget(m_addressLabel);
    entry->addWidget(m_address, 1);
    entry->addWidget(m_add);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(m_test, 0, Qt::AlignTop);
    bottom->addWidget(m_remove, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_about);
    rows->addWidget(m_hosts);
    rows->addLayout(entry);
    rows->addLayout(bottom);

    auto *removeKey = new QShortcut(QKeySequence::Delete, m_hosts);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &HostsBox::remove);
    connect(m_hosts, &QTreeWidget::currentItemChanged, this, &HostsBox::followChoice);
    connect(m_address, &QLineEdit::returnPressed, this, &HostsBox::add);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_add, &QPushButton::clicked, this, &HostsBox::add);
    connect(m_remove, &QPushButton::clicked, this, &HostsBox::remove);
    connect(m_test, &QPushButton::clicked, this, &HostsBox::test);
    // Enter adds; it is not to press a button of the dialog as well.
    for (auto *button : {m_add, m_remove, m_test})
        button->setAutoDefault(false);
    m_add->setEnabled(false);
    retranslate();
}

void HostsBox::retranslate()
{
    setTitle(tr("Hosts"));
    m_about->setText(tr(
        "Discourse forums and feeds are asked beside those that are listed; another GitLab or Lemmy is asked "
        "instead of the usual one, and a token that is stored for the source is sent there. A host is asked "
        "only in harvests in which its source is chosen."));
    m_hosts->setAccessibleName(tr("Hosts of the sources"));
    m_hosts->setHeaderLabels({tr("Source"), tr("Address"), tr("Origin")});
    m_sourceLabel->setText(tr("S&ource:"));
    m_addressLabel->setText(tr("&Address:"));
    m_address->setPlaceholderText(u"https://forum.example.org"_s);
    m_add->setText(tr("A&dd"));
    m_add->setAccessibleName(tr("Add this host"));
    m_remove->setText(tr("Re&move"));
    m_remove->setAccessibleName(tr("Remove the chosen host"));
    m_test->setText(tr("T&est"));
    m_test->setAccessibleName(tr("Ask the chosen host the source's first search"));
    m_status->clear();
    fill();
}

const SourceHosts *HostsBox::source(const QString &id) const
{
    const auto found = std::ranges::find(m_sources, id, &SourceHosts::id);
    return found == m_sources.end() ? nullptr : &*found;
}

void HostsBox::fill()
{
    m_hosts->clear();
    const auto kept = m_preferences->endpoints();
    for (const auto &source : m_sources) {
        for (const auto &[family, url] : source.presets)
            addRow(source, family, url, false);
        for (const auto &[name, url] : kept) {
            if (name.section(u'.', 0, 0) == source.id && !name.section(u'.', 1).isEmpty())
                addRow(source, name.section(u'.', 1), url, true);
        }
    }
    m_hosts->resizeColumnToContents(Source);
    m_hosts->header()->setSectionResizeMode(Address, QHeaderView::Stretch);
    m_hosts->header()->setSectionResizeMode(Origin, QHeaderView::ResizeToContents);
    m_hosts->header()->setStretchLastSection(false);
    followChoice();
}

void HostsBox::addRow(const SourceHosts &source, const QString &family, const QUrl &url, bool isOwn)
{
    auto *item = new QTreeWidgetItem(m_hosts);
    const bool isReplaced = !isOwn && m_preferences->endpoints().contains(endpointName(source.id, family));
    item->setText(Source, source.name);
    item->setText(Address, url.toString());
    item->setToolTip(Address, url.toString());
    item->setText(Origin, isOwn ? tr("added") : isReplaced ? tr("preset, not asked now") : tr("preset"));
    item->setData(Source, IdRole, source.id);
    item->setData(Source, FamilyRole, family);
    item->setData(Source, OwnRole, isOwn);
}

void HostsBox::followChoice()
{
    const auto *item = m_hosts->currentItem();
    m_test->setEnabled(item && m_tryHost);
    m_remove->setEnabled(item && item->data(Source, OwnRole).toBool());
}

QString HostsBox::flawSentence(const SourceHosts &source, const TypedHost &host) const
{
    switch (host.flaw) {
    case TypedHost::Flaw::NoAddress:
        return tr("That is no address of a host; one looks like https://forum.example.org.");
    case TypedHost::Flaw::NotSafe:
        return tr("The address has to begin with https://; http:// is for this machine alone.");
    case TypedHost::Flaw::HasName:
        return tr("The address may hold no user name and no password; a token has its place above.");
    case TypedHost::Flaw::HasQuery:
        return tr("The address ends with the host, or with the path below which %1 runs.").arg(source.name);
    case TypedHost::Flaw::None:
        break;
    }
    const auto &presets = source.presets;
    const auto kept = m_preferences->endpoints();
    const auto isIt = [&host](const auto &entry) { return entry.second == host.url; };
    const auto isKept = [&](const auto &entry) {
        return isIt(entry) && entry.first.section(u'.', 0, 0) == source.id;
    };
    return std::ranges::any_of(presets, isIt) || std::ranges::any_of(kept, isKept)
        ? tr("%1 is listed already.").arg(host.url.toString())
        : QString();
}

void HostsBox::add()
{
    const auto *chosen = source(m_source->currentData().toString());
    const auto typed = m_address->text().trimmed();
    if (!chosen || typed.isEmpty())
        return;
    const auto host = m_readHost(chosen->id, typed);
    if (const auto flaw = flawSentence(*chosen, host); !flaw.isEmpty()) {
        m_status->setText(u"✗ "_s + flaw);
        return;
    }
    auto endpoints = m_preferences->endpoints();
    endpoints[endpointName(chosen->id, host.family)] = host.url;
    m_preferences->setEndpoints(endpoints);
    m_address->clear();
    fill();
    for (int row = 0; row < m_hosts->topLevelItemCount(); ++row) {
        auto *item = m_hosts->topLevelItem(row);
        if (item->data(Source, OwnRole).toBool() && item->data(Source, IdRole) == chosen->id
            && item->data(Source, FamilyRole) == host.family)
            m_hosts->setCurrentItem(item);
    }
    m_status->setText(tr("Added. Test it, or choose %1 in the next harvest.").arg(chosen->name));
}

void HostsBox::remove()
{
    const auto *item = m_hosts->currentItem();
    if (!item || !item->data(Source, OwnRole).toBool())
        return;
    auto endpoints = m_preferences->endpoints();
    endpoints.erase(
        endpointName(item->data(Source, IdRole).toString(), item->data(Source, FamilyRole).toString()));
    const auto address = item->text(Address);
    m_preferences->setEndpoints(endpoints);
    fill();
    m_status->setText(tr("%1 is not asked any more; what was read there is kept.").arg(address));
}

void HostsBox::test()
{
    const auto *item = m_hosts->currentItem();
    if (!item || !m_tryHost)
        return;
    const auto address = item->text(Address);
    m_test->setEnabled(false);
    m_status->setText(tr("Asking %1…").arg(address));
    m_tryHost(item->data(Source, IdRole).toString(), item->data(Source, FamilyRole).toString(), QUrl(address))
        .then(this, [this](const Domain::Result<QString> &answer) {
            followChoice();
            m_status->setText(answer ? u"✓ "_s + *answer : u"✗ "_s + problemSentence(answer.problem()));
        });
}

} // namespace LaunchProbe::Ui
