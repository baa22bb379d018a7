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
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double maximum = 0;

    friend bool operator==(const DecodeGroup &, const DecodeGroup &) = default;
};

//! Largest groups first, those that state neither engine nor quantisation last; equal ones by name.
[[nodiscard]] std::vector<DecodeGroup> decodeGroups(const std::vector<ChartPoint> &points);

//! Speeds that a picture shows, in tokens/s.
struct SpeedSpan {
    double from = 0;
    double to = 0;
    int outside = 0; //!< points beyond it
};

//! All of a few points. Of many the slowest and the fastest half per cent are left out: a misread number
//! there would press everything else together.
[[nodiscard]] SpeedSpan
shownSpan(const std::vector<ChartPoint> &points, const std::vector<DecodeGroup> &groups);

} // namespace LaunchProbe::Ui
