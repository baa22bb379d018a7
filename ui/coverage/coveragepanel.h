// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/session/session.h>
#include <models/tables/ledgermodel.h>
#include <ui/kit/panel.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace LaunchProbe::Tables {
class ReadableProxy;
}

namespace LaunchProbe::Ui {

class CoverageProxy;

class CoveragePanel final : public Panel
{
    Q_OBJECT

public:
    explicit CoveragePanel(Session::Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

private:
    void buildTable();
    void chooseState();
    void showState();
    void describe(const QModelIndex &index);
    void narrowTo(const QModelIndex &index);
    [[nodiscard]] QString questionTitle(const QString &id) const;

    Session::Session &m_session;
    Tables::LedgerModel m_ledger;
    CoverageProxy *m_sorted;
    Tables::ReadableProxy *m_words;
    QLabel *m_stateLabel;
    QComboBox *m_state;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QLabel *m_totals;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_about; //!< the current query in full
};

} // namespace LaunchProbe::Ui
