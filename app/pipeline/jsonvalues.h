// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace LaunchProbe::Pipeline {

//! Members of an object as values. All take hostile JSON: what is missing or of another kind is empty.
[[nodiscard]] std::string_view bytesAt(simdjson::dom::element object, std::string_view name);
[[nodiscard]] bool has(simdjson::dom::element object, std::string_view name);
[[nodiscard]] QString textOf(std::string_view bytes); //!< without NULs
[[nodiscard]] QString textAt(simdjson::dom::element object, std::string_view name);
//! Reddit's texts come escaped: "&amp;", "&lt;", "&gt;", once.
[[nodiscard]] QString unescapedAt(simdjson::dom::element object, std::string_view name);
[[nodiscard]] std::optional<qint64> wholeAt(simdjson::dom::element object, std::string_view name);
[[nodiscard]] bool flagAt(simdjson::dom::element object, std::string_view name);
//! Unix seconds, as a number or in quotes; what is no time of this age is none.
[[nodiscard]] QDateTime secondsAt(simdjson::dom::element object, std::string_view name);
[[nodiscard]] QDateTime timeAt(simdjson::dom::element object, std::string_view name); //!< ISO 8601; UTC
[[nodiscard]] std::optional<int> scoreAt(simdjson::dom::element object, std::string_view name);
[[nodiscard]] QUrl addressAt(simdjson::dom::element object, std::string_view name); //!< http and https alone

//! What simdjson did not take: Malformed, or TooLarge where it is nested too deep.
[[nodiscard]] Domain::Problem problemOf(simdjson::error_code error);
[[nodiscard]] Domain::Problem malformed(const QString &what);

} // namespace LaunchProbe::Pipeline
