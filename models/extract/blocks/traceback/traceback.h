// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/blocks.h>

#include <memory>

namespace LaunchProbe::Extract {

[[nodiscard]] std::unique_ptr<BlockReader> make_traceback();

} // namespace LaunchProbe::Extract
