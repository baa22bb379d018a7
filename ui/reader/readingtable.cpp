// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingtable.h"

#include <models/tables/fieldwords.h>
#include <ui/kit/numberwords.h>

#include <QFont>

#include <algorithm>

namespace LaunchProbe::Ui {

const Domain::Correction *
correctionBehind(const Domain::Reading &reading, const std::vector<Domain::Correction> &corrections)
{
    if (!Domain::isPersons(reading))
        return nullptr;
    const auto made = std::ranges::find_if(corrections, [&reading](const Domain::Correction &one) {
        return one.counts() && one.slot == reading.slot && one.value == reading.value
            && one.span == reading.span;
    });
    return made == corrections.end() ? nullptr : &*made;
}

QString correctionWords(const Domain::Correction &correction)
{
    const auto when = dateWord(correction.changed);
    if (correction.orphan)
        return correction.quote.isEmpty()
            ? ReadingTable::tr("by you, %1; the post does not say so any more").arg(when)
            : ReadingTable::tr("by you, %1; the post no longer says \"%2\"")
                  .arg(when, correction.quote.simplified().left(60));
    if (correction.removes())
        return ReadingTable::tr("no reading: by you, %1").arg(when);
    if (correction.readSlot.isEmpty())
        return ReadingTable::tr("marked by you, %1").arg(when);
    return ReadingTable::tr("by you, %1; was %2: %3")
        .arg(when, Tables::fieldName(correction.readSlot), correction.readValue);
}

void ReadingTable::setReadings(
    std::vector<Domain::Reading> readings, const std::vector<Domain::Correction> &corrections)
{
    beginResetModel();
    m_readings = std::move(readings);
    m_counting = static_cast<int>(m_readings.size());
    m_corrections.clear();
    for (const auto &one : corrections) {
        if (one.withdrawn)
            continue;
        m_corrections.push_back(one);
        if (one.orphan || one.removes())
            m_readings.push_back(
                {one.removes() ? one.readSlot : one.slot,
                 one.removes() ? one.readValue : one.value,
                 one.number,
                 one.span,
                 one.run.value_or(-1),
                 {}});
    }
    endResetModel();
}

int ReadingTable::readingOf(int row) const
{
    return row >= 0 && row < m_counting ? row : -1;
}

const Domain::Correction *ReadingTable::correctionOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (row < m_counting)
        return correctionBehind(m_readings[static_cast<size_t>(row)], m_corrections);
    // The rows below stand in the order of their corrections.
    int below = m_counting;
    for (const auto &one : m_corrections) {
        if ((one.orphan || one.removes()) && below++ == row)
            return &one;
    }
    return nullptr;
}

QString ReadingTable::whoSays(int row) const
{
    const auto *correction = correctionOf(row);
    return correction ? correctionWords(*correction) : m_readings[static_cast<size_t>(row)].rule;
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
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::FontRole && readingOf(index.row()) < 0 && index.column() == ValueColumn) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
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
        return whoSays(index.row());
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
