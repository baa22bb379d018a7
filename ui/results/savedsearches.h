// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchline.h"

#include <models/session/session.h>

#include <QListWidget>
#include <QTimer>

class QMenu;

namespace LaunchProbe::Ui {

//! The project's saved searches, each with the number of its posts. Enter or a click shows one, F2 gives it
//! another name, Delete takes it away; all of it can be undone.
class SavedSearches final : public QListWidget
{
    Q_OBJECT

public:
    explicit SavedSearches(Session::Session &session, QWidget *parent = nullptr);

    void setLanguage(ReadSearch read);
    //! Keeps it under its name, in place of one that has it already.
    void save(const Domain::SavedSearch &search);
    //! All of them, for the window's menus; it belongs to the list.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] bool has(const QString &name) const;
    void retranslate();

    //! Everything that a saved search narrows down to.
    [[nodiscard]] static Domain::PostFilter
    filterOf(const Domain::SavedSearch &search, const ReadSearch &read);

Q_SIGNALS:
    void chosen(const LaunchProbe::Domain::SavedSearch &search);
    void told(const QString &sentence); //!< why a name was not taken

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAll();
    void countFrom(size_t at);
    void showCount(size_t at, qint64 posts);
    void rename(QListWidgetItem *item);
    void removeCurrent();
    void choose(const QListWidgetItem *item);
    void showMenu(const QPoint &place);

    Session::Session &m_session;
    ReadSearch m_read;
    QMenu *m_menu;
    QTimer m_soon;
    std::map<QString, qint64> m_counts; //!< by name
    quint64 m_generation = 0; //!< answers of an earlier one are late
    bool m_filling = false;
};

} // namespace LaunchProbe::Ui
