// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <nlohmann/json.hpp>

#include <optional>

namespace LaunchProbe::Connectors {

struct HttpAnswer;
using Json = nlohmann::json;

//! Levels of nesting that an answer may have: Reddit spends five on each level of replies.
inline constexpr int maxJsonDepth = 1000;

//! Reads an answer's body. Malformed, Truncated or TooLarge; `where` then ends with the byte.
[[nodiscard]] Domain::Result<Json> parseJson(const QByteArray &body, const QString &where);

//! The body of a success. A page of HTML is Malformed; a problem bears the answer's place and status.
[[nodiscard]] Domain::Result<Json> jsonIn(const HttpAnswer &answer);

//! Members of an object; a missing member or one of another type is an empty value. Null characters are left
//! out.
[[nodiscard]] QString textAt(const Json &object, const char *name);
[[nodiscard]] std::optional<qint64> integerAt(const Json &object, const char *name);
[[nodiscard]] std::optional<int> scoreAt(const Json &object, const char *name);
//! An id that the service writes as a number or as a text.
[[nodiscard]] QString idAt(const Json &object, const char *name);
[[nodiscard]] bool flagAt(const Json &object, const char *name);
//! The member, or null.
[[nodiscard]] const Json &memberAt(const Json &object, const char *name);
//! The member when it is an array, else an empty one.
[[nodiscard]] const Json &listAt(const Json &object, const char *name);
//! ISO 8601, as UTC.
[[nodiscard]] QDateTime timeAt(const Json &object, const char *name);
//! Unix seconds, whole or with a fraction.
[[nodiscard]] QDateTime secondsAt(const Json &object, const char *name);
//! An absolute http(s) address, else an empty one.
[[nodiscard]] QUrl addressAt(const Json &object, const char *name);

} // namespace LaunchProbe::Connectors
