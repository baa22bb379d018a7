// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchline.h"

#include <models/domain/shelf.h>
#include <models/session/session.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace LaunchProbe::Ui {

class FilterBar;

//! What the reader has narrowed the posts down to, and the controls that say it: the search line, the quick
//! filters, and in words what came from other panels. The session has the filter; this follows it.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(Session::Session &session, QWidget *parent = nullptr);

    //! What a search means and which names complete; until it is told, the line takes bare words.
    void setLanguage(ReadSearch read, const QStringList &fields);
    void goToLine(); //!< the keyboard into the search line
    void toggle(const QString &term); //!< adds what the term narrows down to, or takes it out
    [[nodiscard]] Domain::SavedSearch current() const; //!< without a name
    void show(const Domain::SavedSearch &search);
    [[nodiscard]] bool isNarrow() const; //!< something is left out
    void retranslate();

Q_SIGNALS:
    //! The person searched, before the session's filter follows. `forWords`: for more than filters.
    void searched(bool forWords);

private:
    void search();
    void narrow();
    void put(const QString &line, const Domain::PostFilter &typed);
    [[nodiscard]] bool isLineTyped() const;
    void followFilter();
    void startAnew();
    void clearAll();
    void learnSources();
    [[nodiscard]] QStringList conditionWords() const;
    [[nodiscard]] QString questionWords(const QString &id) const;

    Session::Session &m_session;
    ReadSearch m_read;
    Domain::PostFilter m_typed; //!< what the search line said last
    QLabel *m_label;
    SearchLine *m_line;
    QPushButton *m_button;
    FilterBar *m_filters;
    QLabel *m_narrowed;
    QPushButton *m_clear;
};

} // namespace LaunchProbe::Ui
