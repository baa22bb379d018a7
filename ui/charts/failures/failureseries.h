// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/catalogue/catalogue.h>
#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! One point for each class of failure that a post reports; kind = the class.
[[nodiscard]] std::vector<ChartPoint> failurePoints(const std::vector<Ports::PostRow> &rows);

//! One point for each zone that a post's signatures lie in; kind = the zone's id.
[[nodiscard]] std::vector<ChartPoint>
zonePoints(const std::vector<Ports::PostRow> &rows, const Catalogue::Catalogue &catalogue);

//! The points of one kind.
struct FailureRow {
    QString kind;
    std::vector<size_t> points; //!< newest first
    int rigs = 0; //!< independent ones

    friend bool operator==(const FailureRow &, const FailureRow &) = default;
};

//! Most rigs first; equal ones by name.
[[nodiscard]] std::vector<FailureRow> failureRows(const std::vector<ChartPoint> &points);

} // namespace LaunchProbe::Ui
