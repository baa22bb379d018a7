// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttable.h"

#include <ui/kit/numberwords.h>

namespace LaunchProbe::Ui {

namespace {

QString wordOf(const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::Double:
        return numberWord(value.toDouble());
    case QMetaType::LongLong:
        return numberWord(value.toLongLong());
    case QMetaType::QDateTime:
        return dateWord(value.toDateTime());
    default:
        return value.toString();
    }
}

} // namespace

void ChartTable::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void ChartTable::setPoints(std::vector<ChartPoint> points)
{
    beginResetModel();
    m_points = std::move(points);
    endResetModel();
}

Domain::PostId ChartTable::postAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_points[static_cast<size_t>(row)].post : Domain::PostId();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    auto value =
        m_columns[static_cast<size_t>(index.column())].value(m_points[static_cast<size_t>(index.row())]);
    if (role == Qt::UserRole)
        return value;
    if (role == Qt::DisplayRole)
        return wordOf(value);
    const bool isNumber =
        value.metaType().id() == QMetaType::Double || value.metaType().id() == QMetaType::LongLong;
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return m_columns[static_cast<size_t>(section)].title;
}

} // namespace LaunchProbe::Ui
