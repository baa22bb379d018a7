// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown.h"

#include <models/domain/extraction.h>

#include <vector>

namespace LaunchProbe::Ui {

//! Lines of a block, both included, counted from 0.
struct LineSpan {
    int first = 0;
    int last = 0;

    friend bool operator==(const LineSpan &, const LineSpan &) = default;
};

//! What of a long block of code or log can wait: all but its ends and the lines around those that decided
//! (where a failure was read; else the last error; else where a speed was read). Short blocks and short gaps
//! stay as they are.
[[nodiscard]] std::vector<LineSpan>
foldsOf(const MarkBlock &block, const std::vector<Domain::Reading> &readings);

} // namespace LaunchProbe::Ui
