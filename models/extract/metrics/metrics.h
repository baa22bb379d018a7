// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/field.h>

#include <memory>

namespace LaunchProbe::Extract {

[[nodiscard]] std::unique_ptr<Field> make_metrics(const Catalogue::Catalogue &catalogue);

} // namespace LaunchProbe::Extract
