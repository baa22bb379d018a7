// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchline.h"

#include <models/tables/posttablemodel.h>
#include <ui/kit/panel.h>

class QLabel;
class QMenu;
class QPushButton;
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

class FilterBar;

//! All posts that the reader has narrowed the archive down to, and the keys to judge them.
class ResultsPanel final : public Panel
{
    Q_OBJECT

public:
    //! What a search means, told by who knows the search language and the ranking.
    struct Search {
        ReadSearch read;
        QStringList fields; //!< names that complete, without the colon
        Tables::PostTableModel::Find find; //!< empty: the archive's own order
    };

    ResultsPanel(
        Session::Session &session, Session::Preferences &preferences, Tables::FindingUndo &findings,
        QWidget *parent = nullptr);
    ~ResultsPanel() override;

    //! Until it is told, the line takes bare words and the archive's own order.
    void setSearch(Search search);

    [[nodiscard]] QString title() const override;
    void retranslate() override;

Q_SIGNALS:
    void readRequested(); //!< the selected post is wanted in the reader

private:
    void buildSearch();
    void buildTable();
    void buildStates();
    void buildKeys();
    void addKey(const QKeySequence &key, const std::function<void()> &act);

    void search();
    void narrow();
    void followFilter();
    void clearAll();
    void learnSources();
    void showState();
    void showColumns(QMenu &menu);
    void restoreColumns();
    void keepColumns();

    void followSelection();
    void takeCurrent();
    void openCurrent();
    [[nodiscard]] std::vector<Domain::PostId> chosenPosts() const;
    void judge(Domain::Verdict verdict);
    void askNote();
    void askTag();
    void copyAddress();
    void copyQuote();
    void showMenu(const QPoint &place);

    Session::Session &m_session;
    Session::Preferences &m_preferences;
    Tables::FindingUndo &m_findings;
    ReadSearch m_read;
    Domain::PostFilter m_typed; //!< what the search line said last
    Tables::PostTableModel m_posts;
    Tables::ReadableProxy *m_words;
    QTimer m_settle; //!< a row that is only passed by is not opened

    QLabel *m_searchLabel;
    SearchLine *m_search;
    QPushButton *m_searchButton;
    FilterBar *m_filters;
    QLabel *m_narrowed;
    QPushButton *m_clear;
    QToolButton *m_columns;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    QLabel *m_count;
};

} // namespace LaunchProbe::Ui
