// SPDX-License-Identifier: GPL-3.0-or-later
#include "failureseries.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace LaunchProbe::Ui {

namespace {

//! A point for each kind that one of the post's readings names.
template <typename KindOf>
std::vector<ChartPoint> pointsByKind(const std::vector<Ports::PostRow> &rows, KindOf kindOf)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        std::set<QString> kinds;
        for (const auto &reading : row.readings)
            kinds.insert(kindOf(reading));
        kinds.erase(QString());
        if (kinds.empty())
            continue;
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        auto point = pointOf(row, traces.front());
        for (const auto &kind : kinds) {
            point.kind = kind;
            points.push_back(point);
        }
    }
    return points;
}

} // namespace

std::vector<ChartPoint> failurePoints(const std::vector<Ports::PostRow> &rows)
{
    return pointsByKind(rows, [](const Domain::Reading &reading) {
        return reading.slot == Domain::Slot::Failure ? reading.value : QString();
    });
}

std::vector<ChartPoint>
zonePoints(const std::vector<Ports::PostRow> &rows, const Catalogue::Catalogue &catalogue)
{
    QHash<QString, QString> zones;
    for (const auto &failure : catalogue.failures()) {
        // What is worth knowing but no failure does not make its zone look dangerous.
        if (failure.severity != u"info")
            zones.insert(failure.id, failure.zone);
    }
    return pointsByKind(rows, [&zones](const Domain::Reading &reading) {
        return reading.slot == Domain::Slot::Signature ? zones.value(reading.value) : QString();
    });
}

std::vector<FailureRow> failureRows(const std::vector<ChartPoint> &points)
{
    std::map<QString, FailureRow> byKind;
    for (size_t i = 0; i < points.size(); ++i)
        byKind[points[i].kind].points.push_back(i);
    std::vector<FailureRow> rows;
    for (auto &[kind, row] : byKind) {
        std::set<QString> rigs;
        for (const auto i : row.points)
            rigs.insert(points[i].rig);
        row.kind = kind;
        row.rigs = static_cast<int>(rigs.size());
        std::ranges::stable_sort(
            row.points, std::greater(), [&points](size_t i) { return points[i].written; });
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater(), &FailureRow::rigs);
    return rows;
}

} // namespace LaunchProbe::Ui
