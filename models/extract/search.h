// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LaunchProbe::Extract {

//! How hard something is looked for. Quick leaves out what cannot be found, with the same answers as
//! Thorough.
enum class Search { Quick, Thorough };

} // namespace LaunchProbe::Extract
