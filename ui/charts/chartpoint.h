// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <functional>
#include <vector>

namespace LaunchProbe::Ui {

//! One trace as a chart sees it. What x and y are, and in which unit, is the chart's matter.
struct ChartPoint {
    Domain::PostId post;
    QString engine; //!< empty: not stated
    QString quant;
    QString model;
    QString card; //!< "RTX 3090", "2 × RTX 3090"; empty: none, or unlike ones together
    QString kind; //!< what a chart sorts its points by beside these: a failure, a version, a place
    QString rig; //!< Ports::PostRow::rig()
    QString title; //!< of the thread
    QDateTime written;
    Domain::Outcome outcome = Domain::Outcome::None;
    double x = 0;
    double y = 0;
    double limit = 0; //!< what y cannot pass, where the chart knows it; 0: unknown

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

//! Asks the archive for the points of a chart; runs in another thread than the chart's.
using ReadPoints = std::function<Domain::Result<std::vector<ChartPoint>>(
    const Ports::Archive &archive, const Domain::PostFilter &filter)>;

using PointsOfPosts = std::function<std::vector<ChartPoint>(const std::vector<Ports::PostRow> &rows)>;

//! Points out of those of the filter's posts that state a positive number of the slot.
[[nodiscard]] ReadPoints outOfPosts(PointsOfPosts points, const QString &slot);
//! Points out of all of the filter's posts that state anything.
[[nodiscard]] ReadPoints outOfPosts(PointsOfPosts points);

//! A point with all that a trace says beside the numbers.
[[nodiscard]] ChartPoint pointOf(const Ports::PostRow &row, const Domain::Trace &trace);

//! Points with x as `xOf` reads it and y = each of the trace's numbers of `ySlot`. Traces without either are
//! left out.
[[nodiscard]] std::vector<ChartPoint> pairedPoints(
    const std::vector<Ports::PostRow> &rows,
    const std::function<std::optional<double>(const Domain::Trace &)> &xOf, const QString &ySlot);
//! With x = the first number of a slot.
[[nodiscard]] std::vector<ChartPoint>
pairedPoints(const std::vector<Ports::PostRow> &rows, const QString &xSlot, const QString &ySlot);

//! The trace's numbers of a slot that can be measurements: positive and finite.
[[nodiscard]] std::vector<double> measuresOf(const Domain::Trace &trace, const QString &slot);

} // namespace LaunchProbe::Ui
