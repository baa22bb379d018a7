// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgermodel.h"

#include "fieldwords.h"

namespace LaunchProbe::Tables {

LedgerModel::LedgerModel(Session::Session &session, QObject *parent)
    : AskingTable(session, std::chrono::milliseconds(500), parent)
{
    refresh();
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<size_t>(index.row())];
    if (role == CoverageRole)
        return QVariant::fromValue(row.state);
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    const auto stated = [](const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    switch (index.column()) {
    case QuestionColumn:
        return stated(row.question);
    case SourceColumn:
        return serviceName(row.source);
    case FamilyColumn:
        return stated(familyName(row.family));
    case PlaceColumn:
        return stated(row.place);
    case StateColumn:
        return QVariant::fromValue(row.state);
    case HttpColumn:
        return row.http ? QVariant(row.http) : QVariant();
    case ItemsColumn:
        return row.items;
    case NewThreadsColumn:
        return row.newThreads;
    case DeletedColumn:
        return row.deleted;
    case VisitedColumn:
        return row.visited.isValid() ? QVariant(row.visited) : QVariant();
    case ReasonColumn:
        return stated(row.reason);
    default:
        return stated(row.query);
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == KindRole) {
        switch (section) {
        case StateColumn:
            return QVariant::fromValue(ColumnKind::Coverage);
        case VisitedColumn:
            return QVariant::fromValue(ColumnKind::Date);
        case HttpColumn:
        case ItemsColumn:
        case NewThreadsColumn:
        case DeletedColumn:
            return QVariant::fromValue(ColumnKind::Number);
        default:
            return QVariant::fromValue(ColumnKind::Text);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case QuestionColumn:
        return tr("Question");
    case SourceColumn:
        return tr("Source");
    case FamilyColumn:
        return tr("Kind");
    case PlaceColumn:
        return tr("Place");
    case StateColumn:
        return tr("State");
    case HttpColumn:
        return tr("HTTP");
    case ItemsColumn:
        return tr("Threads named");
    case NewThreadsColumn:
        return tr("New threads");
    case DeletedColumn:
        return tr("Posts deleted");
    case VisitedColumn:
        return tr("Asked on");
    case ReasonColumn:
        return tr("Reason");
    default:
        return tr("Query");
    }
}

void LedgerModel::askArchive()
{
    ask([](const Ports::Archive &archive) { return archive.ledger(); },
        [this](std::vector<Domain::LedgerRow> rows) { take(std::move(rows)); });
}

void LedgerModel::take(std::vector<Domain::LedgerRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::map<Domain::Coverage, int> LedgerModel::counts() const
{
    std::map<Domain::Coverage, int> found;
    for (const auto &row : m_rows)
        ++found[row.state];
    return found;
}

} // namespace LaunchProbe::Tables
