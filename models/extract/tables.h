// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "mention.h"

#include <vector>

namespace LaunchProbe::Extract {

//! What one row of a table says: its model, format, parameters and numbers.
struct TableRow {
    int line = 0;
    Mentions said;
};

struct Table {
    int firstLine = 0;
    int lastLine = 0;
    std::vector<TableRow> rows;
    bool bench = false; //!< llama-bench made it
};

//! Reads the tables of a post: those of llama-bench and sweep-bench, and those that people make by hand, with
//! bars or with blanks between their columns.
//! `mentions` are those of the fields, ordered by line.
[[nodiscard]] std::vector<Table> readTables(const Layout &layout, const Mentions &mentions);

} // namespace LaunchProbe::Extract
