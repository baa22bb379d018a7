// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LaunchProbe::Bench {

//! What a made-up month of Reddit looks like.
struct DumpPlan {
    qint64 comments = 5'000'000;
    quint32 seed = 1;
    int windowLog = 27; //!< of the compression; the real dumps have 31, which costs every reader 2 GiB
    //! Lines in a hundred that are from r/LocalLLaMA and have the words of a question.
    static constexpr double passing = 1.0;
};

//! Writes comments with the members, lengths and words of the monthly dumps into a zstd file; equal plans
//! give equal files. Returns the bytes of JSON, or nothing when it could not be written.
[[nodiscard]] qint64 writeDump(const QString &path, const DumpPlan &plan);

} // namespace LaunchProbe::Bench
