// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/blocks.h>

namespace LaunchProbe::Extract {

//! Reads what an engine says that it was started with: "key=value, …" of a configuration, "'key': value" of a
//! dictionary. `begin` counts in the line; unknown keys, defaults (None, auto) and empty values are passed
//! over.
[[nodiscard]] Mentions readEngineArgs(const BlockText &text, int line, int begin);

} // namespace LaunchProbe::Extract
