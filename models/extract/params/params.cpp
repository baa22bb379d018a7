// SPDX-License-Identifier: GPL-3.0-or-later
#include "params.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

enum class Takes { Tokens, Count, Fraction, Type, Switch };

struct ParamFlag {
    std::string_view name;
    const QString *slot;
    Takes takes;
};
const std::array flags{
    ParamFlag{"-c", &Context, Takes::Tokens},
    ParamFlag{"--ctx-size", &Context, Takes::Tokens},
    ParamFlag{"--max-model-len", &Context, Takes::Tokens},
    ParamFlag{"--max_model_len", &Context, Takes::Tokens},
    ParamFlag{"--context-length", &Context, Takes::Tokens},
    ParamFlag{"--contextsize", &Context, Takes::Tokens},
    ParamFlag{"--max-seq-len", &Context, Takes::Tokens},
    ParamFlag{"--max_seq_len", &Context, Takes::Tokens},
    ParamFlag{"--session-len", &Context, Takes::Tokens},
    ParamFlag{"--max-total-tokens", &Context, Takes::Tokens},
    ParamFlag{"-mcl", &Context, Takes::Tokens},
    ParamFlag{"num_ctx", &Context, Takes::Tokens},
    ParamFlag{"-b", &Batch, Takes::Count},
    ParamFlag{"--batch-size", &Batch, Takes::Count},
    ParamFlag{"--max-num-seqs", &Batch, Takes::Count},
    ParamFlag{"--max_num_seqs", &Batch, Takes::Count},
    ParamFlag{"--max-running-requests", &Batch, Takes::Count},
    ParamFlag{"--blasbatchsize", &Batch, Takes::Count},
    ParamFlag{"--max_batch_size", &Batch, Takes::Count},
    ParamFlag{"--max-batch-size", &Batch, Takes::Count},
    ParamFlag{"num_batch", &Batch, Takes::Count},
    ParamFlag{"-ub", &Ubatch, Takes::Count},
    ParamFlag{"--ubatch-size", &Ubatch, Takes::Count},
    ParamFlag{"-t", &Threads, Takes::Count},
    ParamFlag{"--threads", &Threads, Takes::Count},
    ParamFlag{"num_thread", &Threads, Takes::Count},
    ParamFlag{"-ngl", &GpuLayers, Takes::Count},
    ParamFlag{"--n-gpu-layers", &GpuLayers, Takes::Count},
    ParamFlag{"--gpu-layers", &GpuLayers, Takes::Count},
    ParamFlag{"--gpulayers", &GpuLayers, Takes::Count},
    ParamFlag{"num_gpu", &GpuLayers, Takes::Count},
    ParamFlag{"-tp", &TensorParallel, Takes::Count},
    ParamFlag{"--tensor-parallel-size", &TensorParallel, Takes::Count},
    ParamFlag{"--tensor_parallel_size", &TensorParallel, Takes::Count},
    ParamFlag{"--tp-size", &TensorParallel, Takes::Count},
    ParamFlag{"--tp", &TensorParallel, Takes::Count},
    ParamFlag{"--num-shard", &TensorParallel, Takes::Count},
    ParamFlag{"-ctk", &KvType, Takes::Type},
    ParamFlag{"--cache-type-k", &KvType, Takes::Type},
    ParamFlag{"-ctv", &KvType, Takes::Type},
    ParamFlag{"--cache-type-v", &KvType, Takes::Type},
    ParamFlag{"--kv-cache-dtype", &KvType, Takes::Type},
    ParamFlag{"-fa", &FlashAttn, Takes::Switch},
    ParamFlag{"--flash-attn", &FlashAttn, Takes::Switch},
    ParamFlag{"--flashattention", &FlashAttn, Takes::Switch},
    ParamFlag{"--n-cpu-moe", &NCpuMoe, Takes::Count},
    ParamFlag{"-ncmoe", &NCpuMoe, Takes::Count},
    ParamFlag{"--moecpu", &NCpuMoe, Takes::Count},
    ParamFlag{"--gpu-memory-utilization", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"--gpu_memory_utilization", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"gpu_memory_utilization", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"--mem-fraction-static", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"--tp_size", &TensorParallel, Takes::Count},
    ParamFlag{"--max-seq-length", &Context, Takes::Tokens},
    ParamFlag{"--kv_cache_free_gpu_memory_fraction", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"--cache-max-entry-count", &GpuMemoryUtilization, Takes::Fraction},
    ParamFlag{"--kv_cache_dtype", &KvType, Takes::Type},
    ParamFlag{"max_model_len", &Context, Takes::Tokens},
    ParamFlag{"tensor_parallel_size", &TensorParallel, Takes::Count},
    ParamFlag{"max_num_seqs", &Batch, Takes::Count},
    ParamFlag{"kv_cache_dtype", &KvType, Takes::Type},
    ParamFlag{"-gmu", &GpuMemoryUtilization, Takes::Fraction}};

bool isCacheType(std::string_view value)
{
    static const Pattern form(
        R"(^(?:i?q\d_\w{1,3}|f16|fp16|bf16|f32|fp8(?:_e4m3|_e5m2)?|int8|int4|q8|q4|nvfp4|auto)$)");
    return form.isIn(value);
}

std::string cacheType(std::string_view value)
{
    if (value == "q8")
        return "q8_0";
    return value == "q4" ? "q4_0" : std::string(value);
}

//! People's k counts 1024 tokens; a plain number stands as it is.
double tokens(std::string_view text)
{
    const bool thousands = text.find('k') != std::string_view::npos;
    std::string digits(text.substr(0, text.find('k')));
    while (!digits.empty() && (digits.back() == ' ' || digits.back() == '-'))
        digits.pop_back();
    const auto value = readNumber(digits);
    return thousands ? value * 1024 : value;
}

class ParamsField final : public Field
{
public:
    explicit ParamsField(const Catalogue::Catalogue &catalogue)
    {
        for (const auto &engine : catalogue.engines()) {
            for (const auto &known : engine.flags) {
                const bool takesValue = known.type != u"bool";
                for (const auto &name : QStringList(known.name) + known.aliases) {
                    if (name.startsWith(u'-'))
                        m_known.emplace(name.toLower().toStdString(), takesValue);
                }
            }
        }
    }

    std::vector<std::string> anchors() const override
    {
        return {
            "-c ",
            "-c=",
            "-ub",
            "-b ",
            "-t ",
            "-ngl",
            "--",
            "num_ctx",
            "num_thread",
            "num_gpu",
            "num_batch",
            "max_model_len",
            "tensor_parallel_size",
            "max_num_seqs",
            "-tp ",
            "-ctk",
            "-ctv",
            "-fa",
            "-ncmoe",
            "gpu_memory_util",
            "memory util",
            "memory-util",
            "mem util",
            "-gmu",
            "context",
            "ctx",
            "flash",
            " fa",
            "+fa",
            "kv",
            "cache",
            "layers",
            "threads",
            "concurren",
            "parallel",
            "batch",
            "tensor p",
            "tp=",
            "tp ",
            "k q",
            "k at",
            inRussian,
            "слоев",
            "потоков",
            "-m "};
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        const auto tok = QStringLiteral("tok");
        return {
            {Context, Kind::Number, tok, true},
            {Batch, Kind::Number, {}, true},
            {Ubatch, Kind::Number, {}, true},
            {Threads, Kind::Number, {}, true},
            {GpuLayers, Kind::Number, {}, true},
            {TensorParallel, Kind::Number, {}, true},
            {KvType, Kind::Text, {}, true},
            {FlashAttn, Kind::Text, {}, true},
            {NCpuMoe, Kind::Number, {}, true},
            {GpuMemoryUtilization, Kind::Number, {}, true},
            {Domain::Slot::Flag, Kind::Text, {}, true}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        if (line.kind == Line::Kind::Table)
            return;
        readFlags(line, sink);
        if (line.kind != Line::Kind::Code)
            readProse(line, sink);
    }

private:
    void readFlags(const LineText &line, Sink &sink) const
    {
        const auto text = line.text;
        Match m;
        if (line.holds(m_named)) {
            for (int from = 0; m_flag.find(text, m, from); from = std::max(m.end(1), from + 1))
                readFlag(line, m, sink);
            return;
        }
        int from = 0;
        for (int dash = nextDash(text, 0); dash >= 0; dash = nextDash(text, dash + 1)) {
            const int begin = std::max(0, dash - 1);
            if (begin < from || !m_flag.findAt(text, m, begin))
                continue;
            readFlag(line, m, sink);
            from = m.end(1);
        }
    }

    void readFlag(const LineText &line, const Match &m, Sink &sink) const
    {
        const auto name = m.text(line.text, 1);
        if (name == "-m" || name == "--model" || name == "--model-path" || name == "-hf") {
            readFile(line, m, sink);
            return;
        }
        const auto *flag = std::ranges::find(flags, name, &ParamFlag::name);
        if (flag != flags.end())
            take(*flag, line, m, sink);
        else if (const auto known = m_known.find(name); known != m_known.end())
            takeKnown(known->second, line, m, sink);
    }

    //! The next dash with which a flag may begin; -1: none.
    static int nextDash(std::string_view text, int from)
    {
        constexpr std::string_view before = " \t\v\f`\"'([,|";
        for (auto at = text.find('-', static_cast<size_t>(from)); at != std::string_view::npos;
             at = text.find('-', at + 1)) {
            if (at == 0 || before.find(text[at - 1]) != std::string_view::npos)
                return static_cast<int>(at);
        }
        return -1;
    }

    //! A flag that an engine documents and no slot of its own holds.
    static void takeKnown(bool takesValue, const LineText &line, const Match &m, Sink &sink)
    {
        const bool valued = takesValue && m.has(2) && !m.text(line.text, 2).starts_with('-');
        const auto name = m.text(line.text, 1);
        sink.add(
            Domain::Slot::Flag, valued ? joined({name, "=", m.text(line.text, 2)}) : std::string(name),
            m.begin(1), valued ? m.end(2) : m.end(1), "params.known");
    }

    void take(const ParamFlag &flag, const LineText &line, const Match &m, Sink &sink) const
    {
        const auto value = m.text(line.text, 2);
        const int end = m.has(2) ? m.end(2) : m.end(1);
        if (flag.takes == Takes::Switch) {
            if (value != "0" && value != "off" && value != "false" && value != "disabled")
                sink.add(*flag.slot, "true", m.begin(1), m.end(1), "params.flag").flags = Mention::InCommand;
        } else if (flag.takes == Takes::Type) {
            if (isCacheType(value))
                sink.add(
                        *flag.slot, cacheType(value), m.begin(1), end,
                        flag.name.ends_with('k')           ? "params.cache-k"
                            : flag.name.ends_with("dtype") ? "params.cache"
                                                           : "params.cache-v")
                    .flags = Mention::InCommand;
        } else {
            static const Pattern numeric(R"(^-?\d+(?:[.,]\d+)?k?$)");
            if (!numeric.isIn(value))
                return;
            const auto number = flag.takes == Takes::Fraction ? readNumber(value) : tokens(value);
            if (number == 0 && flag.takes == Takes::Tokens)
                return;
            sink.add(*flag.slot, number, m.begin(1), end, "params.flag").flags = Mention::InCommand;
        }
    }

    //! A file's name may be that of a model which no list knows.
    void readFile(const LineText &line, const Match &m, Sink &sink) const
    {
        auto path = m.text(line.text, 2);
        const auto slash = path.find_last_of("/\\");
        const int shift = slash == std::string_view::npos ? 0 : static_cast<int>(slash) + 1;
        const auto file = path.substr(static_cast<size_t>(shift));
        Match name;
        if (m_file.find(file, name) && name.end(1) - name.begin(1) > 3
            && file.find('$') == std::string_view::npos && file.find('{') == std::string_view::npos) {
            auto &mention = sink.add(
                Model, std::string(name.text(file, 1)), m.begin(2) + shift, m.begin(2) + shift + name.end(1),
                "model.file");
            mention.flags = Mention::InCommand | Mention::Weak;
        }
    }

    //! Flash attention's short name, which begins too many other words to be looked for as a literal.
    static bool saysFa(std::string_view text)
    {
        for (auto at = text.find("fa"); at != std::string_view::npos; at = text.find("fa", at + 1)) {
            if (at + 2 == text.size() || !std::isalnum(static_cast<unsigned char>(text[at + 2])))
                return true;
        }
        return false;
    }

    void readProse(const LineText &line, Sink &sink) const
    {
        const auto text = line.text;
        Match m;
        for (int from = 0; line.holds(m_ofContext) && m_context.find(text, m, from); from = m.end()) {
            const int group = m.has(1) ? 1 : 2;
            if (const auto value = tokens(m.text(text, group)); value >= 512 && value <= 20e6)
                sink.add(Context, value, m.begin(group), m.end(group), "params.context-said");
        }
        for (int from = 0; line.holds(m_ofOthers) && m_others.find(text, m, from); from = m.end()) {
            const std::array<const QString *, 6> slots{&GpuLayers, &GpuLayers,      &Threads,
                                                       &Batch,     &TensorParallel, &GpuMemoryUtilization};
            for (int group = 1; group <= 6; ++group) {
                if (m.has(group))
                    sink.add(
                        *slots[static_cast<size_t>(group - 1)], readNumber(m.text(text, group)),
                        m.begin(group), m.end(group), "params.said");
            }
        }
        if ((line.holds(m_ofFlash) || saysFa(text)) && m_flash.find(text, m))
            sink.add(FlashAttn, "true", m.begin(), m.end(), "params.flash-said");
        if (!line.holds(m_ofCache))
            return;
        if (m_cachePair.find(text, m)) {
            sink.add(KvType, cacheType(m.text(text, 1)), m.begin(1), m.end(1), "params.cache-k");
            sink.add(KvType, cacheType(m.text(text, 2)), m.begin(2), m.end(2), "params.cache-v");
        } else if (m_cache.find(text, m)) {
            const int group = m.has(1) ? 1 : 2;
            sink.add(KvType, cacheType(m.text(text, group)), m.begin(group), m.end(group), "params.cache");
        }
    }

    std::map<std::string, bool, std::less<>> m_known; //!< does it take a value?
    const Cues m_named =
        cueOf("num_|gpu_memory_util|max_model_len|tensor_parallel_size|max_num_seqs|kv_cache_dtype");
    const Cues m_ofContext = cueOf("context|ctx|контекст");
    const Cues m_ofOthers =
        cueOf("layers|threads|concurrent|parallel|simultaneous|tp |tp\t|tp=|tp:|tpof|utili");
    const Cues m_ofFlash = cueOf("flash");
    const Cues m_ofCache = cueOf("q0|q1|q2|q3|q4|q5|q6|q7|q8|q9|f16|fp16|fp8|int8");
    const std::string inRussian = "контекст";
    Pattern m_flag{
        R"((?:^|[\s`"'(\[,|])(--?[a-z][a-z0-9_-]*|num_(?:ctx|thread|gpu|batch)|gpu_memory_utilization|max_model_len|tensor_parallel_size|max_num_seqs|kv_cache_dtype)(?:[\s=:]{1,3}["']?([^\s`"',)]+))?)"};
    Pattern m_file{
        R"(^([\w.+-]+?)(?:[-_.](?:ud[-_])?(?:i?q\d\w*|mxfp4\w*|bf16|f16|fp16|fp8\w*|awq|gptq|nvfp4|exl\d)\b.*|-gguf.*|-0000\d-of-\d+.*|\.gguf|:.*)?$)"};
    // The depth at which a speed was measured is no context: "at 30k context" does not count.
    Pattern m_context{R"(
        (?<!\bat\s)(?<!@)(?<!@\s)(?<!after\s)(?<!past\s)(?<!beyond\s)(?<!\w)(?<![\d.,])(\d{1,4}(?:\.\d)?\s?-?k|\d{4,7})\s?(?:tokens?\s)?(?:of\s)?(?:(?:token|non-quantized|unquantized|max|full|total)\s)?(?:context|ctx|контекст\w*)\b
      | \b(?:context|ctx|контекст\w*)(?:\s?-?(?:size|length|window|len))*\s?(?:(?:of|is|at|set\sto|to|up\sto|limited\sto|around|about|in|на|до)\s|[=:~(]\s?)+(\d{1,4}(?:\.\d)?\s?k\b|\d{4,7}\b)(?!\s?(?:t/s|tok))
    )"};
    Pattern m_others{R"(
        (?<![\d.])(\d{1,3})\s(?:/\s?\d+\s|of\s\d+\s|out\sof\s\d+\s)?layers\s(?:are\s|is\s)?(?:on|to|in|onto|offloaded\s(?:on|to))\s(?:the\s|my\s)?(?:gpu|vram|card)
      | (?<![\d.])(\d{1,3})\slayers\sof\s\d+
      | \b(?:with|using|on|use|at)\s(\d{1,3})\s(?:cpu\s)?threads\b
      | (?<![\d.])(\d{1,4})\s(?:concurrent|parallel|simultaneous)\s(?:requests?|users|streams|sessions|connections|clients|queries|agents)
      | \b(?:tensor[\s-]parallel(?:ism|\ssize)?|tp)\s?(?:of\s|=\s?|:\s?)(\d)\b
      | \bgpu[\s-](?:memory|mem)[\s-]utili[sz]ation(?:\s(?:of|at|to|set\sto|is))?[\s=:]+(0?\.\d{1,3})\b
    )"};
    Pattern m_flash{R"(
        (?<!no\s)(?<!without\s)(?:\bwith|\benabl\w+|\busing|\bturn(?:ed)?\son|\buse|\+|&|\bplus)\s?(?:the\s)?(?:flash[\s-]?attention|flash-attn|fa\b)(?!\s?(?:off|disabled))
      | (?:flash[\s-]?attention|flash-attn)(?:\s(?:is|was|turned|set\sto))*[\s:=]*(?:enabled|on\b|activated|true)
      | \+\s?flashattention
    )"};
    Pattern m_cachePair{
        R"(\bk(?:\s(?:cache|at|is|in))*[\s:=]+(f16|bf16|fp16|i?q\d_\w{1,2}|q8|q4)\s?(?:,|and|&|/|\+)?\s?(?:the\s)?v(?:\s(?:cache|at|is|in))*[\s:=]+(f16|bf16|fp16|i?q\d_\w{1,2}|q8|q4))"};
    Pattern m_cache{R"(
        \b(?:kv|k/v|k\sand\sv)(?:[\s-]?cache)?(?:\s(?:quant\w*|type|at|is|in|to|as|of|set|with|using|dtype|cache|both))*[\s:=@(]*(q[458]_[01]|q8|q4|fp8|fp16|f16|bf16|int8)\b
      | (?<![\w-])(q[458]_[01]|q8|q4|fp8|fp16|f16|int8)\s(?:quantized\s|quant\s)?(?:kv|k/v|cache\b|context\scache)
    )"};
};

} // namespace

std::unique_ptr<Field> make_params(const Catalogue::Catalogue &catalogue)
{
    return std::make_unique<ParamsField>(catalogue);
}

} // namespace LaunchProbe::Extract
