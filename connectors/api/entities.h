// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Connectors {

//! Entities of HTML decoded once and nothing else changed: what services escape in titles and names.
[[nodiscard]] QString withoutEntities(const QString &text);

} // namespace LaunchProbe::Connectors
