// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace LaunchProbe::Extract {

Field::~Field() = default;

Cues Field::cueOf(std::string_view words)
{
    Q_ASSERT(m_cueCount < std::numeric_limits<Cues>::digits);
    const auto cue = Cues(1) << m_cueCount++;
    while (!words.empty()) {
        const auto bar = std::min(words.find('|'), words.size());
        const auto word = words.substr(0, bar);
        if (const auto known = std::ranges::find(m_cueWords, word, &CueWord::word); known != m_cueWords.end())
            known->cues |= cue;
        else
            m_cueWords.push_back({std::string(word), cue});
        words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return cue;
}

bool Shapes::find(const LineText &line, Match &match, int from, int last) const
{
    constexpr int longest = 96; // characters from the beginning of a match to the end of its word
    constexpr int few = 64; // characters
    // In a short stretch most words of the line are too far away.
    const bool isShort = last - from <= few;
    Cues near = isShort ? 0 : ~Cues(0);
    auto word = std::ranges::upper_bound(line.words, from, {}, &CueHit::end);
    for (; isShort && word != line.words.end() && word->end - longest <= last; ++word)
        near |= word->cues;
    bool found = false;
    Match candidate;
    for (size_t i = 0; i < m_shapes.size() && from <= last; ++i) {
        if (!(near & m_shapes[i].cue) || !line.holdsBehind(m_shapes[i].cue, from)
            || !m_shapes[i].pattern.find(line.text, candidate, from, last))
            continue;
        match = candidate;
        match.mark = static_cast<int>(i);
        found = true;
        last = match.begin() - 1; // a later shape must begin earlier
    }
    return found;
}

bool CuedPattern::find(const LineText &line, Match &match, int from, int last) const
{
    if (!line.holds(m_cue))
        return false;
    if (m_longest == anywhere)
        return m_pattern.find(line.text, match, from, last);
    auto word = std::ranges::upper_bound(line.words, from, {}, &CueHit::end);
    for (; word != line.words.end() && from <= last && word->end - m_longest <= last; ++word) {
        const int stop = std::min(last, word->begin);
        if (!(word->cues & m_cue) || stop < from)
            continue;
        if (m_pattern.find(line.text, match, std::max(from, word->end - m_longest), stop))
            return true;
        from = stop + 1;
    }
    return false;
}

Mention &Sink::add(const QString &slot, double number, int begin, int end, const char *rule)
{
    auto &mention = add(slot, spell(number), begin, end, rule);
    mention.number = number;
    return mention;
}

double readNumber(std::string_view text)
{
    std::string digits;
    double factor = 1;
    int commas = 0;
    int points = 0;
    size_t afterComma = 0;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            digits.push_back(c);
            ++afterComma;
        } else if (c == '.') {
            digits.push_back('.');
            ++points;
        } else if (c == ',') {
            ++commas;
            afterComma = 0;
            digits.push_back(',');
        } else if (c == 'k') {
            factor = 1000;
        } else if (c == '-' && digits.empty()) {
            digits.push_back('-');
        }
    }
    // "1,200" counts thousands, "12,5" is a decimal; "1,200.5" leaves no doubt.
    const bool thousands =
        commas > 1 || (commas == 1 && (points > 0 || (afterComma == 3 && !digits.starts_with("0,"))));
    if (thousands)
        std::erase(digits, ',');
    else
        std::ranges::replace(digits, ',', '.');
    double value = 0;
    const auto done = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return done.ec == std::errc() ? value * factor : std::numeric_limits<double>::quiet_NaN();
}

std::string spell(double number)
{
    std::array<char, 32> room{};
    const auto done = std::to_chars(room.data(), room.data() + room.size(), number, std::chars_format::fixed);
    return done.ec == std::errc() ? std::string(room.data(), done.ptr) : std::string();
}

std::string upper(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

bool saysSize(std::string_view text)
{
    constexpr char inGiga = '\xe3'; // as a view has "г" and "т"
    constexpr char inTera = '\xf2';
    for (size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (c != 'g' && c != 't' && c != inGiga && c != inTera)
            continue;
        auto before = at - 1;
        if (text[before] == '-' && before > 0)
            --before;
        if (std::isspace(static_cast<unsigned char>(text[before])) && before > 0)
            --before;
        if (std::isdigit(static_cast<unsigned char>(text[before])))
            return true;
    }
    return false;
}

size_t wordBegin(std::string_view text, size_t at)
{
    const auto parts = [](char c) {
        return c == ' ' || c == '\t' || c == '(' || c == '<' || c == '[' || c == '"' || c == '\'' || c == '`';
    };
    auto begin = std::min(at + 1, text.size());
    while (begin > 0 && !parts(text[begin - 1]))
        --begin;
    return begin;
}

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const auto part : parts)
        out.append(part);
    return out;
}

bool isSourceFile(std::string_view text, int at)
{
    auto end = static_cast<size_t>(at);
    while (end < text.size()
           && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_' || text[end] == '-'))
        ++end;
    const auto tail = text.substr(end, 4);
    return tail.starts_with(".py") && (tail.size() < 4 || !std::isalnum(static_cast<unsigned char>(tail[3])));
}

} // namespace LaunchProbe::Extract
