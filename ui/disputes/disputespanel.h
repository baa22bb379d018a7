// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/evidence/disputes.h>
#include <models/session/session.h>
#include <ui/kit/panel.h>

class QLabel;
class QStackedWidget;
class QTextBrowser;
class QTreeWidget;

namespace LaunchProbe::Ui {

//! The disputes among what the reader has narrowed the posts down to, and the card of the chosen one.
class DisputesPanel final : public Panel
{
    Q_OBJECT

public:
    explicit DisputesPanel(Session::Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void reload();
    void reloadWhenShown();
    void showList();
    void showCard();
    void narrow();

    Session::Session &m_session;
    std::vector<Evidence::Dispute> m_disputes;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    bool m_stale = true;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTreeWidget *m_list;
    QTextBrowser *m_card;
};

} // namespace LaunchProbe::Ui
