// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of Hacker News' steps, and its search over stories and comments.
namespace LaunchProbe::Connectors::HackerNews {

inline const QString service = QStringLiteral("hackernews");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");

//! Hits of a page.
inline constexpr int hitsPerPage = 100;

[[nodiscard]] bool isNumber(const QString &id);
[[nodiscard]] Step threadStep(const Domain::ThreadKey &thread, const Window &window);
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::HackerNews
