// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feedreader.h"

#include <connectors/api/connector.h>

//! The words of the feeds' steps, and what entries become. An entry is a thread of one post; those of Reddit
//! are Reddit's threads, under Reddit's names, so that they are the same as those of its API and dumps.
namespace LaunchProbe::Connectors::Feeds {

inline const QString service = QStringLiteral("feeds");
inline const QString reddit = QStringLiteral("reddit");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");

//! The entries in which a query's words stand.
[[nodiscard]] Harvested matching(const Step &step, const Feed &feed);
//! The entry that a step names; Refused where the feed does not have it any more.
[[nodiscard]] Domain::Result<Harvested>
entryThread(const Step &step, const Feed &feed, const HttpAnswer &answer);
//! A thread of Reddit with its comments.
[[nodiscard]] Domain::Result<Harvested>
redditThread(const Step &step, const Feed &feed, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Feeds
