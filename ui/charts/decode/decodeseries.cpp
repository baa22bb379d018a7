// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeseries.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace LaunchProbe::Ui {

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
        const auto count = group.points.size();
        const auto at = [&](size_t i) { return points[group.points[i]].x; };
        group.minimum = at(0);
        group.maximum = at(count - 1);
        group.median = count % 2 == 1 ? at(count / 2) : (at(count / 2 - 1) + at(count / 2)) / 2;
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

} // namespace LaunchProbe::Ui
