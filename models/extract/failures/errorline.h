// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace LaunchProbe::Extract {

//! Raised whenever the same error may be masked in another way: reports are grouped within one version only.
//! It stands at the end of the readings' rule.
constexpr int errorLineVersion = 2;

//! The error that a line states, with all masked that differs between two reports of one error: addresses,
//! ids, ranks, paths, sizes and numbers; empty where the line states none, or one that says only that
//! something else went wrong before. `begin` and `end` are its place in the line. Equal texts are why two
//! reports are grouped.
[[nodiscard]] std::string maskedError(std::string_view line, int &begin, int &end);

} // namespace LaunchProbe::Extract
