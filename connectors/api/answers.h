// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http.h"

#include <models/domain/problem.h>

namespace LaunchProbe::Connectors {

//! What the answers of all services have in common. Everything here takes hostile values.

//! A decimal number of a header; nothing for text, infinities and what is not a number.
[[nodiscard]] std::optional<double> numberIn(const HttpAnswer &answer, QByteArrayView header);
//! A duration, never negative and never longer than a year.
[[nodiscard]] std::chrono::milliseconds duration(double seconds);
//! `Retry-After` as seconds or as an HTTP date, the latter against the answer's own `Date`.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterIn(const HttpAnswer &answer);
//! When the answer was made: its `Date`, or when it came.
[[nodiscard]] QDateTime dateOf(const HttpAnswer &answer);
//! "Tue, 10 Oct 2017 16:00:00 GMT" and its two older forms' common part; UTC.
[[nodiscard]] QDateTime httpDate(const QByteArray &text);
//! The address that the `Link` header gives for the next page, made absolute; nothing on the last one.
[[nodiscard]] QUrl nextLink(const HttpAnswer &answer);
[[nodiscard]] bool looksLikeHtml(const HttpAnswer &answer);
//! One line of plain text, at most 200 characters.
[[nodiscard]] QString shortened(const QString &text);
//! Address of the answer for people and logs: without query values.
[[nodiscard]] QString placeOf(const HttpAnswer &answer);
//! What a status that is no success means in general; `message` is the service's own.
[[nodiscard]] Domain::Problem problemOfStatus(const HttpAnswer &answer, const QString &message);
//! That a query has nothing to look for.
[[nodiscard]] Domain::Problem emptyQuery(const QString &source);
//! Whether an access token may stand in a header.
[[nodiscard]] bool isHeaderWord(const QString &word);

} // namespace LaunchProbe::Connectors
