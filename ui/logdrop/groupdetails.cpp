// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupdetails.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>

#include <QHeaderView>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int postRole = Qt::UserRole + 1;
constexpr size_t mostReports = 200; // lines
constexpr int leastLetters = 14; // of a column: in large letters nothing would be left of the first

} // namespace

QString fixWords(const Evidence::Fix &fix)
{
    if (fix.kind == u"flag")
        return GroupDetails::tr("flag %1").arg(fix.value);
    if (fix.kind == u"env")
        return GroupDetails::tr("variable %1").arg(fix.value);
    if (fix.kind == u"version")
        return GroupDetails::tr("version %1").arg(fix.value);
    if (fix.kind == u"rebuild" && fix.value == u"rebuild")
        return GroupDetails::tr("building it anew");
    if (fix.kind == u"rebuild")
        return GroupDetails::tr("build anew: %1").arg(fix.value);
    if (fix.kind == u"pull_request")
        return GroupDetails::tr("pull request %1").arg(fix.value);
    if (fix.kind == u"config")
        return GroupDetails::tr("setting: %1").arg(fix.value);
    return fix.value;
}

GroupDetails::GroupDetails(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(3);
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(leastLetters * fontMetrics().averageCharWidth());
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const Domain::PostId post{item->data(0, postRole).toLongLong()};
        if (post)
            Q_EMIT postChosen(post);
    });
}

void GroupDetails::retranslate()
{
    setAccessibleName(tr("What is known of the chosen error"));
    setHeaderLabels({tr("What"), tr("Who"), tr("When")});
    fill();
}

void GroupDetails::showGroup(const Evidence::ReportGroup *group)
{
    m_group = group ? std::optional(*group) : std::nullopt;
    fill();
}

QTreeWidgetItem *GroupDetails::addHeading(const QString &words)
{
    auto *item = new QTreeWidgetItem(this, {words});
    auto bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

void GroupDetails::addFixes(const QString &heading, bool helped)
{
    QTreeWidgetItem *above = nullptr;
    for (const auto &fix : m_group->fixes) {
        if (fix.helped != helped)
            continue;
        above = above ? above : addHeading(heading);
        auto *item = new QTreeWidgetItem(
            above, {fixWords(fix), tr("%Ln independent rig(s)", nullptr, fix.rigs), dateWord(fix.newest)});
        item->setData(0, postRole, fix.posts.front().value);
        item->setToolTip(0, fixWords(fix));
    }
}

void GroupDetails::addReports()
{
    auto *above = addHeading(tr("Reports"));
    for (size_t i = 0; i < std::min(m_group->reports.size(), mostReports); ++i) {
        const auto &report = m_group->reports[i];
        QStringList setup{
            report.engine + (report.engineVersion.isEmpty() ? QString() : u' ' + report.engineVersion)};
        setup << report.card << (report.driver.isEmpty() ? QString() : tr("driver %1").arg(report.driver));
        setup.removeAll(QString());
        auto *item =
            new QTreeWidgetItem(above, {report.title, setup.join(u" · "_s), dateWord(report.written)});
        item->setData(0, postRole, report.post.value);
        item->setToolTip(0, report.title);
    }
    if (m_group->reports.size() > mostReports)
        new QTreeWidgetItem(
            above,
            {tr("%Ln older one(s) left out", "reports",
                static_cast<int>(m_group->reports.size() - mostReports))});
}

void GroupDetails::fill()
{
    clear();
    if (!m_group)
        return;
    auto *why = addHeading(tr("Why these are one group"));
    new QTreeWidgetItem(why, {m_group->error});
    new QTreeWidgetItem(
        why,
        {tr("These words stand in each report, once sizes, ranks, ids, addresses and paths are masked "
            "(rules of version %1).")
             .arg(m_group->version)});
    if (m_group->symptom)
        new QTreeWidgetItem(
            why, {tr("Many causes give this message: reports of other people and threads are kept apart.")});
    for (auto i = 0; i < why->childCount(); ++i) {
        why->child(i)->setFirstColumnSpanned(true);
        why->child(i)->setToolTip(0, why->child(i)->text(0));
    }
    addFixes(tr("What helped"), true);
    addFixes(tr("What was advised"), false);
    if (m_group->fixes.empty())
        addHeading(tr("Nobody says what helped."));
    addReports();
    expandAll();
}

} // namespace LaunchProbe::Ui
