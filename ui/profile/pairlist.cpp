// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairlist.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleRows = 4;

//! Edits a cell as a line and offers the known words that hold what is typed.
class WordDelegate final : public QStyledItemDelegate
{
public:
    WordDelegate(const QStringList &words, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_words(words)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *edit = new QLineEdit(parent);
        auto *completer = new QCompleter(m_words, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        return edit;
    }

private:
    QStringList m_words;
};

} // namespace

PairList::PairList(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setColumnWidth(1, 96);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int height = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + visibleRows * height + 4);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    for (auto [button, text] :
         {std::pair(m_add, u"+"_s), std::pair(m_remove, u"−"_s), std::pair(m_up, u"↑"_s),
          std::pair(m_down, u"↓"_s)}) {
        button->setText(text);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedSize(28, 26);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    setFocusProxy(m_table);

    connect(m_add, &QToolButton::clicked, this, &PairList::addRow);
    connect(m_remove, &QToolButton::clicked, this, &PairList::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(m_table, &QTableWidget::itemChanged, this, &PairList::edited);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PairList::updateButtons);
    updateButtons();
}

PairList::Pairs PairList::pairs() const
{
    Pairs pairs;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto word = [this, row](int column) {
            const auto *item = m_table->item(row, column);
            return item ? item->text().trimmed() : QString();
        };
        // A row that was only just added says nothing yet.
        if (!word(0).isEmpty() || !word(1).isEmpty())
            pairs.emplace_back(word(0), word(1));
    }
    return pairs;
}

void PairList::setPairs(const Pairs &newPairs)
{
    if (pairs() == newPairs)
        return;
    const QSignalBlocker quiet(m_table);
    const int current = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(newPairs.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(newPairs[static_cast<size_t>(row)].first));
        m_table->setItem(row, 1, new QTableWidgetItem(newPairs[static_cast<size_t>(row)].second));
    }
    m_table->setCurrentCell(qBound(-1, current, m_table->rowCount() - 1), 0);
    updateButtons();
}

void PairList::setKnownWords(const QStringList &first, const QStringList &second)
{
    m_table->setItemDelegateForColumn(0, new WordDelegate(first, m_table));
    m_table->setItemDelegateForColumn(1, new WordDelegate(second, m_table));
}

void PairList::setTexts(const QString &what, const QString &first, const QString &second)
{
    m_table->setAccessibleName(what);
    m_table->setHorizontalHeaderLabels({first, second});
    for (auto [button, name] :
         {std::pair(m_add, tr("Add a row: %1")), std::pair(m_remove, tr("Remove the row: %1")),
          std::pair(m_up, tr("Move the row up: %1")), std::pair(m_down, tr("Move the row down: %1"))}) {
        button->setAccessibleName(name.arg(what));
        button->setToolTip(name.arg(what));
    }
}

void PairList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_table->setEditTriggers(
        readOnly ? QAbstractItemView::NoEditTriggers
                 : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                | QAbstractItemView::AnyKeyPressed);
    updateButtons();
}

void PairList::addRow()
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->setRowCount(row + 1);
    m_table->setItem(row, 0, new QTableWidgetItem);
    m_table->setItem(row, 1, new QTableWidgetItem);
    m_table->setCurrentCell(row, 0);
    m_table->editItem(m_table->item(row, 0));
    updateButtons();
}

void PairList::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    updateButtons();
    Q_EMIT edited();
}

void PairList::moveRow(int by)
{
    auto moved = pairs();
    const auto from = m_table->currentRow();
    const auto to = from + by;
    if (std::min(from, to) < 0 || std::max(from, to) >= static_cast<int>(moved.size()))
        return;
    std::swap(moved[static_cast<size_t>(from)], moved[static_cast<size_t>(to)]);
    setPairs(moved);
    m_table->setCurrentCell(to, 0);
    Q_EMIT edited();
}

void PairList::updateButtons()
{
    const int row = m_table->currentRow();
    m_add->setEnabled(!m_readOnly);
    m_remove->setEnabled(!m_readOnly && row >= 0);
    m_up->setEnabled(!m_readOnly && row > 0);
    m_down->setEnabled(!m_readOnly && row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace LaunchProbe::Ui
