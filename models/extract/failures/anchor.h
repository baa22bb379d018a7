// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Literals, in small letters, one of which stands in every text that the pattern matches: the longest plain
//! run of each of its alternatives. Empty where some alternative has none that is worth looking for.
[[nodiscard]] std::vector<std::string> anchorsOf(std::string_view pattern);

} // namespace LaunchProbe::Extract
