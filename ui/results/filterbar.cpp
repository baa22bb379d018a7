// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/flowlayout.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using Domain::Outcome;
using Domain::Verdict;

namespace {

constexpr std::array outcomes{Outcome::Success, Outcome::Degraded, Outcome::Failure, Outcome::None};
constexpr std::array verdicts{Verdict::NotJudged, Verdict::Success, Verdict::Failure,
                              Verdict::Degraded,  Verdict::Unclear, Verdict::Duplicate};
constexpr std::array spans{7, 30, 90, 365}; // days

// Both enums and days as item data: index 0 is "any".
template <typename Value, typename List>
std::vector<Value> chosen(const QComboBox *box, const List &values, const std::vector<Value> &kept)
{
    if (box->currentIndex() < 0)
        return kept;
    if (box->currentIndex() == 0)
        return {};
    return {values[static_cast<size_t>(box->currentIndex() - 1)]};
}

template <typename Value, typename List>
void choose(QComboBox *box, const List &values, const std::vector<Value> &wanted)
{
    const auto found = wanted.size() == 1 ? std::ranges::find(values, wanted.front()) : values.end();
    // Several at once have no entry of their own.
    box->setCurrentIndex(
        wanted.empty()              ? 0
            : found == values.end() ? -1
                                    : static_cast<int>(found - values.begin()) + 1);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_metrics(new QCheckBox(this))
{
    auto *line = new FlowLayout(this);
    m_source = addChoice(m_sourceLabel);
    m_outcome = addChoice(m_outcomeLabel);
    m_verdict = addChoice(m_verdictLabel);
    m_date = addChoice(m_dateLabel);
    line->addWidget(m_metrics);
    m_source->addItem(QString());
    for (size_t i = 0; i <= outcomes.size(); ++i)
        m_outcome->addItem(QString());
    for (size_t i = 0; i <= verdicts.size(); ++i)
        m_verdict->addItem(QString());
    for (size_t i = 0; i <= spans.size(); ++i)
        m_date->addItem(QString());
    connect(m_metrics, &QCheckBox::toggled, this, &FilterBar::changed);
}

QComboBox *FilterBar::addChoice(QLabel *&label)
{
    label = new QLabel(this);
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(5); // enough for "All" and its like in both languages
    label->setBuddy(box);
    static_cast<FlowLayout *>(layout())->addTogether({label, box});
    connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    return box;
}

void FilterBar::setServices(const QStringList &services)
{
    const QSignalBlocker still(m_source);
    const auto kept = m_source->currentData().toString();
    while (m_source->count() > 1)
        m_source->removeItem(1);
    for (const auto &service : services)
        m_source->addItem(Tables::serviceName(service), service);
    m_source->setCurrentIndex(std::max(0, kept.isEmpty() ? 0 : m_source->findData(kept)));
}

void FilterBar::show(const Domain::PostFilter &filter)
{
    const QSignalBlocker still(this);
    m_shown = filter;
    const auto &services = filter.services;
    m_source->setCurrentIndex(
        services.isEmpty()         ? 0
            : services.size() == 1 ? m_source->findData(services.first())
                                   : -1);
    choose(m_outcome, outcomes, filter.outcomes);
    choose(m_verdict, verdicts, filter.verdicts);
    m_metrics->setChecked(filter.withRunOnly);
    setSpan(filter);
}

void FilterBar::setSpan(const Domain::PostFilter &filter)
{
    m_date->setCurrentIndex(-1);
    if (!filter.from.isValid() && !filter.to.isValid())
        m_date->setCurrentIndex(0);
    for (size_t i = 0; i < spans.size() && m_newest.isValid() && !filter.to.isValid(); ++i) {
        if (filter.from == m_newest.addDays(-spans[i]))
            m_date->setCurrentIndex(static_cast<int>(i) + 1);
    }
}

Domain::PostFilter FilterBar::applied(Domain::PostFilter filter) const
{
    if (m_source->currentIndex() > 0)
        filter.services = QStringList{m_source->currentData().toString()};
    else if (m_source->currentIndex() < 0)
        filter.services = m_shown.services;
    if (const auto wanted = chosen(m_outcome, outcomes, m_shown.outcomes); !wanted.empty())
        filter.outcomes = wanted;
    if (const auto wanted = chosen(m_verdict, verdicts, m_shown.verdicts); !wanted.empty())
        filter.verdicts = wanted;
    if (m_date->currentIndex() > 0 && m_newest.isValid())
        filter.from = m_newest.addDays(-spans[static_cast<size_t>(m_date->currentIndex() - 1)]);
    filter.withRunOnly = filter.withRunOnly || m_metrics->isChecked();
    return filter;
}

Domain::PostFilter FilterBar::without(Domain::PostFilter filter)
{
    filter.services.clear();
    filter.outcomes.clear();
    filter.verdicts.clear();
    filter.from = {};
    filter.withRunOnly = false;
    return filter;
}

void FilterBar::retranslate()
{
    m_sourceLabel->setText(tr("So&urce:"));
    m_source->setItemText(0, tr("All"));
    m_outcomeLabel->setText(tr("&Outcome:"));
    m_outcome->setItemText(0, tr("All"));
    for (size_t i = 0; i < outcomes.size(); ++i)
        m_outcome->setItemText(
            static_cast<int>(i) + 1, outcomeMark(outcomes[i]) + u' ' + outcomeWord(outcomes[i]));
    m_verdictLabel->setText(tr("&Verdict:"));
    m_verdict->setItemText(0, tr("All"));
    for (size_t i = 0; i < verdicts.size(); ++i)
        m_verdict->setItemText(static_cast<int>(i) + 1, verdictWord(verdicts[i]));
    m_dateLabel->setText(tr("&Date:"));
    m_date->setItemText(0, tr("Any"));
    m_date->setToolTip(tr("Counted back from the newest post of the archive"));
    for (size_t i = 0; i < spans.size(); ++i)
        m_date->setItemText(
            static_cast<int>(i) + 1, tr("Last %n day(s)", "before the newest post", spans[i]));
    m_metrics->setText(tr("With &metrics"));
}

} // namespace LaunchProbe::Ui
