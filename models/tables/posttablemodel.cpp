// SPDX-License-Identifier: GPL-3.0-or-later
#include "posttablemodel.h"

#include "fieldwords.h"
#include "postvalues.h"

#include <algorithm>
#include <chrono>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
using Domain::PostOrder;

namespace {

//! What the archive itself would say.
Ports::Result<std::vector<Domain::PostId>>
plainFind(const Ports::Archive &archive, const Domain::PostFilter &filter, PostOrder order)
{
    return archive.postIds(filter, order);
}

} // namespace

PostTableModel::PostTableModel(Session::Session &session, Find find, QObject *parent)
    : AskingTable(session, std::chrono::milliseconds(500), parent)
    , m_find(find ? std::move(find) : Find(plainFind))
{
    for (const auto signal : {&PostPages::rowsArrived, &PostPages::rowsChanged})
        connect(&m_pages, signal, this, [this](int first, int last) {
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        });
    connect(&m_pages, &PostPages::problemOccurred, this, &PostTableModel::problemOccurred);
    connect(&session, &Session::Session::filterChanged, this, &PostTableModel::refresh);
    connect(&session, &Session::Session::findingsChanged, &m_pages, &PostPages::setFindings);
    forget();
    refresh();
}

void PostTableModel::forget()
{
    beginResetModel();
    m_pages.setDesk(session().desk());
    endResetModel();
}

int PostTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.ids().size());
}

int PostTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(importantFields().size());
}

QVariant PostTableModel::raw(const Ports::PostRow &row, int column) const
{
    switch (column) {
    case VerdictColumn:
        return QVariant::fromValue(row.effectiveOutcome());
    case DateColumn:
        return row.written;
    case SourceColumn:
        return serviceName(row.service);
    case PlaceColumn:
        return row.place;
    case TitleColumn:
        return row.title;
    case AuthorColumn:
        return row.author.isEmpty() ? QVariant() : row.author;
    case ScoreColumn:
        return row.score ? QVariant(*row.score) : QVariant();
    case CopyColumn:
        return row.copies.empty() || row.standsAlone ? QVariant() : likenessWord(row.copies.front().likeness);
    default:
        return fieldValue(row.readings, importantFields().at(static_cast<size_t>(column - FirstField)));
    }
}

QVariant PostTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == PostIdRole)
        return QVariant::fromValue(postAt(index.row()));
    const auto *row = m_pages.row(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return {};
    if (role == Qt::DisplayRole || role == RawRole)
        return raw(*row, index.column());
    if (role == AllRole && index.column() >= FirstField)
        return fieldValues(
            row->readings, importantFields().at(static_cast<size_t>(index.column() - FirstField)));
    return postValue(*row, role);
}

QVariant PostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= FirstField)
        return fieldHeader(importantFields().at(static_cast<size_t>(section - FirstField)), role);
    if (role == KindRole) {
        switch (section) {
        case VerdictColumn:
            return QVariant::fromValue(ColumnKind::Outcome);
        case DateColumn:
            return QVariant::fromValue(ColumnKind::Date);
        case ScoreColumn:
            return QVariant::fromValue(ColumnKind::Number);
        default:
            return QVariant::fromValue(ColumnKind::Text);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VerdictColumn:
        return tr("Outcome");
    case DateColumn:
        return tr("Date");
    case SourceColumn:
        return tr("Source");
    case PlaceColumn:
        return tr("Place");
    case TitleColumn:
        return tr("Thread");
    case AuthorColumn:
        return tr("Author");
    case CopyColumn:
        return tr("Copy");
    default:
        return tr("Score");
    }
}

void PostTableModel::sort(int column, Qt::SortOrder order)
{
    switch (column) {
    case VerdictColumn:
        return setOrder(PostOrder::Outcome);
    case DateColumn:
        return setOrder(order == Qt::AscendingOrder ? PostOrder::OldestFirst : PostOrder::NewestFirst);
    case SourceColumn:
        return setOrder(PostOrder::Service);
    case TitleColumn:
        return setOrder(PostOrder::Title);
    case AuthorColumn:
        return setOrder(PostOrder::Author);
    case ScoreColumn:
        return setOrder(PostOrder::HighestScore);
    default:
        return;
    }
}

void PostTableModel::setFind(Find find)
{
    m_find = find ? std::move(find) : Find(plainFind);
    refresh();
}

void PostTableModel::setOrder(PostOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    refresh();
}

void PostTableModel::askArchive()
{
    ask([find = m_find, filter = session().filter(),
         order = m_order](const Ports::Archive &archive) { return find(archive, filter, order); },
        [this](std::vector<Domain::PostId> ids) { takeIds(std::move(ids)); });
}

void PostTableModel::takeIds(std::vector<Domain::PostId> ids)
{
    if (grow(ids))
        return;
    beginResetModel();
    m_pages.setIds(std::move(ids));
    endResetModel();
}

//! A harvest adds posts above or below what is there; rows in between keep their place, selection and scroll.
bool PostTableModel::grow(std::vector<Domain::PostId> &ids)
{
    const auto &old = m_pages.ids();
    if (old.empty() || ids.size() < old.size())
        return false;
    const auto more = static_cast<std::ptrdiff_t>(ids.size() - old.size());
    const bool below = std::equal(old.begin(), old.end(), ids.begin());
    const bool above = !below && std::equal(old.begin(), old.end(), ids.begin() + more);
    if (!below && !above)
        return false;
    const int first = below ? static_cast<int>(old.size()) : 0;
    if (more > 0)
        beginInsertRows({}, first, first + static_cast<int>(more) - 1);
    m_pages.growIds(std::move(ids), above ? static_cast<int>(more) : 0);
    if (more > 0)
        endInsertRows();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return true;
}

Domain::PostId PostTableModel::postAt(int row) const
{
    const auto &ids = m_pages.ids();
    return row >= 0 && static_cast<size_t>(row) < ids.size() ? ids[static_cast<size_t>(row)]
                                                             : Domain::PostId();
}

int PostTableModel::rowOf(Domain::PostId post) const
{
    const auto found = std::ranges::find(m_pages.ids(), post);
    return found == m_pages.ids().end() ? -1 : static_cast<int>(found - m_pages.ids().begin());
}

} // namespace LaunchProbe::Tables
