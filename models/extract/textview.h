// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/extraction.h>

#include <QStringView>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! A text as the readers see it: one byte a character, small letters, HTML entities and Markdown escapes
//! undone, typographic dashes, quotes and signs made plain. Cyrillic letters stand as in CP1251, anything
//! else beyond Latin is `other`. The place of every byte in the text it was made from is known.
class TextView
{
public:
    static constexpr char other = '\x1a';
    //! Longer texts are read up to here (UTF-16 code units): no post worth reading is longer.
    static constexpr qsizetype cap = 4'000'000;

    TextView() = default;
    explicit TextView(QStringView text) { read(text); }

    //! Becomes the view of another text; keeps its room.
    void read(QStringView text);
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view slice(int begin, int end) const
    {
        return std::string_view(m_bytes).substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_bytes.size()); }
    //! Where the characters [begin, end) stand in the given text.
    [[nodiscard]] Domain::Span span(int begin, int end) const;

private:
    //! From byte `begin` on a byte's place in the text is its number and so many more.
    struct Shift {
        std::uint32_t begin = 0;
        std::uint32_t more = 0;
    };

    qsizetype appendPlain(QStringView text, qsizetype at);
    void append(char byte, qsizetype from);
    void place(qsizetype from);
    [[nodiscard]] bool beginsLine() const; //!< with nothing but blanks before the next byte
    qsizetype readEntity(QStringView text, qsizetype at);
    [[nodiscard]] qsizetype placeOf(int byte) const;

    std::string m_bytes;
    size_t m_size = 0; //!< how many bytes are written while the view is made
    std::vector<Shift> m_shifts; //!< without the first, which begins at 0 and is 0
};

//! A literal or pattern of the source (UTF-8) in the view's letters.
[[nodiscard]] std::string inViewLetters(std::string_view utf8);

} // namespace LaunchProbe::Extract
