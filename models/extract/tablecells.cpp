// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecells.h"

namespace LaunchProbe::Extract {

std::string_view bare(std::string_view text)
{
    const auto isDressing = [](char c) { return c == ' ' || c == '\t' || c == '*' || c == '`' || c == ':'; };
    while (!text.empty() && isDressing(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isDressing(text.back()))
        text.remove_suffix(1);
    return text;
}

namespace {

//! Two blanks or a tab part columns where nothing else does.
std::vector<Cell> alignedCellsOf(std::string_view text, int begin)
{
    std::vector<Cell> cells;
    const auto isBlank = [&text](size_t at) { return text[at] == ' ' || text[at] == '\t'; };
    for (size_t at = 0; at < text.size();) {
        while (at < text.size() && isBlank(at))
            ++at;
        const auto first = at;
        while (at < text.size() && text[at] != '\t'
               && !(isBlank(at) && at + 1 < text.size() && isBlank(at + 1)))
            ++at;
        if (at > first)
            cells.push_back({begin + static_cast<int>(first), begin + static_cast<int>(at)});
    }
    return cells;
}

} // namespace

std::vector<Cell> cellsOf(std::string_view text, int begin)
{
    std::vector<Cell> cells;
    size_t at = text.find('|');
    if (at == std::string_view::npos)
        return alignedCellsOf(text, begin);
    // The outer bars may be left out.
    if (at != std::string_view::npos && !bare(text.substr(0, at)).empty())
        cells.push_back({begin, begin + static_cast<int>(at)});
    while (at != std::string_view::npos) {
        const auto next = text.find('|', at + 1);
        if (next == std::string_view::npos) {
            if (!bare(text.substr(at + 1)).empty())
                cells.push_back({begin + static_cast<int>(at) + 1, begin + static_cast<int>(text.size())});
            break;
        }
        cells.push_back({begin + static_cast<int>(at) + 1, begin + static_cast<int>(next)});
        at = next;
    }
    return cells;
}

} // namespace LaunchProbe::Extract
