// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks.h"
#include "field.h"
#include "layout.h"
#include "scanner.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace LaunchProbe::Extract {

//! All literals that are looked for, and for whom each one is. Readers are counted: the fields first, then
//! the readers of blocks.
class Literals
{
public:
    struct Owner {
        int reader = 0;
        int anchor = -1; //!< index into the reader's own list; -1: a word that opens no line
        Cues cues = 0;
        int size = 0; //!< of the literal
    };

    //! The literals of the next reader.
    void add(const std::vector<std::string> &anchors, const std::vector<Field::CueWord> &words);

    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; } //!< in a view's letters
    [[nodiscard]] const Owner &owner(int literal) const { return m_owners[static_cast<size_t>(literal)]; }

private:
    std::vector<std::string> m_texts;
    std::vector<Owner> m_owners;
    int m_readers = 0;
};

//! The hits in one text, sorted by the readers that they are for: a field reads all its lines at once, or
//! none. Kept from text to text, it allocates nothing for most.
class Hits
{
public:
    //! The hits of one field in one line.
    struct Touched {
        int line = 0;
        int firstAnchor = 0; //!< indices into the field's lists
        int lastAnchor = 0;
        int firstWord = 0;
        int lastWord = 0;
        Cues cues = 0;

        [[nodiscard]] bool opens() const { return firstAnchor < lastAnchor; }
    };

    //! Room for what the scanner finds.
    [[nodiscard]] std::vector<Scanner::Hit> &found() { return m_found; }
    //! Is there an anchor among what was found?
    [[nodiscard]] bool opensAny(const Literals &literals) const;
    void sort(const Literals &literals, const Layout &layout, size_t fields, size_t readers);

    [[nodiscard]] std::span<const Touched> lines(size_t field) const { return m_fields[field].lines; }
    [[nodiscard]] std::span<const AnchorHit> anchors(size_t field, const Touched &touched) const;
    [[nodiscard]] const std::vector<BlockHit> &ofBlocks(size_t reader) const { return m_blocks[reader]; }
    [[nodiscard]] bool anyBlock() const { return m_anyBlock; }
    //! Calls the field for every line that holds an anchor of it.
    void readWith(const Field &field, size_t index, const Layout &layout, Mentions &said);

private:
    struct OfField {
        std::vector<AnchorHit> anchors;
        std::vector<CueHit> words;
        std::vector<Touched> lines;
    };

    void noteField(OfField &field, const Literals::Owner &owner, int line, int end);
    void noteBlock(std::vector<BlockHit> &hits, BlockHit hit);

    std::vector<Scanner::Hit> m_found;
    std::vector<OfField> m_fields;
    std::vector<std::vector<BlockHit>> m_blocks;
    bool m_anyBlock = false;
    std::array<int, std::numeric_limits<Cues>::digits> m_lastEnds{}; //!< in the line that is being read
};

} // namespace LaunchProbe::Extract
