// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! Points with x = decode speed in tokens/s, one for each number that a trace states.
[[nodiscard]] std::vector<ChartPoint> decodePoints(const std::vector<Ports::PostRow> &rows);

//! The points of one engine with one quantisation.
struct DecodeGroup {
    QString engine;
    QString quant;
    std::vector<size_t> points; //!< indices, slowest first
    double minimum = 0;
    double median = 0;
    double maximum = 0;

    friend bool operator==(const DecodeGroup &, const DecodeGroup &) = default;
};

//! Largest groups first, those that state neither engine nor quantisation last; equal ones by name.
[[nodiscard]] std::vector<DecodeGroup> decodeGroups(const std::vector<ChartPoint> &points);

} // namespace LaunchProbe::Ui
