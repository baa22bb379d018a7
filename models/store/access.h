// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LaunchProbe::Store {

//! What a connection to the archive is for.
enum class Access { Read, Write };

} // namespace LaunchProbe::Store
