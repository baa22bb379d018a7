// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/evidence/reportgroups.h>

#include <QTreeWidget>

namespace LaunchProbe::Ui {

//! What is known of one group of reports: why they are grouped, what helped, what was advised, who reports
//! it. Every line that stands for a post leads to it.
class GroupDetails final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit GroupDetails(QWidget *parent = nullptr);

    void showGroup(const Evidence::ReportGroup *group); //!< null: nothing
    void retranslate();

Q_SIGNALS:
    void postChosen(LaunchProbe::Domain::PostId post);

private:
    QTreeWidgetItem *addHeading(const QString &words);
    void addFixes(const QString &heading, bool helped);
    void addReports();
    void fill();

    std::optional<Evidence::ReportGroup> m_group;
};

//! "flag --enforce-eager", "build anew: rebuilt"
[[nodiscard]] QString fixWords(const Evidence::Fix &fix);

} // namespace LaunchProbe::Ui
