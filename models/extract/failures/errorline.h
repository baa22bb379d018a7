// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Raised whenever the same error may be masked in another way: reports are grouped within one version only.
//! It stands at the end of the readings' rule.
constexpr int errorLineVersion = 3;

//! The error that a line states, with all masked that differs between two reports of one error: addresses,
//! ids, ranks, paths, sizes and numbers; empty where the line states none, or one that says only that
//! something else went wrong before. `begin` and `end` are its place in the line. Equal texts are why two
//! reports are grouped.
[[nodiscard]] std::string maskedError(std::string_view line, int &begin, int &end);

//! Every error that a log states, one reading a line, in order: also where nothing else of it is known, which
//! would make a post not worth reading.
[[nodiscard]] std::vector<Domain::Reading> errorLines(const QString &log);

} // namespace LaunchProbe::Extract
