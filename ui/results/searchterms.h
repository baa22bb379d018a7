// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/postfilter.h>

namespace LaunchProbe::Ui {

//! The line's words and conditions; what stands in quotes stays together.
[[nodiscard]] QStringList termsOf(const QString &line);
//! A condition as it is typed: engine:vLLM, gpu:"RTX PRO 6000".
[[nodiscard]] QString term(const QString &field, const QString &value);
//! Conditions, tags and the like as one would type them. Words, source, outcome, verdict and dates are left
//! out.
[[nodiscard]] QString lineOf(const Domain::PostFilter &filter);

//! Whether everything that the part narrows down to is narrowed down to by the filter. A part that narrows
//! nothing is held by none. Words are not looked at.
[[nodiscard]] bool holds(const Domain::PostFilter &filter, const Domain::PostFilter &part);
[[nodiscard]] Domain::PostFilter with(Domain::PostFilter filter, const Domain::PostFilter &part);
[[nodiscard]] Domain::PostFilter without(Domain::PostFilter filter, const Domain::PostFilter &part);

} // namespace LaunchProbe::Ui
