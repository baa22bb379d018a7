// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! Points with x = context in tokens and y = VRAM in GB, one for each trace that states both: the first of
//! each.
[[nodiscard]] std::vector<ChartPoint> vramPoints(const std::vector<Ports::PostRow> &rows);

enum class VramBy { Engine, Model };

//! The points of one engine or model.
struct VramGroup {
    QString name; //!< empty: not stated
    bool others = false; //!< all that would be too many to tell apart
    std::vector<size_t> points;

    friend bool operator==(const VramGroup &, const VramGroup &) = default;
};

//! Largest first; what is past `most` comes together in a last one.
[[nodiscard]] std::vector<VramGroup>
vramGroups(const std::vector<ChartPoint> &points, VramBy by, size_t most);

} // namespace LaunchProbe::Ui
