// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of Reddit's steps, and its search for submissions.
namespace LaunchProbe::Connectors::Reddit {

inline const QString service = QStringLiteral("reddit");
inline const QString placeKind = QStringLiteral("place");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString branchKind = QStringLiteral("branch");
inline const QString recheckKind = QStringLiteral("recheck");
inline const QString moreKind = QStringLiteral("more");

//! "LocalLLaMA" out of "r/LocalLLaMA" and the like; nothing when it cannot be a subreddit.
[[nodiscard]] QString subredditOf(const QString &place);
//! A base-36 id as Reddit makes them.
[[nodiscard]] bool isId36(const QString &id);
//! The newest submission of a subreddit: without another one, its searches find what they found.
[[nodiscard]] Domain::Result<Harvested> readPlace(const Json &json, const HttpAnswer &answer);
[[nodiscard]] Step threadStep(const Domain::ThreadKey &thread, const QString &place, const Window &window);
[[nodiscard]] Step firstSearch(const Domain::Query &query, const Window &window);
[[nodiscard]] QString searchPath(const Step &step);
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Reddit
