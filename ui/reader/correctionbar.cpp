// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctionbar.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/flowlayout.h>
#include <ui/kit/numberwords.h>

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

constexpr int mostCards = 10000;
constexpr int longestQuote = 80;
constexpr int asRead = -2; //!< the run of what is overruled

const Domain::FieldInfo *fieldOf(const QString &slot)
{
    const auto &fields = Tables::knownFields();
    const auto known = std::ranges::find(fields, slot, &Domain::FieldInfo::slot);
    return known == fields.end() ? nullptr : &*known;
}

bool isNumber(const QString &slot)
{
    const auto *field = fieldOf(slot);
    return field && field->kind == Domain::FieldInfo::Kind::Number;
}

} // namespace

CorrectionBar::CorrectionBar(QWidget *parent)
    : QWidget(parent)
    , m_quote(new QLabel(this))
    , m_fieldLabel(new QLabel(this))
    , m_field(new QComboBox(this))
    , m_valueLabel(new QLabel(this))
    , m_value(new QLineEdit(this))
    , m_class(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_runLabel(new QLabel(this))
    , m_run(new QComboBox(this))
    , m_words(new QLabel(this))
    , m_apply(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_suggestions(new QStringListModel(this))
{
    setObjectName(u"correction"_s);
    buildFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, &CorrectionBar::followField);
    connect(m_value, &QLineEdit::textChanged, this, &CorrectionBar::check);
    connect(m_apply, &QPushButton::clicked, this, &CorrectionBar::apply);
    connect(m_value, &QLineEdit::returnPressed, this, &CorrectionBar::apply);
    connect(m_remove, &QPushButton::clicked, this, &CorrectionBar::remove);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT takenBack(m_correction.id);
    });
    connect(m_cancel, &QPushButton::clicked, this, &CorrectionBar::close);
    hide();
}

void CorrectionBar::buildFields()
{
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_fieldLabel->setBuddy(m_field);
    m_valueLabel->setBuddy(m_value);
    m_runLabel->setBuddy(m_run);
    m_count->setRange(1, mostCards);
    m_value->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    auto *completer = new QCompleter(m_suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_value->setCompleter(completer);
    auto *fields = new FlowLayout;
    for (auto *widget : std::initializer_list<QWidget *>{m_field, m_value, m_class, m_count, m_run})
        widget->installEventFilter(this);
    fields->addTogether({m_fieldLabel, m_field});
    fields->addTogether({m_valueLabel, m_value, m_class, m_count});
    fields->addTogether({m_runLabel, m_run});
    auto *buttons = new FlowLayout;
    for (auto *button : {m_apply, m_remove, m_takeBack, m_cancel}) {
        button->installEventFilter(this);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_quote);
    layout->addLayout(fields);
    layout->addLayout(buttons);
}

void CorrectionBar::open(const Domain::Correction &correction, int runs)
{
    m_correction = correction;
    m_runs = runs;
    retranslate();
    const auto wanted = correction.removes() ? correction.readSlot : correction.slot;
    m_field->setCurrentIndex(std::max(0, m_field->findData(wanted)));
    const auto value = correction.removes() ? correction.readValue : correction.value;
    m_value->setText(value);
    m_class->setCurrentIndex(std::max(0, m_class->findData(value)));
    m_count->setValue(static_cast<int>(correction.number.value_or(1)));
    m_run->setCurrentIndex(std::max(0, m_run->findData(correction.run.value_or(asRead))));
    m_remove->setVisible(!correction.removes());
    m_takeBack->setVisible(correction.id > 0);
    followField();
    show();
    auto *first = m_class->isVisibleTo(this) ? static_cast<QWidget *>(m_class) : m_value;
    first->setFocus(Qt::OtherFocusReason);
    m_value->selectAll();
}

void CorrectionBar::close()
{
    hide();
    Q_EMIT closed();
}

void CorrectionBar::fillFields()
{
    const QSignalBlocker still(m_field);
    const auto chosen = m_field->currentData();
    m_field->clear();
    for (const auto &field : Tables::knownFields())
        m_field->addItem(Tables::fieldName(field.slot), field.slot);
    for (const auto &slot : {m_correction.slot, m_correction.readSlot}) {
        if (!slot.isEmpty() && m_field->findData(slot) < 0)
            m_field->addItem(Tables::fieldName(slot), slot);
    }
    m_field->setCurrentIndex(std::max(0, m_field->findData(chosen)));
    const auto failure = m_class->currentData();
    m_class->clear();
    for (const auto &id : Tables::failureClasses())
        m_class->addItem(Tables::failureName(id), id);
    m_class->setCurrentIndex(std::max(0, m_class->findData(failure)));
}

void CorrectionBar::fillRuns()
{
    const auto chosen = m_run->currentData();
    m_run->clear();
    if (!m_correction.readSlot.isEmpty())
        m_run->addItem(tr("where it was read"), asRead);
    m_run->addItem(tr("the setup"), -1);
    for (int run = 0; run < m_runs; ++run)
        m_run->addItem(tr("run %1").arg(run + 1), run);
    m_run->addItem(tr("a new run"), m_runs);
    m_run->setCurrentIndex(std::max(0, m_run->findData(chosen)));
}

void CorrectionBar::followField()
{
    const bool isFailure = slot() == Slot::Failure;
    m_value->setVisible(!isFailure);
    m_class->setVisible(isFailure);
    m_valueLabel->setBuddy(isFailure ? static_cast<QWidget *>(m_class) : m_value);
    m_count->setVisible(slot() == Slot::Gpu);
    const auto *field = fieldOf(slot());
    // What a person marks belongs to a run where its field is one of runs.
    if (m_correction.readSlot.isEmpty() && m_correction.id == 0 && field)
        m_run->setCurrentIndex(
            std::max(0, m_run->findData(field->perRun ? std::max(0, m_correction.run.value_or(0)) : -1)));
    m_suggestions->setStringList({});
    if (!slot().isEmpty())
        Q_EMIT fieldChosen(slot());
    check();
}

void CorrectionBar::check()
{
    QString missing;
    if (slot() != Slot::Failure && m_value->text().simplified().isEmpty())
        missing = tr("The value is missing.");
    else if (isNumber(slot()) && !number())
        missing = tr("%1 is a number: write it as 41.5 or 131072.").arg(Tables::fieldName(slot()));
    m_words->setText(missing);
    m_apply->setEnabled(missing.isEmpty());
}

void CorrectionBar::setSuggestions(const QStringList &values)
{
    m_suggestions->setStringList(values);
}

QString CorrectionBar::slot() const
{
    return m_field->currentData().toString();
}

std::optional<double> CorrectionBar::number() const
{
    auto text = m_value->text().simplified();
    text.remove(u' ');
    bool isOne = false;
    double value = QLocale::c().toDouble(text, &isOne);
    if (!isOne)
        value = QLocale::c().toDouble(text.replace(u',', u'.'), &isOne);
    return isOne ? std::optional(value) : std::nullopt;
}

QString CorrectionBar::typed() const
{
    if (slot() == Slot::Failure)
        return m_class->currentData().toString();
    return isNumber(slot()) ? QString::number(number().value_or(0), 'g', 12) : m_value->text().simplified();
}

void CorrectionBar::apply()
{
    if (!m_apply->isEnabled())
        return;
    auto wanted = m_correction;
    wanted.slot = slot();
    wanted.value = typed();
    wanted.number.reset();
    if (isNumber(wanted.slot))
        wanted.number = number();
    else if (wanted.slot == Slot::Gpu)
        wanted.number = m_count->value();
    const int run = m_run->currentData().toInt();
    wanted.run = run == asRead ? std::nullopt : std::optional(run);
    hide();
    Q_EMIT said(wanted);
}

void CorrectionBar::remove()
{
    auto wanted = m_correction;
    hide();
    // What nobody but the person said is simply taken back.
    if (wanted.readSlot.isEmpty()) {
        if (wanted.id > 0)
            Q_EMIT takenBack(wanted.id);
        else
            Q_EMIT closed();
        return;
    }
    wanted.slot.clear();
    wanted.value.clear();
    wanted.number.reset();
    wanted.run.reset();
    Q_EMIT said(wanted);
}

bool CorrectionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        const bool isChoice = watched == m_field || watched == m_class || watched == m_run;
        if (isChoice && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            apply();
            return true;
        }
        if (auto *button = qobject_cast<QPushButton *>(watched); button && key->key() == Qt::Key_Return) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CorrectionBar::retranslate()
{
    const auto quote = m_correction.quote.simplified();
    const auto shown = quote.size() > longestQuote ? quote.left(longestQuote) + u"…"_s : quote;
    m_quote->setText(
        shown.isEmpty() ? tr("Read out of the title")
            : m_correction.readSlot.isEmpty()
            ? tr("Marked: \"%1\"").arg(shown)
            : tr("\"%1\" was read as %2: %3")
                  .arg(shown, Tables::fieldName(m_correction.readSlot), m_correction.readValue));
    m_fieldLabel->setText(tr("Fie&ld:"));
    m_valueLabel->setText(tr("Val&ue:"));
    m_runLabel->setText(tr("&Belongs to:"));
    m_value->setAccessibleName(tr("Value"));
    m_class->setAccessibleName(tr("Kind of failure"));
    m_count->setAccessibleName(tr("How many cards"));
    m_count->setPrefix(tr("× ", "number of cards"));
    m_apply->setText(tr("&Apply"));
    m_remove->setText(tr("Not a reading"));
    m_takeBack->setText(tr("As it was read"));
    m_cancel->setText(tr("Cancel"));
    fillFields();
    fillRuns();
    check();
}

} // namespace LaunchProbe::Ui
