// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/http.h>
#include <connectors/api/json.h>

#include <models/domain/problem.h>

//! How GitHub tells limits and errors.
namespace LaunchProbe::Connectors::GitHub {

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);
[[nodiscard]] std::optional<Domain::Problem> problemIn(const HttpAnswer &answer);
//! What GraphQL tells inside of a success.
[[nodiscard]] std::optional<Domain::Problem> problemOfErrors(const HttpAnswer &answer, const Json &json);
//! `byStatus`: what the status alone would say.
[[nodiscard]] bool tellsGone(const HttpAnswer &answer, bool byStatus);

} // namespace LaunchProbe::Connectors::GitHub
