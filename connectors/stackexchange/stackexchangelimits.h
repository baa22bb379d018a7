// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! How Stack Exchange tells limits: in the body, also in that of a success.
namespace LaunchProbe::Connectors::StackExchange {

//! `plain` is what the headers say.
[[nodiscard]] RateHint readRate(const HttpAnswer &answer, RateHint plain);
//! An error in an answer whose status says that there is none.
[[nodiscard]] std::optional<Domain::Problem> problemInSuccess(const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::StackExchange
