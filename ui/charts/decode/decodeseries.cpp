// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeseries.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace LaunchProbe::Ui {

namespace {

constexpr size_t manyPoints = 200;
constexpr double leftOut = 0.005; // of many points, at either end

//! The value below which this share of the sorted values lies, between its neighbours.
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

} // namespace

std::vector<ChartPoint> decodePoints(const std::vector<Ports::PostRow> &rows)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        for (const auto &trace : traces) {
            for (const double speed : trace.numbers(Domain::Slot::TgTps)) {
                if (!std::isfinite(speed) || speed <= 0)
                    continue;
                points.push_back(pointOf(row, trace));
                points.back().x = speed;
            }
        }
    }
    return points;
}

std::vector<DecodeGroup> decodeGroups(const std::vector<ChartPoint> &points)
{
    std::map<std::pair<QString, QString>, DecodeGroup> byName;
    for (size_t i = 0; i < points.size(); ++i)
        byName[{points[i].engine, points[i].quant}].points.push_back(i);
    std::vector<DecodeGroup> groups;
    for (auto &[name, group] : byName) {
        group.engine = name.first;
        group.quant = name.second;
        std::ranges::sort(group.points, {}, [&points](size_t i) { return points[i].x; });
        std::vector<double> speeds;
        for (const auto i : group.points)
            speeds.push_back(points[i].x);
        group.minimum = speeds.front();
        group.lowerQuartile = quantile(speeds, 0.25);
        group.median = quantile(speeds, 0.5);
        group.upperQuartile = quantile(speeds, 0.75);
        group.maximum = speeds.back();
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, [](const DecodeGroup &one, const DecodeGroup &other) {
        const auto silent = [](const DecodeGroup &group) {
            return group.engine.isEmpty() && group.quant.isEmpty();
        };
        if (silent(one) != silent(other))
            return silent(other);
        return one.points.size() > other.points.size();
    });
    return groups;
}

SpeedSpan shownSpan(const std::vector<ChartPoint> &points, const std::vector<DecodeGroup> &groups)
{
    std::vector<double> speeds;
    for (const auto &group : groups) {
        for (const auto i : group.points)
            speeds.push_back(points[i].x);
    }
    if (speeds.empty())
        return {};
    std::ranges::sort(speeds);
    if (speeds.size() < manyPoints)
        return {speeds.front(), speeds.back(), 0};
    SpeedSpan span{quantile(speeds, leftOut), quantile(speeds, 1 - leftOut), 0};
    span.outside = static_cast<int>(std::ranges::count_if(
        speeds, [&span](double speed) { return speed < span.from || speed > span.to; }));
    return span;
}

} // namespace LaunchProbe::Ui
