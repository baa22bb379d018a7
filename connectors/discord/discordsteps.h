// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>
#include <connectors/api/json.h>

//! The words of Discord's steps. A step's place is its server's id.
namespace LaunchProbe::Connectors::Discord {

inline const QString service = QStringLiteral("discord");
inline const QString search = QStringLiteral("search"); //!< family, and kind of step
inline const QString history = QStringLiteral("history"); //!< family, and kind of step
inline const QString guildsKind = QStringLiteral("guilds");
inline const QString channelsKind = QStringLiteral("channels");
inline const QString activeKind = QStringLiteral("active");
inline const QString archivedKind = QStringLiteral("archived");
inline const QString threadKind = QStringLiteral("thread");
inline const QString messageKind = QStringLiteral("message");

inline constexpr int messagesOfAPage = 100;
inline constexpr int hitsOfAPage = 25;
inline constexpr int lastOffset = 9975; //!< of a search
inline constexpr int mostPages = 50; //!< of one channel's or thread's history

//! Ids are 64-bit numbers, of which the upper bits count milliseconds; kept as text.
[[nodiscard]] bool isSnowflake(const QString &text);
[[nodiscard]] QDateTime timeOf(const QString &snowflake);
//! The smallest id of a day.
[[nodiscard]] QString snowflakeAt(const QDate &day);

//! Which servers: steps for the query in each.
[[nodiscard]] Domain::Result<Harvested>
readGuilds(const Step &step, const Json &json, const HttpAnswer &answer);
//! Channels or threads: steps for the history of each.
[[nodiscard]] Domain::Result<Harvested>
readChannels(const Step &step, const Json &json, const HttpAnswer &answer);
[[nodiscard]] Domain::Result<Harvested>
readThreads(const Step &step, const Json &json, const HttpAnswer &answer);
//! First step of a query in a server.
[[nodiscard]] Step stepIn(const Step &step, const QString &guild);

[[nodiscard]] Domain::Result<Harvested>
readSearch(const Step &step, const Json &json, const HttpAnswer &answer);
//! A page of messages, of "history" and "thread".
[[nodiscard]] Domain::Result<Harvested>
readMessages(const Step &step, const Json &json, const HttpAnswer &answer);

//! One message, looked at again.
[[nodiscard]] Domain::Result<Harvested>
readMessage(const Step &step, const Json &json, const HttpAnswer &answer);

[[nodiscard]] RateHint readRate(const HttpAnswer &answer);

} // namespace LaunchProbe::Connectors::Discord
