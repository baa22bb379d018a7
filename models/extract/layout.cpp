// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <algorithm>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

constexpr int longestLine = 4000; //!< characters
constexpr char plusMinus = '\xb1'; //!< as a view has it

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

int indent(std::string_view text)
{
    int width = 0;
    for (const char c : text) {
        if (c == '\t')
            width += 4;
        else if (c == ' ')
            ++width;
        else
            break;
    }
    return width;
}

bool isFence(std::string_view bare)
{
    return bare.starts_with("```") || bare.starts_with("~~~");
}

bool isRule(std::string_view bare)
{
    return bare.find('-') != std::string_view::npos
        && bare.find_first_not_of("|:- +=\t") == std::string_view::npos
        && bare.find('|') != std::string_view::npos;
}

bool isRow(std::string_view bare)
{
    return bare.starts_with('|') && std::ranges::count(bare, '|') >= 2;
}

//! "Model | t/s": a row without the outer bars, which only the rule below the head gives away.
bool isLooseRow(std::string_view bare)
{
    return bare.find('|') != std::string_view::npos && !isFence(bare);
}

//! A row of llama-bench, which says itself what it is.
bool isBenchRow(std::string_view bare)
{
    return bare.find(plusMinus) != std::string_view::npos && std::ranges::count(bare, '|') >= 5
        && (bare.find(" pp") != std::string_view::npos || bare.find(" tg") != std::string_view::npos);
}

//! How many columns a line has where blanks part them.
size_t columnCount(std::string_view text)
{
    size_t count = 0;
    const auto isBlank = [&text](size_t at) { return text[at] == ' ' || text[at] == '\t'; };
    for (size_t at = 0; at < text.size(); ++count) {
        while (at < text.size() && isBlank(at))
            ++at;
        if (at == text.size())
            break;
        while (at < text.size() && text[at] != '\t'
               && !(isBlank(at) && at + 1 < text.size() && isBlank(at + 1)))
            ++at;
    }
    return count;
}

bool endsWithNumber(std::string_view bare)
{
    const auto last = bare.find_last_of(" \t");
    const auto word = bare.substr(last == std::string_view::npos ? 0 : last + 1);
    return word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

//! "ctx    pp t/s    tg t/s"
bool isAlignedHead(std::string_view bare)
{
    constexpr size_t longest = 160; // characters
    return bare.size() <= longest && !std::isdigit(static_cast<unsigned char>(bare.front()))
        && bare.find(':') == std::string_view::npos && !endsWithNumber(bare)
        && (bare.find("t/s") != std::string_view::npos || bare.find("tok/s") != std::string_view::npos
            || bare.find("tokens/s") != std::string_view::npos)
        && columnCount(bare) >= 2;
}

//! "48.2 tok/sec • 512 tokens • 0.41s to first token": LM Studio's line below an answer, which is pasted as a
//! quote and nobody's words.
bool isStatsLine(std::string_view bare)
{
    constexpr size_t longest = 120; // characters
    return bare.size() <= longest && bare.find("tok/sec") != std::string_view::npos
        && bare.find("to first token") != std::string_view::npos;
}

bool isAllCode(std::string_view bare)
{
    return bare.size() > 2 && bare.front() == '`' && bare.back() == '`';
}

} // namespace

void Layout::read(const TextView &view)
{
    m_view = &view;
    m_lines.clear();
    cut();
    name();
    alignTables();
}

void Layout::cut()
{
    const auto text = m_view->bytes();
    constexpr size_t usual = 64; // characters of a line
    m_lines.reserve(text.size() / usual + 1);
    for (size_t begin = 0; begin <= text.size();) {
        auto end = std::min(text.find('\n', begin), text.size());
        auto next = end + 1;
        if (end - begin > longestLine) {
            const auto blank = text.rfind(' ', begin + longestLine);
            end = blank != std::string_view::npos && blank > begin ? blank : begin + longestLine;
            next = end;
            if (next < text.size() && text[next] == ' ')
                ++next;
        }
        m_lines.push_back({static_cast<int>(begin), static_cast<int>(end), Line::Kind::Blank, 0, 0});
        begin = next;
    }
}

void Layout::name()
{
    bool fenced = false;
    int block = 0;
    int fences = 0;
    auto before = Line::Kind::Blank;
    bool loose = false; // a table whose rows lack the outer bars
    // An issue that was made out of somebody's comment quotes all that there is to read.
    const bool reposted = m_view->bytes().find("originally posted by") != std::string_view::npos;
    const bool spreads = m_view->bytes().find(plusMinus) != std::string_view::npos;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        auto &line = m_lines[i];
        const auto whole = m_view->slice(line.begin, line.end);
        const auto bare = trimmed(whole);
        const bool quoted = !fenced && !reposted && bare.starts_with('>') && !isStatsLine(bare)
            && !(indent(whole) >= 4 && (before == Line::Kind::Blank || before == Line::Kind::Code));
        if (isFence(bare)) {
            // A fence that opens and closes on one line is inline code.
            if (bare.find("```", 3) == std::string_view::npos || bare.size() <= 6)
                fenced = !fenced;
            fences += fenced ? 1 : 0;
            line.kind = Line::Kind::Code;
        } else if (bare.empty()) {
            line.kind = Line::Kind::Blank;
        } else if (quoted) {
            line.kind = Line::Kind::Quote;
        } else if (isRule(bare)) {
            line.kind = Line::Kind::TableRule;
            if (before == Line::Kind::Prose && !fenced && opensTable(m_lines[i - 1], bare)) {
                m_lines[i - 1].kind = before = Line::Kind::Table;
                m_lines[i - 1].block = ++block;
                loose = true;
            }
        } else if (isRow(bare) || (loose && !fenced && isLooseRow(bare)) || (spreads && isBenchRow(bare))) {
            line.kind = Line::Kind::Table;
        } else if (
            fenced || isAllCode(bare)
            || (indent(whole) >= 4 && (before == Line::Kind::Blank || before == Line::Kind::Code))) {
            line.kind = Line::Kind::Code;
        } else if (
            bare.starts_with('#') && bare.find_first_not_of('#') != std::string_view::npos
            && bare[bare.find_first_not_of('#')] == ' ') {
            line.kind = Line::Kind::Heading;
        } else {
            line.kind = Line::Kind::Prose;
        }
        const bool tableGoesOn = (line.kind == Line::Kind::Table || line.kind == Line::Kind::TableRule)
            && (before == Line::Kind::Table || before == Line::Kind::TableRule);
        if (line.kind != before && !tableGoesOn)
            ++block;
        loose = loose && (line.kind == Line::Kind::Table || line.kind == Line::Kind::TableRule);
        line.block = block;
        line.fence = fenced ? fences : 0;
        before = line.kind;
    }
}

void Layout::alignTables()
{
    constexpr size_t fewest = 2; // rows
    const auto bytes = m_view->bytes();
    const auto isText = [](const Line &line) {
        return line.kind == Line::Kind::Code || line.kind == Line::Kind::Prose;
    };
    const auto bareOf = [this](const Line &line) { return trimmed(m_view->slice(line.begin, line.end)); };
    for (auto unit = bytes.find("/s"); unit != std::string_view::npos;) {
        const auto below = std::ranges::upper_bound(m_lines, static_cast<int>(unit), {}, &Line::begin);
        const auto head = static_cast<size_t>(below - m_lines.begin()) - 1;
        auto last = head;
        if (isText(m_lines[head]) && isAlignedHead(bareOf(m_lines[head]))) {
            const auto columns = columnCount(bareOf(m_lines[head]));
            while (last + 1 < m_lines.size() && isText(m_lines[last + 1])
                   && columnCount(bareOf(m_lines[last + 1])) == columns
                   && endsWithNumber(bareOf(m_lines[last + 1])))
                ++last;
        }
        for (auto at = head; last - head >= fewest && at <= last; ++at)
            m_lines[at].kind = Line::Kind::Table;
        unit = bytes.find("/s", static_cast<size_t>(std::max(m_lines[last].end, static_cast<int>(unit) + 1)));
    }
}

bool Layout::opensTable(const Line &head, std::string_view rule) const
{
    const auto text = trimmed(m_view->slice(head.begin, head.end));
    const auto bars = [](std::string_view row) {
        return std::ranges::count(row, '|') - (row.starts_with('|') ? 1 : 0) - (row.ends_with('|') ? 1 : 0);
    };
    return bars(text) > 0 && bars(text) == bars(rule);
}

} // namespace LaunchProbe::Extract
