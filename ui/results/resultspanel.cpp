// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultspanel.h"

#include "postcelldelegate.h"
#include "posttriage.h"
#include "searchbar.h"
#include "triagebar.h"

#include <models/session/preferences.h>
#include <models/tables/readableproxy.h>
#include <ui/kit/commandkeys.h>
#include <ui/kit/numberwords.h>

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::PostOrder;
using Tables::PostTableModel;

namespace {

const auto columnsKey = u"results/columns"_s;

} // namespace

ResultsPanel::ResultsPanel(
    Session::Session &session, Session::Preferences &preferences, Tables::FindingUndo &findings, KeyMap &keys,
    QWidget *parent)
    : Panel(u"results"_s, parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_posts(session)
    , m_words(new Tables::ReadableProxy(this))
    , m_search(new SearchBar(session, this))
    , m_columns(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_triage(new PostTriage(session, findings, keys, m_table))
    , m_triageBar(new TriageBar(m_triage, keys, session, this))
    , m_count(new QLabel(this))
{
    buildTable();
    buildColumns();
    buildKeys(keys);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_columns);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addWidget(m_search);
    all->addWidget(m_stack, 1);
    all->addWidget(m_triageBar);
    all->addLayout(line);
    followModel();
    connect(m_search, &SearchBar::searched, this, [this](bool forWords) {
        takeOrder(forWords);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_triage, &PostTriage::readRequested, this, &ResultsPanel::openCurrent);
    connect(m_triage, &PostTriage::told, this, [this](const QString &sentence) {
        m_told = sentence;
        showState();
    });
    connect(&session, &Session::Session::filterChanged, this, [this] {
        if (m_session.filter().text.isEmpty() && m_posts.order() == PostOrder::BestMatch)
            m_posts.setOrder(PostOrder::NewestFirst);
        showState();
    });
    connect(&session, &Session::Session::projectChanged, this, [this] {
        takeOrder(false);
        showState();
    });
    connect(&session, &Session::Session::selectionChanged, this, &ResultsPanel::followSelection);
    showState();
}

ResultsPanel::~ResultsPanel() = default;

void ResultsPanel::setSearch(Search search)
{
    m_search->setLanguage(std::move(search.read), search.fields);
    m_posts.setFind(std::move(search.find));
}

void ResultsPanel::buildTable()
{
    m_words->setSourceModel(&m_posts);
    m_table->setModel(m_words);
    m_table->setItemDelegate(new PostCellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Rows of one height: a million of them are one number, and none is asked for before it is seen.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    restoreColumns();
    connect(header, &QHeaderView::sectionResized, this, &ResultsPanel::keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, &ResultsPanel::keepColumns);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
        m_columns->menu()->popup(header->mapToGlobal(place));
    });
    connect(m_table, &QTableView::activated, this, &ResultsPanel::openCurrent);
    m_settle.setSingleShot(true);
    m_settle.setInterval(120);
    connect(&m_settle, &QTimer::timeout, this, &ResultsPanel::takeCurrent);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) {
            if (row.isValid())
                m_settle.start();
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_told.clear();
        showState();
    });
}

void ResultsPanel::buildColumns()
{
    auto *menu = new QMenu(m_columns);
    m_columns->setMenu(menu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { showColumns(*menu); });
}

void ResultsPanel::followModel()
{
    connect(&m_posts, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        followSelection();
    });
    connect(&m_posts, &QAbstractItemModel::rowsInserted, this, &ResultsPanel::showState);
    connect(&m_posts, &QAbstractItemModel::dataChanged, this, &ResultsPanel::showState);
    connect(&m_posts, &PostTableModel::askingChanged, this, &ResultsPanel::showState);
    connect(&m_posts, &PostTableModel::problemOccurred, this, &ResultsPanel::problemArose);
}

void ResultsPanel::buildKeys(KeyMap &keys)
{
    keys.add({u"posts.search"_s, KeyScope::Posts, {Qt::Key_Slash}, [] { return tr("To the search line"); }});
    auto *toSearch = new CommandKeys(keys, m_table);
    toSearch->add(u"posts.search"_s, [this] { m_search->goToLine(); });
    addFindCommand(keys);
    auto *find = new QShortcut(this);
    keys.drive(find, findCommand());
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, &SearchBar::goToLine);
}

//! Words bring their best match to the top; without them the newest is there.
void ResultsPanel::takeOrder(bool forWords)
{
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_posts.setOrder(forWords ? PostOrder::BestMatch : PostOrder::NewestFirst);
}

// --- what is shown

void ResultsPanel::showState()
{
    const int count = m_posts.rowCount();
    m_stack->setCurrentWidget(count > 0 || m_posts.isAsking() ? static_cast<QWidget *>(m_table) : m_empty);
    m_empty->setText(emptyWords());
    QStringList parts{tr("%Ln post(s)", "rows of the results table", count)};
    if (m_posts.isAsking())
        parts.append(tr("searching…"));
    else if (m_posts.order() == PostOrder::BestMatch)
        parts.append(tr("best evidence first"));
    else if (m_posts.order() == PostOrder::NewestFirst)
        parts.append(tr("newest first"));
    if (const int chosen = m_triage->chosenCount(); chosen > 1)
        parts.append(tr("%Ln chosen", "posts", chosen));
    if (!m_told.isEmpty())
        parts.append(m_told);
    m_count->setText(parts.join(u" · "_s));
    m_triageBar->showState(m_table->currentIndex().data(Tables::FindingRole).value<Domain::Finding>());
}

QString ResultsPanel::emptyWords() const
{
    if (!m_session.desk())
        return tr("No project is open.");
    if (m_search->isNarrow())
        return tr("No post matches this search and these filters.");
    return tr("Nothing has been imported yet. Start a harvest, or import files from the File menu.");
}

void ResultsPanel::showColumns(QMenu &menu)
{
    menu.clear();
    for (int column = 0; column < m_words->columnCount(); ++column) {
        auto *action = menu.addAction(m_words->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != PostTableModel::TitleColumn);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table->setColumnHidden(column, !on);
            keepColumns();
        });
    }
}

void ResultsPanel::restoreColumns()
{
    static constexpr std::array widths{100, 84, 68, 120, 400, 110, 60, 150, 95, 150, 90, 95, 95, 75, 80};
    for (int column = 0; column < m_words->columnCount(); ++column)
        m_table->setColumnWidth(
            column, static_cast<size_t>(column) < widths.size() ? widths[static_cast<size_t>(column)] : 100);
    m_table->setColumnHidden(PostTableModel::AuthorColumn, true);
    auto *header = m_table->horizontalHeader();
    header->restoreState(m_preferences.layout(columnsKey));
    // The order of rows is not remembered: a search decides it.
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

void ResultsPanel::keepColumns()
{
    m_preferences.setLayout(columnsKey, m_table->horizontalHeader()->saveState());
}

// --- what is chosen

void ResultsPanel::followSelection()
{
    const auto selected = m_session.selectedPost();
    if (!selected || m_posts.postAt(m_table->currentIndex().row()) == selected)
        return;
    const int row = m_posts.rowOf(selected);
    if (row < 0)
        return;
    const auto index = m_words->index(row, PostTableModel::TitleColumn);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_settle.stop();
}

void ResultsPanel::takeCurrent()
{
    m_settle.stop();
    if (const auto post = m_posts.postAt(m_table->currentIndex().row()))
        m_session.selectPost(post);
}

void ResultsPanel::openCurrent()
{
    takeCurrent();
    Q_EMIT readRequested();
}

QString ResultsPanel::title() const
{
    return tr("Results");
}

std::vector<KeyHint> ResultsPanel::keyHints() const
{
    return m_triage->keys().hints(KeyScope::Posts);
}

QMenu *ResultsPanel::menu() const
{
    return m_triage->menu();
}

void ResultsPanel::retranslate()
{
    m_columns->setText(tr("Col&umns"));
    m_table->setAccessibleName(tr("Posts"));
    m_search->retranslate();
    m_triage->retranslate();
    m_triageBar->retranslate();
    m_posts.retranslate();
    showState();
}

} // namespace LaunchProbe::Ui
