// SPDX-License-Identifier: GPL-3.0-or-later
#include "textview.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace LaunchProbe::Extract {

namespace {

constexpr qsizetype block = 16; // characters

//! Puts a block into small letters; false when a character of it needs more than that. Without branches and
//! on its own, compilers do it with all characters at once; inside another loop they unroll it.
Q_NEVER_INLINE bool takeBlock(const char16_t *from, char *to)
{
    std::uint16_t all = 0;
    std::uint16_t special = 0;
    for (qsizetype i = 0; i < block; ++i) {
        const std::uint16_t c = from[i];
        all |= c;
        special |= static_cast<std::uint16_t>((c == u'&') | (c == u'\\') | (c == u'\r'));
    }
    if (all >= 0x80 || special)
        return false;
    for (qsizetype i = 0; i < block; ++i) {
        const auto c = static_cast<std::uint8_t>(from[i]);
        to[i] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 32 : 0));
    }
    return true;
}

constexpr bool isPunctuation(char16_t c)
{
    return (c >= u'!' && c <= u'/') || (c >= u':' && c <= u'@') || (c >= u'[' && c <= u'`')
        || (c >= u'{' && c <= u'~');
}

//! What an ordinary letter becomes; 0 for all that take a closer look.
constexpr auto ordinary = [] {
    std::array<char, 0x80> table{};
    for (char16_t c = 1; c < table.size(); ++c) {
        const bool special = c == u'&' || c == u'\\' || c == u'\r';
        table[c] = special ? '\0' : static_cast<char>(c >= u'A' && c <= u'Z' ? c + 32 : c);
    }
    return table;
}();

bool isOrdinary(char16_t c)
{
    return c < ordinary.size() && ordinary[c] != 0;
}

char plain(char16_t c)
{
    if (c < 0x80)
        return static_cast<char>(c >= u'A' && c <= u'Z' ? c + 32 : c);
    if (c >= 0x410 && c <= 0x42f)
        return static_cast<char>(c - 0x410 + 0xe0);
    if (c >= 0x430 && c <= 0x44f)
        return static_cast<char>(c - 0x430 + 0xe0);
    switch (c) {
    case 0x401:
    case 0x451:
        return '\xe5'; // ё is written е as often as not
    case 0xa0:
    case 0x2002:
    case 0x2003:
    case 0x2009:
    case 0x200a:
    case 0x202f:
        return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return '-';
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case 0xb4:
        return '\'';
    case 0x201c:
    case 0x201d:
    case 0xab:
    case 0xbb:
    case 0x2033:
        return '"';
    case 0xd7:
    case 0x2715:
    case 0x2a09:
        return 'x';
    case 0xb1:
        return '\xb1';
    case 0x2248:
    case 0x223c:
        return '~';
    case 0x2192:
    case 0x21d2:
        return '>';
    case 0x2022:
    case 0xb7:
        return '*';
    case 0x2026:
        return '.';
    case 0xe4:
        return 'a';
    case 0xf6:
        return 'o';
    case 0xfc:
        return 'u';
    case 0xe9:
    case 0xe8:
        return 'e';
    default:
        return TextView::other;
    }
}

struct Entity {
    std::u16string_view name;
    char16_t character;
};
constexpr std::array entities{Entity{u"amp;", u'&'},   Entity{u"lt;", u'<'},     Entity{u"gt;", u'>'},
                              Entity{u"quot;", u'"'},  Entity{u"apos;", u'\''},  Entity{u"nbsp;", u' '},
                              Entity{u"#39;", u'\''},  Entity{u"#x27;", u'\''},  Entity{u"#x2f;", u'/'},
                              Entity{u"#x2F;", u'/'},  Entity{u"#x200b;", u' '}, Entity{u"#x200B;", u' '},
                              Entity{u"times;", 0xd7}, Entity{u"ndash;", u'-'},  Entity{u"mdash;", u'-'}};

//! The character and length of the entity whose name begins here; {0, 0} when there is none.
std::pair<char16_t, qsizetype> entityAt(QStringView text)
{
    for (const auto &entity : entities) {
        const auto length = static_cast<qsizetype>(entity.name.size());
        if (text.size() >= length && text.first(length) == QStringView(entity.name.data(), length))
            return {entity.character, length};
    }
    return {0, 0};
}

bool isArrow(char16_t c)
{
    return c == 0x2192 || c == 0x21d2;
}

} // namespace

bool TextView::beginsLine() const
{
    auto at = m_size;
    while (at > 0 && (m_bytes[at - 1] == ' ' || m_bytes[at - 1] == '\t'))
        --at;
    return at == 0 || m_bytes[at - 1] == '\n';
}

//! Notes where the next byte stands.
inline void TextView::place(qsizetype from)
{
    const auto more = static_cast<std::uint32_t>(from) - static_cast<std::uint32_t>(m_size);
    if (more != (m_shifts.empty() ? 0 : m_shifts.back().more))
        m_shifts.push_back({static_cast<std::uint32_t>(m_size), more});
}

inline void TextView::append(char byte, qsizetype from)
{
    if (byte == '\r')
        return;
    place(from);
    m_bytes[m_size++] = byte;
}

//! Takes whole blocks of characters that only lose their case; returns where it stopped.
qsizetype TextView::appendPlain(QStringView text, qsizetype at)
{
    for (; at + block <= text.size() && takeBlock(text.utf16() + at, m_bytes.data() + m_size); at += block) {
        place(at);
        m_size += block;
    }
    return at;
}

void TextView::read(QStringView text)
{
    text = text.first(std::min(text.size(), cap));
    m_shifts.clear();
    m_size = 0;
    m_bytes.resize(static_cast<size_t>(text.size()));
    for (qsizetype at = 0, next = 0; at < text.size();) {
        // What ends a run of blocks is read character by character, up to where the next block begins.
        if (at >= next) {
            at = appendPlain(text, at);
            next = at + block;
            if (at >= text.size())
                break;
        }
        const auto run = at;
        const auto stop = std::min(next, text.size());
        while (at < stop && isOrdinary(text.utf16()[at])) {
            if (at == run)
                place(at);
            m_bytes[m_size++] = ordinary[text.utf16()[at++]];
        }
        if (at > run)
            continue;
        const auto c = text[at].unicode();
        if (c == u'&') {
            at = readEntity(text, at);
        } else if (c == u'\\' && at + 1 < text.size() && isPunctuation(text[at + 1].unicode())) {
            ++at; // the escape itself; the escaped character comes next, backslash included
            append(plain(text[at].unicode()), at);
            ++at;
        } else {
            // An arrow before a line's text is a bullet; ">" there would make the line a quotation.
            append(isArrow(c) && beginsLine() ? '*' : plain(c), at);
            ++at;
            if (QChar::isHighSurrogate(c) && at < text.size() && text[at].isLowSurrogate())
                ++at;
        }
    }
    m_bytes.resize(m_size);
    place(text.size());
}

//! "&amp;gt;" is a ">" that was escaped twice.
qsizetype TextView::readEntity(QStringView text, qsizetype at)
{
    auto [character, length] = entityAt(text.sliced(at + 1));
    if (!length) {
        append('&', at);
        return at + 1;
    }
    auto next = at + 1 + length;
    if (character == u'&') {
        if (const auto [inner, more] = entityAt(text.sliced(next)); more) {
            character = inner;
            next += more;
        }
    }
    append(plain(character), at);
    return next;
}

qsizetype TextView::placeOf(int byte) const
{
    const auto number = static_cast<std::uint32_t>(byte);
    const auto after = std::ranges::upper_bound(m_shifts, number, {}, &Shift::begin);
    return static_cast<qsizetype>(number + (after == m_shifts.begin() ? 0 : std::prev(after)->more));
}

Domain::Span TextView::span(int begin, int end) const
{
    // A character may have been written with several: the span reaches to where the next one begins.
    return {placeOf(begin), placeOf(end)};
}

std::string inViewLetters(std::string_view utf8)
{
    const auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    std::string letters;
    for (const auto c : text)
        letters.push_back(c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : plain(c.unicode()));
    return letters;
}

} // namespace LaunchProbe::Extract
