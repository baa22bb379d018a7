// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingtable.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>

namespace LaunchProbe::Ui {

void ReadingTable::setReadings(std::vector<Domain::Reading> readings)
{
    beginResetModel();
    m_readings = std::move(readings);
    endResetModel();
}

void ReadingTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_readings.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ReadingTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_readings.size());
}

int ReadingTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReadingTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &reading = m_readings[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case FieldColumn:
        return Tables::fieldName(reading.slot);
    case ValueColumn:
        return reading.value;
    case RunColumn:
        return reading.run < 0 ? tr("setup") : numberWord(qint64(reading.run) + 1);
    default:
        return reading.rule;
    }
}

QVariant ReadingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case ValueColumn:
        return tr("Value");
    case RunColumn:
        return tr("Run");
    default:
        return tr("Rule");
    }
}

} // namespace LaunchProbe::Ui
