// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace LaunchProbe::Protocol {

//! "owner/name" as GitHub allows it.
[[nodiscard]] const QRegularExpression &repositoryForm();
//! "LocalLLaMA", without "r/".
[[nodiscard]] const QRegularExpression &subredditForm();

} // namespace LaunchProbe::Protocol
