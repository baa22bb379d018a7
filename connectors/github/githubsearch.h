// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "createdrange.h"

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of GitHub's steps, and its search for issues and pull requests.
namespace LaunchProbe::Connectors::GitHub {

inline const QString service = QStringLiteral("github");
inline const QString issues = QStringLiteral("issues");
inline const QString pullRequests = QStringLiteral("pull_requests");
inline const QString discussions = QStringLiteral("discussions");
inline const QString placeKind = QStringLiteral("place");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString commentsKind = QStringLiteral("comments");
inline const QString repliesKind = QStringLiteral("replies");

//! Results that a search shows, however many it found [docs.github.com/rest/search/search].
inline constexpr int shownResults = 1000;
//! Characters of a search text; qualifiers count too, to be on the safe side.
inline constexpr qsizetype longestSearch = 256;

[[nodiscard]] bool isFamily(const QString &family);
//! The newest activity in a repository's issues and pull requests.
[[nodiscard]] Domain::Result<Harvested> readPlace(const Json &json, const HttpAnswer &answer);
[[nodiscard]] Step firstSearch(const Domain::Query &query, const Window &window);
//! The whole search text of a step: its query with the kind, place and window put in where they are missing
//! and fit.
[[nodiscard]] QString searchText(const Step &step);
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);

//! Steps that ask for everything in narrower windows of creation time; none where that cannot be.
[[nodiscard]] std::vector<Step> narrower(const Step &step, qint64 total, const HttpAnswer &answer);
//! "owner/name" out of an API or web address, or nothing.
[[nodiscard]] QString repositoryOf(const QUrl &url);
[[nodiscard]] bool isRepository(const QString &name);

} // namespace LaunchProbe::Connectors::GitHub
