// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of Stack Exchange's steps, and its search, whose hits are whole questions.
namespace LaunchProbe::Connectors::StackExchange {

inline const QString service = QStringLiteral("stackexchange");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString answersKind = QStringLiteral("answers");
inline const QString commentsKind = QStringLiteral("comments");

//! Pages that are given without a key.
inline constexpr int pagesWithoutKey = 25;

//! The host of a site out of its host or short name: "stackoverflow.com"; nothing for what is none.
[[nodiscard]] QString siteOf(const QString &place);
//! The short name by which the service takes it: "stackoverflow".
[[nodiscard]] QString shortName(const QString &site);
[[nodiscard]] QString searchParameters(const Step &step); //!< percent-encoded
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer, bool hasKey);

} // namespace LaunchProbe::Connectors::StackExchange
