// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchor.h"

#include <algorithm>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

constexpr size_t shortest = 5; //!< characters; shorter literals hit too often

//! Where the group or class that opens at `at` ends: the place behind its closing sign.
size_t behind(std::string_view pattern, size_t at)
{
    if (pattern[at] == '[') {
        for (size_t i = at + 2; i < pattern.size(); ++i) {
            if (pattern[i] == '\\')
                ++i;
            else if (pattern[i] == ']')
                return i + 1;
        }
        return pattern.size();
    }
    int depth = 0;
    for (size_t i = at; i < pattern.size(); ++i) {
        if (pattern[i] == '\\') {
            ++i;
        } else if (pattern[i] == '[') {
            i = behind(pattern, i) - 1;
        } else if (pattern[i] == '(') {
            ++depth;
        } else if (pattern[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return pattern.size();
}

std::vector<std::string_view> alternatives(std::string_view pattern)
{
    std::vector<std::string_view> parts;
    size_t begin = 0;
    for (size_t i = 0; i < pattern.size();) {
        if (pattern[i] == '\\') {
            i += 2;
        } else if (pattern[i] == '(' || pattern[i] == '[') {
            i = behind(pattern, i);
        } else if (pattern[i] == '|') {
            parts.push_back(pattern.substr(begin, i - begin));
            begin = ++i;
        } else {
            ++i;
        }
    }
    parts.push_back(pattern.substr(begin));
    return parts;
}

//! What every match of a part holds: a run of letters, and one alternative of a group.
class Held
{
public:
    explicit Held(std::string_view part)
    {
        for (size_t i = 0; i < part.size();)
            i = take(part, i);
        close(false);
    }

    //! Nothing without a run that is worth looking for. A short one stands in too many texts.
    [[nodiscard]] std::vector<std::string> best() const
    {
        constexpr size_t sure = 8; // characters
        if (m_longest.size() < shortest)
            return {};
        return m_longest.size() >= sure || leastOf(m_group) < m_longest.size() ? std::vector{m_longest}
                                                                               : m_group;
    }

private:
    size_t take(std::string_view part, size_t i)
    {
        const char c = part[i];
        if (c == '\\' && i + 1 < part.size()) {
            if (std::isalnum(static_cast<unsigned char>(part[i + 1])))
                close(false);
            else
                m_run.push_back(part[i + 1]);
            return i + 2;
        }
        if (c == '(' || c == '[') {
            close(false);
            const auto end = behind(part, i);
            const bool optional =
                end < part.size() && (part[end] == '?' || part[end] == '*' || part[end] == '{');
            if (!optional && part.substr(i).starts_with("(?:"))
                takeGroup(anchorsOf(part.substr(i + 3, end - i - 4)));
            return end;
        }
        if (c == '?' || c == '*' || c == '{') {
            close(true);
            return c == '{' ? std::min(part.find('}', i), part.size() - 1) + 1 : i + 1;
        }
        if (c == '+' || c == '.' || c == '^' || c == '$')
            close(false);
        else
            m_run.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        return i + 1;
    }

    void close(bool loseLast)
    {
        if (loseLast && !m_run.empty())
            m_run.pop_back();
        if (m_run.size() > m_longest.size())
            m_longest = m_run;
        m_run.clear();
    }

    void takeGroup(std::vector<std::string> anchors)
    {
        if (leastOf(anchors) > leastOf(m_group))
            m_group = std::move(anchors);
    }

    static size_t leastOf(const std::vector<std::string> &anchors)
    {
        const auto least = std::ranges::min_element(anchors, {}, &std::string::size);
        return least == anchors.end() ? 0 : least->size();
    }

    std::string m_run;
    std::string m_longest;
    std::vector<std::string> m_group;
};

} // namespace

std::vector<std::string> anchorsOf(std::string_view pattern)
{
    std::vector<std::string> anchors;
    for (const auto part : alternatives(pattern)) {
        // A pattern that is one group has its alternatives inside.
        const auto from = part.find_first_not_of("\\b");
        const bool isGroup = from != std::string_view::npos && part.substr(from).starts_with("(?:")
            && behind(part, from) == part.size();
        const auto held =
            isGroup ? anchorsOf(part.substr(from + 3, part.size() - from - 4)) : Held(part).best();
        if (held.empty())
            return {};
        anchors.insert(anchors.end(), held.begin(), held.end());
    }
    return anchors;
}

} // namespace LaunchProbe::Extract
