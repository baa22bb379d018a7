// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/http.h>

#include <models/domain/problem.h>

//! How GitHub tells limits and errors.
namespace LaunchProbe::Connectors::GitHub {

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);
[[nodiscard]] std::optional<Domain::Problem> problemIn(const HttpAnswer &answer);
//! `byStatus`: what the status alone would say.
[[nodiscard]] bool tellsGone(const HttpAnswer &answer, bool byStatus);

} // namespace LaunchProbe::Connectors::GitHub
