// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <memory>
#include <vector>

namespace LaunchProbe::Extract {

//! One of each field; the list is generated from the folders below this one.
[[nodiscard]] std::vector<std::unique_ptr<Field>> allFields(const Catalogue::Catalogue &catalogue);

} // namespace LaunchProbe::Extract
