// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QtGlobal>

#include <compare>

namespace LaunchProbe::Domain {

//! A row number of the archive that cannot be mixed up with one of another table. 0 means "none".
template <typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    // clang-tidy 14 takes the 0 that comparisons are rewritten with for a pointer.
    friend auto operator<=>(const Id &, const Id &) = default; // NOLINT(modernize-use-nullptr)
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ThreadId = Id<struct ThreadTag>;
using PostId = Id<struct PostTag>;
using RawId = Id<struct RawTag>;
using TaskId = Id<struct TaskTag>;
using RunId = Id<struct RunTag>;

} // namespace LaunchProbe::Domain
