// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <vector>

namespace LaunchProbe::Ui {

//! How values lie, in the values' unit.
struct Spread {
    double minimum = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double maximum = 0;

    friend bool operator==(const Spread &, const Spread &) = default;
};

[[nodiscard]] Spread spreadOf(std::vector<double> values); //!< of none: noughts

//! The part of an axis that a picture shows.
struct Span {
    double from = 0;
    double to = 0;
    int outside = 0; //!< values beyond it

    [[nodiscard]] bool holds(double value) const { return value >= from && value <= to; }
    friend bool operator==(const Span &, const Span &) = default;
};

//! All of a few values. Of many the lowest and the highest half per cent are left out: a misread number there
//! would press everything else together.
[[nodiscard]] Span bulkOf(std::vector<double> values);

//! A share of a whole with the range that it may have by chance (Wilson's interval, 95 %), 0 … 1.
struct Share {
    double value = 0;
    double low = 0;
    double high = 0;
};

[[nodiscard]] Share shareOf(qint64 part, qint64 whole); //!< of nothing: 0 within 0 … 1

} // namespace LaunchProbe::Ui
