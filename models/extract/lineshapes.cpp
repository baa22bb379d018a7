// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineshapes.h"

#include "pattern.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace LaunchProbe::Extract {

using Kind = Line::Kind;

namespace {

bool isWordLetter(char c)
{
    return c == '_' || std::isalnum(static_cast<unsigned char>(c));
}

//! Is there a first word near the beginning, and a sign behind it that could end a key?
bool mayHoldKey(std::string_view text)
{
    constexpr size_t farthest = 8; // characters before the first word
    const auto *const word = std::ranges::find_if(text.substr(0, farthest + 1), isWordLetter);
    const auto at = static_cast<size_t>(word - text.begin());
    constexpr std::string_view firsts = "osgahdcprmntvlek";
    return at <= farthest && at < text.size() && firsts.find(text[at]) != std::string_view::npos
        && (text.find(':', at) != std::string_view::npos || text.find('|', at) != std::string_view::npos);
}

//! Does it begin with the sign of a list?
bool mayHoldItem(std::string_view text)
{
    const auto sign = text.find_first_not_of(" \t");
    return sign != std::string_view::npos && (text[sign] == '-' || text[sign] == '*' || text[sign] == '+');
}

} // namespace

bool isItem(std::string_view line)
{
    auto at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos)
        return false;
    if (line[at] == '-' || line[at] == '*' || line[at] == '+')
        return at + 1 < line.size() && line[at + 1] == ' ';
    const auto digits = at;
    while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])))
        ++at;
    constexpr size_t most = 2;
    return at > digits && at - digits <= most && at + 1 < line.size()
        && (line[at] == '.' || line[at] == ')' || line[at] == '_') && line[at + 1] == ' ';
}

bool isFormLine(const Layout &layout, int line)
{
    static const Pattern key(
        R"(^[\s\W]{0,8}(?:os|operating\ssystem|system|machine|server|instance|gpus?|gpu\s(?:name|type|model)|graphics\scard|accelerator|hardware|device|cpu|processor|ram|memory|system\sram|(?:nvidia\s|gpu\s|cuda\s)?drivers?|cuda|toolkit|python|pytorch|torch|vllm|sglang|tensorrt\S*|llama\.cpp|ollama|engine|container|docker|kernel|platform)\b[^:|?]{0,36}[:|]+[\s*`]*[a-z0-9])");
    static const Pattern item(
        R"(^\s*[-*+]\s+(?:\W{0,2}nvidia\s)?(?:cuda|drivers?|ubuntu|debian|fedora|arch|windows|python|pytorch|torch|vllm|sglang|tensorrt-?\s?llm|ollama|llama\.cpp|docker|kernel)\s(?:toolkit\s|version\s|driver\s)?v?\d[\w.+-]*(?:\s(?:lts|beta))?\s*$)");
    const auto kind = layout.line(line).kind;
    if (kind != Kind::Prose && kind != Kind::Table && kind != Kind::Code)
        return false;
    const auto text = layout.text(line);
    return (mayHoldKey(text) && key.isIn(text))
        || (kind == Kind::Prose && mayHoldItem(text) && item.isIn(text));
}

bool isForm(const Layout &layout)
{
    constexpr int enough = 3;
    int found = 0;
    for (int line = 0; line < layout.count() && found < enough; ++line)
        found += isFormLine(layout, line) ? 1 : 0;
    return found == enough;
}

namespace {

//! Does a bracket open the line, or stand a sign behind its first word that prose does not have there?
bool mayBePrinted(std::string_view text)
{
    constexpr size_t farthest = 4; // characters before the first word
    const auto first = text.substr(0, farthest + 1);
    if (first.find('[') != std::string_view::npos || first.find('(') != std::string_view::npos
        || first.starts_with('#'))
        return true;
    const auto *const word = std::ranges::find_if(first, isWordLetter);
    const auto *const end =
        std::find_if(word, text.end(), [](char c) { return c != '.' && !isWordLetter(c); });
    if (word == first.end() || end == text.end())
        return false;
    if (*end == ':' || *end == '=')
        return true;
    const char next = end + 1 < text.end() ? end[1] : ' ';
    return std::isspace(static_cast<unsigned char>(*end))
        && (next == ':' || next == ' ' || next == '(' || next == '"' || next == 'e'
            || std::isdigit(static_cast<unsigned char>(next)));
}

} // namespace

bool isPrinted(const Layout &layout, int line)
{
    static const Pattern printed(
        R"(^\W{0,4}(?:(?:\w+\.)*\w*(?:error|exception)\b\s?:|(?:info|warning|error|debug)\s\d\d-\d\d\s|\(\w+\spid=\d+\)|traceback\s\(most\srecent|file\s"|\[\d{4}-\d\d-\d\d|\[\s*\d+\.\d{3,}\]|\[tensorrt-llm\]|\[trt-llm\]|time=\d{4}-|llama_\w+:|ggml_\w+:|nvrm:|docker:\s|nvidia-container-cli:|\d{1,3}\s+(?:0x[0-9a-f]{6,}\sin\s|\w+\s\(\w+=)|(?:file|line|func|stmt|msg)=[\w"]|(?:[a-z]{3}\s+\d{1,2}\s[\d:]{8}\s[\w.-]+\s)?kernel:\s|cuda\serror:))");
    const auto kind = layout.line(line).kind;
    return kind == Kind::Code
        || (kind == Kind::Prose && mayBePrinted(layout.text(line)) && printed.isIn(layout.text(line)));
}

} // namespace LaunchProbe::Extract
