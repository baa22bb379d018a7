// SPDX-License-Identifier: GPL-3.0-or-later
#include "strips.h"

#include <algorithm>
#include <map>

namespace LaunchProbe::Ui {

std::vector<ChartPoint> speedPoints(const std::vector<Ports::PostRow> &rows, const QString &slot)
{
    std::vector<ChartPoint> points;
    for (const auto &row : rows) {
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        for (const auto &trace : traces) {
            for (const double speed : measuresOf(trace, slot)) {
                points.push_back(pointOf(row, trace));
                points.back().x = speed;
            }
        }
    }
    return points;
}

std::vector<Strip> stripsOf(const std::vector<ChartPoint> &points)
{
    std::map<std::pair<QString, QString>, Strip> byName;
    for (size_t i = 0; i < points.size(); ++i)
        byName[{points[i].engine, points[i].quant}].points.push_back(i);
    std::vector<Strip> strips;
    for (auto &[name, strip] : byName) {
        strip.engine = name.first;
        strip.quant = name.second;
        std::ranges::sort(strip.points, {}, [&points](size_t i) { return points[i].x; });
        std::vector<double> speeds;
        for (const auto i : strip.points)
            speeds.push_back(points[i].x);
        strip.spread = spreadOf(std::move(speeds));
        strips.push_back(std::move(strip));
    }
    std::ranges::stable_sort(strips, [](const Strip &one, const Strip &other) {
        const auto silent = [](const Strip &strip) {
            return strip.engine.isEmpty() && strip.quant.isEmpty();
        };
        if (silent(one) != silent(other))
            return silent(other);
        return one.points.size() > other.points.size();
    });
    return strips;
}

} // namespace LaunchProbe::Ui
