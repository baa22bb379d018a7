// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace LaunchProbe::Extract {

namespace {

constexpr size_t block = sizeof(std::uint64_t); // characters

//! Is there a letter in a block with which a sentence may end? All are looked at at once.
bool holdsMark(const char *text)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x8080808080808080;
    std::uint64_t letters = 0;
    std::memcpy(&letters, text, block);
    const auto holds = [letters](unsigned char c) {
        const auto rest = letters ^ (ones * c);
        return (rest - ones) & ~rest & tops;
    };
    return (holds('.') | holds('!') | holds('?')) != 0;
}

//! Does a sentence of the line end with this letter?
bool isEnd(std::string_view line, size_t i)
{
    const char c = line[i];
    if (c != '.' && c != '!' && c != '?')
        return false;
    if (c == '.' && i >= 2 && line[i - 1] == '.' && line[i - 2] == '.')
        return true;
    if (i + 1 < line.size() && line[i + 1] != ' ' && line[i + 1] != '\t' && line[i + 1] != ')')
        return false;
    // "vs. ", "e.g. ", "approx. ", "1. "
    if (c == '.' && i >= 1) {
        const auto before = line.substr(0, i);
        for (const auto *const abbreviation : {"vs", "e.g", "i.e", "approx", "etc", "ca", "no", " ~"}) {
            if (before.ends_with(abbreviation))
                return false;
        }
    }
    return true;
}

//! Where the sentence ends that begins at a place of the line.
int sentenceEnd(std::string_view line, int begin)
{
    auto end = static_cast<size_t>(begin);
    while (end < line.size()) {
        if (end + block <= line.size() && !holdsMark(line.data() + end)) {
            end += block;
            continue;
        }
        const auto stop = std::min(end + block, line.size());
        while (end < stop && !isEnd(line, end))
            ++end;
        if (end < stop)
            break;
    }
    return static_cast<int>(std::min(end + 1, line.size()));
}

} // namespace

bool Sentences::Sentence::isUnsure() const
{
    constexpr int longest = 900; // characters
    return end - begin >= longest;
}

void Sentences::read(const Layout &layout)
{
    m_layout = &layout;
    m_sentences.clear();
    m_ofLine.assign(static_cast<size_t>(layout.count()), {});
}

Sentences::Range Sentences::ofLine(int line)
{
    auto &range = m_ofLine[static_cast<size_t>(line)];
    if (range.begin < range.end)
        return range;
    const auto text = m_layout->text(line);
    range.begin = m_sentences.size();
    int begin = 0;
    do {
        const int end = sentenceEnd(text, begin);
        m_sentences.push_back(
            {begin, end, Voice(text.substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin)))});
        begin = end;
    } while (begin < static_cast<int>(text.size()));
    range.end = m_sentences.size();
    return range;
}

size_t Sentences::at(int line, int place)
{
    const auto range = ofLine(line);
    const auto first = m_sentences.begin() + static_cast<std::ptrdiff_t>(range.begin);
    const auto last = m_sentences.begin() + static_cast<std::ptrdiff_t>(range.end);
    const auto found = std::ranges::upper_bound(first, last, place, {}, &Sentence::end);
    return static_cast<size_t>((found == last ? std::prev(last) : found) - m_sentences.begin());
}

Stretch sentenceAround(std::string_view line, int at)
{
    auto begin = static_cast<size_t>(std::clamp<int>(at, 0, static_cast<int>(line.size())));
    auto end = begin;
    constexpr size_t longest = 1000; // characters to either side
    const size_t first = begin > longest ? begin - longest : 0;
    const size_t last = std::min(line.size(), end + longest);
    while (begin > first && !isEnd(line, begin - 1))
        --begin;
    while (end < last && !isEnd(line, end))
        ++end;
    return {static_cast<int>(begin), static_cast<int>(std::min(end + 1, line.size()))};
}

} // namespace LaunchProbe::Extract
