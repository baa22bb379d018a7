// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedsearches.h"

#include <models/session/shelfstep.h>
#include <models/tables/asking.h>

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::SavedSearch;
using Session::ShelfStep;

namespace {

constexpr auto pauseBeforeCount = 400ms;

constexpr int CountRole = Qt::UserRole + 1; // qint64; below 0: not counted yet

//! The count behind the name, which alone is edited.
class NameAndCount final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto posts = index.data(CountRole).toLongLong();
        option->text += u"  (%1)"_s.arg(posts < 0 ? u"\u2026"_s : QLocale().toString(posts));
    }
};

Domain::Result<qint64> countOf(const Ports::Archive &archive, const Domain::PostFilter &filter)
{
    const auto posts = archive.postSet(filter);
    return posts ? Domain::Result<qint64>((*posts)->count()) : Domain::Result<qint64>(posts.problem());
}

} // namespace

SavedSearches::SavedSearches(Session::Session &session, QWidget *parent)
    : QListWidget(parent)
    , m_session(session)
    , m_menu(new QMenu(this))
{
    setObjectName(u"savedSearches"_s);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(new NameAndCount(this));
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBeforeCount);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        ++m_generation;
        countFrom(0);
    });
    connect(this, &QWidget::customContextMenuRequested, this, &SavedSearches::showMenu);
    connect(this, &QListWidget::itemClicked, this, &SavedSearches::choose);
    connect(this, &QListWidget::itemChanged, this, &SavedSearches::rename);
    for (const auto signal : {&Session::Session::shelfChanged, &Session::Session::projectChanged})
        connect(&session, signal, this, &SavedSearches::showAll);
    connect(&session, &Session::Session::projectChanged, this, [this] { m_counts.clear(); });
    const auto recount = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&session, &Session::Session::archiveGrew, this, recount);
    connect(&session, &Session::Session::findingsChanged, this, recount);
    showAll();
}

void SavedSearches::setLanguage(ReadSearch read)
{
    m_read = std::move(read);
    showAll();
}

Domain::PostFilter SavedSearches::filterOf(const SavedSearch &search, const ReadSearch &read)
{
    auto filter = search.rest;
    filter.text = read(search.words).text;
    return filter;
}

bool SavedSearches::has(const QString &name) const
{
    return std::ranges::find(m_session.shelf().searches, name, &SavedSearch::name)
        != m_session.shelf().searches.end();
}

void SavedSearches::save(const SavedSearch &search)
{
    auto shelf = m_session.shelf();
    const auto same = std::ranges::find(shelf.searches, search.name, &SavedSearch::name);
    if (same == shelf.searches.end())
        shelf.searches.push_back(search);
    else
        *same = search;
    ShelfStep::take(m_session, shelf, ShelfStep::Act::Save, search.name);
}

// --- what is shown

void SavedSearches::showAll()
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = currentRow();
    clear();
    m_menu->clear();
    const auto &searches = m_session.shelf().searches;
    for (size_t i = 0; i < searches.size(); ++i) {
        const auto &search = searches[i];
        auto *item = new QListWidgetItem(search.name, this);
        if (!m_session.isReadOnly())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        auto *action = m_menu->addAction(QString(search.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, name = search.name] {
            const auto &known = m_session.shelf().searches;
            const auto found = std::ranges::find(known, name, &SavedSearch::name);
            if (found != known.end())
                Q_EMIT chosen(SavedSearch(*found));
        });
        const auto counted = m_counts.find(search.name);
        showCount(i, counted == m_counts.end() ? -1 : counted->second);
    }
    m_menu->menuAction()->setEnabled(!searches.empty());
    setCurrentRow(std::min(row, count() - 1));
    ++m_generation;
    countFrom(0);
}

void SavedSearches::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    countFrom(0);
}

void SavedSearches::countFrom(size_t at)
{
    const auto &searches = m_session.shelf().searches;
    if (at >= searches.size() || !m_session.desk() || !m_read || !isVisible())
        return;
    auto answer =
        m_session.desk()->ask([filter = filterOf(searches[at], m_read)](const Ports::Archive &archive) {
            return countOf(archive, filter);
        });
    Tables::whenAnswered(
        std::move(answer), this, [this, at, generation = m_generation](const Domain::Result<qint64> &posts) {
            if (generation != m_generation)
                return;
            if (posts)
                showCount(at, *posts);
            countFrom(at + 1);
        });
}

//! Below 0: not counted yet.
void SavedSearches::showCount(size_t at, qint64 posts)
{
    const auto &search = m_session.shelf().searches[at];
    const QScopedValueRollback filling(m_filling, true);
    auto *shown = item(static_cast<int>(at));
    if (posts >= 0)
        m_counts[search.name] = posts;
    shown->setData(CountRole, posts);
    shown->setToolTip(search.words.isEmpty() ? search.name : u"%1: %2"_s.arg(search.name, search.words));
    shown->setData(
        Qt::AccessibleTextRole,
        posts < 0 ? search.name
                  : tr("%1, %n post(s)", "saved search", static_cast<int>(posts)).arg(search.name));
}

// --- what is done

void SavedSearches::choose(const QListWidgetItem *item)
{
    if (item)
        Q_EMIT chosen(SavedSearch(m_session.shelf().searches[static_cast<size_t>(row(item))]));
}

void SavedSearches::rename(QListWidgetItem *item)
{
    if (m_filling)
        return;
    const auto at = static_cast<size_t>(row(item));
    auto shelf = m_session.shelf();
    const auto name = item->text().simplified();
    const auto old = shelf.searches[at].name;
    if (name != old && has(name))
        Q_EMIT told(tr("Another saved search is called \"%1\".").arg(name));
    else if (!name.isEmpty())
        shelf.searches[at].name = name;
    // Once the editor has closed: the list is made anew, and a name that was not taken goes back.
    QMetaObject::invokeMethod(
        this,
        [this, shelf, name] {
            ShelfStep::take(m_session, shelf, ShelfStep::Act::Rename, name);
            showAll();
        },
        Qt::QueuedConnection);
}

void SavedSearches::removeCurrent()
{
    if (currentRow() < 0)
        return;
    auto shelf = m_session.shelf();
    const auto gone = shelf.searches.begin() + currentRow();
    const auto name = gone->name;
    shelf.searches.erase(gone);
    ShelfStep::take(m_session, shelf, ShelfStep::Act::Delete, name);
}

void SavedSearches::keyPressEvent(QKeyEvent *event)
{
    if (state() != QAbstractItemView::EditingState) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            choose(currentItem());
            return;
        }
        if (event->key() == Qt::Key_Delete) {
            removeCurrent();
            return;
        }
    }
    QListWidget::keyPressEvent(event);
}

void SavedSearches::showMenu(const QPoint &place)
{
    if (!currentItem())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show"), this, [this] { choose(currentItem()); });
    auto *rename = menu->addAction(tr("&Rename"), this, [this] { editItem(currentItem()); });
    auto *remove = menu->addAction(tr("&Delete"), this, [this] { removeCurrent(); });
    rename->setEnabled(!m_session.isReadOnly());
    remove->setEnabled(!m_session.isReadOnly());
    menu->popup(viewport()->mapToGlobal(place));
}

void SavedSearches::retranslate()
{
    setAccessibleName(tr("Saved searches"));
    setToolTip(tr("Enter shows one, F2 gives it another name, Delete takes it away"));
    m_menu->setTitle(tr("Sa&ved searches"));
    showAll();
}

} // namespace LaunchProbe::Ui
