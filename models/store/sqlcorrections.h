// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <models/domain/correction.h>
#include <models/domain/ownclaim.h>

#include <QSet>

#include <span>

namespace LaunchProbe::Store {

//! What the post says now; nothing where it was deleted.
[[nodiscard]] Domain::Result<std::optional<QString>> textOf(Connection &connection, qint64 post);

//! Finds the place again, or forgets the words of a post that was deleted.
void anchorOrForget(Domain::Anchor &anchor, const std::optional<QString> &text);

//! Anchors what was quoted of the post into claims in what it says now.
Domain::Result<void> anchorQuotes(Connection &connection, qint64 post);

//! What a person corrected in a post, what was taken back too.
[[nodiscard]] Domain::Result<std::vector<Domain::Correction>>
correctionsOf(Connection &connection, qint64 post);

//! Anchors the post's corrections in what it says now and gives what counts as read of it from now on. What
//! the extractor read is kept beside it.
[[nodiscard]] Domain::Result<std::vector<Domain::Reading>>
overruled(Connection &connection, qint64 post, const std::vector<Domain::Reading> &read);

//! What counts as read of the post.
[[nodiscard]] Domain::Result<std::vector<Domain::Reading>> readingsOf(Connection &connection, qint64 post);

//! What the extractor read of a post that was corrected.
[[nodiscard]] Domain::Result<std::vector<Domain::Reading>>
extractorsReadings(Connection &connection, qint64 post);

//! Posts that a person corrected anything in, be it taken back.
[[nodiscard]] Domain::Result<QSet<qint64>> correctedPosts(Connection &connection);

Domain::Result<void> writeReadings(
    Connection &connection, const char *statement, qint64 post, const std::vector<Domain::Reading> &readings);

//! A row of the seven columns from `first` on that every table of readings has.
[[nodiscard]] Domain::Reading readingOf(const Statement &statement, int first);

//! How many runs the readings tell of.
[[nodiscard]] qint64 runsOf(const std::vector<Domain::Reading> &readings);

} // namespace LaunchProbe::Store
