// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/outlook.h>

#include <QDate>
#include <QDialog>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace LaunchProbe::Ui {

//! What a person wants of a harvest.
struct HarvestWish {
    enum class What { Everything, NewOnly, SinceDay, FailedOnly };
    QStringList sources; //!< ids
    What what = What::Everything;
    QDate since; //!< of SinceDay
    qint64 budget = 0; //!< requests; 0: no limit
    int everyHours = 0; //!< again, for what is new, while the window is open; 0: once
};

//! The harvest before it starts: sources to choose from, each with its requests, time and share of the
//! service's limits, and what leaves the machine for it. Nothing is sent before the person starts.
class StartDialog final : public QDialog
{
    Q_OBJECT

public:
    StartDialog(const Domain::Outlook &outlook, int everyHours, QWidget *parent = nullptr);

    [[nodiscard]] HarvestWish wish() const;

Q_SIGNALS:
    void wanted(const LaunchProbe::Ui::HarvestWish &wish);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addSources();
    void showSource(QTreeWidgetItem *item) const;
    void showEgress();
    void showSum();
    void follow(QTreeWidgetItem *item);

    Domain::Outlook m_outlook;
    QLabel *m_about;
    QTreeWidget *m_sources;
    QLabel *m_egressLabel;
    QPlainTextEdit *m_egress;
    QLabel *m_whatLabel;
    QComboBox *m_what;
    QDateEdit *m_since;
    QLabel *m_budgetLabel;
    QSpinBox *m_budget;
    QLabel *m_againLabel;
    QComboBox *m_again;
    QLabel *m_sum;
    QDialogButtonBox *m_buttons;
    QPushButton *m_start;
};

} // namespace LaunchProbe::Ui
