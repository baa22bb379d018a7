// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! How Reddit tells limits, errors and tokens.
namespace LaunchProbe::Connectors::Reddit {

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);
[[nodiscard]] std::optional<Domain::Problem> problemIn(const HttpAnswer &answer);
//! What morechildren tells inside of a success: [["CODE", "sentence", "field"], …].
[[nodiscard]] std::optional<Domain::Problem> problemOfErrors(const HttpAnswer &answer, const Json &json);
[[nodiscard]] Domain::Result<AccessToken> readToken(const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Reddit
