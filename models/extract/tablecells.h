// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

struct Cell {
    int begin = 0; //!< in the view
    int end = 0;
};

//! The cells of a row that begins at a place of the view: between bars, or between two blanks where no bar
//! stands.
[[nodiscard]] std::vector<Cell> cellsOf(std::string_view text, int begin);
//! A cell without its blanks and what Markdown dresses it in.
[[nodiscard]] std::string_view bare(std::string_view text);

} // namespace LaunchProbe::Extract
