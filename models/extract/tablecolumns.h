// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"

#include <QString>

#include <string_view>

namespace LaunchProbe::Extract {

//! What a table's head says of the cells below it.
struct TableColumn {
    const QString *slot = nullptr;
    double factor = 1;
    bool test = false; //!< llama-bench's "test": pp512, tg128
    bool speed = false; //!< "t/s", whose meaning a test tells
    bool params = false; //!< "116.83 B": the size that a bench's name leaves out
    const char *cache = nullptr; //!< rule of a cache type
};

[[nodiscard]] TableColumn tableColumn(std::string_view head);
//! Times, totals, ratios, prices: numbers beside speeds that are none.
[[nodiscard]] bool isNoSpeed(std::string_view head);
[[nodiscard]] bool isPrefill(std::string_view head);
[[nodiscard]] bool isDecode(std::string_view head);
//! What the nearest text above a table says that it tests; null where that names nothing, or several kinds.
[[nodiscard]] const QString *testAbove(const Layout &layout, int firstLine);

} // namespace LaunchProbe::Extract
