// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Discussions with their comments and replies, over GraphQL.
//! Each connection stands once in a query, and pages are small enough to cost one point.
namespace LaunchProbe::Connectors::GitHub {

[[nodiscard]] QByteArray discussionsBody(const Step &step);
[[nodiscard]] Domain::Result<Harvested>
readDiscussionSearch(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readDiscussion(const Step &step, const Json &json, const HttpAnswer &answer);
//! The newest activity in a repository's discussions.
[[nodiscard]] Domain::Result<Harvested> readDiscussionPlace(const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readReplies(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::GitHub
