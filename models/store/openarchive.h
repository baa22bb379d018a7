// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access.h"

#include <models/ports/archive.h>
#include <models/ports/sketchbook.h>
#include <models/ports/upkeep.h>

namespace LaunchProbe::Store {

//! Makes the archive at `file`, or brings an older one up to date. One caller at a time.
//! Problems: NewerVersion, Malformed (no archive), DiskFull, CannotRead, CannotWrite.
Domain::Result<void> prepareArchive(const QString &file);

//! Opens an archive that is there and up to date, for the calling thread.
[[nodiscard]] Domain::Result<std::unique_ptr<Ports::Archive>> openArchive(const QString &file, Access access);

//! The same for work on a whole archive.
[[nodiscard]] Domain::Result<std::unique_ptr<Ports::Upkeep>> openUpkeep(const QString &file, Access access);

//! The same for the search for copies.
[[nodiscard]] Domain::Result<std::unique_ptr<Ports::SketchBook>>
openSketchBook(const QString &file, Access access);

//! Whether prepareArchive has work to do: an older version.
[[nodiscard]] Domain::Result<bool> isOutdated(const QString &file);

} // namespace LaunchProbe::Store
