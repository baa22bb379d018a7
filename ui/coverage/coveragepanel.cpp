// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragepanel.h"

#include "coveragecelldelegate.h"
#include "coverageproxy.h"

#include <models/tables/fieldwords.h>
#include <models/tables/readableproxy.h>
#include <ui/kit/numberwords.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Coverage;
using Tables::LedgerModel;

namespace {

constexpr std::array states{Coverage::Answered, Coverage::Empty, Coverage::Blocked, Coverage::NotSearched};

QString windowWords(const Domain::LedgerRow &row)
{
    const auto day = [](const QDateTime &when) { return when.isValid() ? dateWord(when) : u"\u2026"_s; };
    return row.from.isValid() || row.to.isValid() ? day(row.from) + u" \u2013 "_s + day(row.to)
                                                  : CoveragePanel::tr("no limit of time");
}

} // namespace

CoveragePanel::CoveragePanel(Session::Session &session, QWidget *parent)
    : Panel(u"coverage"_s, parent)
    , m_session(session)
    , m_ledger(session)
    , m_sorted(new CoverageProxy(this))
    , m_words(new Tables::ReadableProxy(this))
    , m_stateLabel(new QLabel(this))
    , m_state(new QComboBox(this))
    , m_findLabel(new QLabel(this))
    , m_find(new QLineEdit(this))
    , m_totals(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_about(new QLabel(this))
{
    for (size_t i = 0; i <= states.size(); ++i)
        m_state->addItem(QString());
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_stateLabel->setBuddy(m_state);
    m_findLabel->setBuddy(m_find);
    m_find->setClearButtonEnabled(true);
    buildTable();
    m_empty->setAlignment(Qt::AlignCenter);
    for (auto *label : {m_empty, m_about, m_totals}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *line = new QHBoxLayout;
    for (auto *widget : std::initializer_list<QWidget *>{m_stateLabel, m_state, m_findLabel})
        line->addWidget(widget);
    line->addWidget(m_find, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_about);
    layout->addWidget(m_totals);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CoveragePanel::chooseState);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_sorted->setFilterFixedString(words);
        showState();
    });
    connect(&m_ledger, &QAbstractItemModel::modelReset, this, &CoveragePanel::showState);
    connect(&m_ledger, &LedgerModel::problemOccurred, this, &CoveragePanel::problemArose);
    connect(&session, &Session::Session::projectChanged, this, &CoveragePanel::showState);
    connect(
        &session, &Session::Session::questionsChanged, m_table->viewport(), qOverload<>(&QWidget::update));
}

// The proxy of words stands above the one that sorts: sorting sees raw values.
void CoveragePanel::buildTable()
{
    m_sorted->setSourceModel(&m_ledger);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_words->setSourceModel(m_sorted);
    m_table->setModel(m_words);
    m_table->setItemDelegate(new CoverageCellDelegate(
        [this](const QString &question) { return questionTitle(question); }, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    static constexpr std::array widths{190, 66, 130, 150, 150, 60, 110, 95, 95, 90, 200, 320};
    for (int column = 0; column < LedgerModel::ColumnCount && static_cast<size_t>(column) < widths.size();
         ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CoveragePanel::describe);
    connect(m_table, &QTableView::activated, this, &CoveragePanel::narrowTo);
}

void CoveragePanel::chooseState()
{
    const int index = m_state->currentIndex();
    m_sorted->setState(index > 0 ? std::optional(states[static_cast<size_t>(index - 1)]) : std::nullopt);
    showState();
}

void CoveragePanel::showState()
{
    m_stack->setCurrentWidget(m_words->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_session.desk())
        m_empty->setText(tr("No project is open."));
    else if (m_ledger.rows().empty())
        m_empty->setText(tr("Nothing has been searched for yet: this says nothing about what there is."));
    else
        m_empty->setText(tr("No query is in this state."));
    QStringList parts{tr("%n query(ies)", "of the ledger", static_cast<int>(m_ledger.rows().size()))};
    const auto counts = m_ledger.counts();
    for (const auto state : states) {
        const auto found = counts.find(state);
        parts.append(u"%1 %2: %3"_s.arg(
            coverageMark(state), Tables::coverageWord(state),
            numberWord(qint64(found == counts.end() ? 0 : found->second))));
    }
    m_totals->setText(parts.join(u"   "_s));
    describe(m_table->currentIndex());
}

void CoveragePanel::describe(const QModelIndex &index)
{
    const auto source = m_sorted->mapToSource(m_words->mapToSource(index));
    if (!source.isValid()) {
        m_about->setText(tr("Enter on a row shows the posts of the threads that its question found."));
        return;
    }
    const auto &row = m_ledger.rows()[static_cast<size_t>(source.row())];
    QStringList lines{
        tr("Query: %1").arg(row.query.isEmpty() ? tr("none") : row.query),
        tr("Window: %1").arg(windowWords(row))};
    if (!row.reason.isEmpty())
        lines.append(tr("Reason: %1").arg(row.reason));
    m_about->setText(lines.join(u'\n'));
}

void CoveragePanel::narrowTo(const QModelIndex &index)
{
    auto filter = m_session.filter();
    filter.question = index.siblingAtColumn(LedgerModel::QuestionColumn).data(Tables::RawRole).toString();
    m_session.setFilter(filter);
}

QString CoveragePanel::questionTitle(const QString &id) const
{
    const auto &questions = m_session.questions();
    const auto found = std::ranges::find(questions, id, &Domain::Question::id);
    if (found == questions.end())
        return id;
    const bool russian = QLocale().language() == QLocale::Russian;
    return u"%1. %2"_s.arg(numberWord(qint64(found->number)), russian ? found->titleRu : found->titleEn);
}

QString CoveragePanel::title() const
{
    return tr("Coverage");
}

void CoveragePanel::retranslate()
{
    m_stateLabel->setText(tr("&State:"));
    m_state->setItemText(0, tr("All"));
    for (size_t i = 0; i < states.size(); ++i)
        m_state->setItemText(
            static_cast<int>(i) + 1, coverageMark(states[i]) + u' ' + Tables::coverageWord(states[i]));
    m_findLabel->setText(tr("Sho&w only:"));
    m_find->setPlaceholderText(tr("question, source, place, reason"));
    m_table->setAccessibleName(tr("Coverage ledger"));
    m_ledger.retranslate();
    showState();
}

} // namespace LaunchProbe::Ui
