// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverageproxy.h"

#include <models/tables/ledgermodel.h>

namespace LaunchProbe::Ui {

CoverageProxy::CoverageProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(-1);
}

void CoverageProxy::setState(std::optional<Domain::Coverage> state)
{
    m_state = state;
    invalidateFilter();
}

bool CoverageProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto index = sourceModel()->index(row, Tables::LedgerModel::StateColumn, parent);
    return (!m_state || index.data(Tables::CoverageRole).value<Domain::Coverage>() == *m_state)
        && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

bool CoverageProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == Tables::LedgerModel::StateColumn)
        return left.data(Tables::CoverageRole).value<Domain::Coverage>()
            < right.data(Tables::CoverageRole).value<Domain::Coverage>();
    const auto one = left.data(Tables::RawRole);
    const auto other = right.data(Tables::RawRole);
    // What is not stated comes first; QVariant says nothing of its order.
    if (!one.isValid() || !other.isValid())
        return !one.isValid() && other.isValid();
    return QVariant::compare(one, other) == QPartialOrdering::Less;
}

} // namespace LaunchProbe::Ui
