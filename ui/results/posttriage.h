// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/finding.h>
#include <models/session/session.h>
#include <ui/kit/panel.h>

#include <QObject>
#include <QSet>

class QTableView;

namespace LaunchProbe::Tables {
class FindingUndo;
}

namespace LaunchProbe::Ui {

//! What a person does with the chosen rows of a table of posts: judge, note, tag, copy, go to the next one
//! that is not judged. Keys, menu and buttons come through here.
class PostTriage final : public QObject
{
    Q_OBJECT

public:
    //! The rows answer Tables' roles.
    PostTriage(Session::Session &session, Tables::FindingUndo &findings, QTableView *table);

    [[nodiscard]] static std::vector<KeyHint> keyHints();
    [[nodiscard]] std::vector<Domain::PostId> chosenPosts() const;
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] bool mayJudge() const; //!< something is chosen, and the project can be written

    void judge(Domain::Verdict verdict);
    void askNote();
    void askTag();
    void goToNextUnjudged();
    void copyAddresses() const;
    void copyQuote() const;

Q_SIGNALS:
    void readRequested();
    void told(const QString &sentence); //!< in place of an action that found nothing to do

private:
    void buildKeys();
    void showMenu(const QPoint &place);
    void showUnjudged(const QSet<qint64> &judged);

    Session::Session &m_session;
    Tables::FindingUndo &m_findings;
    QTableView *m_table;
};

} // namespace LaunchProbe::Ui
