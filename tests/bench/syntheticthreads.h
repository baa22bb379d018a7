// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Bench {

//! Writes Reddit threads of made-up posts, 25 each, into a file of lines; the same number gives the same
//! file.
bool writeThreads(const QString &path, qint64 posts);

} // namespace LaunchProbe::Bench
