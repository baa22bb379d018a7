// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracetable.h"

#include "asking.h"
#include "fieldwords.h"
#include "postvalues.h"

#include <algorithm>
#include <chrono>

namespace LaunchProbe::Tables {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

const std::vector<Domain::FieldInfo> &fields()
{
    using Kind = Domain::FieldInfo::Kind;
    static const auto all = [] {
        auto list = importantFields();
        list.insert(
            list.end(),
            {{Slot::TtftMs, Kind::Number, u"ms"_s, true},
             {Slot::PowerW, Kind::Number, u"W"_s, true},
             {Slot::EngineVersion, Kind::Text, {}, true},
             {Slot::Driver, Kind::Text, {}, false},
             {Slot::Cuda, Kind::Text, {}, false}});
        return list;
    }();
    return all;
}

bool states(const Domain::Trace &trace, const QStringList &slotNames)
{
    return std::ranges::all_of(slotNames, [&](const QString &slot) { return trace.first(slot) != nullptr; });
}

} // namespace

std::vector<TraceRow> traceRows(std::vector<Ports::PostRow> posts, const QStringList &needed)
{
    std::vector<TraceRow> rows;
    for (auto &post : posts) {
        auto traces = Domain::tracesOf({post.effectiveOutcome(), std::move(post.readings)});
        post.readings.clear();
        for (auto &trace : traces) {
            if (trace.run >= 0 && states(trace, needed))
                rows.push_back({post, std::move(trace)});
        }
    }
    return rows;
}

TraceTable::TraceTable(Session::Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_growth.setSingleShot(true);
    m_growth.setInterval(std::chrono::milliseconds(1000));
    connect(&m_growth, &QTimer::timeout, this, &TraceTable::refresh);
    connect(&session, &Session::Session::projectChanged, this, [this] {
        take({});
        refresh();
    });
    connect(&session, &Session::Session::filterChanged, this, &TraceTable::refresh);
    connect(&session, &Session::Session::findingChanged, &m_growth, qOverload<>(&QTimer::start));
    connect(&session, &Session::Session::archiveGrew, this, [this] {
        if (!m_growth.isActive())
            m_growth.start();
    });
    refresh();
}

int TraceTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_traces.size());
}

int TraceTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(fields().size());
}

int TraceTable::columnOf(const QString &slot)
{
    const auto found = std::ranges::find(fields(), slot, &Domain::FieldInfo::slot);
    return found == fields().end() ? -1 : FirstField + static_cast<int>(found - fields().begin());
}

QVariant TraceTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_traces[static_cast<size_t>(index.row())];
    const bool plain = role == Qt::DisplayRole || role == RawRole;
    if (index.column() >= FirstField && (plain || role == AllRole)) {
        const auto &field = fields()[static_cast<size_t>(index.column() - FirstField)];
        return plain ? fieldValue(row.trace.readings, field)
                     : QVariant(fieldValues(row.trace.readings, field));
    }
    if (role == ReadingsRole)
        return QVariant::fromValue(row.trace.readings);
    if (!plain)
        return postValue(row.post, role);
    switch (index.column()) {
    case OutcomeColumn:
        return QVariant::fromValue(row.trace.outcome);
    case DateColumn:
        return row.post.written;
    case SourceColumn:
        return serviceName(row.post.service);
    case PlaceColumn:
        return row.post.place;
    default:
        return {};
    }
}

QVariant TraceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= FirstField)
        return fieldHeader(fields()[static_cast<size_t>(section - FirstField)], role);
    if (role == KindRole) {
        return QVariant::fromValue(
            section == OutcomeColumn    ? ColumnKind::Outcome
                : section == DateColumn ? ColumnKind::Date
                                        : ColumnKind::Text);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case DateColumn:
        return tr("Date");
    case SourceColumn:
        return tr("Source");
    default:
        return tr("Place");
    }
}

void TraceTable::setNeeded(const QStringList &slotNames)
{
    if (m_needed == slotNames)
        return;
    m_needed = slotNames;
    refresh();
}

void TraceTable::refresh()
{
    const auto generation = ++m_generation;
    m_growth.stop();
    if (!m_session.desk()) {
        setAsking(false);
        return;
    }
    setAsking(true);
    auto filter = m_session.filter();
    filter.withRunOnly = true;
    using Answer = Ports::Result<std::vector<TraceRow>>;
    auto answer = m_session.desk()->ask([filter, needed = m_needed](const Ports::Archive &archive) -> Answer {
        auto posts = archive.postsWithReadings(filter);
        if (!posts)
            return posts.problem();
        return traceRows(std::move(*posts), needed);
    });
    whenAnswered(answer, this, [this, generation](Answer traces) {
        if (generation != m_generation)
            return;
        if (traces)
            take(std::move(*traces));
        else
            Q_EMIT
        problemOccurred(traces.problem());
        setAsking(false);
    });
}

void TraceTable::take(std::vector<TraceRow> traces)
{
    if (traces.empty() && m_traces.empty())
        return;
    beginResetModel();
    m_traces = std::move(traces);
    endResetModel();
}

void TraceTable::setAsking(bool asking)
{
    if (m_asking == asking)
        return;
    m_asking = asking;
    Q_EMIT
    askingChanged(asking);
}

void TraceTable::retranslate()
{
    Q_EMIT
    headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_traces.empty())
        Q_EMIT
    dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace LaunchProbe::Tables
