// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Lemmy's search over posts and comments.
namespace LaunchProbe::Connectors::Lemmy {

[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
//! Leads to the search, where the instance speaks the version that is read here.
[[nodiscard]] Domain::Result<Harvested>
readSite(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Lemmy
