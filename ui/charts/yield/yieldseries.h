// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! One point for each place: kind = the place, engine = its service, x = posts with traces, y = posts.
[[nodiscard]] std::vector<ChartPoint> placePoints(const std::vector<Ports::PlaceCount> &places);

//! One point for each source that was asked: kind = the source, x = threads that its queries found, y = those
//! of them that were new. A thread that several queries found counts for each.
[[nodiscard]] std::vector<ChartPoint> harvestPoints(const std::vector<Domain::QueryYield> &yields);

//! One point for each dated trace that states two of card, engine, model and quantisation, oldest first: kind
//! = the place, x = its number among the place's traces, y = setups of the place that differ up to there.
[[nodiscard]] std::vector<ChartPoint> setupPoints(const std::vector<Ports::PostRow> &rows);

//! A place's points of setupPoints.
struct SetupCurve {
    QString place;
    std::vector<size_t> points;
    qint64 looked = 0; //!< traces at the end that were looked at, lastLooked at most
    qint64 fresh = 0; //!< of these, with a setup that was not there before

    friend bool operator==(const SetupCurve &, const SetupCurve &) = default;
};

inline constexpr qint64 lastLooked = 50; //!< traces

//! Most traces first.
[[nodiscard]] std::vector<SetupCurve> setupCurves(const std::vector<ChartPoint> &points, size_t most);

} // namespace LaunchProbe::Ui
