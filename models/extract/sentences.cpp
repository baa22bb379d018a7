// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences.h"

#include <algorithm>

namespace LaunchProbe::Extract {

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

} // namespace LaunchProbe::Extract
