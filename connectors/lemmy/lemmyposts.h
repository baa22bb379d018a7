// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! A post and its comments, which come page by page in the order of their writing.
namespace LaunchProbe::Connectors::Lemmy {

[[nodiscard]] QString resolveParameters(const Step &step); //!< percent-encoded
//! Leads to the post itself.
[[nodiscard]] Domain::Result<Harvested>
readResolved(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] QString postParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readPost(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readComments(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Lemmy
