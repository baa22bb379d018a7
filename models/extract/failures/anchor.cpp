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

std::string longestRun(std::string_view part)
{
    std::string best;
    std::string run;
    const auto close = [&](bool loseLast) {
        if (loseLast && !run.empty())
            run.pop_back();
        if (run.size() > best.size())
            best = run;
        run.clear();
    };
    for (size_t i = 0; i < part.size();) {
        const char c = part[i];
        if (c == '\\' && i + 1 < part.size()) {
            if (std::isalnum(static_cast<unsigned char>(part[i + 1])))
                close(false);
            else
                run.push_back(part[i + 1]);
            i += 2;
        } else if (c == '(' || c == '[') {
            close(false);
            i = behind(part, i);
        } else if (c == '?' || c == '*' || c == '{') {
            close(true);
            i = c == '{' ? std::min(part.find('}', i), part.size() - 1) + 1 : i + 1;
        } else if (c == '+' || c == '.' || c == '^' || c == '$') {
            close(false);
            ++i;
        } else {
            run.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
            ++i;
        }
    }
    close(false);
    return best;
}

} // namespace

std::vector<std::string> anchorsOf(std::string_view pattern)
{
    std::vector<std::string> anchors;
    for (const auto part : alternatives(pattern)) {
        // A pattern that is one group has its alternatives inside.
        const auto from = part.find_first_not_of("\\b");
        if (from != std::string_view::npos && part.substr(from).starts_with("(?:")
            && behind(part, from) == part.size()) {
            auto inner = anchorsOf(part.substr(from + 3, part.size() - from - 4));
            if (inner.empty())
                return {};
            anchors.insert(anchors.end(), inner.begin(), inner.end());
            continue;
        }
        auto run = longestRun(part);
        if (run.size() < shortest)
            return {};
        anchors.push_back(std::move(run));
    }
    return anchors;
}

} // namespace LaunchProbe::Extract
