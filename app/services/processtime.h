// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace LaunchProbe::Services {

//! How long this process has been running, to a hundredth of a second; nothing where the system does not say.
[[nodiscard]] std::optional<std::chrono::milliseconds> processAge();

} // namespace LaunchProbe::Services
