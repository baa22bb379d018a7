// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalues.h"
#include "recordparser.h"

namespace LaunchProbe::Pipeline {

//! The answer of /comments/{id}: a listing with the submission and one with the trees of comments.
[[nodiscard]] Domain::Result<Domain::Thread>
redditThread(simdjson::dom::element pair, const RecordOrigin &origin);

//! A listing of submissions or comments: a saved search, or a subreddit's newest.
[[nodiscard]] Domain::Result<std::vector<Domain::Thread>>
redditListing(simdjson::dom::element listing, const RecordOrigin &origin);

//! Whether the object is a line of the monthly dumps: a comment or submission as the API's `data` has it.
[[nodiscard]] bool isRedditDump(simdjson::dom::element object);
[[nodiscard]] Domain::Result<Domain::Thread>
redditDumpThread(simdjson::dom::element object, const RecordOrigin &origin);

} // namespace LaunchProbe::Pipeline
