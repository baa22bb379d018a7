// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorline.h"

#include <models/extract/field.h>
#include <models/extract/textview.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace LaunchProbe::Extract {

namespace {

struct Mask {
    const char *pattern;
    const char *instead;
};
//! Order matters: what comes first may hold what comes later. Digits that are part of a name stay, because
//! they tell errors apart: "bf16", "sm_120", "qwen3".
constexpr std::array masks{
    Mask{R"(https?://\S+)", "<url>"},
    Mask{R"(<path>(?:/[\w.+-]+)+(?::\d+)*)", "<path>"},
    Mask{R"((?:[a-z]:\\|~?/|\.{1,2}/)[\w.+-]+(?:[/\\][\w.+-]+)*(?::\d+)*)", "<path>"},
    Mask{R"([\w.+-]+(?:[/\\][\w.+-]+)+\.[a-z]\w{0,7}\b(?::\d+)*)", "<path>"},
    Mask{R"([\w.+-]+\.(?:gguf|safetensors|bin|pth?|so|cpp|cuh?|hpp?|py)\b(?::\d+)*)", "<path>"},
    Mask{R"(\b0x[0-9a-f]+\b)", "<addr>"},
    Mask{R"(\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)", "<id>"},
    Mask{R"(\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b)", "<id>"},
    Mask{
        R"(\b(?:rank|pid|tid|tp|pp|dp|worker|process|device|gpu)[\s_=:#]?\d+\b|\bcuda:\d+\b|\bcuda\d\b)",
        "<rank>"},
    Mask{R"((?<![\w.])-?\d+(?:[.,]\d+)*\s?(?:[kmgt]i?b|bytes|tokens|ms|s)\b)", "<size>"},
    Mask{R"((?<=[a-z]\.)\d+(?=\.[a-z]))", "<n>"},
    Mask{R"((?<![\w.])-?\d+(?:[.,]\d+)*(?!\w)(?:\s*,\s+-?\d+(?:[.,]\d+)*(?!\w))*)", "<n>"},
    Mask{R"(\s\s+)", " "},
};

constexpr size_t longest = 200; // characters of a masked error
constexpr size_t shortestSentence = 20; // characters before a full stop that ends it

//! What is left of an error has to tell it from others: "keyerror: <n>" does not.
constexpr size_t fewestLetters = 12;

const Pattern &errorPattern()
{
    static const Pattern pattern(
        R"((?<!\w)(?:(?:\w+\.)*\w*(?:error|exception):\s+[^\s:].{3,}|(ggml_assert\(.{3,})|cuda\serror(?::\s|\s\d).{4,}|error\sloading\smodel:\s.{4,}|what\(\):\s+.{4,}|assertion\sfailed:\s+.{4,}|(xid\s?\([^)]{3,40}\):\s\d+)))");
    return pattern;
}

std::string maskedText(std::string_view said)
{
    static const Pattern any = anyOf(masks, [](const Mask &mask) { return mask.pattern; });
    std::string masked;
    Match match;
    int from = 0;
    for (; any.find(said, match, from); from = match.end()) {
        masked.append(said.substr(static_cast<size_t>(from), static_cast<size_t>(match.begin() - from)));
        masked.append(masks[static_cast<size_t>(match.mark)].instead);
    }
    masked.append(said.substr(static_cast<size_t>(from)));
    return masked;
}

//! "RuntimeError: CUDA error: …" is the error that it wraps.
size_t behindWrappers(std::string_view line, size_t at)
{
    static const Pattern wrapper(
        R"((?:\w+\.)*(?:runtimeerror|acceleratorerror|error|exception|fatal|what\(\)):\s+)");
    Match match;
    Match inner;
    while (wrapper.findAt(line, match, static_cast<int>(at))
           && errorPattern().findAt(line, inner, match.end()))
        at = static_cast<size_t>(match.end());
    return at;
}

//! Without the module that an exception lies in, which changes between versions.
size_t behindModule(std::string_view said)
{
    const auto end = said.find_first_of(":( ");
    const auto dot = said.substr(0, end).rfind('.');
    return dot == std::string_view::npos ? 0 : dot + 1;
}

//! An assertion is code: its numbers are constants. Where the closing bracket is missing, nothing.
std::string_view assertion(std::string_view said)
{
    int depth = 0;
    for (size_t i = 0; i < said.size() && i < longest; ++i) {
        depth += said[i] == '(' ? 1 : said[i] == ')' ? -1 : 0;
        if (said[i] == ')' && depth == 0)
            return said.substr(0, i + 1);
    }
    return {};
}

//! Up to the end of the first sentence that is one: what follows advises, or counts.
size_t sentenceEnd(std::string_view text)
{
    for (auto stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
        if (stop >= shortestSentence)
            return stop;
    }
    return text.size();
}

//! Closing signs and quotes differ with who pasted it where.
std::string_view withoutEnd(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t.,;:!`\"'~*|)\\");
    // A bracket or quote that was opened inside is part of it.
    const auto kept = last == std::string_view::npos ? 0 : last + 1;
    const bool opened = text.substr(0, kept).find('(') != std::string_view::npos;
    const bool quoted = kept < text.size() && (text[kept] == '\'' || text[kept] == '"')
        && text.substr(0, kept).find(text[kept]) != std::string_view::npos;
    return text.substr(0, kept < text.size() && ((text[kept] == ')' && opened) || quoted) ? kept + 1 : kept);
}

//! Says only that something went wrong before it, or nothing that tells it from others.
bool saysNothing(std::string_view masked)
{
    static const Pattern wrapper(
        R"(\btraceback\s\(most|(?:fail(?:ed|ure)|unable|could\snot|cannot)\sto\s(?:load|create|start|initiali[sz]e|init|run)\s?(?:the\s|a\s)?(?:model|context(?:\swith\smodel)?|server|engine|context|backend)?\s?(?:from\s)?['":\s]*(?:<path>['":\s]*)?$|error:\s(?:error\s)?loading\smodel$|see\s(?:the\s)?(?:root\scause|stack\strace|error\smessages?)|executor\sworker\sreturned|error:\s(?:worker\s|engine\s|engine\score\s)?initiali[sz]ation\sfailed$|enginedeaderror|enginecore|engine\score|internal\sserver\serror|process\sdidn't\sterminate|runner\sprocess|exited\swith|exit\s(?:status|code)|subprocess\.|parse\sarguments|^(?:index|key)error|'nonetype'|with\syour\srequest)");
    if (wrapper.isIn(masked))
        return true;
    static const Pattern empty(R"(<\w+>|\b\w*(?:error|exception)\b)");
    size_t letters = 0;
    Match match;
    int from = 0;
    const auto count = [&letters](std::string_view part) {
        letters += static_cast<size_t>(
            std::ranges::count_if(part, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); }));
    };
    for (; empty.find(masked, match, from); from = match.end())
        count(masked.substr(static_cast<size_t>(from), static_cast<size_t>(match.begin() - from)));
    count(masked.substr(static_cast<size_t>(from)));
    return letters < fewestLetters;
}

} // namespace

std::string maskedError(std::string_view line, int &begin, int &end)
{
    // The words that an error begins with are many; looking for the end of one is quicker.
    static const Pattern sign(
        R"((?:error|exception):|cuda\serror|error\sloading|ggml_assert\(|what\(\):|assertion\sfailed:|xid\s?\()");
    Match found;
    if (!sign.isIn(line) || !errorPattern().find(line, found))
        return {};
    const auto at = behindWrappers(line, static_cast<size_t>(found.begin()));
    errorPattern().findAt(line, found, static_cast<int>(at));
    auto said = line.substr(at);
    std::string masked;
    if (found.has(1)) {
        said = assertion(said);
        masked = said;
    } else if (found.has(2)) {
        said = found.text(line, 2);
        // Whose bus it is differs, the number is the error.
        masked = "xid " + std::string(said.substr(said.rfind(' ') + 1));
        begin = static_cast<int>(at);
        end = begin + static_cast<int>(said.size());
        return masked;
    } else {
        said = withoutEnd(said.substr(0, sentenceEnd(said)));
        masked = maskedText(said.substr(behindModule(said)));
        masked.resize(std::min(masked.size(), longest));
        masked = withoutEnd(masked);
    }
    if (masked.empty() || saysNothing(masked))
        return {};
    begin = static_cast<int>(at);
    end = begin + static_cast<int>(said.size());
    return masked;
}

std::vector<Domain::Reading> errorLines(const QString &log)
{
    const TextView view(log);
    const Layout layout(view);
    std::vector<Domain::Reading> errors;
    for (int line = 0; line < layout.count(); ++line) {
        int begin = 0;
        int end = 0;
        const auto masked = maskedError(layout.text(line), begin, end);
        if (masked.empty())
            continue;
        auto &error = errors.emplace_back();
        error.slot = Domain::Slot::ErrorLine;
        error.value = QString::fromStdString(masked);
        error.span = view.span(layout.line(line).begin + begin, layout.line(line).begin + end);
        error.rule = QStringLiteral("failures.error-line.%1").arg(errorLineVersion);
    }
    return errors;
}

} // namespace LaunchProbe::Extract
