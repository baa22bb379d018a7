// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QString>

namespace LaunchProbe::Bench {

//! Writes the threads of a file (Reddit's or GitHub's) as lines with other ids and authors, other dates and
//! one other number in each text, so that an archive takes them for other posts. Each number gives other
//! ones.
[[nodiscard]] Domain::Result<void> writeCopy(const QString &corpus, int number, const QString &file);

} // namespace LaunchProbe::Bench
