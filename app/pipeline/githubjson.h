// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalues.h"
#include "recordparser.h"

namespace LaunchProbe::Pipeline {

//! A line {"id", "repository", "kind", "issue" or "discussion", "comments"}; `body` is the issue or
//! discussion.
[[nodiscard]] Domain::Result<Domain::Thread>
gitHubThread(simdjson::dom::element line, simdjson::dom::element body, const RecordOrigin &origin);

//! Whether the object is an issue, pull request or comment as the REST API gives it.
[[nodiscard]] bool isGitHubItem(simdjson::dom::element object);
//! Such an object alone; its repository and number are read out of its addresses.
[[nodiscard]] Domain::Result<Domain::Thread>
gitHubItem(simdjson::dom::element object, const RecordOrigin &origin);

} // namespace LaunchProbe::Pipeline
