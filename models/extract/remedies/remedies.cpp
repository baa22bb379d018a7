// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedies.h"

#include <algorithm>
#include <vector>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Remedy;

//! What is called a remedy. Anything that could be one has a shape of its own.
constexpr auto flag =
    R"((?<![\w-])(--?[a-z][a-z0-9-]{0,30}+(?!_)(?:[\s=](?:\d+(?:\.\d+)?\b|"[^"\n]{1,60}"|(?:fp8|f16|bf16|q8_0|q4_0|row|none|layer|off|on|true|false|flashinfer|triton|fa3|auto)\b|[\w.]*[=:][\w.]+))?))";
constexpr auto variable =
    R"((?:-d)?((?:cuda|ggml|vllm|nccl|llama|ollama|pytorch|torch|hsa|gpu|hip|omp|sglang|sgl|flashinfer|trtllm|triton|rocr)_[a-z0-9_]+(?:=[\w,.:"-]+)?))";
constexpr auto feature =
    R"(\b((?:open)?blas|mkl|cuda\sgraphs?|flash[\s-]attention|mmap|swa|prefix\scaching|chunked\sprefill|speculative\sdecoding|secure\sboot|iommu|acs|above\s4g(?:\sdecoding)?|re-?bar|resizable\sbar|aspm|persistence\smode|sysmem\sfallback|hyper-?threading|numa\sbalancing|custom\sall[\s-]reduce)\b)";
constexpr auto pull =
    R"((?:pr\s|pull\srequest\s|issue\s|https?://github\.com/[\w.-]+/[\w.-]+/(?:pull|issues)/)?([#]?\b\d{2,6})\b)";
constexpr auto release =
    R"((?:version\s|release\s|v|build\s)?(b\d{4}|\d+\.\d+(?:\.\d+)*(?:\.post\d+|rc\d+)?)(?![\d%]|\s?(?:gb|t/s|tok)))";

//! Words between a remedy and the word that it helped, and the other way round.
constexpr auto thatHelped =
    R"([`"')]*[^.\n?]{0,70}?\b(?:fix(?:ed|es)|solv(?:ed|es)|help(?:ed|s)|resolv(?:ed|es)|did\sthe\strick|(?:it|everything|now|that|this|all)\s(?:\w+\s)?works|worked|no\slonger|(?:is|are|was)\sgone|avoid(?:s|ed)|помог\w*|заработал\w*))";
constexpr auto changing =
    R"(\b(?:add\w*|set(?:ting)?|us(?:e|ed|ing)|remov\w+|disabl\w+|enabl\w+|pass\w*|dropp?\w*|lower\w*|reduc\w+|increas\w+|rais\w+|with|without|switch\w*\sto|chang\w+|export\w*|добав\w+|убра\w+|с)\s(?:the\s|it\sto\s|to\s)?[`"']?)";
constexpr auto helpedBy =
    R"(\b(?:fix(?:ed)?|solved?|resolved?|work(?:ed|ing)?\saround|workaround|solution|помогло)(?:\s(?:it|this|that|was|is|by|with|via|using|to|for\sme|the\s\w+)|\s?:)*\s(?:by\s)?(?:adding\s|setting\s|using\s|removing\s|passing\s|disabling\s|enabling\s|add\s|set\s|use\s)?[`"']?)";

class RemediesField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"try ",       "use ",          "using ",        "add ",      "adding ",    "set ",
                "setting ",   "fixed",         "solved",        "helped",    "help that",  "resolved",
                "rebuil",     "recompil",      "fresh compile", "disabl",    "turning on", "option provided",
                "update ",    "upgrad",        "downgrad",      "reverting", "#",          "increas",
                "попробуй",   "помог",         "you need",      "you want",  "leaving",    "without ",
                "workaround", "did the trick", " works",        "worked",    "gone",       "enabl",
                "reduc",      "lower",         "updating",      "fixes",     "solves",     "helps",
                "github.com/"};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        return {{Remedy, Domain::FieldInfo::Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (line.kind == Line::Kind::Code || line.kind == Line::Kind::Table)
            return;
        const auto text = line.text;
        Match m;
        for (const auto &[pattern, rule] : m_advised) {
            for (int from = 0; pattern.find(text, m, from); from = m.end(1))
                take(text, m, rule, sink);
        }
        for (const auto &[pattern, rule] : m_helped) {
            if (pattern.find(text, m))
                take(text, m, rule, sink);
        }
    }

private:
    static void take(std::string_view text, const Match &m, const char *rule, Sink &sink)
    {
        auto value = std::string(m.text(text, 1));
        const bool build =
            value.find("ggml_") != std::string::npos && value.find("cuda_enable") == std::string::npos;
        while (value.ends_with('.') || value.ends_with(',') || value.ends_with(':'))
            value.pop_back();
        const int end = m.begin(1) + static_cast<int>(value.size());
        const std::string_view name(rule);
        if (name.starts_with("pull_request") && value.front() != '#')
            value.insert(value.begin(), '#');
        sink.add(
            Remedy, value, m.begin(1), end,
            build && name == "env:remedy.variable" ? "rebuild:remedy.option" : rule);
    }

    struct Shape {
        Pattern pattern;
        const char *rule;
    };
    std::vector<Shape> m_advised = shapes({
        {joined(
             {R"((?:\b(?:try(?:ing)?|use|add(?:ing)?|set|pass|increas(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?|remov(?:e|ing))|попробуй\w*)\s(?:to\s(?:use|add|set)\s|setting\s|adding\s|using\s|with\s|the\s|it\swith\s|llama\.cpp\swith\s?)*[`"']?)",
              flag}),
         "flag:remedy.advised"},
        {joined(
             {R"(\b(?:set(?:ting)?|use|using|export|with|try|turning\son(?:\sthe)?|enabled\svia)\s[`"]?)",
              variable}),
         "env:remedy.variable"},
        {joined(
             {R"(\b(?:try|consider)\s(?:disabling|enabling|turning\s(?:on|off)|without)\s(?:the\s)?)",
              feature}),
         "config:remedy.advised"},
        {joined(
             {R"(\b(?:updat(?:e|ing)|upgrad(?:e|ing)|downgrad(?:e|ing))\s(?:(?!driver)\w+\s){0,3}?(?:to|from\s\S+\sto)\s)",
              release}),
         "version:remedy.advised"},
    });
    std::vector<Shape> m_helped = shapes({
        {joined({changing, flag, thatHelped}), "flag:remedy.helped"},
        {joined(
             {flag,
              R"(`?\s(?:fix(?:ed|es)|solv(?:ed|es)|help(?:ed|s)|did\sthe\strick|can\shelp|resolv(?:ed|es)))"}),
         "flag:remedy.helped"},
        {joined({helpedBy, flag}), "flag:remedy.helped"},
        {joined({changing, variable, thatHelped}), "env:remedy.helped"},
        {joined({helpedBy, variable}), "env:remedy.helped"},
        {joined({R"(\b(?:disabl\w+|enabl\w+|turn(?:ing|ed)\s(?:on|off))\s(?:the\s)?)", feature, thatHelped}),
         "config:remedy.helped"},
        {joined({helpedBy, R"((?:turning\s(?:on|off)\s)?)", feature}), "config:remedy.helped"},
        {R"(\b((?:fresh\s)?re-?(?:compil|buil)(?:ed|d|t|e|ing))\b(?=[^.\n]{0,60}\b(?:work|fix|solv|help|now|charm|and)))",
         "rebuild:remedy.helped"},
        {joined({R"(\b(?:fixed|solved|resolved|addressed)\s(?:in|by|with|via|after)\s(?:the\s)?)", pull}),
         "pull_request:remedy.helped"},
        {R"(\b(?:fixed|solved|resolved|addressed)\s(?:in|by|with|since)\s(?:commit\s)?`?([0-9a-f]{7,40})\b(?<=[a-f\d]{7})(?<!\d{7}))",
         "commit:remedy.helped"},
        {joined({R"(\bdrivers?\b[^.\n]{0,30}\bto\s(?:version\s|v)?(\d{3}(?:\.\d+){0,2})\b)", thatHelped}),
         "driver:remedy.helped"},
        {joined(
             {R"(\b(?:updat|upgrad|downgrad|revert|roll\w*\sback|switch)\w*\s(?:\w+\s){0,3}?(?:back\s)?to\s)",
              release, thatHelped}),
         "version:remedy.helped"},
        {joined(
             {R"(\b(?:fixed|solved|resolved)\s(?:in|with|since)\s(?:vllm\s|sglang\s|llama\.cpp\s|ollama\s)?)",
              release}),
         "version:remedy.helped"},
    });

    //! Written with their sources, compiled once.
    static std::vector<Shape> shapes(std::initializer_list<std::pair<std::string, const char *>> sources)
    {
        std::vector<Shape> made;
        for (const auto &[source, rule] : sources)
            made.push_back({Pattern(source), rule});
        return made;
    }
};

} // namespace

std::unique_ptr<Field> make_remedies(const Catalogue::Catalogue &)
{
    return std::make_unique<RemediesField>();
}

} // namespace LaunchProbe::Extract
