// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>
#include <models/domain/shelf.h>

#include <QByteArray>

namespace LaunchProbe::Session {

//! shelf.json of a project. Empty bytes: nothing is on it. Problems: Malformed, TooLarge, NewerVersion.
[[nodiscard]] Domain::Result<Domain::Shelf> shelfFromJson(const QByteArray &json);
[[nodiscard]] QByteArray shelfToJson(const Domain::Shelf &shelf);

inline constexpr qsizetype largestShelf = 4 << 20; // bytes

} // namespace LaunchProbe::Session
