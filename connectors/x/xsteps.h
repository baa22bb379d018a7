// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of X's steps.
namespace LaunchProbe::Connectors::X {

inline const QString service = QStringLiteral("x");
inline const QString recent = QStringLiteral("recent"); //!< family: the last seven days
inline const QString all = QStringLiteral("all"); //!< family: since 2006
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString conversationKind = QStringLiteral("conversation");
inline const QString countKind = QStringLiteral("count");
inline const QString checkKind = QStringLiteral("check");
inline constexpr auto namesMemory = "names"; //!< "post": the spelling of August 2026; else the older one
inline constexpr auto threadsMemory = "threads"; //!< of a check: the conversation of each answer
inline constexpr auto archiveMemory = "archive"; //!< recent or all

//! Pages of one search: each post that is read costs money.
inline constexpr int mostPages = 5;
//! Posts that one call looks up.
inline constexpr qsizetype idsPerCall = 100;

[[nodiscard]] bool isId(const QString &text);
[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readRoot(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readConversation(const Step &step, const Json &json, const HttpAnswer &answer);

//! How many posts a search would find; leads to the search where there are any.
[[nodiscard]] Domain::Result<Harvested>
readCount(const Step &step, const Json &json, const HttpAnswer &answer);
//! Posts that are kept, looked up again: those that are named among the errors are gone.
[[nodiscard]] Domain::Result<Harvested>
readCheck(const Step &step, const Json &json, const HttpAnswer &answer);

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);
//! title, detail and the messages of errors[], in one line.
[[nodiscard]] QString messageIn(const Json &json);

} // namespace LaunchProbe::Connectors::X
