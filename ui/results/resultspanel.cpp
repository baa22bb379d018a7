// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultspanel.h"

#include "facetlist.h"
#include "postcelldelegate.h"
#include "posttriage.h"
#include "savedsearches.h"
#include "searchbar.h"
#include "sidepane.h"
#include "stopadvice.h"
#include "triagebar.h"

#include <models/session/preferences.h>
#include <models/tables/readableproxy.h>
#include <ui/kit/commandkeys.h>
#include <ui/kit/numberwords.h>

#include <QHeaderView>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::PostOrder;
using Tables::PostTableModel;

namespace {

// Another number where columns change places: what is kept of them would be that of their neighbours.
const auto columnsKey = u"results/columns-2"_s;
const auto sideKey = u"results/side"_s;
constexpr int sideWidth = 190; // px

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
    , m_keys(keys)
    , m_splitter(new QSplitter(this))
    , m_side(new SidePane(session, this))
    , m_showSide(new QToolButton(this))
    , m_teaching(new QToolButton(this))
    , m_lesson(new QLabel(this))
    , m_advice(new StopAdvice(session, this))
    , m_columns(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_triage(new PostTriage(session, findings, keys, m_posts, m_table))
    , m_triageBar(new TriageBar(m_triage, keys, session, this))
    , m_count(new QLabel(this))
{
    buildTable();
    buildColumns();
    buildKeys(keys);
    buildSide();
    buildOrder(keys);
    layOut();
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
    connect(&session, &Session::Session::findingsChanged, this, [this] { m_hasMoreToLearn = true; });
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
    m_language = std::move(search);
    m_search->setLanguage(m_language.read, m_language.fields);
    m_side->setLanguage(m_language.read);
    m_posts.setFind(m_language.find);
    m_advice->setSaturation(m_language.saturation);
    m_teaching->setVisible(m_language.lessons != nullptr);
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
    // Of the rows' own it would ask, for each column it paints, whether all of a million are chosen.
    header->setSelectionModel(new QItemSelectionModel(m_words, header));
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

void ResultsPanel::buildSide()
{
    m_splitter->setChildrenCollapsible(false);
    m_showSide->setCheckable(true);
    m_showSide->setChecked(m_preferences.layout(sideKey) != "hidden");
    m_showSide->setFocusPolicy(Qt::StrongFocus);
    m_side->setVisible(m_showSide->isChecked());
    connect(m_showSide, &QToolButton::toggled, this, [this](bool on) {
        m_side->setVisible(on);
        m_preferences.setLayout(sideKey, on ? "shown" : "hidden");
    });
    connect(m_side, &SidePane::saveWanted, this, &ResultsPanel::askSearchName);
    connect(m_side->facets(), &FacetList::toggled, m_search, &SearchBar::toggle);
    connect(m_side->facets(), &FacetList::problemOccurred, this, &ResultsPanel::problemArose);
    connect(m_side->searches(), &SavedSearches::chosen, this, &ResultsPanel::showSearch);
    connect(m_side->searches(), &SavedSearches::told, this, [this](const QString &sentence) {
        m_told = sentence;
        showState();
    });
    m_triage->add(
        {u"posts.save"_s, KeyScope::Posts, {Qt::Key_W}, [] { return tr("Save this search"); }},
        [] { return tr("Sa&ve this search…"); }, [this] { askSearchName(); });
    m_triage->menu()->addMenu(m_side->searches()->menu());
    m_triage->add(
        {u"posts.side"_s, KeyScope::Posts, {Qt::Key_G}, [] { return tr("To the facets"); }},
        [] { return tr("To the &facets"); }, [this] { goToSide(); });
}

void ResultsPanel::buildOrder(KeyMap &keys)
{
    m_teaching->setCheckable(true);
    m_teaching->setAutoRaise(true);
    m_teaching->setFocusPolicy(Qt::StrongFocus);
    m_teaching->hide();
    connect(m_teaching, &QToolButton::clicked, this, &ResultsPanel::orderByTeaching);
    m_triage->add(
        {u"posts.teach"_s,
         KeyScope::Posts,
         {Qt::Key_I},
         [] { return tr("Most informative first, or the usual order"); }},
        [] { return tr("Most &informative first"); },
        [this] { orderByTeaching(m_posts.order() != PostOrder::MostInformative); });
    connect(m_triage, &PostTriage::nextWanted, this, &ResultsPanel::learnAgain);
    connect(&keys, &KeyMap::changed, this, &ResultsPanel::retranslate);
    m_lesson->setWordWrap(true);
    m_lesson->setTextFormat(Qt::PlainText);
    m_lesson->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lesson->hide();
    m_lesson->setObjectName(u"lesson"_s);
}

void ResultsPanel::layOut()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_teaching);
    line->addWidget(m_showSide);
    line->addWidget(m_columns);
    auto *posts = new QWidget;
    auto *rows = new QVBoxLayout(posts);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_lesson);
    rows->addWidget(m_advice);
    rows->addWidget(m_triageBar);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(posts);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sideWidth, 4 * sideWidth});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 6, 6, 6);
    all->addWidget(m_search);
    all->addWidget(m_splitter, 1);
    all->addLayout(line);
}

void ResultsPanel::followModel()
{
    connect(&m_posts, &QAbstractItemModel::modelReset, this, [this] {
        if (m_posts.rowCount() > 0 && std::exchange(m_startsOver, false))
            m_table->setCurrentIndex(m_words->index(0, 0));
        else
            followSelection();
        showState();
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

void ResultsPanel::orderByTeaching(bool on)
{
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_hasMoreToLearn = false;
    if (on && m_language.lessons) {
        m_startsOver = true;
        m_posts.setOrder(PostOrder::MostInformative);
    } else {
        takeOrder(!m_session.filter().text.isEmpty());
    }
    showState();
}

//! On the way to the next post the order takes up what was judged; under the cursor it stays as it is.
void ResultsPanel::learnAgain()
{
    if (m_posts.order() == PostOrder::MostInformative && std::exchange(m_hasMoreToLearn, false))
        m_posts.refresh();
}

void ResultsPanel::showLesson()
{
    const bool teaches = m_posts.order() == PostOrder::MostInformative;
    m_teaching->setChecked(teaches);
    const auto post = m_posts.postAt(m_table->currentIndex().row());
    const auto lesson = teaches && post ? m_language.lessons->lesson(post) : std::nullopt;
    m_lesson->setVisible(lesson.has_value());
    m_lesson->setText(lesson ? lessonWords(*lesson) : QString());
    if (!teaches)
        return;
    const auto [judged, useful] = m_language.lessons->learnedFrom();
    m_lesson->setToolTip(
        tr("Learned from %Ln verdict(s)", nullptr, judged) + u", "_s + tr("%Ln useful", nullptr, useful));
}

void ResultsPanel::goToSide()
{
    m_showSide->setChecked(true);
    auto *facets = m_side->facets();
    facets->setFocus(Qt::OtherFocusReason);
    if (!facets->currentItem())
        facets->setCurrentItem(facets->topLevelItem(0));
}

void ResultsPanel::askSearchName()
{
    if (!m_session.desk() || m_session.isReadOnly())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this search"));
    dialog->setLabelText(tr("Name of the saved search; one that is there already is replaced:"));
    const auto search = m_search->current();
    dialog->setTextValue(search.words);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, search](const QString &name) {
        auto named = search;
        named.name = name.simplified();
        if (!named.name.isEmpty())
            m_side->searches()->save(named);
    });
    dialog->open();
}

void ResultsPanel::showSearch(const Domain::SavedSearch &search)
{
    m_search->show(search);
    m_table->setFocus(Qt::OtherFocusReason);
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
    else if (m_posts.order() == PostOrder::MostInformative)
        parts.append(tr("most informative first"));
    else if (m_posts.order() == PostOrder::NewestFirst)
        parts.append(tr("newest first"));
    if (const int chosen = m_triage->chosenCount(); chosen > 1)
        parts.append(tr("%Ln chosen", "posts", chosen));
    if (!m_told.isEmpty())
        parts.append(m_told);
    m_count->setText(parts.join(u" · "_s));
    showLesson();
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
    static constexpr std::array widths{100, 84, 68, 120, 400, 110, 60, 90, 150, 95, 150, 90, 95, 95, 75, 80};
    for (int column = 0; column < m_words->columnCount(); ++column)
        m_table->setColumnWidth(
            column, static_cast<size_t>(column) < widths.size() ? widths[static_cast<size_t>(column)] : 100);
    m_table->setColumnHidden(PostTableModel::AuthorColumn, true);
    m_table->setColumnHidden(PostTableModel::CopyColumn, true);
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
    // In a narrow table another column would scroll the first ones away.
    const auto index = m_words->index(row, std::max(0, m_table->currentIndex().column()));
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
    m_showSide->setText(tr("S&ide"));
    m_showSide->setToolTip(tr("Shows saved searches and facets beside the posts"));
    m_teaching->setText(m_keys.withHint(tr("Most informative first"), u"posts.teach"_s));
    m_teaching->setToolTip(tr("Learns from your verdicts which posts are useful, and brings those first "
                              "whose verdict would teach most. "
                              "Nothing leaves this machine."));
    m_side->retranslate();
    m_advice->retranslate();
    m_table->setAccessibleName(tr("Posts"));
    m_search->retranslate();
    m_triage->retranslate();
    m_triageBar->retranslate();
    m_posts.retranslate();
    showState();
}

} // namespace LaunchProbe::Ui
