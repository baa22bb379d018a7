// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <models/extract/flags.h>

#include <algorithm>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

constexpr size_t most = 400; //!< words; more are no command line

bool parts(char c)
{
    return c == ' ' || c == '\t' || c == ',' || c == '[' || c == ']' || c == '\\';
}

//! A dash begins a flag unless a number follows.
bool isFlag(std::string_view word)
{
    return word.size() > 1 && word.front() == '-' && !std::isdigit(static_cast<unsigned char>(word[1]));
}

bool namesModel(std::string_view name)
{
    return name == "-m" || name == "--model" || name == "--model-path" || name == "--model-id"
        || name == "-hf";
}

} // namespace

void addArguments(const BlockText &text, int line, int begin, std::vector<Argument> &arguments)
{
    const auto words = text.line(line);
    for (auto at = static_cast<size_t>(begin); at < words.size() && arguments.size() < most;) {
        if (parts(words[at])) {
            ++at;
            continue;
        }
        const char quote = words[at];
        if (quote == '"' || quote == '\'') {
            const auto end = std::min(words.find(quote, at + 1), words.size());
            // A whole command line may stand in quotes.
            const auto inner = words.substr(at + 1, end - at - 1);
            if (inner.find(' ') == std::string_view::npos) {
                if (!inner.empty())
                    arguments.push_back({inner, line, static_cast<int>(at) + 1});
                at = end + 1;
                continue;
            }
            ++at;
            continue;
        }
        auto end = at;
        while (end < words.size() && !parts(words[end]) && words[end] != '"' && words[end] != '\'')
            ++end;
        arguments.push_back({words.substr(at, end - at), line, static_cast<int>(at)});
        at = std::max(end, at + 1);
    }
}

Mentions readArguments(const BlockText &text, const std::vector<Argument> &arguments)
{
    using namespace Domain::Slot;
    Mentions found;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const auto &argument = arguments[i];
        if (!isFlag(argument.word))
            continue;
        const auto equals = argument.word.find('=');
        const auto name = argument.word.substr(0, equals);
        Argument value = argument;
        if (equals != std::string_view::npos) {
            value.word = argument.word.substr(equals + 1);
            value.begin += static_cast<int>(equals) + 1;
        } else if (i + 1 < arguments.size() && !isFlag(arguments[i + 1].word)) {
            value = arguments[i + 1];
        } else {
            value.word = {};
        }
        const int end = value.begin + static_cast<int>(value.word.size());
        if (namesModel(name)) {
            if (const auto file = modelFile(value.word)) {
                auto mention = text.mention(
                    value.line, Model,
                    std::string(value.word.substr(
                        static_cast<size_t>(file->begin), static_cast<size_t>(file->end - file->begin))),
                    value.begin + file->begin, value.begin + file->end, "model.file");
                mention.flags = Mention::Weak;
                found.push_back(std::move(mention));
            }
            continue;
        }
        const auto *flag = paramFlag(name);
        const auto read = flag ? paramValue(*flag, value.word) : std::nullopt;
        if (!read)
            continue;
        const bool valued = flag->takes != ParamFlag::Takes::Switch;
        const auto &place = valued ? value : argument;
        const int last = valued ? end : argument.begin + static_cast<int>(name.size());
        found.push_back(
            read->text.empty()
                ? text.number(place.line, *flag->slot, read->number, place.begin, last, read->rule)
                : text.mention(place.line, *flag->slot, read->text, place.begin, last, read->rule));
    }
    return found;
}

} // namespace LaunchProbe::Extract
