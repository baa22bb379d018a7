// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/store/recovery.h>

#include <QString>

namespace LaunchProbe::Services {

//! What a person is told after a recovery: what is there, what is not, and how it comes back.
[[nodiscard]] QString recoveryWords(const Store::Recovered &recovered);

} // namespace LaunchProbe::Services
