// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels.h"

namespace LaunchProbe::Services {

//! Masks the log, reads it as a post is read, and finds the line that decided it. Blocks.
[[nodiscard]] Evidence::LogReading readLog(const QByteArray &bytes, const Catalogue::Catalogue &catalogue);

//! The same in a thread of the pool, for the panel.
[[nodiscard]] Ui::ReadLog logReader(const CatalogueHandle &catalogue);

//! Whether a dropped file is more likely somebody's log than posts to import: by its name.
[[nodiscard]] bool isNamedLikeALog(const QString &path);

} // namespace LaunchProbe::Services
