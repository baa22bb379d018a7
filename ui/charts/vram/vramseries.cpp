// SPDX-License-Identifier: GPL-3.0-or-later
#include "vramseries.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace LaunchProbe::Ui {

namespace {

bool isPositive(double number)
{
    return std::isfinite(number) && number > 0;
}

} // namespace

std::vector<ChartPoint> vramPoints(const std::vector<Ports::PostRow> &rows)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        for (const auto &trace : traces) {
            const auto context = trace.numbers(Domain::Slot::Context);
            const auto vram = trace.numbers(Domain::Slot::VramGb);
            if (context.empty() || vram.empty() || !isPositive(context.front()) || !isPositive(vram.front()))
                continue;
            points.push_back(pointOf(row, trace));
            points.back().x = context.front();
            points.back().y = vram.front();
        }
    }
    return points;
}

std::vector<VramGroup> vramGroups(const std::vector<ChartPoint> &points, VramBy by, size_t most)
{
    std::map<QString, VramGroup> byName;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto &name = by == VramBy::Engine ? points[i].engine : points[i].model;
        byName[name].name = name;
        byName[name].points.push_back(i);
    }
    std::vector<VramGroup> groups;
    groups.reserve(byName.size());
    for (auto &[name, group] : byName)
        groups.push_back(std::move(group));
    std::ranges::stable_sort(
        groups, std::greater<>(), [](const VramGroup &group) { return group.points.size(); });
    if (groups.size() <= most || most == 0)
        return groups;
    VramGroup others;
    others.others = true;
    for (size_t i = most - 1; i < groups.size(); ++i)
        others.points.insert(others.points.end(), groups[i].points.begin(), groups[i].points.end());
    std::ranges::sort(others.points);
    groups.resize(most - 1);
    groups.push_back(std::move(others));
    return groups;
}

} // namespace LaunchProbe::Ui
