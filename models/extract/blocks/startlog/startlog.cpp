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
        "  version ",
        R"([^a-z0-9\s]\s+[^a-z0-9\s]\s+[^a-z0-9\s].{0,16}?\sversion\s+v?(\d+\.\d+\.\d[\w.+-]*)\s*$)",
        Take::Text, &EngineVersion, "startlog.vllm.banner"},
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
    LineRule{
        "maximum concurrency for", R"(concurrency\sfor\s([\d,]+)\stokens)", Take::Number, &Context,
        "startlog.vllm.full-length"},
    LineRule{
        "available kv cache memory", R"(memory:\s([\d.]+)\s?gi?b)", Take::Number, &KvGb,
        "startlog.vllm.pool"},
    LineRule{"# gpu blocks:", "", Take::Own},
    LineRule{"# cuda blocks:", "", Take::Own},
    LineRule{
        "graph capturing finished", R"(took\s([\d.]+)\s?gi?b)", Take::Number, &GraphGb,
        "startlog.vllm.graphs"},
    LineRule{"loading weights took", "", Take::Own},
    LineRule{"init engine (profile", "", Take::Own},
    LineRule{"chunked prefill is enabled", "", Take::Own},
    LineRule{"detected platform", "", Take::Own},
    LineRule{
        " backend",
        R"(using\s(?:attentionbackendenum\.)?((?:flash[\s_-]?attention|flash_?attn|flashinfer|flex_attention|xformers|triton|flashmla|cutlass_mla|torch_sdpa|rocm\w*|aiter|turboquant)\w*(?:\smla|\sv\d)?)\s(?:attention\s)?backend(?!\s(?:for|to)\s))",
        Take::Special, &AttentionBackend, "startlog.attention"},
    LineRule{
        "backend by default", R"(\buse\s(\w+)\s(?:attention\s)?backend\sby\sdefault)", Take::Special,
        &AttentionBackend, "startlog.sglang.attention"},
    LineRule{
        "attention_backend=",
        R"(attention_backend='?(fa[34]|flashinfer|triton|flashmla|cutlass_mla|trtllm_mha|trtllm_mla|torch_native|aiter|wave|nsa)\b)",
        Take::Special, &AttentionBackend, "startlog.attention"},
    LineRule{
        "attn_backend=", R"(\battn_backend='?(trtllm|vanilla|flashinfer\w*|flash_attention)\b)",
        Take::Special, &AttentionBackend, "startlog.attention"},
    LineRule{
        "moe backend", R"(using\s'?([a-z]\w*)'?\s(?:\w+\s)?moe\sbackend)", Take::Text, &QuantKernel,
        "startlog.vllm.kernel"},
    LineRule{
        "kernel for ", R"((?:using|selected)\s(\w+kernel)\sfor\s)", Take::Text, &QuantKernel,
        "startlog.vllm.kernel"},
    LineRule{
        " kernel",
        R"(using\s(\w*marlin\w*|\w*machete\w*|\w*cutlass\w*|\w*exllama\w*|\w*deepgemm\w*)\s(?:kernel\b|for\s))",
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
    LineRule{
        "cuda graph end.", R"(graph\send\..*?mem\susage=([\d.]+)\sgb)", Take::Number, &GraphGb,
        "startlog.sglang.graphs"},
    LineRule{"capture cuda graph", R"(cuda\sgraph\s(?:begin|end|bs)(?:\.\s|\s\[))", Take::Own},
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
    LineRule{
        "loaded engine size", R"(size:\s(\d+)\smib)", Take::Number, &WeightsGb, "startlog.tensorrt.weights",
        1.0 / 1024},
    LineRule{
        "max tokens in paged kv cache", R"(allocated\s([\d.]+)\sgib)", Take::Number, &KvGb,
        "startlog.tensorrt.pool"},
    LineRule{
        "kv_cache_config=", R"((?=\b(?:model|tensor_parallel_size|max_batch_size|max_seq_len)=))",
        Take::Special, nullptr, "startlog.tensorrt.args"},
    LineRule{"max_num_requests=", R"((?=max_seq_len=))", Take::Special, nullptr, "startlog.tensorrt.args"},
    LineRule{"[memusagechange]", "", Take::Own},
    LineRule{"mpi size:", "", Take::Own},
    LineRule{
        "[tensorrt-llm][", R"(\[tensorrt-llm\]\[(?:info|warning|error)\])", Take::Special, &Engine,
        "startlog.tensorrt.line"},
    LineRule{
        "[trt-llm] [", R"(\[trt-llm\]\s(?:\[rank\s\d+\]\s)?\[[iwe]\])", Take::Special, &Engine,
        "startlog.tensorrt.line"},
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
            {KvGb, Kind::Number, QStringLiteral("GB"), true},
            {GraphGb, Kind::Number, QStringLiteral("GB"), true},
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
            // Files of formats and mixtures choose a kernel for the weights in the same words.
            static const Pattern ofWeights(R"(\[\w*(?:moe|fp[48]|quant|marlin)\w*\.py)");
            const auto &slot = ofWeights.isIn(words) ? QuantKernel : AttentionBackend;
            auto name = slot == QuantKernel ? std::string(match.text(words, 1)) : upper(match.text(words, 1));
            if (name == "FLASH ATTENTION")
                name = "FLASH_ATTN";
            give(draft, text.mention(line, slot, std::move(name), match.begin(1), match.end(1), rule.rule));
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
