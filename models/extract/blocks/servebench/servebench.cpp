// SPDX-License-Identifier: GPL-3.0-or-later
#include "servebench.h"

#include <models/extract/field.h>

#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

constexpr double seconds = 1000; //!< in milliseconds

const std::array rules{
    // vLLM's and SGLang's "Serving Benchmark Result".
    LineRule{"benchmark result", R"(=\s[a-z]+\sbenchmark\sresult\s=)", Take::Own},
    LineRule{"backend:", R"(^\s*backend:\s+(\w[\w-]*)\s*$)", Take::Special, &Engine, "servebench.backend"},
    LineRule{
        "request concurrency:", R"(concurrency:\s+(\d+)\s*$)", Take::Number, &Batch,
        "servebench.concurrency"},
    LineRule{"traffic request rate", "", Take::Own},
    LineRule{"request rate configured", "", Take::Own},
    LineRule{"successful requests:", "", Take::Own},
    LineRule{"benchmark duration", "", Take::Own},
    LineRule{"total input tokens", "", Take::Own},
    LineRule{"total generated tokens", "", Take::Own},
    LineRule{"request throughput", "", Take::Own},
    LineRule{"input token throughput", "", Take::Own},
    LineRule{"peak output token throughput", "", Take::Own},
    LineRule{"peak concurrent requests", "", Take::Own},
    LineRule{"total token throughput", "", Take::Own},
    LineRule{
        "output token throughput", R"(^\s*output\stoken\sthroughput\s\(tok/s\)\s*:\s*([\d.,]+))",
        Take::Number, &TgTps, "servebench.output"},
    LineRule{"mean ttft", R"(ttft\s\(ms\)\s*:\s*([\d.,]+))", Take::Number, &TtftMs, "servebench.first-token"},
    LineRule{
        "median ttft", R"(ttft\s\(ms\)\s*:\s*([\d.,]+))", Take::Number, &TtftMs, "servebench.first-token"},
    LineRule{"e2e latency", R"(\(ms\)\s*:)", Take::Own},
    LineRule{" tpot ", R"(\(ms\)\s*:)", Take::Own},
    LineRule{" itl ", R"(\(ms\)\s*:)", Take::Own},
    LineRule{"p99 ttft", R"(\(ms\)\s*:)", Take::Own},
    LineRule{"p90 ttft", R"(\(ms\)\s*:)", Take::Own},
    LineRule{"time to first token", R"(^\W*-+time\sto\sfirst\stoken-+)", Take::Own},
    LineRule{"concurrency:", R"(^\s*concurrency:\s+[\d.]+\s*$)", Take::Own},
    // vLLM's offline throughput.
    LineRule{
        "output tokens/s", R"(throughput:\s[\d.]+\srequests/s,.*\s([\d.]+)\soutput\stokens/s)", Take::Number,
        &TgTps, "servebench.offline"},
    // SGLang's bench_one_batch and bench_offline_throughput.
    LineRule{
        "prefill. latency", R"(prefill\.\slatency:.*throughput:\s*([\d.]+)\stoken/s)", Take::Number, &PpTps,
        "servebench.one-batch"},
    LineRule{
        "decode.  median", R"(decode\.\s+median\slatency:.*throughput:\s*([\d.]+)\stoken/s)", Take::Number,
        &TgTps, "servebench.one-batch"},
    LineRule{"total. latency", "", Take::Own},
    LineRule{"decode. ", R"(^\s*decode\.\s+\d*)", Take::Own},
    // TensorRT-LLM's trtllm-bench.
    LineRule{
        "total output throughput", R"(\(tokens/sec\)\s*:\s*([\d.]+))", Take::Number, &TgTps,
        "servebench.trtllm"},
    LineRule{
        "per user output throughput", R"(\(tps/user\)\s*:\s*([\d.]+)|tokens/sec/user\)\s*:\s*([\d.]+))",
        Take::Special, &TgTps, "servebench.trtllm"},
    LineRule{
        "per user output speed", R"(\(tps/user\)\s*:\s*([\d.]+))", Take::Number, &TgTps, "servebench.trtllm"},
    LineRule{"per gpu output throughput", "", Take::Own},
    LineRule{
        "average time-to-first-token", R"(\(ms\)\s*:\s*([\d.]+))", Take::Number, &TtftMs,
        "servebench.trtllm"},
    LineRule{
        "tensorrt-llm version:", R"(version:\s*v?(\d[\w.]*))", Take::Special, &EngineVersion,
        "servebench.trtllm"},
    LineRule{"tp size:", R"(^\s*tp\ssize:\s*(\d+))", Take::Number, &TensorParallel, "servebench.trtllm"},
    LineRule{"kv cache dtype:", R"(dtype:\s*(fp8|int8|nvfp4))", Take::Text, &KvType, "servebench.trtllm"},
    LineRule{"max runtime batch size:", R"(size:\s*(\d+))", Take::Number, &Batch, "servebench.trtllm"},
    LineRule{"quantization:", R"(^\s*quantization:\s*(\w+))", Take::Field, &Quant, "servebench.trtllm"},
    LineRule{"model:", R"(^\s*model:\s+(\S+))", Take::Field, &Model, "servebench.trtllm"},
    LineRule{
        "kv memory percentage:", R"(percentage:\s*([\d.]+)%)", Take::Number, &GpuMemoryUtilization,
        "servebench.trtllm", 0.01},
    // genai-perf and similar: "Output token throughput (per sec): 123".
    LineRule{
        "output token throughput (per sec)", R"(per\ssec\)\s*[:|]\s*([\d.,]+))", Take::Number, &TgTps,
        "servebench.genai"},
    LineRule{
        "time to first token (s)", R"(avg[:=]\s*([\d.]+))", Take::Number, &TtftMs, "servebench.first-token",
        seconds},
};

class ServeBenchReader final : public RuleReader
{
public:
    ServeBenchReader()
        : RuleReader(rules, {.gap = 8})
    {
    }

private:
    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        if (*rule.slot == Engine) {
            // "openai-chat" is a way to ask, not an engine.
            if (const auto *known = text.said(line, Engine))
                give(draft, *known);
        } else if (*rule.slot == EngineVersion) {
            give(draft, text.mention(line, Engine, "TensorRT-LLM", 0, match.begin(1), rule.rule));
            give(
                draft,
                text.mention(
                    line, EngineVersion, std::string(match.text(words, 1)), match.begin(1), match.end(1),
                    rule.rule));
        } else if (*rule.slot == TgTps) {
            const int group = match.has(1) ? 1 : 2;
            if (const auto value = readNumber(match.text(words, group)); value > 0)
                give(draft, text.number(line, TgTps, value, match.begin(group), match.end(group), rule.rule));
        }
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override { return draft.run.hasMetric(); }
};

} // namespace

std::unique_ptr<BlockReader> make_servebench()
{
    return std::make_unique<ServeBenchReader>();
}

} // namespace LaunchProbe::Extract
