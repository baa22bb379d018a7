// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixpanel.h"

#include "matrixcelldelegate.h"
#include "matrixpicture.h"

#include <models/evidence/matrixfile.h>
#include <models/tables/asking.h>
#include <models/tables/fieldwords.h>
#include <ui/kit/flowlayout.h>
#include <ui/kit/saving.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

//! What a matrix can be laid out by; the empty one is "nothing".
const QStringList &choices()
{
    static const QStringList slots{QString(), Slot::Model,  Slot::Quant,          Slot::Engine,
                                   Slot::Gpu, Slot::GpuSku, Slot::Driver,         Slot::Cuda,
                                   Slot::Os,  Slot::KvType, Slot::TensorParallel, Slot::Failure};
    return slots;
}

} // namespace

MatrixPanel::MatrixPanel(Session::Session &session, MakeMatrix make, QWidget *parent)
    : Panel(u"matrix"_s, parent)
    , m_session(session)
    , m_make(std::move(make))
    , m_export(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_about(new QLabel(this))
    , m_model(new Tables::MatrixModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    auto *line = new FlowLayout;
    layout->addLayout(line);
    m_rows = addChoice(m_rowsLabel, 1);
    m_then = addChoice(m_thenLabel, 2);
    m_columns = addChoice(m_columnsLabel, 3);
    line->addTogether({m_rowsLabel, m_rows});
    line->addTogether({m_thenLabel, m_then});
    line->addTogether({m_columnsLabel, m_columns});
    line->addStretch();
    line->addWidget(m_export);
    m_export->setFocusPolicy(Qt::StrongFocus);
    connect(m_export, &QToolButton::clicked, this, &MatrixPanel::exportMatrix);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatrixCellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 10);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_about);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_stale)
            reload();
    });
    connect(m_table, &QTableView::activated, this, &MatrixPanel::narrowTo);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixPanel::describe);
    connect(&session, &Session::Session::projectChanged, this, &MatrixPanel::reloadWhenShown);
    connect(&session, &Session::Session::filterChanged, this, &MatrixPanel::reloadWhenShown);
    connect(&session, &Session::Session::archiveGrew, this, &MatrixPanel::reloadWhenShown);
    connect(&session, &Session::Session::findingsChanged, this, &MatrixPanel::reloadWhenShown);
}

QComboBox *MatrixPanel::addChoice(QLabel *&label, int slot)
{
    label = new QLabel(this);
    auto *box = new QComboBox(this);
    for (const auto &choice : choices())
        box->addItem(choice, choice);
    box->setCurrentIndex(slot);
    label->setBuddy(box);
    connect(box, &QComboBox::currentIndexChanged, this, &MatrixPanel::reload);
    return box;
}

// The same field twice, or none at all, would be no matrix: what is doubled is left out.
QStringList MatrixPanel::chosenRows() const
{
    QStringList rows{m_rows->currentData().toString(), m_then->currentData().toString()};
    rows.removeAll(QString());
    rows.removeDuplicates();
    return rows;
}

QStringList MatrixPanel::chosenColumns() const
{
    const auto column = m_columns->currentData().toString();
    return column.isEmpty() || chosenRows().contains(column) ? QStringList() : QStringList{column};
}

void MatrixPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        reload();
}

void MatrixPanel::reloadWhenShown()
{
    m_stale = true;
    if (isVisible())
        m_soon.start();
}

void MatrixPanel::reload()
{
    m_stale = false;
    const auto asked = ++m_asked;
    m_asking = false;
    if (!m_session.desk() || chosenRows().isEmpty() || chosenColumns().isEmpty())
        return take({});
    m_asking = true;
    auto answer = m_session.desk()->ask(
        [filter = m_session.filter(), make = m_make, rows = chosenRows(),
         columns = chosenColumns()](const Ports::Archive &archive) -> Domain::Result<Domain::Matrix> {
            const auto posts = archive.postsWithReadings(filter);
            if (!posts)
                return posts.problem();
            return make(*posts, rows, columns);
        });
    Tables::whenAnswered(
        std::move(answer), this, [this, asked](const Domain::Result<Domain::Matrix> &matrix) {
            if (asked != m_asked)
                return;
            m_asking = false;
            if (!matrix)
                Q_EMIT problemArose(matrix.problem());
            take(matrix.valueOr({}));
        });
}

void MatrixPanel::take(Domain::Matrix matrix)
{
    m_model->setMatrix(std::move(matrix));
    const auto labels = static_cast<int>(m_model->matrix().rowSlots.size());
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, column < labels ? 150 : 120);
    showState();
}

void MatrixPanel::showState()
{
    m_stack->setCurrentWidget(
        m_model->rowCount() > 0 || m_asking ? static_cast<QWidget *>(m_table) : m_empty);
    if (!m_session.desk())
        m_empty->setText(tr("No project is open."));
    else if (chosenRows().isEmpty() || chosenColumns().isEmpty())
        m_empty->setText(tr("Choose different fields for rows and columns."));
    else
        m_empty->setText(tr("No post of the current selection states these fields."));
    m_export->setEnabled(m_model->rowCount() > 0);
    describe(m_table->currentIndex());
}

void MatrixPanel::describe(const QModelIndex &index)
{
    const auto value = index.data(Tables::CellRole);
    m_about->setText(
        value.isValid() ? matrixCellWords(value.value<Domain::MatrixCell>())
                        : tr("Independent rigs are counted, not posts; the speed is their median. Enter on a "
                             "cell shows its posts."));
}

void MatrixPanel::narrowTo(const QModelIndex &index)
{
    const auto &matrix = m_model->matrix();
    const auto column = index.column() - static_cast<int>(matrix.rowSlots.size());
    if (column < 0 || !matrix.cell(index.row(), column))
        return;
    auto filter = m_session.filter();
    const auto add = [&filter](const QStringList &slots, const QStringList &values) {
        for (qsizetype i = 0; i < slots.size(); ++i) {
            std::erase_if(
                filter.conditions, [&](const auto &condition) { return condition.slot == slots[i]; });
            if (!values.value(i).isEmpty())
                filter.conditions.push_back({slots[i], Domain::SlotCondition::Test::Is, values[i]});
        }
    };
    add(matrix.rowSlots, matrix.rows[static_cast<size_t>(index.row())]);
    add(matrix.columnSlots, matrix.columns[static_cast<size_t>(column)]);
    m_session.setFilter(filter);
}

void MatrixPanel::nameChoices()
{
    for (auto *box : {m_rows, m_then, m_columns}) {
        for (int i = 0; i < box->count(); ++i) {
            const auto slot = box->itemData(i).toString();
            box->setItemText(i, slot.isEmpty() ? tr("(nothing)") : Tables::fieldName(slot));
        }
    }
}

void MatrixPanel::exportMatrix()
{
    const auto matrix = m_model->matrix();
    const auto name = title();
    askToSave(
        this, tr("Export the matrix"), u"matrix"_s,
        {{u"csv"_s, tr("Table"), [matrix] { return Evidence::matrixCsv(matrix); }},
         {u"json"_s, tr("Data"), [matrix] { return Evidence::matrixJson(matrix); }},
         {u"html"_s, tr("Page"), [matrix, name] { return matrixHtml(matrix, name); }},
         {u"svg"_s, tr("Picture"), [matrix, name] { return matrixSvg(matrix, name); }}});
}

QString MatrixPanel::title() const
{
    return tr("Verification matrix");
}

void MatrixPanel::retranslate()
{
    m_rowsLabel->setText(tr("&Rows:"));
    m_thenLabel->setText(tr("&then:"));
    m_columnsLabel->setText(tr("&Columns:"));
    m_table->setAccessibleName(tr("Verification matrix"));
    m_export->setText(tr("E&xport…"));
    nameChoices();
    m_model->retranslate();
    showState();
}

} // namespace LaunchProbe::Ui
