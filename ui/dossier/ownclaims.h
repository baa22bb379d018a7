// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/ownclaim.h>
#include <models/domain/problem.h>

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace LaunchProbe::Session {
class Session;
}
namespace LaunchProbe::Tables {
class ClaimUndo;
}

namespace LaunchProbe::Ui {

//! The claims that a person wrote, with how many quotes carry each and how many of them are gone. Not there
//! while there are none.
class OwnClaims final : public QWidget
{
    Q_OBJECT

public:
    OwnClaims(Session::Session &session, Tables::ClaimUndo &claims, QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void problemArose(const LaunchProbe::Domain::Problem &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void list(const std::vector<Domain::OwnClaim> &claims);
    void reword();
    void remove();
    void followChoice();
    [[nodiscard]] const Domain::OwnClaim *chosen() const;

    Session::Session &m_session;
    Tables::ClaimUndo &m_undo;
    std::vector<Domain::OwnClaim> m_claims; //!< that hold
    quint64 m_asked = 0; //!< answers to older questions are dropped
    QLabel *m_label;
    QListWidget *m_list;
    QPushButton *m_reword;
    QPushButton *m_remove;
};

} // namespace LaunchProbe::Ui
