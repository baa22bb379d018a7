// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! A topic: its first posts come with the list of all ids, the others are asked for by id.
namespace LaunchProbe::Connectors::Discourse {

//! Ids that one call asks for, as the forums' own page does.
inline constexpr qsizetype idsPerCall = 20;
//! Posts of one topic; the largest have some ten thousand.
inline constexpr qsizetype mostPosts = 20'000;

[[nodiscard]] QString topicPath(const Step &step);
[[nodiscard]] QString topicParameters(const Step &step); //!< percent-encoded
//! `base` is the forum's address, on which permalinks are built.
[[nodiscard]] Domain::Result<Harvested>
readTopic(const Step &step, const Json &json, const HttpAnswer &answer, const QUrl &base);
[[nodiscard]] Domain::Result<Harvested>
readPosts(const Step &step, const Json &json, const HttpAnswer &answer, const QUrl &base);

} // namespace LaunchProbe::Connectors::Discourse
