// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"

#include <string_view>

namespace LaunchProbe::Extract {

//! A line of "key: value" about a machine, as issue forms ask for them.
[[nodiscard]] bool isFormLine(const Layout &layout, int line);
//! Enough of them to be a form.
[[nodiscard]] bool isForm(const Layout &layout);

//! "- one", "2) another"
[[nodiscard]] bool isItem(std::string_view line);

//! Code, or a line that only a program writes, wherever it was pasted.
[[nodiscard]] bool isPrinted(const Layout &layout, int line);

} // namespace LaunchProbe::Extract
