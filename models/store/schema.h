// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace LaunchProbe::Store {

//! The archive's version; 0: nothing there yet.
[[nodiscard]] Domain::Result<int> versionOf(Connection &connection);

//! Brings the archive to the version of the last migration, each migration in a transaction of its own.
//! An archive beyond it is left alone: NewerVersion.
Domain::Result<void> migrate(Connection &connection, const QStringList &migrations);

} // namespace LaunchProbe::Store
