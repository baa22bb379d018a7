// SPDX-License-Identifier: GPL-3.0-or-later
#include "yieldseries.h"

#include <algorithm>
#include <map>
#include <set>

namespace LaunchProbe::Ui {

namespace {

constexpr qsizetype fewestStated = 2; // of card, engine, model and quantisation

struct PlaceSoFar {
    std::set<QStringList> setups;
    double traces = 0;
};

} // namespace

std::vector<ChartPoint> placePoints(const std::vector<Ports::PlaceCount> &places)
{
    std::vector<ChartPoint> points;
    for (const auto &place : places) {
        auto &point = points.emplace_back();
        point.kind = place.place;
        point.engine = place.service;
        point.x = static_cast<double>(place.postsWithRuns);
        point.y = static_cast<double>(place.posts);
    }
    return points;
}

std::vector<ChartPoint> harvestPoints(const std::vector<Domain::QueryYield> &yields)
{
    std::map<QString, ChartPoint> bySource;
    for (const auto &yield : yields) {
        auto &point = bySource[yield.source];
        point.kind = yield.source;
        point.x += static_cast<double>(yield.threads);
        point.y += static_cast<double>(yield.newThreads);
    }
    std::vector<ChartPoint> points;
    points.reserve(bySource.size());
    for (auto &[source, point] : bySource)
        points.push_back(std::move(point));
    std::ranges::stable_sort(points, std::greater(), &ChartPoint::x);
    return points;
}

std::vector<ChartPoint> setupPoints(const std::vector<Ports::PostRow> &rows)
{
    std::vector<const Ports::PostRow *> byTime;
    for (const auto &row : rows) {
        if (row.written.isValid())
            byTime.push_back(&row);
    }
    std::ranges::stable_sort(byTime, {}, &Ports::PostRow::written);
    std::map<QString, PlaceSoFar> places;
    std::vector<ChartPoint> points;
    for (const auto *row : byTime) {
        const auto traces = Domain::tracesOf({row->outcome, row->readings});
        for (const auto &trace : traces) {
            auto point = pointOf(*row, trace);
            const QStringList setup{point.card, point.engine, point.model, point.quant};
            if (trace.run < 0 || setup.size() - setup.count(QString()) < fewestStated)
                continue;
            auto &place = places[row->place];
            place.setups.insert(setup);
            point.kind = row->place;
            point.x = ++place.traces;
            point.y = static_cast<double>(place.setups.size());
            points.push_back(std::move(point));
        }
    }
    return points;
}

std::vector<SetupCurve> setupCurves(const std::vector<ChartPoint> &points, size_t most)
{
    std::map<QString, SetupCurve> byPlace;
    for (size_t i = 0; i < points.size(); ++i)
        byPlace[points[i].kind].points.push_back(i);
    std::vector<SetupCurve> curves;
    for (auto &[place, curve] : byPlace) {
        curve.place = place;
        // Whichever order the points came in.
        std::ranges::sort(curve.points, {}, [&points](size_t i) { return points[i].x; });
        const auto count = static_cast<qint64>(curve.points.size());
        curve.looked = std::min(count, lastLooked);
        const auto before = static_cast<size_t>(count - curve.looked);
        const double known = before > 0 ? points[curve.points[before - 1]].y : 0;
        curve.fresh = static_cast<qint64>(points[curve.points.back()].y - known);
        curves.push_back(std::move(curve));
    }
    std::ranges::stable_sort(
        curves, std::greater(), [](const SetupCurve &curve) { return curve.points.size(); });
    curves.resize(std::min(curves.size(), most));
    return curves;
}

} // namespace LaunchProbe::Ui
