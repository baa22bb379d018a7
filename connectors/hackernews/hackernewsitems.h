// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! A story with the tree of its comments, which comes whole.
namespace LaunchProbe::Connectors::HackerNews {

[[nodiscard]] Domain::Result<Harvested>
readStory(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::HackerNews
