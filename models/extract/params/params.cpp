// SPDX-License-Identifier: GPL-3.0-or-later
#include "params.h"

#include <models/extract/flags.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

class ParamsField final : public Field
{
public:
    explicit ParamsField(const Catalogue::Catalogue &catalogue)
    {
        for (const auto &engine : catalogue.engines()) {
            for (const auto &known : engine.flags) {
                const auto takes = takesOf(known.type);
                for (const auto &name : QStringList(known.name) + known.aliases) {
                    if (!name.startsWith(u'-'))
                        continue;
                    auto &all = m_known[name.toLower().toStdString()];
                    all = all == Known::Nothing || all == takes ? takes : Known::Word;
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
            "gpu offload",
            "threads",
            "thread pool",
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
            "-m ",
            "\"-m\"",
            "\"-c\"",
            "llama_arg_",
            "vllm serve",
            "trtllm-serve",
            "cpu/gpu",
            "% gpu",
            "% cpu"};
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
        if (Match m; line.holds(m_serving) && m_served.find(line.text, m))
            readFile(line, m, sink);
        if (Match m; line.holds(m_ofList) && m_listed.find(line.text, m))
            sink.add(Context, readNumber(m.text(line.text, 1)), m.begin(1), m.end(1), "params.listed");
        if (line.kind != Line::Kind::Code)
            readProse(line, sink);
    }

private:
    //! What stands behind a flag that an engine documents.
    enum class Known { Nothing, Switch, Whole, Number, Word, Object };

    static Known takesOf(QStringView type)
    {
        if (type == u"bool")
            return Known::Switch;
        if (type == u"int" || type.startsWith(u"int M") || type.startsWith(u"int G") || type == u"int bytes")
            return Known::Whole;
        if (type == u"float" || type.startsWith(u"float "))
            return Known::Number;
        return type == u"json" || type == u"object" ? Known::Object : Known::Word;
    }

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
        if (name == "-m" || name == "--model" || name == "--model-path" || name == "--model_path"
            || name == "-hf") {
            if (name == "-m" && isOfPython(line.text, m.begin(1)))
                return;
            readFile(line, m, sink);
            return;
        }
        const auto *flag = paramFlag(name);
        // What counts for one engine is a switch of another.
        const bool valued = m.has(2) && !m.text(line.text, 2).starts_with('-');
        const bool typed = flag && flag->takes != ParamFlag::Takes::Type;
        if (flag && (take(*flag, line, m, sink) || (valued && typed)))
            return;
        if (const auto known = m_known.find(name); known != m_known.end())
            takeKnown(known->second, line, m, sink);
    }

    //! "python3 -m vllm.entrypoints…" names a program.
    static bool isOfPython(std::string_view text, int at)
    {
        static const Pattern python(R"(python[\d.]*(?:\s-[a-z])*\s*$)");
        constexpr size_t far = 24; // characters
        const auto before = text.substr(0, static_cast<size_t>(at));
        return python.isIn(before.substr(before.size() > far ? before.size() - far : 0));
    }

    //! The next dash with which a flag may begin; -1: none.
    static int nextDash(std::string_view text, int from)
    {
        constexpr std::string_view before = " \t\v\f`\"'([,|";
        for (auto at = text.find('-', static_cast<size_t>(from)); at != std::string_view::npos;
             at = text.find('-', at + 1)) {
            const auto letter = at + (at + 1 < text.size() && text[at + 1] == '-' ? 2 : 1);
            const bool named = letter < text.size() && text[letter] >= 'a' && text[letter] <= 'z';
            if (named && (at == 0 || before.find(text[at - 1]) != std::string_view::npos))
                return static_cast<int>(at);
        }
        return -1;
    }

    //! A flag that an engine documents and no slot of its own holds, with its value where that has the flag's
    //! type.
    static void takeKnown(Known takes, const LineText &line, const Match &m, Sink &sink)
    {
        const auto name = m.text(line.text, 1);
        auto value = m.has(2) ? m.text(line.text, 2) : std::string_view();
        if (value.starts_with('{'))
            value = object(line.text.substr(static_cast<size_t>(m.begin(2))));
        if (takes == Known::Switch && (value == "false" || value == "off"))
            return;
        const bool valued = isOfType(takes, value);
        sink.add(
            Domain::Slot::Flag, valued ? joined({name, "=", value}) : std::string(name), m.begin(1),
            valued ? m.begin(2) + static_cast<int>(value.size()) : m.end(1), "params.known");
    }

    static bool isOfType(Known takes, std::string_view value)
    {
        static const Pattern whole(R"(^-?\d+(?:[.,]\d+)?[kmg]?i?b?$)");
        static const Pattern number(R"(^-?(?:\d+(?:\.\d*)?|\.\d+)$)");
        switch (takes) {
        case Known::Whole:
            return whole.isIn(value);
        case Known::Number:
            return number.isIn(value);
        case Known::Word:
        case Known::Object:
            return !value.empty() && (!value.starts_with('-') || number.isIn(value));
        default:
            return false;
        }
    }

    //! Up to the bracket that closes it; hostile nesting is cut.
    static std::string_view object(std::string_view text)
    {
        constexpr size_t longest = 300;
        int depth = 0;
        for (size_t i = 0; i < std::min(text.size(), longest); ++i) {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return text.substr(0, i + 1);
        }
        return {};
    }

    static bool take(const ParamFlag &flag, const LineText &line, const Match &m, Sink &sink)
    {
        const auto value = paramValue(flag, m.text(line.text, 2));
        if (!value)
            return false;
        const int end = m.has(2) && flag.takes != ParamFlag::Takes::Switch ? m.end(2) : m.end(1);
        auto &mention = value->text.empty()
            ? sink.add(*flag.slot, value->number, m.begin(1), end, value->rule)
            : sink.add(*flag.slot, value->text, m.begin(1), end, value->rule);
        mention.flags = Mention::InCommand;
        return true;
    }

    //! A file's name may be that of a model which no list knows.
    static void readFile(const LineText &line, const Match &m, Sink &sink)
    {
        const auto path = m.text(line.text, 2);
        const auto name = modelFile(path);
        if (!name)
            return;
        const auto begin = static_cast<size_t>(name->begin);
        auto &mention = sink.add(
            Model, std::string(path.substr(begin, static_cast<size_t>(name->end) - begin)),
            m.begin(2) + name->begin, m.begin(2) + name->end, "model.file");
        mention.flags = Mention::InCommand | Mention::Weak;
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
        // TabbyAPI prints how much of it a request used.
        const bool used = text.find("new tokens at") != std::string_view::npos
            || text.find("generate:") != std::string_view::npos;
        for (int from = 0; !used && m_context.find(line, m, from); from = m.end()) {
            const int group = m.has(1) ? 1 : 2;
            if (const auto value = tokenCount(m.text(text, group)); value >= 512 && value <= 20e6)
                sink.add(Context, value, m.begin(group), m.end(group), "params.context-said");
        }
        for (int from = 0; m_others.find(line, m, from); from = m.end()) {
            static const std::array slots{
                &GpuLayers, &GpuLayers, &Threads,   &Batch,  &TensorParallel, &GpuMemoryUtilization,
                &Ubatch,    &Batch,     &GpuLayers, &Threads};
            for (int group = 1; group <= static_cast<int>(slots.size()); ++group) {
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

    std::map<std::string, Known, std::less<>> m_known;
    const Cues m_named =
        cueOf("num_|gpu_memory_util|max_model_len|tensor_parallel_size|max_num_seqs|kv_cache_dtype|ollama_"
              "|llama_arg_");
    // The model stands behind the command, not behind a flag.
    const Cues m_serving = cueOf("m serve|serve ");
    Pattern m_served{R"((\b(?:vllm|trtllm-)\s?serve)\s+["'`]?([\w.-]*/?[\w.-]+/[\w.-]+))"};
    const Cues m_ofList = cueOf("cpu/gpu|100% gpu|100% cpu");
    // A row of `ollama ps`: name, id, size, processor, context.
    Pattern m_listed{R"(\s[0-9a-f]{12}\s+[\d.]+\s[gm]b\s+(?:\d+%/\d+%\scpu/gpu|100%\s[gc]pu)\s+(\d{3,7})\s)"};
    const Cues m_ofFlash = cueOf("flash");
    const Cues m_ofCache = cueOf("q0|q1|q2|q3|q4|q5|q6|q7|q8|q9|f16|fp16|fp8|int8");
    const std::string inRussian = "контекст";
    // In a list of words the value is a word of its own: "-c", "4096".
    Pattern m_flag{
        R"((?:^|[\s`"'(\[,|]|(?<=environment)=)(--?[a-z][a-z0-9_-]*|num_(?:ctx|thread|gpu|batch)|gpu_memory_utilization|max_model_len|tensor_parallel_size|max_num_seqs|kv_cache_dtype|ollama_(?:context_length|flash_attention|kv_cache_type)|llama_arg_\w+)(?:(?:[\s=:]{1,3}["']?|["'],\s?["'])([^\s`"',)]+))?)"};
    // The depth at which a speed was measured is no context: "at 30k context" does not count.
    CuedPattern m_context{cueOf("context|ctx|контекст"), 56, R"(
        (?<!\bat\s)(?<!@)(?<!@\s)(?<!after\s)(?<!past\s)(?<!beyond\s)(?<!\w)(?<![\d.,])(?<!\d-)(\d{1,4}(?:\.\d)?\s?-?[kк]|\d{4,7})\s?(?:tokens?\s)?(?:of\s)?(?:(?:token|non-quantized|unquantized|max|full|total)\s)?(?:(?:context|ctx)\b|контекст)
      | (?:\b(?:context|ctx)|контекст\w*)(?:\s?-?(?:size|length|window|len))*\s?(?:(?:(?:of|is|at|set\sto|to|up\sto|limited\sto|around|about|in|на|до)\s|[=:~(]\s?)+|(?=\d{1,4}\s?[kк]|\d{4,6}\b(?!,\sseed)))(\d{1,4}(?:\.\d)?\s?(?:k\b|к(?![а-я]))|\d{4,7}\b)(?!\s?(?:t/s|tok\w*\s?(?:/|per)))
    )"};
    CuedPattern m_others{
        cueOf("layers|offload|threads|thread pool|concurren|parallel|simultaneous|tp "
              "|tp\t|tp=|tp:|tpof|utili|batch"),
        48,
        R"(
        (?<![\d.])(\d{1,3})\s(?:/\s?\d+\s|of\s\d+\s|out\sof\s\d+\s)?layers\s(?:are\s|is\s)?(?:on|to|in|onto|offloaded\s(?:on|to))\s(?:the\s|my\s)?(?:gpu|vram|card)
      | (?<![\d./])(\d{1,3})(?:\slayers\sof\s\d+|\s?/\s?\d{2,3}\s(?:gpu\s)?(?:offload\w*|layers)\b)
      | \b(?:with|using|on|use|at)\s(\d{1,3})\s(?:cpu\s)?threads\b
      | (?<![\d.])(\d{1,4})\s(?:concurrent|parallel|simultaneous)\s(?:requests?|users|streams|sessions|connections|clients|queries|agents)
      | \b(?:tensor[\s-]parallel(?:ism|\ssize)?|tp)\s?(?:of\s|=\s?|:\s?)(\d)\b
      | \bgpu[\s-](?:memory|mem)[\s-]utili[sz]ation(?:\s(?:of|at|to|set\sto|is))?[\s=:]+(0?\.\d{1,3})\b
      | \b(?:u|micro)[\s-]?batch(?:[\s-]?size)?(?:\s?[=:]\s?|\s(?:of\s|is\s|to\s|at\s|set\sto\s)?)(\d{2,5})\b(?![.,]?\d|\s?(?:t/s|tok))
      | (?:(?<!micro\s)(?<!micro-)(?<!threads-)(?<!\w)batch(?:[\s-]?size(?:\s?[=:]\s?|\s(?:of\s|is\s|to\s|at\s|set\sto\s)?)|\s?=\s?)|\bat\sbatch\s|\bconcurrency(?:\s?[=:]\s?|\s(?:of\s|is\s|at\s)?))(\d{1,5})\b(?![.,]?\d|\s?(?:t/s|tok|%|x\b|-\s?\d))
      | \bgpu\soffload(?:\slayers)?\s?[:=]\s?(\d{1,3})\b(?!\s?%|[.,]\d|\s?gb)
      | \bcpu\sthread(?:s|\spool)(?:\ssize)?\s?[:=]\s?(\d{1,3})\b
    )"};
    Pattern m_flash{R"(
        (?<!no\s)(?<!without\s)(?:\bwith|\benabl\w+|\busing|\bturn(?:ed)?\son|(?<!cannot\s)(?<!not\s)(?<!to\s)(?<!can't\s)\buse|\+|&|\bplus)\s?(?:the\s)?(?:flash[\s-]?attention|flash-attn|fa\b)(?!\s?(?:off|disabled))
      | (?:flash[\s-]?attention|flash-attn)(?:\s(?:is|was|turned|set\sto))*[\s:=]*(?:enabled|on\b|activated|true)
      | \+\s?flashattention
    )"};
    Pattern m_cachePair{
        R"(\bk(?:\s(?:cache|at|is|in))*[\s:=]+(f16|bf16|fp16|i?q\d_\w{1,2}|q8|q4)\s?(?:,|and|&|/|\+)?\s?(?:the\s)?v(?:\s(?:cache|at|is|in))*[\s:=]+(f16|bf16|fp16|i?q\d_\w{1,2}|q8|q4))"};
    Pattern m_cache{R"(
        \b(?:(?:kv|k/v|k\sand\sv)(?:[\s-]?cache)?|[kv][\s-]cache)(?:\s(?:quant\w*|type|at|is|in|to|as|of|set|with|using|dtype|cache|both))*[\s:=@(]*(q[458]_[01]|iq4_nl|q8|q4|fp8|fp16|f16|bf16|int8)\b
      | (?<![\w-])(?<!to\s)(?<!to\s`)(?<!than\s)(?<!than\s`)(q[458]_[01]|iq4_nl|q8|q4|fp8|fp16|f16|int8)[`'"]?\s(?:quantized\s|quant\s|for\s(?:the\s)?)?(?:kv|k/v|[kv][\s-]cache|cache\b|context\scache)
    )"};
};

} // namespace

std::unique_ptr<Field> make_params(const Catalogue::Catalogue &catalogue)
{
    return std::make_unique<ParamsField>(catalogue);
}

} // namespace LaunchProbe::Extract
