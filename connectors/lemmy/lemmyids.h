// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <connectors/api/connector.h>

//! The words of Lemmy's steps, and the names of things: each has a number on every instance that knows it,
//! and one address on the instance on which it was written.
namespace LaunchProbe::Connectors::Lemmy {

inline const QString service = QStringLiteral("lemmy");
inline const QString searchKind = QStringLiteral("search");
inline const QString threadKind = QStringLiteral("thread");
inline const QString siteKind = QStringLiteral("site");
inline const QString resolveKind = QStringLiteral("resolve");
inline const QString commentsKind = QStringLiteral("comments");

//! Items of a page; more are not given.
inline constexpr int itemsPerPage = 50;

//! A number of the instance that is asked.
[[nodiscard]] bool isNumber(const QString &id);
//! "name" or "name@instance".
[[nodiscard]] bool isCommunity(const QString &place);
//! The thread that the address of a post names; other programs of the same network have addresses of other
//! forms, for which a digest stands in.
[[nodiscard]] Domain::ThreadKey threadOf(const QUrl &address);
//! The id of a comment in that thread: "44", and "44@instance" where it was written elsewhere.
[[nodiscard]] QString commentOf(const QUrl &address, const Domain::ThreadKey &thread);

} // namespace LaunchProbe::Connectors::Lemmy
