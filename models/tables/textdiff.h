// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Tables {

//! What was changed between two texts, line by line: hunks as patches have them ("@@ -1,3 +1,4 @@", then
//! lines that begin with a space, "-" or "+"). Empty where nothing was.
[[nodiscard]] QString changesBetween(const QString &before, const QString &after);

} // namespace LaunchProbe::Tables
