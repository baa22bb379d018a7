// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedies.h"

#include <algorithm>
#include <cctype>
#include <tuple>
#include <vector>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::Remedy;

//! What is called a remedy. Anything that could be one has a shape of its own.
constexpr auto flag =
    R"((?<![\w-])(--?[a-z][a-z0-9-]{0,30}+(?!_)(?<!-)(?:[\s=](?:\d+(?:[.,]\d+)*\b|"[^"\n]{1,60}"|(?:fp8|f16|bf16|q8_0|q4_0|row|none|layer|off|on|true|false|flashinfer|triton|fa3|auto)\b|[\w.]*[=:][\w.]+))?))";
constexpr auto variable =
    R"((?:-d)?((?:cuda|ggml|vllm|nccl|llama|ollama|pytorch|torch|hsa|gpu|hip|omp|sglang|sgl|flashinfer|trtllm|triton|rocr)_[a-z0-9_]+(?:=[\w,.:"-]+)?|(?<=-d)[a-z][a-z0-9_]{3,40}=(?:on|off|\d+|"[^"\n]{1,40}")))";
//! An option that no dash and no capitals tell: how servers and files name it.
constexpr auto option =
    R"(\b((?:num_ctx|num_gpu|num_batch|num_thread|max_model_len|max_num_seqs|max_num_batched_tokens|gpu_memory_utilization|tensor_parallel_size|kv_cache_dtype|enforce_eager|rope_scaling|context_length|max_seq_len|cache_mode|cache_size|gpu_split|n_gpu_layers|n_ctx|n_batch|flash_attn|chat_template)(?:\s?[=:]\s?[\w.]+)?))";
constexpr auto feature =
    R"(\b((?:open)?blas|mkl|no-mmap|cuda\sgraphs?|flash[\s-]attention|mmap|swa|prefix\scaching|chunked\sprefill|speculative\sdecoding|secure\sboot|iommu|acs|above\s4g(?:\sdecoding)?|re-?bar|resizable\sbar|aspm|persistence\smode|sysmem\sfallback|hyper-?threading|numa\sbalancing|custom\sall[\s-]reduce)\b)";
constexpr auto pull =
    R"((?:pr\s|pull\srequest\s|issue\s|https?://github\.com/[\w.-]+/[\w.-]+/(?:pull|issues)/)?([#]?\b\d{2,6})\b)";
constexpr auto release =
    R"((?:version\s|release\s|v|build\s)?(b\d{4}|\d+\.\d+(?:\.\d+)*(?:\.post\d+|rc\d+)?)(?![\d%]|\s?(?:gb|t/s|tok)))";

//! Words between a remedy and the word that it helped, and the other way round.
constexpr auto thatHelped =
    R"([`"')]*[^.\n?]{0,70}?\b(?:fix(?:ed|es)|solv(?:ed|es)|help(?:ed|s)|resolv(?:ed|es)|did\sthe\strick|(?:it|everything|now|that|this|all)\s(?:(?:\w+\s)?works|seems\sto\swork)|made\s(?:the\s|a\s)?(?:big\w*|huge|significant|massive|noticeable|largest)\s(?:\w+\s)?(?:difference|improvement|boost|gain)|(?:increas|improv|doubl|boost)(?:ed|es)\s(?:the\s|my\s)?(?:\w+\s)?(?:speeds?|performance|throughput|t/s|tps|pp|tg)|worked|no\slonger|(?:is|are|was)\sgone|avoid(?:s|ed)|allow(?:s|ed)|(?:now|it's|they're|both|all)\s(?:\w+\s)?working|помог\w*|заработал\w*))";
constexpr auto changing =
    R"(\b(?:add\w*|set(?:ting)?|us(?:e|ed|ing)|(?<=\bif\si\s)do|remov\w+|disabl\w+|enabl\w+|pass\w*|dropp?\w*|lower\w*|reduc\w+|increas\w+|rais\w+|with|without|switch\w*\sto|chang\w+|export\w*|добав\w+|убра\w+|с)\s(?:the\s|it\sto\s|to\s)?[`"']?)";
constexpr auto helpedBy =
    R"(\b(?:fix(?:ed)?|solved?|resolved?|work(?:ed|ing)?\saround|workaround|solution|помогло)(?:\s(?:it|this|that|was|is|by|with|via|using|to|for\sme|the\s\w+)|\s?:)*\s(?:by\s)?(?:adding\s|setting\s|using\s|removing\s|passing\s|disabling\s|enabling\s|add\s|set\s|use\s)?[`"']?)";

class RemediesField final : public Field
{
public:
    std::vector<std::string> anchors() const override
    {
        return {
            "try ",
            "use ",
            "run with",
            "run it with",
            "if i do ",
            "using ",
            "add ",
            "adding ",
            "set ",
            "setting ",
            "removing ",
            "fixed",
            "solved",
            "helped",
            "help that",
            "resolved",
            "rebuil",
            "recompil",
            "fresh compile",
            "disabl",
            "turning on",
            "option provided",
            "update ",
            "upgrad",
            "downgrad",
            "reverting",
            "#",
            "creas",
            "попробуй",
            "помог",
            "you need",
            "you want",
            "leaving",
            "without ",
            "workaround",
            "did the trick",
            " works",
            "worked",
            "gone",
            "enabl",
            "reduc",
            "lower",
            "updating",
            "fixes",
            "solves",
            "helps",
            "github.com/",
            "necessary",
            "required",
            "needed",
            "make sure",
            "chang",
            "must be",
            "needs to be",
            "num_ctx",
            "should fix",
            "should have fixed"};
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
        const auto held = line.cues | (holdsFlag(text) ? m_flag : 0);
        Match m;
        for (const auto &[pattern, rule, needed] : m_advised) {
            for (int from = 0; (held & needed) == needed && pattern.find(text, m, from); from = m.end(1))
                take(text, m, rule, sink);
        }
        for (const auto &[pattern, rule, needed] : m_helped) {
            if ((held & needed) == needed && pattern.find(text, m))
                take(text, m, rule, sink);
        }
    }

private:
    static bool holdsFlag(std::string_view text)
    {
        for (auto at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
            if (at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1])))
                return true;
        }
        return false;
    }

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
        Cues needed; //!< all of them
    };

    const Cues m_flag = cueOf({}); // no word tells it: `holdsFlag` does
    const Cues m_advising =
        cueOf("try |trying|run with|it with|use |add |adding|set |pass |creas|reduc|lower|remov|попробуй|"
              "try\t|use\t|add\t|set\t|pass\t|chang|need|make sure|make\tsure|must");
    const Cues m_variable =
        cueOf("cuda_|ggml_|vllm_|nccl_|llama_|torch_|hsa_|gpu_|hip_|omp_|sglang_|sgl_|flashinfer_|"
              "trtllm_|triton_|rocr_|=on|=off");
    const Cues m_feature =
        cueOf("blas|mkl|graph|attention|mmap|swa|caching|chunked|speculative|secure|iommu|acs|above|"
              "rebar|re-bar|resizable|aspm|persistence|sysmem|hyper|numa|custom a|custom\ta");
    const Cues m_option = cueOf("num_|max_|gpu_|tensor_parallel|kv_cache|enforce|rope_|context_|cache_|n_gpu|"
                                "n_ctx|n_batch|flash_|chat_");
    const Cues m_needing = cueOf("necessary|needed|required|mandatory");
    const Cues m_answering = cueOf("fix|solve|address");
    const Cues m_naming = cueOf("pr |pull request");
    const Cues m_asking = cueOf("you add|you use|you set|you also|you please|you maybe");
    const Cues m_insisting = cueOf("make sure|make\tsure");
    const Cues m_trying = cueOf("try |try\t|consider");
    const Cues m_changingVersion = cueOf("updat|upgrad|downgrad|revert|roll|switch");
    const Cues m_helping =
        cueOf("fixed|fixes|solved|solves|help|trick|works|worked|working|to "
              "work|longer|gone|avoids|avoided|allow|made "
              "|increased|increases|improved|improves|doubled|doubles|boosted|boosts|помог|"
              "заработал");
    const Cues m_mending = cueOf("fix|solve|around|solution|помогло");
    const Cues m_mended = cueOf("fixed|solved|addressed");
    const Cues m_building = cueOf("recompil|re-compil|rebuil|re-buil");
    const Cues m_driver = cueOf("driver");
    const Cues m_listing = cueOf("(#");
    const Cues m_linked = cueOf("/pull/");
    const Cues m_committed = cueOf("/commit");
    const Cues m_choosing = cueOf("you can");
    std::vector<Shape> m_advised = shapes({
        {joined(
             {R"((?:\b(?:try(?:ing)?|(?:instead|better|just|should|you|could|can)\s(?:[^.\n]{0,24}?\s)?run(?:\sit)?\swith|use|add(?:ing)?|set|pass|(?:in|de)creas(?:e|ing)|reduc(?:e|ing)|lower(?:ing)?|remov(?:e|ing))|попробуй\w*)\s(?:to\s(?:use|add|set)\s|setting\s|adding\s|using\s|with\s|the\s|it\swith\s|llama\.cpp\swith\s?)*[`"']?)",
              flag}),
         "flag:remedy.advised", m_flag | m_advising},
        {joined(
             {R"(\b(?:chang(?:e|ing)|switch(?:ing)?|bump(?:ing)?|rais(?:e|ing)|drop(?:ping)?|limit)\s(?:it|this|that|them|your\s\w+|the\s\w+)\s(?:back\s)?to\s[`"']?)",
              flag}),
         "flag:remedy.advised", m_flag | m_advising},
        {joined(
             {R"((?:\bmake\ssure\s(?:to\s|that\s)?(?:you(?:'re|\sare|\shave|\salso)?\s)?|\byou\s(?:\w+\s)?(?:need|have|must|want)\s(?:to\s)?|\bmust\sbe\s|\bneeds?\sto\sbe\s)(?:\w+\s){0,2}?(?:use|using|set|add|added|pass|passed|enable|enabled|run|running|launch|start|build|with|e\.g\.|explicitly)\s(?:\w+\s){0,3}?(?:with\s|e\.g\.,?\s)?[`"']?)",
              flag}),
         "flag:remedy.advised", m_flag | m_advising},
        {joined(
             {R"(\b(?:set(?:ting)?|increas(?:e|ing)|rais(?:e|ing)|lower(?:ing)?|reduc(?:e|ing)|chang(?:e|ing)|add(?:ing)?|pass(?:ing)?|adjust(?:ing)?|specify(?:ing)?|needs?)\s(?:the\s|your\s|a\s)?(?:parameter\s|option\s)?[`"']?)",
              option}),
         "flag:remedy.named", m_option},
        {joined(
             {flag,
              R"([`"']?\s(?:is|are|was|were)\s(?:really\s|absolutely\s|also\s)?(?:necessary|needed|required|mandatory)\b)"}),
         "flag:remedy.needed", m_flag | m_needing},
        {joined(
             {variable,
              R"([`"']*\s(?:is|are|was|were)\s(?:really\s|absolutely\s|also\s)?(?:necessary|needed|required|mandatory)\b)"}),
         "env:remedy.needed.helped", m_variable | m_needing},
        {joined(
             {R"(\b(?:set(?:ting)?|use|using|export|with|try|add|adding|to\shave|turning\son(?:\sthe)?|enabled\svia)\s[`"]?)",
              variable}),
         "env:remedy.variable", m_variable},
        {R"(\b(?:need|use|using|try|apply|merge|cherry-?pick)\s(?:the\s)?(?:pr|pull\srequest)\s(?:[#]|https?://github\.com/[\w.-]+/[\w.-]+/pull/)?(?<![\d])((?:[#]|(?<=[\s/]))\d{2,6})\b)",
         "pull_request:remedy.advised", m_naming},
        {R"(\b(?:look\s(?:at|into)|check\sout|try|test(?:ing)?\s(?:with|out)|merge|apply|cherry-?pick)\s[^.\n]{0,40}?https?://github\.com/[\w.-]+/[\w.-]+/pull/(\d{2,6})\b(?!/commits/))",
         "pull_request:remedy.advised", m_linked},
        {R"(\b(?:look\s(?:at|into)|check\sout|try|test(?:ing)?\s(?:with|out)|merge|apply|cherry-?pick|revert)\s[^.\n]{0,40}?https?://[\w./-]{1,80}/commits?/([0-9a-f]{7,8})[0-9a-f]{0,33}\b)",
         "commit:remedy.advised", m_committed},
        {joined({R"(\byou\scan\s[^.\n]{0,60}\busing\s[`"']?)", flag}), "flag:remedy.advised",
         m_flag | m_choosing},
        {joined({R"(\b(?:can|could|would)\syou\s(?:also\s|please\s|maybe\s)?(?:add|use|set)\s[`"']?)", flag}),
         "flag:remedy.asked", m_flag | m_asking},
        {joined(
             {R"(\b(?:try|consider)\s(?:disabling|enabling|turning\s(?:on|off)|without)\s(?:the\s)?)",
              feature}),
         "config:remedy.advised", m_feature | m_trying},
        {joined(
             {R"(\bmake\ssure\s(?:to\s|you\s|that\s)*(?:use|enable|disable|set|turn\s(?:on|off))\s(?:the\s)?)",
              feature}),
         "config:remedy.advised", m_feature | m_insisting},
        {joined(
             {R"(\b(?:updat(?:e|ing)|upgrad(?:e|ing)|downgrad(?:e|ing))\s(?:(?!driver)\w+\s){0,3}?(?:to|from\s\S+\sto)\s)",
              release}),
         "version:remedy.advised", m_changingVersion},
    });
    std::vector<Shape> m_helped = shapes({
        {joined({changing, flag, thatHelped}), "flag:remedy.helped", m_flag | m_helping},
        {joined(
             {flag,
              R"(`?\s(?:fix(?:ed|es)|solv(?:ed|es)|help(?:ed|s)|did\sthe\strick|can\shelp|resolv(?:ed|es)|avoid(?:ed|s)|prevent(?:ed|s)))"}),
         "flag:remedy.helped", m_flag | m_helping},
        {joined({helpedBy, flag}), "flag:remedy.helped", m_flag | m_mending},
        {joined({changing, variable, thatHelped}), "env:remedy.helped", m_variable | m_helping},
        {joined({helpedBy, variable}), "env:remedy.helped", m_variable | m_mending},
        {joined({R"(\b(?:disabl\w+|enabl\w+|turn(?:ing|ed)\s(?:on|off))\s(?:the\s)?)", feature, thatHelped}),
         "config:remedy.helped", m_feature | m_helping},
        {joined({helpedBy, R"((?:turning\s(?:on|off)\s)?)", feature}), "config:remedy.helped",
         m_feature | m_mending},
        {R"(\b((?:fresh\s)?re-?(?:compil|buil)(?:ed|d|t|e|ing))\b(?=[^.\n]{0,60}\b(?:work|fix|solv|help|now|charm|and)))",
         "rebuild:remedy.helped", m_building},
        {joined(
             {R"(\b(?:fixed|solved|resolved|addressed)\s(?:now\s|here\s|already\s)?(?:in|by|with|via|after)\s(?:the\s)?)",
              pull}),
         "pull_request:remedy.helped", m_mended},
        {R"((?:\bpr\s|\bpull\srequest\s)?((?:[#]|(?<=/pull/))\d{2,6})\b[)\]]{0,2}\s(?:should\shave\s|should\s|will\s|has\s|did\s|already\s|now\s|likely\s|also\s)*(?:fix(?:e[sd])?|solve[sd]?|resolve[sd]?|address(?:e[sd])?)\b)",
         "pull_request:remedy.helped", m_answering},
        // The title of a merged change: "loader : check sizes (#1234)".
        {R"(^\s*(?:[-*]\s)?[a-z][\w./-]*\s?:\s[^#\n]{4,90}\(([#]\d{3,6})\)\s*$)",
         "pull_request:remedy.listed", m_listing},
        {joined(
             {R"(\bwithout\s(?:the\s)?[`"']?)", flag,
              R"([`"']?,?\s(?:\w+\s){0,3}(?:works|worked|loads|runs|is\sfine|fine|no\s(?:crash|error|issue|problem)))"}),
         "flag:remedy.helped", m_flag | m_helping},
        {R"(\b(?:fixed|solved|resolved|addressed)\s(?:now\s|here\s|already\s)?(?:in|by|with|since|on)\s(?:commit\s)?`?(?:https?://[\w./-]{1,80}/commits?/)?([0-9a-f]{7,8})(?<!\d{7})[0-9a-f]{0,33}\b)",
         "commit:remedy.helped", m_mended},
        {R"(/pull/(\d{2,6})\b[)\]]{0,2}[.:,]?\s(?:here\sis|this\sis|is|has|contains)\s(?:a|the)\sfix\b)",
         "pull_request:remedy.helped", m_linked},
        {joined({R"(\bdrivers?\b[^.\n]{0,30}\bto\s(?:version\s|v)?(\d{3}(?:\.\d+){0,2})\b)", thatHelped}),
         "driver:remedy.helped", m_driver | m_helping},
        {joined(
             {R"(\b(?:updat|upgrad|downgrad|revert|roll\w*\sback|switch)\w*\s(?:\w+\s){0,3}?(?:back\s)?to\s)",
              release, thatHelped}),
         "version:remedy.helped", m_changingVersion | m_helping},
        {joined(
             {R"(\b(?:fixed|solved|resolved)\s(?:in|with|since)\s(?:vllm\s|sglang\s|llama\.cpp\s|ollama\s)?)",
              release}),
         "version:remedy.helped", m_mended},
    });

    //! Written with their sources, compiled once.
    static std::vector<Shape>
    shapes(std::initializer_list<std::tuple<std::string, const char *, Cues>> sources)
    {
        std::vector<Shape> made;
        for (const auto &[source, rule, needed] : sources)
            made.push_back({Pattern(source), rule, needed});
        return made;
    }
};

} // namespace

std::unique_ptr<Field> make_remedies(const Catalogue::Catalogue &)
{
    return std::make_unique<RemediesField>();
}

} // namespace LaunchProbe::Extract
