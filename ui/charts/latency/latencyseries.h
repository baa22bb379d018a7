// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/chartpoint.h>

namespace LaunchProbe::Ui {

//! What the time for a token is set against.
enum class LatencyBy { Threads, Batch, Microbatch, Concurrency };

//! Requests that are served at once, as the flags of the engines' servers say it.
[[nodiscard]] std::optional<double> concurrencyOf(const Domain::Trace &trace);

//! Points with y = milliseconds for a token: 1000 / decode speed.
[[nodiscard]] std::vector<ChartPoint> latencyPoints(const std::vector<Ports::PostRow> &rows, LatencyBy by);

} // namespace LaunchProbe::Ui
