// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultspanel.h"

#include "filterbar.h"
#include "postcelldelegate.h"

#include <models/session/preferences.h>
#include <models/tables/asking.h>
#include <models/tables/fieldwords.h>
#include <models/tables/findingundo.h>
#include <models/tables/readableproxy.h>
#include <ui/kit/numberwords.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::PostOrder;
using Domain::Verdict;
using Tables::PostTableModel;

namespace {

const auto columnsKey = u"results/columns"_s;

QString sign(Domain::SlotCondition::Test test)
{
    using Test = Domain::SlotCondition::Test;
    switch (test) {
    case Test::IsNot:
        return u"\u2260"_s;
    case Test::AtLeast:
        return u"\u2265"_s;
    case Test::AtMost:
        return u"\u2264"_s;
    case Test::Above:
        return u">"_s;
    case Test::Below:
        return u"<"_s;
    case Test::Is:
        break;
    }
    return u"="_s;
}

bool isNarrow(const Domain::PostFilter &filter)
{
    return filter != Domain::PostFilter();
}

Domain::PostFilter bareWords(const QString &line)
{
    Domain::PostFilter filter;
    for (const auto &word : line.simplified().split(u' ', Qt::SkipEmptyParts))
        filter.text.children.push_back({Domain::TextQuery::Op::Word, word, {}});
    return filter;
}

} // namespace

ResultsPanel::ResultsPanel(
    Session::Session &session, Session::Preferences &preferences, Tables::FindingUndo &findings,
    QWidget *parent)
    : Panel(u"results"_s, parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_findings(findings)
    , m_read(bareWords)
    , m_posts(session)
    , m_words(new Tables::ReadableProxy(this))
    , m_searchLabel(new QLabel(this))
    , m_search(new SearchLine(this))
    , m_searchButton(new QPushButton(this))
    , m_filters(new FilterBar(this))
    , m_narrowed(new QLabel(this))
    , m_clear(new QPushButton(this))
    , m_columns(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_count(new QLabel(this))
{
    buildSearch();
    buildTable();
    buildStates();
    buildKeys();
    connect(&session, &Session::Session::filterChanged, this, &ResultsPanel::followFilter);
    connect(&session, &Session::Session::selectionChanged, this, &ResultsPanel::followSelection);
    connect(&session, &Session::Session::archiveGrew, this, &ResultsPanel::learnSources);
    connect(&session, &Session::Session::projectChanged, this, [this] {
        m_search->clear();
        m_typed = {};
        m_posts.setOrder(PostOrder::NewestFirst);
        followFilter();
        learnSources();
    });
    followFilter();
    learnSources();
}

ResultsPanel::~ResultsPanel() = default;

void ResultsPanel::buildSearch()
{
    m_searchLabel->setBuddy(m_search);
    m_narrowed->setTextFormat(Qt::PlainText);
    m_narrowed->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_searchLabel);
    line->addWidget(m_search, 1);
    line->addWidget(m_searchButton);
    auto *narrowed = new QHBoxLayout;
    narrowed->addWidget(m_narrowed, 1);
    narrowed->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(line);
    layout->addWidget(m_filters);
    layout->addLayout(narrowed);
    connect(m_search, &QLineEdit::returnPressed, this, &ResultsPanel::search);
    connect(m_searchButton, &QPushButton::clicked, this, &ResultsPanel::search);
    connect(m_filters, &FilterBar::changed, this, &ResultsPanel::narrow);
    connect(m_clear, &QPushButton::clicked, this, &ResultsPanel::clearAll);
}

void ResultsPanel::setSearch(Search search)
{
    m_read = std::move(search.read);
    m_search->setFields(search.fields);
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
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ResultsPanel::showMenu);
    m_settle.setSingleShot(true);
    m_settle.setInterval(120);
    connect(&m_settle, &QTimer::timeout, this, &ResultsPanel::takeCurrent);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &row) {
            if (row.isValid())
                m_settle.start();
        });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPanel::showState);
}

void ResultsPanel::buildStates()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *menu = new QMenu(m_columns);
    m_columns->setMenu(menu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { showColumns(*menu); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_columns);
    auto *all = static_cast<QVBoxLayout *>(layout());
    all->addWidget(m_stack, 1);
    all->addLayout(line);
    connect(&m_posts, &QAbstractItemModel::modelReset, this, [this] {
        showState();
        followSelection();
    });
    connect(&m_posts, &QAbstractItemModel::rowsInserted, this, &ResultsPanel::showState);
    connect(&m_posts, &PostTableModel::askingChanged, this, &ResultsPanel::showState);
    connect(&m_posts, &PostTableModel::problemOccurred, this, &ResultsPanel::problemArose);
}

void ResultsPanel::addKey(const QKeySequence &key, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(key, m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void ResultsPanel::buildKeys()
{
    for (const auto &[key, verdict] :
         {std::pair(Qt::Key_S, Verdict::Success), std::pair(Qt::Key_F, Verdict::Failure),
          std::pair(Qt::Key_D, Verdict::Degraded), std::pair(Qt::Key_U, Verdict::Unclear),
          std::pair(Qt::Key_X, Verdict::Duplicate)})
        addKey(QKeySequence(key), [this, verdict = verdict] { judge(verdict); });
    addKey(QKeySequence(Qt::Key_Backspace), [this] { judge(Verdict::NotJudged); });
    addKey(QKeySequence(Qt::Key_N), [this] { askNote(); });
    addKey(QKeySequence(Qt::Key_T), [this] { askTag(); });
    addKey(QKeySequence::Copy, [this] { copyAddress(); });
    addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyQuote(); });
    addKey(QKeySequence(Qt::Key_Slash), [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

// --- what is searched for

void ResultsPanel::search()
{
    m_typed = m_read(m_search->text());
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_posts.setOrder(m_typed.text.isEmpty() ? PostOrder::NewestFirst : PostOrder::BestMatch);
    narrow();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ResultsPanel::narrow()
{
    m_session.setFilter(m_filters->applied(m_typed));
}

// The filter belongs to all panels: another one may have changed it.
void ResultsPanel::followFilter()
{
    const auto &filter = m_session.filter();
    const bool another = m_filters->applied(m_typed) != filter;
    m_filters->show(filter);
    if (another) {
        // What the bar can say for itself is left to the bar, so that it can be taken back there.
        const auto rest = FilterBar::without(filter);
        m_typed = m_filters->applied(rest) == filter ? rest : filter;
        m_search->clear();
        if (filter.text.isEmpty() && m_posts.order() == PostOrder::BestMatch)
            m_posts.setOrder(PostOrder::NewestFirst);
    }
    QStringList parts;
    for (const auto &condition : filter.conditions)
        parts.append(
            u"%1 %2 %3"_s.arg(Tables::fieldName(condition.slot), sign(condition.test), condition.value));
    for (const auto &tag : filter.tags)
        parts.append(tr("tag %1").arg(tag));
    if (!filter.question.isEmpty())
        parts.append(tr("question %1").arg(filter.question));
    m_narrowed->setText(parts.isEmpty() ? QString() : tr("Narrowed down to: %1").arg(parts.join(u", "_s)));
    m_narrowed->setVisible(isNarrow(filter));
    m_clear->setVisible(isNarrow(filter));
    showState();
}

void ResultsPanel::clearAll()
{
    m_search->clear();
    m_typed = {};
    m_filters->show({});
    m_posts.setOrder(PostOrder::NewestFirst);
    m_session.setFilter({});
}

void ResultsPanel::learnSources()
{
    if (!m_session.desk()) {
        m_filters->setServices({});
        return;
    }
    struct Known {
        QStringList services;
        QDateTime newest;
    };
    auto answer = m_session.desk()->ask([](const Ports::Archive &archive) {
        Known known;
        if (const auto counts = archive.counts()) {
            for (const auto &[service, count] : counts->sources)
                known.services.append(service);
        }
        known.newest = archive.newestPost().valueOr({});
        return known;
    });
    Tables::whenAnswered(std::move(answer), this, [this](const Known &known) {
        m_filters->setServices(known.services);
        m_filters->setNewest(known.newest);
    });
}

// --- what is shown

void ResultsPanel::showState()
{
    const int count = m_posts.rowCount();
    m_stack->setCurrentWidget(count > 0 || m_posts.isAsking() ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_session.desk())
        m_empty->setText(tr("No project is open."));
    else if (isNarrow(m_session.filter()))
        m_empty->setText(tr("No post matches this search and these filters."));
    else
        m_empty->setText(
            tr("Nothing has been imported yet. Start a harvest, or import files from the File menu."));
    QStringList parts{tr("%n post(s)", "rows of the results table", count)};
    if (m_posts.isAsking())
        parts.append(tr("searching…"));
    else if (m_posts.order() == PostOrder::BestMatch)
        parts.append(tr("best evidence first"));
    else if (m_posts.order() == PostOrder::NewestFirst)
        parts.append(tr("newest first"));
    if (const auto chosen = chosenPosts().size(); chosen > 1)
        parts.append(tr("%n chosen", "posts", static_cast<int>(chosen)));
    m_count->setText(parts.join(u" · "_s));
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
    static constexpr std::array widths{110, 90, 75, 130, 380, 110, 60, 150, 95, 150, 90, 95, 95, 75, 80};
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
    Q_EMIT
    readRequested();
}

std::vector<Domain::PostId> ResultsPanel::chosenPosts() const
{
    std::vector<Domain::PostId> posts;
    const auto ranges = m_table->selectionModel()->selection();
    for (const auto &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto post = m_posts.postAt(row))
                posts.push_back(post);
        }
    }
    return posts;
}

void ResultsPanel::judge(Verdict verdict)
{
    m_findings.setVerdict(chosenPosts(), verdict);
}

void ResultsPanel::askNote()
{
    const auto posts = chosenPosts();
    if (posts.empty() || m_session.isReadOnly())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(tr("Note on %n post(s):", nullptr, static_cast<int>(posts.size())));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    if (posts.size() == 1)
        dialog->setTextValue(m_table->currentIndex().data(Tables::FindingRole).value<Domain::Finding>().note);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, posts](const QString &note) {
        m_findings.setNote(posts, note.trimmed());
    });
    dialog->open();
}

void ResultsPanel::askTag()
{
    const auto posts = chosenPosts();
    if (posts.empty() || m_session.isReadOnly())
        return;
    auto known =
        m_session.desk()->ask([](const Ports::Archive &archive) { return archive.tags().valueOr({}); });
    Tables::whenAnswered(std::move(known), this, [this, posts](const QStringList &tags) {
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Tag"));
        dialog->setLabelText(tr("Tag for %n post(s):", nullptr, static_cast<int>(posts.size())));
        dialog->setComboBoxEditable(true);
        dialog->setComboBoxItems(QStringList{QString()} + tags);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, posts](const QString &words) {
            for (const auto &tag : words.split(u',', Qt::SkipEmptyParts))
                m_findings.addTag(posts, tag);
        });
        dialog->open();
    });
}

void ResultsPanel::copyAddress()
{
    QStringList addresses;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const auto &row : rows.mid(0, 1000))
        addresses.append(row.data(Tables::PermalinkRole).toUrl().toString(QUrl::FullyEncoded));
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
}

void ResultsPanel::copyQuote()
{
    const auto row = m_table->currentIndex();
    if (!row.isValid())
        return;
    auto quote = u"> "_s + row.data(Tables::TextRole).toString();
    quote.replace(u'\n', u"\n> "_s);
    quote += u"\n\n\u2014 %1, %2, %3"_s.arg(
        row.data(Tables::AuthorRole).toString(), dateWord(row.data(Tables::WrittenRole).toDateTime()),
        row.data(Tables::PermalinkRole).toUrl().toString(QUrl::FullyEncoded));
    QGuiApplication::clipboard()->setText(quote);
}

void ResultsPanel::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this,
                      menu](const QString &words, const QKeySequence &key, const std::function<void()> &act) {
        auto *action = menu->addAction(words, this, act);
        // Shown beside the words; the table's own shortcut does the work.
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    add(tr("&Read the thread"), QKeySequence(Qt::Key_Return), [this] { openCurrent(); });
    menu->addSeparator();
    const bool may = !m_session.isReadOnly();
    for (const auto &[key, verdict] :
         {std::pair(Qt::Key_S, Verdict::Success), std::pair(Qt::Key_F, Verdict::Failure),
          std::pair(Qt::Key_D, Verdict::Degraded), std::pair(Qt::Key_U, Verdict::Unclear),
          std::pair(Qt::Key_X, Verdict::Duplicate), std::pair(Qt::Key_Backspace, Verdict::NotJudged)})
        add(tr("Verdict: %1").arg(verdictWord(verdict)), QKeySequence(key), [this, verdict = verdict] {
            judge(verdict);
        })->setEnabled(may);
    menu->addSeparator();
    add(tr("&Note…"), QKeySequence(Qt::Key_N), [this] { askNote(); })->setEnabled(may);
    add(tr("&Tag…"), QKeySequence(Qt::Key_T), [this] { askTag(); })->setEnabled(may);
    menu->addSeparator();
    add(tr("&Copy the address"), QKeySequence::Copy, [this] { copyAddress(); });
    add(tr("Copy as &quotation"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyQuote(); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

QString ResultsPanel::title() const
{
    return tr("Results");
}

void ResultsPanel::retranslate()
{
    m_searchLabel->setText(tr("&Search:"));
    m_search->setPlaceholderText(tr("words, \"a phrase\", engine:vllm driver:>=575 outcome:failure -word"));
    m_search->setToolTip(tr("Enter searches; an empty line shows everything, newest first"));
    m_searchButton->setText(tr("Searc&h"));
    m_clear->setText(tr("&Clear filters"));
    m_columns->setText(tr("Col&umns"));
    m_table->setAccessibleName(tr("Posts"));
    m_filters->retranslate();
    m_posts.retranslate();
    followFilter();
}

} // namespace LaunchProbe::Ui
