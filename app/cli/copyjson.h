// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/ports/archive.h>

#include <nlohmann/json.hpp>

namespace LaunchProbe::Cli {

//! What a post may be a copy of: "copy_of" of the commands that list posts.
[[nodiscard]] nlohmann::ordered_json copiesToJson(const Ports::PostRow &post);

} // namespace LaunchProbe::Cli
