// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriesmodel.h"

#include <models/tables/fieldwords.h>

#include <QLocale>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

QVariant tipOf(int section)
{
    switch (section) {
    case QueriesModel::New:
        return QueriesModel::tr("Threads that were new, and all that the newest harvests named for it");
    case QueriesModel::Useful:
        return QueriesModel::tr("Posts of these threads judged success, failure or degraded");
    case QueriesModel::Traces:
        return QueriesModel::tr("Runs of a model that were read out of these threads");
    case QueriesModel::Duplicates:
        return QueriesModel::tr("Share of duplicates among the posts judged");
    case QueriesModel::Used:
        return QueriesModel::tr("Characters that the source counts, and how many it allows");
    default:
        return {};
    }
}

} // namespace

void QueriesModel::setQueries(std::vector<Domain::Query> queries)
{
    beginResetModel();
    m_queries = std::move(queries);
    endResetModel();
}

void QueriesModel::setYields(std::vector<Domain::QueryYield> yields)
{
    m_yields = std::move(yields);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, New), index(rowCount() - 1, Duplicates));
}

const Domain::QueryYield *QueriesModel::yieldOf(const Domain::Query &query) const
{
    const auto found = std::ranges::find_if(m_yields, [&query](const Domain::QueryYield &yield) {
        return yield.source == query.source && yield.family == query.family && yield.place == query.place
            && yield.query == query.text;
    });
    return found == m_yields.end() || found->answered == 0 ? nullptr : &*found;
}

QVariant QueriesModel::yieldData(const Domain::QueryYield *yield, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return headerData(column, Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const auto nothing = u"\u2013"_s; // not stated is not zero
    if (!yield)
        return nothing;
    const QLocale locale;
    switch (column) {
    case New:
        return u"%1 / %2"_s.arg(locale.toString(yield->newThreads), locale.toString(yield->threads));
    case Useful:
        return yield->judged() == 0 ? nothing : locale.toString(yield->useful);
    case Traces:
        return locale.toString(yield->traces);
    default:
        break;
    }
    if (yield->judged() == 0)
        return nothing;
    const auto share = static_cast<double>(yield->duplicates) / static_cast<double>(yield->judged());
    return locale.toString(share * 100, 'f', 0) + u"\u00A0%"_s;
}

int QueriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_queries.size());
}

int QueriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueriesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &query = m_queries[static_cast<size_t>(index.row())];
    if (index.column() >= New && index.column() <= Duplicates)
        return yieldData(yieldOf(query), index.column(), role);
    if (role == Qt::TextAlignmentRole && index.column() == Used)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Source:
        return Tables::serviceName(query.source);
    case Search:
        return Tables::familyName(query.family);
    case Place:
        return query.place.isEmpty() ? tr("everywhere") : query.place;
    case Text:
        return query.text;
    case Used:
        return u"%1 / %2"_s.arg(query.used).arg(query.limit);
    case Left:
        return query.left.join(u", "_s);
    default:
        return {};
    }
}

QVariant QueriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        return tipOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Source:
        return tr("Source");
    case Search:
        return tr("Search");
    case Place:
        return tr("Place");
    case Text:
        return tr("Query");
    case New:
        return tr("New", "threads that a query brought");
    case Useful:
        return tr("Useful", "posts");
    case Traces:
        return tr("Traces");
    case Duplicates:
        return tr("Duplicates");
    case Used:
        return tr("Characters");
    case Left:
        return tr("Left out");
    default:
        return {};
    }
}

} // namespace LaunchProbe::Ui
