// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace LaunchProbe::Extract {

// Each of a voice's patterns needs one of a few words. Nearly all sentences lack most of them, so that few
// patterns are tried.

//! What a voice is known by.
namespace VoiceCue {
enum Bit : unsigned {
    Own = 1,
    Measured = 2,
    Wish = 4,
    Told = 8,
    MayDo = 16,
    Offered = 32,
    Others = 64,
    Works = 128,
    Runs = 256,
    Every = 511
};
} // namespace VoiceCue

//! Bits of VoiceCue.
struct PossibleCues {
    unsigned cues = 0; //!< that a sentence may hold
    unsigned sure = 0; //!< that it holds
};

//! Which cues a sentence in small letters may hold. Russian is rare enough to be asked about all of them.
[[nodiscard]] PossibleCues possibleCues(std::string_view sentence);

} // namespace LaunchProbe::Extract
