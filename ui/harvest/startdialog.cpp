// SPDX-License-Identifier: GPL-3.0-or-later
#include "startdialog.h"

#include <ui/kit/numberwords.h>
#include <ui/kit/problemwords.h>

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Range;
using What = HarvestWish::What;

namespace {

enum Column { Name, Queries, Requests, Time, Share, Slices, Note, Columns };

constexpr int mostRequests = 1'000'000;
constexpr int budgetStep = 100;
constexpr std::array repeats{0, 6, 24, 168}; // hours

QString rangeWord(const Range &range)
{
    return range.least == range.most ? numberWord(range.least)
                                     : numberWord(range.least) + u"\u2013"_s + numberWord(range.most);
}

//! To the precision that people plan by.
QString planWord(qint64 seconds)
{
    constexpr qint64 hour = 3600;
    if (seconds < 60)
        return StartDialog::tr("%1 s").arg(numberWord(seconds));
    if (seconds < hour)
        return StartDialog::tr("%1 min").arg(numberWord((seconds + 30) / 60));
    if (seconds < 48 * hour)
        return StartDialog::tr("%1 h").arg(numberWord((seconds + hour / 2) / hour));
    return StartDialog::tr("%n day(s)", nullptr, static_cast<int>((seconds + 12 * hour) / (24 * hour)));
}

QString timeWord(const Range &seconds)
{
    const auto least = planWord(seconds.least);
    const auto most = planWord(seconds.most);
    return least == most ? most : least + u" \u2013 "_s + most;
}

//! Of what a window allows: percent, and beyond ten windows their number.
QString shareWord(double part)
{
    constexpr double manyWindows = 10;
    if (part >= manyWindows)
        return numberWord(static_cast<qint64>(std::llround(part))) + u"\u202f\u00d7"_s;
    const auto percent = 100 * part;
    return percent > 0 && percent < 1 ? u"<\u202f1\u202f%"_s
                                      : numberWord(static_cast<qint64>(std::llround(percent))) + u"\u202f%"_s;
}

} // namespace

StartDialog::StartDialog(const Domain::Outlook &outlook, int everyHours, QWidget *parent)
    : QDialog(parent)
    , m_outlook(outlook)
    , m_about(new QLabel)
    , m_sources(new QTreeWidget)
    , m_egressLabel(new QLabel)
    , m_egress(new QPlainTextEdit)
    , m_whatLabel(new QLabel)
    , m_what(new QComboBox)
    , m_since(new QDateEdit(QDate::currentDate().addMonths(-1)))
    , m_budgetLabel(new QLabel)
    , m_budget(new QSpinBox)
    , m_againLabel(new QLabel)
    , m_again(new QComboBox)
    , m_sum(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_start(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    resize(980, 640);
    m_about->setWordWrap(true);
    m_sum->setWordWrap(true);
    m_sources->setColumnCount(Columns);
    m_sources->setRootIsDecorated(false);
    m_sources->setAllColumnsShowFocus(true);
    m_sources->setUniformRowHeights(true);
    m_egress->setReadOnly(true);
    m_egressLabel->setBuddy(m_egress);
    for (const auto what : {What::Everything, What::NewOnly, What::SinceDay, What::FailedOnly}) {
        if (what != What::FailedOnly || m_outlook.failed > 0)
            m_what->addItem(QString(), static_cast<int>(what));
    }
    m_what->setObjectName(u"what"_s);
    m_whatLabel->setBuddy(m_what);
    m_since->setCalendarPopup(true);
    m_since->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_since->hide();
    m_budget->setRange(0, mostRequests);
    m_budget->setSingleStep(budgetStep);
    m_budget->setValue(static_cast<int>(m_outlook.budget));
    m_budgetLabel->setBuddy(m_budget);
    for (const auto hours : repeats)
        m_again->addItem(QString(), hours);
    m_again->setCurrentIndex(std::max(0, m_again->findData(everyHours)));
    m_againLabel->setBuddy(m_again);
    m_start->setDefault(true);

    auto *options = new QHBoxLayout;
    options->addWidget(m_whatLabel);
    options->addWidget(m_what);
    options->addWidget(m_since);
    options->addSpacing(16);
    options->addWidget(m_budgetLabel);
    options->addWidget(m_budget);
    options->addSpacing(16);
    options->addWidget(m_againLabel);
    options->addWidget(m_again);
    options->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_about);
    rows->addWidget(m_sources, 3);
    rows->addWidget(m_egressLabel);
    rows->addWidget(m_egress, 2);
    rows->addLayout(options);
    rows->addWidget(m_sum);
    rows->addWidget(m_buttons);

    addSources();
    connect(m_sources, &QTreeWidget::itemChanged, this, &StartDialog::follow);
    connect(m_sources, &QTreeWidget::currentItemChanged, this, &StartDialog::showEgress);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_since->setVisible(m_what->currentData().toInt() == static_cast<int>(What::SinceDay));
        showSum();
    });
    connect(m_budget, &QSpinBox::valueChanged, this, [this](int budget) {
        m_outlook.budget = budget;
        showSum();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT wanted(wish());
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_sources->setCurrentItem(m_sources->topLevelItem(0));
    m_sources->setFocus();
}

HarvestWish StartDialog::wish() const
{
    HarvestWish wish;
    for (const auto &source : m_outlook.sources) {
        if (source.isChosen)
            wish.sources << source.id;
    }
    wish.what = static_cast<What>(m_what->currentData().toInt());
    wish.since = wish.what == What::SinceDay ? m_since->date() : QDate();
    wish.budget = m_outlook.budget;
    wish.everyHours = m_again->currentData().toInt();
    return wish;
}

void StartDialog::addSources()
{
    for (size_t i = 0; i < m_outlook.sources.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_sources);
        item->setData(Name, Qt::UserRole, static_cast<int>(i));
        for (const auto column : {Queries, Requests, Time, Share, Slices})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void StartDialog::showSource(QTreeWidgetItem *item) const
{
    const auto &source = m_outlook.sources[static_cast<size_t>(item->data(Name, Qt::UserRole).toInt())];
    item->setText(Name, source.name);
    item->setCheckState(Name, source.isChosen ? Qt::Checked : Qt::Unchecked);
    item->setText(Queries, numberWord(source.queries));
    if (source.off) {
        item->setText(Note, problemSentence(*source.off));
        item->setToolTip(Note, item->text(Note));
        return;
    }
    item->setText(Requests, rangeWord(source.requests));
    item->setText(Time, timeWord(source.seconds));
    QStringList shares;
    double most = 0;
    for (const auto &part : source.shares) {
        if (part.quota.requests == 0)
            continue;
        const auto quota = static_cast<double>(part.quota.requests);
        const auto word = shareWord(static_cast<double>(part.requests.least) / quota) + u"\u2013"_s
            + shareWord(static_cast<double>(part.requests.most) / quota);
        shares << tr("%1: %2 of %3 requests in %4")
                      .arg(
                          part.bucket, rangeWord(part.requests), numberWord(part.quota.requests),
                          durationWord(part.quota.window));
        if (static_cast<double>(part.requests.most) / quota >= most) {
            most = static_cast<double>(part.requests.most) / quota;
            item->setText(Share, word);
        }
    }
    item->setToolTip(Share, shares.join(u'\n'));
    item->setText(Slices, source.resultCap > 0 ? numberWord(source.slices) : QString());
    item->setToolTip(
        Slices,
        source.resultCap > 0
            ? tr("A search gives %L1 results at most; what has more is asked in windows of time.")
                  .arg(source.resultCap)
            : QString());
    QStringList notes;
    if (source.askedBefore > 0)
        notes << tr("%Ln query(s) asked before", nullptr, static_cast<int>(source.askedBefore));
    if (source.mostRechecks > 0)
        notes << tr(
            "up to %Ln kept thread(s) looked at again, whether they are still there", nullptr,
            static_cast<int>(source.mostRechecks));
    if (source.mostDollars > 0)
        notes << tr("may cost up to %1 USD").arg(numberWord(source.mostDollars, 2));
    item->setText(Note, notes.join(u", "_s));
}

void StartDialog::showEgress()
{
    const auto *item = m_sources->currentItem();
    if (!item)
        return;
    const auto &source = m_outlook.sources[static_cast<size_t>(item->data(Name, Qt::UserRole).toInt())];
    QStringList lines{
        tr("Goes to: %1").arg(source.hosts.join(u", "_s)), tr("Named as: %1").arg(source.userAgent),
        source.secrets.isEmpty() ? tr("No key is sent.")
                                 : tr("Keys sent along: %1").arg(source.secrets.join(u", "_s)),
        tr("Texts that are asked:")};
    for (const auto &text : source.texts)
        lines << u"  "_s + text;
    m_egress->setPlainText(lines.join(u'\n'));
    m_egressLabel->setText(tr("What &leaves this machine for %1:").arg(source.name));
}

void StartDialog::showSum()
{
    const auto requests = m_outlook.requests();
    QStringList sentences;
    if (m_what->currentData().toInt() == static_cast<int>(What::FailedOnly))
        sentences << tr("%Ln failed request(s) are made again.", nullptr, static_cast<int>(m_outlook.failed));
    else
        sentences << tr("Together %1 requests, %2; sources are asked beside each other.")
                         .arg(rangeWord(requests), timeWord(m_outlook.seconds()));
    if (m_outlook.budget > 0)
        sentences << tr(
            "The harvest ends with its budget of %Ln request(s); the next one goes on.", nullptr,
            static_cast<int>(m_outlook.budget));
    if (m_outlook.isResumed)
        sentences << tr("An unfinished harvest is gone on with.");
    m_sum->setText(sentences.join(u' '));
    m_start->setEnabled(!wish().sources.isEmpty());
}

void StartDialog::follow(QTreeWidgetItem *item)
{
    auto &source = m_outlook.sources[static_cast<size_t>(item->data(Name, Qt::UserRole).toInt())];
    source.isChosen = item->checkState(Name) == Qt::Checked;
    showSum();
}

void StartDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartDialog::retranslate()
{
    setWindowTitle(tr("Start a harvest"));
    m_about->setText(
        tr("Nothing is sent before you start. The bounds: at least, nothing new is found; at most, each "
           "search that was never asked fills a page. Serial numbers, names of this machine and of its user "
           "are never part of a query."));
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setHeaderLabels(
        {tr("Source"), tr("Queries"), tr("Requests"), tr("Time"), tr("Share of a limit"), tr("Slices"),
         tr("Remark")});
    m_whatLabel->setText(tr("&Ask for:"));
    for (int i = 0; i < m_what->count(); ++i) {
        switch (static_cast<What>(m_what->itemData(i).toInt())) {
        case What::Everything:
            m_what->setItemText(i, tr("everything"));
            break;
        case What::NewOnly:
            m_what->setItemText(i, tr("what is new since the last harvest"));
            break;
        case What::SinceDay:
            m_what->setItemText(i, tr("what was written since"));
            break;
        case What::FailedOnly:
            m_what->setItemText(i, tr("only what failed the last time"));
            break;
        }
    }
    m_since->setAccessibleName(tr("Since this day"));
    m_againLabel->setText(tr("&Repeat:"));
    m_again->setToolTip(tr("What is new is asked for again while this window is open."));
    m_again->setItemText(0, tr("never"));
    m_again->setItemText(1, tr("every 6 hours"));
    m_again->setItemText(2, tr("every day"));
    m_again->setItemText(3, tr("every week"));
    m_budgetLabel->setText(tr("&Budget:"));
    m_budget->setSpecialValueText(tr("No limit"));
    m_budget->setSuffix(tr(" requests"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_start->setText(tr("&Start"));
    const QSignalBlocker quiet(m_sources);
    for (int i = 0; i < m_sources->topLevelItemCount(); ++i)
        showSource(m_sources->topLevelItem(i));
    for (int column = 0; column < Note; ++column)
        m_sources->resizeColumnToContents(column);
    showEgress();
    showSum();
}

} // namespace LaunchProbe::Ui
