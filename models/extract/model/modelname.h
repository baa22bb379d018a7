// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! A model's name taken apart, as people write it, and put together as it was published.
struct ModelName {
    std::string family; //!< "Qwen", "Llama", "gpt-oss"
    std::string version; //!< "3", "2.5", "R1", "V3"; may be empty
    std::vector<std::string> words; //!< "Coder", "Scout", "Air", in the order given
    std::string size; //!< "235B", "8x7B", "17B-16E"
    std::string active; //!< "A22B"
    std::vector<std::string> tail; //!< "Instruct", "Thinking", "v1"
    std::string date; //!< "0528", "2507"

    [[nodiscard]] std::string text() const;
    //! False for what only names a family: "Qwen", "Llama 3", "gpt-oss".
    [[nodiscard]] bool isWhole() const;
};

//! Reads one name that begins at `at` with a family's word of `familyLength` letters; `end` is where it ends.
//! A family of length 0 is none.
[[nodiscard]] ModelName readModelName(std::string_view text, int at, int familyLength, int &end);

} // namespace LaunchProbe::Extract
