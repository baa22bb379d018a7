// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessonbook.h"
#include "searchline.h"
#include "stopadvice.h"

#include <models/tables/posttablemodel.h>
#include <ui/kit/panel.h>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace LaunchProbe::Session {
class Preferences;
}
namespace LaunchProbe::Tables {
class FindingUndo;
class ReadableProxy;
} // namespace LaunchProbe::Tables

namespace LaunchProbe::Ui {

class KeyMap;
class PostTriage;
class SearchBar;
class SidePane;
class TriageBar;

//! All posts that the reader has narrowed the archive down to, and what can be done with them.
class ResultsPanel final : public Panel
{
    Q_OBJECT

public:
    //! What a search means, told by who knows the search language and the ranking.
    struct Search {
        ReadSearch read;
        QStringList fields; //!< names that complete, without the colon
        Tables::PostTableModel::Find find; //!< empty: the archive's own order
        //! What `find` says of the most informative order; null: there is none.
        std::shared_ptr<const LessonBook> lessons;
        AskSaturation saturation; //!< empty: nobody knows
    };

    ResultsPanel(
        Session::Session &session, Session::Preferences &preferences, Tables::FindingUndo &findings,
        KeyMap &keys, QWidget *parent = nullptr);
    ~ResultsPanel() override;

    //! Until it is told, the line takes bare words and the archive's own order.
    void setSearch(Search search);

    [[nodiscard]] QString title() const override;
    void retranslate() override;
    [[nodiscard]] std::vector<KeyHint> keyHints() const override;
    [[nodiscard]] QMenu *menu() const override;

Q_SIGNALS:
    void readRequested(); //!< the selected post is wanted in the reader

private:
    void buildTable();
    void buildColumns();
    void buildKeys(KeyMap &keys);
    void buildSide();
    void buildOrder(KeyMap &keys);
    void layOut();
    void followModel();

    void takeOrder(bool forWords);
    void orderByTeaching(bool on);
    void learnAgain();
    void showLesson();
    void askSearchName();
    void showSearch(const Domain::SavedSearch &search);
    void goToSide();
    void showState();
    [[nodiscard]] QString emptyWords() const;
    void showColumns(QMenu &menu);
    void restoreColumns();
    void keepColumns();

    void followSelection();
    void takeCurrent();
    void openCurrent();

    Session::Session &m_session;
    Session::Preferences &m_preferences;
    Tables::PostTableModel m_posts;
    Tables::ReadableProxy *m_words;
    QTimer m_settle; //!< a row that is only passed by is not opened
    Search m_language;
    bool m_startsOver = false; //!< the next rows are looked at from the first
    bool m_hasMoreToLearn = false; //!< verdicts since the order was learned

    SearchBar *m_search;
    const KeyMap &m_keys;
    QSplitter *m_splitter;
    SidePane *m_side;
    QToolButton *m_showSide;
    QToolButton *m_teaching;
    QLabel *m_lesson; //!< why the current post is next
    StopAdvice *m_advice;
    QToolButton *m_columns;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    PostTriage *m_triage;
    TriageBar *m_triageBar;
    QLabel *m_count;
    QString m_told; //!< stands beside the count until something else is done
};

} // namespace LaunchProbe::Ui
