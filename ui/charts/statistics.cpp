// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics.h"

#include <algorithm>
#include <cmath>

namespace LaunchProbe::Ui {

namespace {

constexpr size_t manyValues = 200;
constexpr double leftOut = 0.005; // of many values, at either end
constexpr double deviations = 1.96; // of the normal distribution within which 95 % lie

//! The value below which this share of the sorted values lies, between its neighbours.
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

} // namespace

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    return {
        values.front(), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75), values.back()};
}

Span bulkOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    if (values.size() < manyValues)
        return {values.front(), values.back(), 0};
    Span span{quantile(values, leftOut), quantile(values, 1 - leftOut), 0};
    span.outside =
        static_cast<int>(std::ranges::count_if(values, [&span](double value) { return !span.holds(value); }));
    return span;
}

Share shareOf(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {0, 0, 1};
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double z2 = deviations * deviations;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = deviations * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {share, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace LaunchProbe::Ui
