// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cassette.h"

namespace LaunchProbe::Pipeline {

//! Writes recorded answers as an HTTP archive (HAR 1.2) for other tools; whole or not at all. Neither cookies
//! nor authorisation are recorded at all; what a URL or posted body may carry of a secret is struck out.
[[nodiscard]] Domain::Result<qint64> writeHar(const Cassette &cassette, const QString &path);

} // namespace LaunchProbe::Pipeline
