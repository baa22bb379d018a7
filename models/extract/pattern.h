// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace LaunchProbe::Extract {

//! What a pattern found: offsets into the text that was searched; -1 where a group took no part.
struct Match {
    static constexpr int groups = 12;
    std::array<int, groups> begins{};
    std::array<int, groups> ends{};
    int mark = -1; //!< number of the last (*MARK:n) that the match passed

    [[nodiscard]] int begin(int group = 0) const { return begins[static_cast<size_t>(group)]; }
    [[nodiscard]] int end(int group = 0) const { return ends[static_cast<size_t>(group)]; }
    [[nodiscard]] bool has(int group) const { return begin(group) >= 0; }
    [[nodiscard]] std::string_view text(std::string_view subject, int group = 0) const
    {
        return has(group) ? subject.substr(
                   static_cast<size_t>(begin(group)), static_cast<size_t>(end(group) - begin(group)))
                          : std::string_view();
    }
};

//! A regular expression over a view's letters (PCRE2, compiled to machine code where it can). It is written
//! in UTF-8 in the extended spelling: blanks in it mean nothing. Safe to use from several threads. A search
//! that would take too long finds nothing.
class Pattern
{
public:
    enum Spelling { Extended, Literal }; //!< Literal: blanks count, letters of either case match

    explicit Pattern(std::string_view source, Spelling spelling = Extended);
    ~Pattern();
    Pattern(Pattern &&) noexcept;
    Pattern &operator=(Pattern &&) noexcept;

    [[nodiscard]] bool isValid() const;
    //! First match that begins in [from, last], or anywhere behind `from` where last is negative. What stands
    //! around is seen by lookaround.
    bool find(std::string_view text, Match &match, int from = 0, int last = -1) const;
    bool findAt(std::string_view text, Match &match, int at) const; //!< only exactly there
    [[nodiscard]] bool isIn(std::string_view text) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Extract
