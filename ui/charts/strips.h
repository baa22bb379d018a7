// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpoint.h"
#include "statistics.h"

namespace LaunchProbe::Ui {

//! Points with x = the slot's number, one for each that a trace states.
[[nodiscard]] std::vector<ChartPoint>
speedPoints(const std::vector<Ports::PostRow> &rows, const QString &slot);

//! The points of one engine with one quantisation.
struct Strip {
    QString engine;
    QString quant;
    std::vector<size_t> points; //!< indices, slowest first
    Spread spread;

    friend bool operator==(const Strip &, const Strip &) = default;
};

//! Largest first, those that state neither engine nor quantisation last; equal ones by name.
[[nodiscard]] std::vector<Strip> stripsOf(const std::vector<ChartPoint> &points);

} // namespace LaunchProbe::Ui
