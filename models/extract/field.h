// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "mention.h"
#include "pattern.h"

#include <models/catalogue/catalogue.h>
#include <models/domain/extraction.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! What a field knows of a line before it looks: each bit stands for some words, one of which the line holds.
using Cues = std::uint64_t;

//! An anchor of the field that stands in a line.
struct AnchorHit {
    int anchor = 0; //!< index into the field's own list
    int end = 0; //!< where in the line it ends
};

//! A word with cues that stands in a line.
struct CueHit {
    Cues cues = 0;
    int begin = 0; //!< in the line
    int end = 0;
};

[[nodiscard]] std::string joined(std::initializer_list<std::string_view> parts);

//! A line as a field gets to see it.
struct LineText {
    std::string_view text; //!< in the view's letters
    int begin = 0; //!< where it stands in the view
    int index = 0;
    Line::Kind kind = Line::Kind::Prose;
    std::span<const AnchorHit> hits; //!< the field's anchors in it, ordered by their ends
    std::span<const CueHit> words; //!< the field's, ordered by their ends
    Cues cues = 0; //!< of all words
    std::span<const int> lastEnds; //!< where the last word of each cue ends, if it holds one

    [[nodiscard]] bool holds(Cues wanted) const { return (cues & wanted) == wanted; }
    //! Does a word of a cue end behind a place?
    [[nodiscard]] bool holdsBehind(Cues cue, int place) const
    {
        return holds(cue) && lastEnds[static_cast<size_t>(std::countr_zero(cue))] > place;
    }
};

//! Takes what a field reads in one line.
class Sink
{
public:
    Sink(const LineText &line, Mentions &out)
        : m_line(line)
        , m_out(out)
    {
    }

    //! [begin, end) counts in the line.
    Mention &add(const QString &slot, std::string value, int begin, int end, const char *rule)
    {
        m_out.push_back(
            {slot, std::move(value), std::numeric_limits<double>::quiet_NaN(), m_line.begin + begin,
             m_line.begin + end, m_line.index, 0, rule});
        return m_out.back();
    }

    Mention &add(const QString &slot, double number, int begin, int end, const char *rule);

private:
    const LineText &m_line;
    Mentions &m_out;
};

//! One kind of facts. It names the literals without which a line cannot hold one, and reads only lines that
//! do.
class Field
{
public:
    //! A word that opens no line of itself; of a line that is read its cues are known.
    struct CueWord {
        std::string word; //!< in UTF-8 and small letters
        Cues cues = 0;
    };

    virtual ~Field();

    //! In UTF-8 and small letters.
    [[nodiscard]] virtual std::vector<std::string> anchors() const = 0;
    [[nodiscard]] virtual std::vector<Domain::FieldInfo> infos() const = 0;
    virtual void read(const LineText &line, Sink &sink) const = 0;
    [[nodiscard]] const std::vector<CueWord> &cueWords() const { return m_cueWords; }

protected:
    //! Makes a cue of words without one of which a pattern cannot match: it need be tried only in lines that
    //! hold one.
    [[nodiscard]] Cues cueOf(std::string_view words); //!< parted by bars

private:
    std::vector<CueWord> m_cueWords;
    int m_cueCount = 0;
};

//! Several patterns looked for as one. In a line only those take part of whose words it holds one. The match
//! that begins first wins, among several there the first pattern's; its number is the mark.
class Shapes
{
public:
    void add(Pattern pattern, Cues cue) { m_shapes.push_back({std::move(pattern), cue}); }

    bool find(const LineText &line, Match &match, int from, int last) const;

private:
    struct Shape {
        Pattern pattern;
        Cues cue = 0;
    };
    std::vector<Shape> m_shapes;
};

inline bool findIn(const LineText &line, const Pattern &pattern, Match &match, int from, int last)
{
    return pattern.find(line.text, match, from, last);
}
inline bool findIn(const LineText &line, const Shapes &shapes, Match &match, int from, int last)
{
    return shapes.find(line, match, from, last);
}

//! A pattern whose matches hold a word of a cue that ends at most `longest` characters behind their
//! beginning: it is looked for only where such a word stands.
class CuedPattern
{
public:
    static constexpr int anywhere = std::numeric_limits<int>::max(); //!< in a line that holds a word

    CuedPattern(Cues cue, int longest, std::string_view source)
        : m_pattern(source)
        , m_cue(cue)
        , m_longest(longest)
    {
    }

    [[nodiscard]] Cues cue() const { return m_cue; }
    bool find(const LineText &line, Match &match, int from, int last) const;
    //! Anywhere behind a place.
    bool find(const LineText &line, Match &match, int from) const
    {
        return find(line, match, from, static_cast<int>(line.text.size()));
    }

private:
    Pattern m_pattern;
    Cues m_cue;
    int m_longest;
};

inline bool findIn(const LineText &line, const CuedPattern &pattern, Match &match, int from, int last)
{
    return pattern.find(line, match, from, last);
}

//! Calls `take` for every match of the pattern, or of the shapes, that begins near an anchor: at most
//! `before` characters ahead of its end, or `behind` after it. Matches do not overlap.
template <typename Searched, typename Take>
void forEachNear(const LineText &line, const Searched &searched, int before, int behind, Take take)
{
    Match match;
    int from = 0;
    for (const auto &hit : line.hits) {
        const int last = std::min(hit.end + behind, static_cast<int>(line.text.size()));
        from = std::max(from, hit.end - before);
        while (from <= last && findIn(line, searched, match, from, last)) {
            take(match);
            from = std::max(match.end(), match.begin() + 1);
        }
        from = std::max(from, std::min(last, hit.end));
    }
}

//! Several patterns as one, each with its number as the mark; their groups are counted from 1 anew.
template <typename List, typename Source>
Pattern anyOf(const List &list, Source source)
{
    std::string all;
    int number = 0;
    for (const auto &one : list)
        all += joined({number ? "|" : "", "(?:", source(one), ")(*MARK:", std::to_string(number), ")"}),
            ++number;
    return Pattern(joined({"(?|", all, ")"}));
}

//! "12.5", "12,5", "1 200", "1,200", "2.1k" as a number; NaN when it is none.
[[nodiscard]] double readNumber(std::string_view text);
//! The shortest spelling of a number: "20", "12.07".
[[nodiscard]] std::string spell(double number);
[[nodiscard]] std::string upper(std::string_view text);
//! Does the first letter of a unit of gigabytes or terabytes stand behind a number?
[[nodiscard]] bool saysSize(std::string_view text);
//! Where the word begins that a place is part of: behind a blank, a bracket or a quotation mark.
[[nodiscard]] size_t wordBegin(std::string_view text, size_t at);

//! Does the word that a place is part of name a program's source, as logs do ("qwen3_moe.py:112")?
[[nodiscard]] bool isSourceFile(std::string_view text, int at);

} // namespace LaunchProbe::Extract
