// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <vector>

namespace LaunchProbe::Ui {

//! One trace as a chart sees it. What x and y are, and in which unit, is the chart's matter.
struct ChartPoint {
    Domain::PostId post;
    QString engine; //!< empty: not stated
    QString quant;
    QString model;
    QString title; //!< of the thread
    QDateTime written;
    Domain::Outcome outcome = Domain::Outcome::None;
    double x = 0;
    double y = 0;

    friend bool operator==(const ChartPoint &, const ChartPoint &) = default;
};

//! Makes the points of a chart out of posts; runs in another thread than the chart's.
using ReadPoints = std::vector<ChartPoint> (*)(const std::vector<Ports::PostRow> &rows);

//! A point with all that a trace says beside the numbers.
[[nodiscard]] inline ChartPoint pointOf(const Ports::PostRow &row, const Domain::Trace &trace)
{
    ChartPoint point;
    point.post = row.id;
    point.engine = trace.text(Domain::Slot::Engine);
    point.quant = trace.text(Domain::Slot::Quant);
    point.model = trace.text(Domain::Slot::Model);
    point.title = row.title;
    point.written = row.written;
    point.outcome = row.effectiveOutcome();
    return point;
}

} // namespace LaunchProbe::Ui
