// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Literals, in small letters, one of which stands in every text that the pattern matches: of each of its
//! alternatives the longest plain run, or where that is short those of a group. Empty where some alternative
//! has no run that is worth looking for.
[[nodiscard]] std::vector<std::string> anchorsOf(std::string_view pattern);

} // namespace LaunchProbe::Extract
