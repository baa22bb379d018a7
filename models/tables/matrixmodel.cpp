// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixmodel.h"

#include "fieldwords.h"

#include <QLocale>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::Outcome;

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_matrix.rows.empty() ? 0
                                                     : labels() + static_cast<int>(m_matrix.columns.size());
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.column() < labels()) {
        const auto &value = m_matrix.rows[static_cast<size_t>(index.row())].value(index.column());
        if (role == Qt::DisplayRole)
            return value.isEmpty() ? tr("not stated") : value;
        return role == RawRole && !value.isEmpty() ? QVariant(value) : QVariant();
    }
    const auto *cell = m_matrix.cell(index.row(), index.column() - labels());
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words(*cell);
    case RawRole:
        return cell->medianTg ? QVariant(*cell->medianTg) : QVariant();
    case CellRole:
        return QVariant::fromValue(*cell);
    default:
        return {};
    }
}

//! "2 ✓ 1 ~ 1 ✗ · 41,5 tok/s": signs speak beside the colours.
QString MatrixModel::words(const Domain::MatrixCell &cell) const
{
    QStringList parts;
    for (const auto &[outcome, sign] :
         {std::pair(Outcome::Success, u'\u2713'), std::pair(Outcome::Degraded, u'~'),
          std::pair(Outcome::Failure, u'\u2717')}) {
        if (const auto found = cell.rigs.find(outcome); found != cell.rigs.end() && found->second > 0)
            parts << QLocale().toString(found->second) + u'\u00a0' + sign;
    }
    if (parts.isEmpty())
        parts << tr("%n rig(s)", "a cell of the matrix without a clear outcome", cell.allRigs);
    auto text = parts.join(u' ');
    if (cell.medianTg)
        text += u" \u00b7 "_s + tr("%1 tok/s").arg(QLocale().toString(*cell.medianTg, 'f', 1));
    return text;
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool label = section < labels();
    if (role == KindRole)
        return QVariant::fromValue(label ? ColumnKind::Text : ColumnKind::Number);
    if (role == SlotRole && label)
        return m_matrix.rowSlots.at(section);
    if (role == UnitRole && !label)
        return u"tok/s"_s;
    if (role != Qt::DisplayRole)
        return {};
    if (label)
        return fieldName(m_matrix.rowSlots.at(section));
    QStringList values;
    for (const auto &value : m_matrix.columns[static_cast<size_t>(section - labels())])
        values << (value.isEmpty() ? tr("not stated") : value);
    return values.join(u" / "_s);
}

void MatrixModel::setMatrix(Domain::Matrix matrix)
{
    beginResetModel();
    m_matrix = std::move(matrix);
    endResetModel();
}

void MatrixModel::retranslate()
{
    if (columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace LaunchProbe::Tables
