// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of Discourse's steps, and its search, which finds posts and names their topics.
namespace LaunchProbe::Connectors::Discourse {

inline const QString service = QStringLiteral("discourse");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString postsKind = QStringLiteral("posts");

[[nodiscard]] bool isNumber(const QString &id);
[[nodiscard]] Step threadStep(const Domain::ThreadKey &thread, const Window &window);
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Discourse
