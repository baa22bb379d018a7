// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! Finds all of many literals in one pass. Both makers give the same hits in the same order.
class Scanner
{
public:
    struct Hit {
        int end = 0; //!< where in the text the literal ends
        int literal = 0; //!< index into the list that the scanner was made from
        // clang-tidy 14 takes the 0 that comparisons are rewritten with for a pointer.
        friend auto operator<=>(const Hit &, const Hit &) = default; // NOLINT(modernize-use-nullptr)
    };

    virtual ~Scanner();
    //! Hits come ordered by their end, then by literal. May be called from several threads.
    virtual void scan(std::string_view text, std::vector<Hit> &hits) const = 0;

    //! The fastest that this machine has: Vectorscan or Hyperscan, else the portable one. In the folder
    //! `cache` what was compiled is kept for the next start, and made anew when literals, library or
    //! processor are others; empty: nothing is kept.
    [[nodiscard]] static std::unique_ptr<Scanner>
    make(const std::vector<std::string> &literals, const QString &cache = {});
    [[nodiscard]] static std::unique_ptr<Scanner> makePortable(const std::vector<std::string> &literals);
};

} // namespace LaunchProbe::Extract
