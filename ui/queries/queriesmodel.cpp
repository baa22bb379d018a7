// SPDX-License-Identifier: GPL-3.0-or-later
#include "queriesmodel.h"

#include <models/tables/fieldwords.h>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

void QueriesModel::setQueries(std::vector<Domain::Query> queries)
{
    beginResetModel();
    m_queries = std::move(queries);
    endResetModel();
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
    if (role == Qt::ToolTipRole && section == Used)
        return tr("Characters that the source counts, and how many it allows");
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
    case Used:
        return tr("Characters");
    case Left:
        return tr("Left out");
    default:
        return {};
    }
}

} // namespace LaunchProbe::Ui
