// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpoint.h"

#include <QPointF>

namespace LaunchProbe::Ui {

enum class GroupBy { Engine, Model, Quant, Card };

//! The points of one engine, model, quantisation or card.
struct PointGroup {
    QString name; //!< empty: not stated
    bool others = false; //!< all that would be too many to tell apart
    std::vector<size_t> points;

    friend bool operator==(const PointGroup &, const PointGroup &) = default;
};

//! Largest first; what is past `most` comes together in a last one.
[[nodiscard]] std::vector<PointGroup>
groupsOf(const std::vector<ChartPoint> &points, GroupBy by, size_t most);

//! Points of one post that differ in x alone: with engine, model, quantisation and card the same.
struct Sweep {
    std::vector<QPointF> line; //!< by x; the median of y where x repeats

    friend bool operator==(const Sweep &, const Sweep &) = default;
};

//! One for each such setup that was measured at two values of x at least.
[[nodiscard]] std::vector<Sweep> sweepsOf(const std::vector<ChartPoint> &points);

//! Which of the places, given as they are drawn, can be told apart: all while they are `most` at the most; of
//! more, the first in each cell of the finest grid over them that leaves no more.
[[nodiscard]] std::vector<size_t> apart(const std::vector<QPointF> &places, size_t most);

} // namespace LaunchProbe::Ui
