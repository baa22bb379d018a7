// SPDX-License-Identifier: GPL-3.0-or-later
#include "facetlist.h"

#include "searchterms.h"

#include <models/tables/asking.h>
#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>
#include <ui/kit/theme.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Facet;

namespace {

constexpr auto settle = 250ms; // verdicts come one after the other
constexpr int moreFactor = 5;
constexpr int TermRole = Qt::UserRole + 1; // empty: "more"

QString groupWords(Facet facet)
{
    switch (facet) {
    case Facet::Engine:
        return FacetList::tr("Engine");
    case Facet::Model:
        return FacetList::tr("Model");
    case Facet::Quant:
        return FacetList::tr("Quant");
    case Facet::Gpu:
        return FacetList::tr("Card");
    case Facet::Source:
        return FacetList::tr("Source");
    case Facet::Outcome:
        return FacetList::tr("Outcome");
    case Facet::Verdict:
        return FacetList::tr("Verdict");
    case Facet::Copy:
        return FacetList::tr("Copy");
    case Facet::Tag:
        break;
    }
    return FacetList::tr("Tag");
}

QString emptyWords(Facet facet)
{
    switch (facet) {
    case Facet::Tag:
        return FacetList::tr("no tags here");
    case Facet::Engine:
    case Facet::Model:
    case Facet::Quant:
    case Facet::Gpu:
        return FacetList::tr("not stated here");
    case Facet::Source:
    case Facet::Outcome:
    case Facet::Verdict:
    case Facet::Copy:
        break;
    }
    return FacetList::tr("no posts here");
}

QString valueWords(Facet facet, const QString &value)
{
    switch (facet) {
    case Facet::Source:
        return Tables::serviceName(value);
    case Facet::Outcome: {
        const auto outcome = Domain::outcomeFromName(value);
        return outcomeMark(outcome) + u' ' + outcomeWord(outcome);
    }
    case Facet::Verdict:
        return verdictWord(Domain::verdictFromName(value));
    case Facet::Copy:
        return value == u"yes" ? FacetList::tr("May be a copy") : FacetList::tr("No copy");
    default:
        return value;
    }
}

} // namespace

FacetList::FacetList(const Session::Session &session, QWidget *parent)
    : QTreeWidget(parent)
    , m_session(session)
{
    setObjectName(u"facets"_s);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setIndentation(8);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const std::pair<Facet, QString> facets[] = {
        {Facet::Outcome, u"outcome"_s}, {Facet::Verdict, u"verdict"_s}, {Facet::Tag, u"tag"_s},
        {Facet::Source, u"source"_s},   {Facet::Engine, u"engine"_s},   {Facet::Model, u"model"_s},
        {Facet::Quant, u"quant"_s},     {Facet::Gpu, u"gpu"_s},         {Facet::Copy, u"copy"_s}};
    for (const auto &[facet, field] : facets) {
        m_facets.push_back({facet, field, new QTreeWidgetItem(this), valuesShown, {}, false});
        m_facets.back().item->setExpanded(true);
        m_facets.back().item->setFirstColumnSpanned(true);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(settle);
    connect(&m_soon, &QTimer::timeout, this, &FacetList::countAll);
    connect(this, &QTreeWidget::itemClicked, this, &FacetList::choose);
    connect(&session, &Session::Session::findingsChanged, this, &FacetList::recount);
    connect(&session, &Session::Session::archiveGrew, this, &FacetList::recount);
    for (const auto signal : {&Session::Session::filterChanged, &Session::Session::projectChanged})
        connect(&session, signal, this, &FacetList::countAll);
}

void FacetList::setLanguage(ReadSearch read)
{
    m_read = std::move(read);
    countAll();
}

void FacetList::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    if (m_stale)
        countAll();
}

void FacetList::recount()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void FacetList::countAll()
{
    m_soon.stop();
    ++m_generation;
    m_stale = !isVisible();
    for (auto &shown : m_facets) {
        shown.isCounted = false;
        if (!m_session.desk()) {
            shown.values.clear();
            shown.limit = valuesShown;
            fill(shown);
        }
        nameGroup(shown);
    }
    if (!m_stale && m_session.desk())
        countFrom(0);
}

// One after the other: what is asked in between does not wait for all of them.
void FacetList::countFrom(size_t at)
{
    if (at >= m_facets.size())
        return;
    auto answer = m_session.desk()->ask([filter = m_session.filter(), facet = m_facets[at].facet,
                                         limit = m_facets[at].limit + 1](const Ports::Archive &archive) {
        return archive.facet(filter, facet, limit);
    });
    Tables::whenAnswered(
        std::move(answer), this,
        [this, at, generation = m_generation](Domain::Result<std::vector<Domain::FacetValue>> values) {
            if (generation != m_generation)
                return;
            if (!values) {
                Q_EMIT problemOccurred(values.problem());
                return;
            }
            auto &shown = m_facets[at];
            shown.values = *std::move(values);
            shown.isCounted = true;
            fill(shown);
            nameGroup(shown);
            countFrom(at + 1);
        });
}

QString FacetList::termOf(const Shown &shown, const QString &value) const
{
    return term(shown.field, value.isEmpty() ? u"none"_s : value);
}

//! The values with their counts; the keyboard stays where it was.
void FacetList::fill(Shown &shown)
{
    auto *before = currentItem();
    const bool wasHere = before && before->parent() == shown.item;
    const auto wasAt = wasHere ? before->data(0, TermRole).toString() : QString();
    qDeleteAll(shown.item->takeChildren());
    QTreeWidgetItem *now = nullptr;
    const auto count = std::min(shown.values.size(), static_cast<size_t>(shown.limit));
    for (size_t i = 0; i < count; ++i) {
        const auto &[value, posts] = shown.values[i];
        const auto words = valueWords(shown.facet, value);
        const auto number = QLocale().toString(posts);
        const auto typed = termOf(shown, value);
        const bool isOn = m_read && holds(m_session.filter(), m_read(typed));
        auto *item = new QTreeWidgetItem(shown.item, {words, number});
        item->setData(0, TermRole, typed);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(0, isOn ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, typed);
        item->setData(
            0, Qt::AccessibleTextRole,
            tr("%1: %2, %n post(s)", nullptr, static_cast<int>(posts)).arg(groupWords(shown.facet), words));
        if (wasHere && typed == wasAt)
            now = item;
    }
    if (shown.values.size() > count) {
        auto *more = new QTreeWidgetItem(shown.item, {tr("more…")});
        more->setData(0, Qt::AccessibleTextRole, tr("%1: show more values").arg(groupWords(shown.facet)));
    } else if (shown.values.empty() && m_session.desk()) {
        auto *none = new QTreeWidgetItem(shown.item, {emptyWords(shown.facet)});
        none->setFirstColumnSpanned(true);
        none->setToolTip(0, emptyWords(shown.facet));
        none->setFlags(Qt::ItemNeverHasChildren);
    }
    if (wasHere)
        setCurrentItem(now ? now : shown.item);
}

void FacetList::nameGroup(const Shown &shown) const
{
    const auto words = groupWords(shown.facet);
    const bool isCounting = m_session.desk() && !shown.isCounted && !m_stale;
    shown.item->setText(0, isCounting ? tr("%1 (counting…)").arg(words) : words);
}

void FacetList::choose(QTreeWidgetItem *item)
{
    if (!item || !item->parent() || !(item->flags() & Qt::ItemIsSelectable))
        return;
    const auto typed = item->data(0, TermRole).toString();
    if (!typed.isEmpty()) {
        Q_EMIT toggled(typed);
        return;
    }
    const auto shown = std::ranges::find(m_facets, item->parent(), &Shown::item);
    shown->limit *= moreFactor;
    countAll();
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(currentItem());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void FacetList::retranslate()
{
    setAccessibleName(tr("Facets"));
    for (auto &shown : m_facets) {
        fill(shown);
        nameGroup(shown);
    }
}

} // namespace LaunchProbe::Ui
