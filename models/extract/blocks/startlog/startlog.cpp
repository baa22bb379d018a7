// SPDX-License-Identifier: GPL-3.0-or-later
#include "startlog.h"

#include "engineargs.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

//! The second word of a rule's name tells the engine.
const std::array rules{
    LineRule{
        "api server version", R"(vllm\sapi\sserver\sversion\sv?(\d[\w.+]*))", Take::Text, &EngineVersion,
        "startlog.vllm.version"},
    LineRule{
        "llm engine (v", R"(llm\sengine\s\(v(\d[\w.+]*))", Take::Special, &EngineVersion,
        "startlog.vllm.engine"},
    LineRule{"non-default args", R"(non-default\sargs\s*:)", Take::Special, nullptr, "startlog.vllm.args"},
    LineRule{"args: namespace(", R"(args:\snamespace\()", Take::Special, nullptr, "startlog.vllm.args"},
    LineRule{
        "using max model len", R"(max\smodel\slen\s(\d+))", Take::Number, &Context, "startlog.vllm.length"},
    LineRule{
        "model loading took", R"(took\s([\d.]+)\s?gi?b)", Take::Number, &WeightsGb, "startlog.vllm.weights"},
    LineRule{
        "loading model weights took", R"(took\s([\d.]+)\s?gi?b)", Take::Number, &WeightsGb,
        "startlog.vllm.weights"},
    LineRule{
        "gpu kv cache size:", R"(size:\s([\d,]+)\stokens)", Take::Number, &KvTokens, "startlog.vllm.cache"},
    LineRule{
        "maximum concurrency for", R"(request:\s([\d.]+)x)", Take::Number, &Concurrency,
        "startlog.vllm.concurrency"},
    LineRule{"available kv cache memory", R"(memory:\s-?[\d.]+)", Take::Own},
    LineRule{"# gpu blocks:", "", Take::Own},
    LineRule{"# cuda blocks:", "", Take::Own},
    LineRule{"graph capturing finished", "", Take::Own},
    LineRule{"loading weights took", "", Take::Own},
    LineRule{"init engine (profile", "", Take::Own},
    LineRule{"chunked prefill is enabled", "", Take::Own},
    LineRule{"detected platform", "", Take::Own},
    LineRule{
        " backend",
        R"(using\s((?:flash[\s_-]?attention|flash_attn|flashinfer|xformers|triton\w*|flashmla|cutlass_mla|rocm\w*|aiter)(?:\s(?:mla|v\d))?)\s(?:attention\s)?backend)",
        Take::Special, &AttentionBackend, "startlog.attention"},
    LineRule{
        "attention_backend=",
        R"(attention_backend='?(fa3|flashinfer|triton|flashmla|cutlass_mla|trtllm_mha|trtllm_mla|torch_native|aiter)\b)",
        Take::Special, &AttentionBackend, "startlog.attention"},
    LineRule{
        " kernel",
        R"(using\s(\w*marlin\w*|\w*machete\w*|\w*cutlass\w*|\w*exllama\w*|\w*deepgemm\w*)\s(?:kernel|for\s))",
        Take::Text, &QuantKernel, "startlog.vllm.kernel"},
    LineRule{
        "avg generation throughput",
        R"(avg\sprompt\sthroughput:\s([\d.]+)\stok\w*/s,\savg\sgeneration\sthroughput:\s([\d.]+)\stok)",
        Take::Special, &TgTps, "startlog.vllm.load"},
    LineRule{"server_args=", R"(server_args=serverargs\()", Take::Special, nullptr, "startlog.sglang.args"},
    LineRule{
        "load weight end", R"(mem\susage=([\d.]+)\sgb)", Take::Number, &WeightsGb, "startlog.sglang.weights"},
    LineRule{"load weight end", R"(load\sweight\send\.(?!.*mem\susage))", Take::Own},
    LineRule{"load weight begin", "", Take::Own},
    LineRule{
        "kv cache is allocated", R"(\#tokens:\s(\d+))", Take::Number, &KvTokens, "startlog.sglang.cache"},
    LineRule{
        "max_total_num_tokens=", R"(max_total_num_tokens=(\d+))", Take::Special, &KvTokens,
        "startlog.sglang.pool"},
    LineRule{"capture cuda graph", "", Take::Own},
    LineRule{"memory pool end", "", Take::Own},
    LineRule{
        "gen throughput (token/s)", R"(throughput\s\(token/s\):\s([\d.]+))", Take::Number, &TgTps,
        "startlog.sglang.load"},
    LineRule{
        "input throughput (token/s)", R"(throughput\s\(token/s\):\s([\d.]+))", Take::Number, &PpTps,
        "startlog.sglang.load"},
    LineRule{"prefill batch", R"(prefill\sbatch\W.*\#new-seq(?!.*input\sthroughput))", Take::Own},
    LineRule{
        "tensorrt-llm version", R"(tensorrt-llm\sversion\s?:?\s*v?(\d[\w.]*))", Take::Text, &EngineVersion,
        "startlog.tensorrt.version"},
    LineRule{
        "engine version ", R"(tensorrt-llm\].*engine\sversion\s(\d[\w.]*)\sfound)", Take::Text,
        &EngineVersion, "startlog.tensorrt.version"},
    LineRule{
        "maxsequencelen:", R"(maxsequencelen:\s(\d+))", Take::Number, &Context, "startlog.tensorrt.length"},
    LineRule{"maxbatchsize:", R"(maxbatchsize:\s(\d+))", Take::Number, &Batch, "startlog.tensorrt.batch"},
    LineRule{
        "paged kv cache (", R"(kv\scache\s\((\d+)\))", Take::Number, &KvTokens, "startlog.tensorrt.cache"},
    LineRule{
        "fraction is set", R"(fraction\sis\sset\s([\d.]+))", Take::Number, &GpuMemoryUtilization,
        "startlog.tensorrt.fraction"},
    LineRule{"loaded engine size", "", Take::Own},
    LineRule{"[memusagechange]", "", Take::Own},
    LineRule{"mpi size:", "", Take::Own},
    LineRule{
        "[tensorrt-llm][", R"(\[tensorrt-llm\]\[(?:info|warning|error)\])", Take::Special, &Engine,
        "startlog.tensorrt.line"},
    LineRule{"[trt-llm] [", R"(\[trt-llm\]\s\[[iwe]\])", Take::Special, &Engine, "startlog.tensorrt.line"},
    LineRule{"application startup complete", "", Take::Serves},
    LineRule{"uvicorn running on", "", Take::Serves},
    LineRule{"server is fired up", "", Take::Serves},
    LineRule{"http/1.1\" 200", R"("(?:post|get)\s/(?:v1|generate|api)\S*\shttp/1\.1"\s200)", Take::Serves},
};

class StartLogReader final : public RuleReader
{
public:
    StartLogReader()
        : RuleReader(rules, {.gap = 60})
    {
    }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {
            {WeightsGb, Kind::Number, QStringLiteral("GB"), true},
            {KvTokens, Kind::Number, QStringLiteral("tok"), true},
            {Concurrency, Kind::Number, QStringLiteral("x"), true},
            {AttentionBackend, Kind::Text, {}, true},
            {QuantKernel, Kind::Text, {}, true}};
    }

private:
    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        const auto number = [&](const QString &slot, int group) {
            const auto value = readNumber(match.text(words, group));
            if (value > 0)
                give(draft, text.number(line, slot, value, match.begin(group), match.end(group), rule.rule));
        };
        if (!rule.slot) {
            takeArgs(text, line, match, rule, draft);
        } else if (*rule.slot == EngineVersion) {
            give(
                draft,
                text.mention(
                    line, EngineVersion, std::string(match.text(words, 1)), match.begin(1), match.end(1),
                    rule.rule));
            takeArgs(text, line, match, rule, draft);
        } else if (*rule.slot == TgTps) {
            number(PpTps, 1);
            number(TgTps, 2);
            draft.block.serves = draft.block.serves || draft.run.hasMetric();
        } else if (*rule.slot == KvTokens) {
            number(KvTokens, 1);
            takeLength(text, line, rule, draft);
        } else if (*rule.slot == AttentionBackend) {
            give(
                draft,
                text.mention(
                    line, AttentionBackend, upper(match.text(words, 1)), match.begin(1), match.end(1),
                    rule.rule));
        } else if (*rule.slot == Engine) {
            give(draft, text.mention(line, Engine, "TensorRT-LLM", match.begin(), match.end(), rule.rule));
        }
    }

    static void
    takeArgs(const BlockText &text, int line, const Match &match, const LineRule &rule, Draft &draft)
    {
        for (auto &mention : readEngineArgs(text, line, match.end()))
            give(draft, std::move(mention));
        give(draft, text.mention(line, Engine, engineOf(rule.rule), match.begin(), match.end(), rule.rule));
    }

    static void takeLength(const BlockText &text, int line, const LineRule &rule, Draft &draft)
    {
        static const Pattern length(R"(context_len=(\d+))");
        Match m;
        const auto words = text.line(line);
        if (length.find(words, m))
            give(
                draft,
                text.number(line, Context, readNumber(m.text(words, 1)), m.begin(1), m.end(1), rule.rule));
    }

    static const char *engineOf(std::string_view rule)
    {
        return rule.starts_with("startlog.vllm")    ? "vLLM"
            : rule.starts_with("startlog.sglang")   ? "SGLang"
            : rule.starts_with("startlog.tensorrt") ? "TensorRT-LLM"
                                                    : "";
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override
    {
        if (!draft.run.has(Engine)) {
            for (const auto *list : {&draft.run.said, &draft.run.metrics}) {
                const auto telling =
                    std::ranges::find_if(*list, [](const Mention &m) { return *engineOf(m.rule) != '\0'; });
                if (telling == list->end())
                    continue;
                auto engine = *telling;
                engine.slot = Engine;
                engine.value = engineOf(telling->rule);
                engine.number = std::numeric_limits<double>::quiet_NaN();
                draft.run.said.push_back(std::move(engine));
                break;
            }
        }
        return true;
    }
};

} // namespace

std::unique_ptr<BlockReader> make_startlog()
{
    return std::make_unique<StartLogReader>();
}

} // namespace LaunchProbe::Extract
