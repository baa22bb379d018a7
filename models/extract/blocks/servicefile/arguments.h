// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/extract/blocks.h>

#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! A word of a command line that a file spreads over lists and lines.
struct Argument {
    std::string_view word; //!< without quotes
    int line = 0;
    int begin = 0; //!< in the line
};

//! The words of a line from `begin` on: "[a, b]", "- a", "a b", with or without quotes.
void addArguments(const BlockText &text, int line, int begin, std::vector<Argument> &arguments);

//! What the words set, in their order. A flag's value may be the next word.
[[nodiscard]] Mentions readArguments(const BlockText &text, const std::vector<Argument> &arguments);

} // namespace LaunchProbe::Extract
