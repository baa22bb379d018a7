// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! Repositories, code, releases and tags: searches whose every hit is a thread of one post.
namespace LaunchProbe::Connectors::GitHub {

inline const QString fixes = QStringLiteral("fixes"); //!< closed issues with the commits that closed them
inline const QString releases = QStringLiteral("releases");
inline const QString tags = QStringLiteral("tags");
inline const QString repositories = QStringLiteral("repositories");
inline const QString code = QStringLiteral("code");

[[nodiscard]] bool isListing(const QString &family);
[[nodiscard]] HttpCall listingCall(const Step &step, const QUrl &api);
[[nodiscard]] Domain::Result<Harvested>
readListing(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::GitHub
