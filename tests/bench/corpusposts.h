// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>
#include <models/domain/problem.h>

#include <functional>

namespace LaunchProbe::Bench {

using TakePost = std::function<void(const Domain::Thread &, const Domain::Post &)>;

//! Reads every post of a thread file, as an import does. Records that cannot be read are left out.
[[nodiscard]] Domain::Result<void> forEachPost(const QString &path, const TakePost &take);

} // namespace LaunchProbe::Bench
