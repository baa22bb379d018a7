// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! What hangs on issues and pull requests besides their comments.
namespace LaunchProbe::Connectors::GitHub {

inline const QString reviewCommentsKind = QStringLiteral("review_comments"); //!< on lines of a pull request
inline const QString reviewsKind = QStringLiteral("reviews"); //!< their summaries
inline const QString timelineKind = QStringLiteral("timeline"); //!< which commits closed or name an issue

//! A page of comments on lines. Where there are some, there are reviews whose summaries are worth a request.
[[nodiscard]] Domain::Result<Harvested>
readReviewComments(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readReviews(const Step &step, const Json &json, const HttpAnswer &answer);
//! Commits that closed the issue, and pull requests that name it, as posts of its thread.
[[nodiscard]] Domain::Result<Harvested>
readTimeline(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::GitHub
