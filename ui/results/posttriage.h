// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/finding.h>
#include <models/session/session.h>
#include <ui/kit/keymap.h>

#include <QAction>
#include <QObject>

class QMenu;
class QTableView;

namespace LaunchProbe::Tables {
class FindingUndo;
class PostTableModel;
} // namespace LaunchProbe::Tables

namespace LaunchProbe::Ui {

class CommandKeys;

//! What a person does with the chosen rows of a table of posts: judge, note, tag, copy, go to the next one
//! that is not judged. Keys, menus and buttons come through here.
class PostTriage final : public QObject
{
    Q_OBJECT

public:
    //! The rows answer Tables' roles.
    //! `table` shows `posts`, row by row.
    PostTriage(
        Session::Session &session, Tables::FindingUndo &findings, KeyMap &keys,
        const Tables::PostTableModel &posts, QTableView *table);

    //! Everything that can be done, for the window's menus; it belongs to the table.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] const KeyMap &keys() const { return m_keys; }
    [[nodiscard]] std::vector<Domain::PostId> chosenPosts() const;
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] bool mayJudge() const; //!< something is chosen, and the project can be written
    [[nodiscard]] QString pinnedTag(int digit) const; //!< empty: none

    //! Another command of the table, at the end of the menu: `words` are the menu's.
    void add(KeyCommand command, std::function<QString()> words, std::function<void()> act);
    void judge(Domain::Verdict verdict);
    void askNote();
    void askTag();
    //! Sets the digit's tag or takes it off; where none is pinned it asks which.
    void tagBy(int digit);
    void askPins(int digit = 1);
    void chooseAll();
    void goToNextUnjudged();
    void copyAddresses() const;
    void copyQuote() const;
    void updateActions(); //!< what can be done follows the choice
    void retranslate();

Q_SIGNALS:
    void readRequested();
    void nextWanted(); //!< before the next one is looked for
    void told(const QString &sentence); //!< in place of an action that found nothing to do

private:
    struct Deed {
        QAction *action;
        std::function<QString()> words; //!< of the menu
        bool onChosen; //!< needs posts that may be judged
    };

    void buildDeeds();
    void
    add(QMenu *menu, KeyCommand command, std::function<QString()> words, std::function<void()> act,
        bool onChosen);
    void addTags();
    void pinAndTag(int digit, const std::vector<Domain::PostId> &posts);
    void withKnownTags(const std::function<void(const QStringList &)> &use);
    void showUnjudged(const Domain::PostSet &judged);

    Session::Session &m_session;
    Tables::FindingUndo &m_findings;
    const Tables::PostTableModel &m_posts;
    KeyMap &m_keys;
    QTableView *m_table;
    CommandKeys *m_listener;
    QMenu *m_menu;
    QMenu *m_tagMenu;
    std::vector<Deed> m_deeds;
    bool m_seeks = false; //!< the next one is on its way: what is pressed meanwhile is meant for it
    std::vector<std::function<void()>> m_waiting;
};

} // namespace LaunchProbe::Ui
