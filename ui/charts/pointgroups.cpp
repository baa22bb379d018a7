// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointgroups.h"

#include "statistics.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace LaunchProbe::Ui {

namespace {

const QString &nameOf(const ChartPoint &point, GroupBy by)
{
    switch (by) {
    case GroupBy::Engine:
        return point.engine;
    case GroupBy::Model:
        return point.model;
    case GroupBy::Quant:
        return point.quant;
    case GroupBy::Card:
        break;
    }
    return point.card;
}

int cellOf(double value, double from, double to, int cells)
{
    return to > from ? std::min(static_cast<int>((value - from) / (to - from) * cells), cells - 1) : 0;
}

} // namespace

std::vector<PointGroup> groupsOf(const std::vector<ChartPoint> &points, GroupBy by, size_t most)
{
    std::map<QString, PointGroup> byName;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto &name = nameOf(points[i], by);
        byName[name].name = name;
        byName[name].points.push_back(i);
    }
    std::vector<PointGroup> groups;
    groups.reserve(byName.size());
    for (auto &[name, group] : byName)
        groups.push_back(std::move(group));
    std::ranges::stable_sort(
        groups, std::greater<>(), [](const PointGroup &group) { return group.points.size(); });
    if (groups.size() <= most || most == 0)
        return groups;
    PointGroup others;
    others.others = true;
    for (size_t i = most - 1; i < groups.size(); ++i)
        others.points.insert(others.points.end(), groups[i].points.begin(), groups[i].points.end());
    std::ranges::sort(others.points);
    groups.resize(most - 1);
    groups.push_back(std::move(others));
    return groups;
}

std::vector<Sweep> sweepsOf(const std::vector<ChartPoint> &points)
{
    using Setup = std::tuple<qint64, QString, QString, QString, QString>;
    std::map<Setup, std::map<double, std::vector<double>>> setups;
    for (const auto &point : points)
        setups[{point.post.value, point.engine, point.model, point.quant, point.card}][point.x].push_back(
            point.y);
    std::vector<Sweep> sweeps;
    for (const auto &[setup, places] : setups) {
        if (places.size() < 2)
            continue;
        Sweep sweep;
        for (const auto &[x, values] : places)
            sweep.line.emplace_back(x, spreadOf(values).median);
        sweeps.push_back(std::move(sweep));
    }
    return sweeps;
}

std::vector<size_t> apart(const std::vector<QPointF> &places, size_t most)
{
    std::vector<size_t> kept(places.size());
    std::iota(kept.begin(), kept.end(), size_t(0));
    if (places.size() <= most)
        return kept;
    constexpr int finest = 1024; // about the pixels of a picture
    const auto [left, right] = std::ranges::minmax(places, {}, &QPointF::x);
    const auto [low, high] = std::ranges::minmax(places, {}, &QPointF::y);
    for (int cells = finest; cells > 0 && kept.size() > most; cells /= 2) {
        std::set<std::pair<int, int>> taken;
        kept.clear();
        for (size_t i = 0; i < places.size(); ++i) {
            const auto &place = places[i];
            const std::pair cell(
                cellOf(place.x(), left.x(), right.x(), cells), cellOf(place.y(), low.y(), high.y(), cells));
            if (taken.insert(cell).second)
                kept.push_back(i);
        }
    }
    return kept;
}

} // namespace LaunchProbe::Ui
