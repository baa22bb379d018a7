// SPDX-License-Identifier: GPL-3.0-or-later
#include "flags.h"

#include "field.h"
#include "pattern.h"
#include "textview.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

const std::array flags{
    ParamFlag{"-c", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--ctx-size", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max-model-len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max_model_len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--context-length", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--contextsize", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max-seq-len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max_seq_len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--session-len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max-total-tokens", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"-mcl", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"num_ctx", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"-b", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--batch-size", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max-num-seqs", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max_num_seqs", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max-running-requests", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--blasbatchsize", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max_batch_size", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max-batch-size", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"num_batch", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"-ub", &Ubatch, ParamFlag::Takes::Count},
    ParamFlag{"--ubatch-size", &Ubatch, ParamFlag::Takes::Count},
    ParamFlag{"-t", &Threads, ParamFlag::Takes::Count},
    ParamFlag{"--threads", &Threads, ParamFlag::Takes::Count},
    ParamFlag{"num_thread", &Threads, ParamFlag::Takes::Count},
    ParamFlag{"-ngl", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"--n-gpu-layers", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"--gpu-layers", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"--gpulayers", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"num_gpu", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"-tp", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--tensor-parallel-size", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--tensor_parallel_size", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--tp-size", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--tp", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--num-shard", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"-ctk", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"--cache-type-k", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"-ctv", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"--cache-type-v", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"--kv-cache-dtype", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"--quantkv", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"-fa", &FlashAttn, ParamFlag::Takes::Switch},
    ParamFlag{"--flash-attn", &FlashAttn, ParamFlag::Takes::Switch},
    ParamFlag{"--flashattention", &FlashAttn, ParamFlag::Takes::Switch},
    ParamFlag{"--n-cpu-moe", &NCpuMoe, ParamFlag::Takes::Count},
    ParamFlag{"-ncmoe", &NCpuMoe, ParamFlag::Takes::Count},
    ParamFlag{"--moecpu", &NCpuMoe, ParamFlag::Takes::Count},
    ParamFlag{"--gpu-memory-utilization", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--gpu_memory_utilization", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"gpu_memory_utilization", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--mem-fraction-static", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--tp_size", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"--max-seq-length", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--kv_cache_free_gpu_memory_fraction", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--cache-max-entry-count", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--kv_cache_dtype", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"max_model_len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"tensor_parallel_size", &TensorParallel, ParamFlag::Takes::Count},
    ParamFlag{"max_num_seqs", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"kv_cache_dtype", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"-gmu", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--context_length", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--pa-context-len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--pa-ctxt-len", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"ollama_context_length", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"llama_arg_ctx_size", &Context, ParamFlag::Takes::Tokens},
    ParamFlag{"--max_running_requests", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"--max-seqs", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"llama_arg_batch", &Batch, ParamFlag::Takes::Count},
    ParamFlag{"llama_arg_ubatch", &Ubatch, ParamFlag::Takes::Count},
    ParamFlag{"llama_arg_threads", &Threads, ParamFlag::Takes::Count},
    ParamFlag{"llama_arg_n_gpu_layers", &GpuLayers, ParamFlag::Takes::Count},
    ParamFlag{"llama_arg_n_cpu_moe", &NCpuMoe, ParamFlag::Takes::Count},
    ParamFlag{"--mem_fraction_static", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--free_gpu_memory_fraction", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--cuda-memory-fraction", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--device-memory-utilization", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--pa-memory-fraction", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--pa-gpu-mem-usage", &GpuMemoryUtilization, ParamFlag::Takes::Fraction},
    ParamFlag{"--pa-cache-type", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"ollama_kv_cache_type", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"llama_arg_cache_type_k", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"llama_arg_cache_type_v", &KvType, ParamFlag::Takes::Type},
    ParamFlag{"ollama_flash_attention", &FlashAttn, ParamFlag::Takes::Switch},
    ParamFlag{"llama_arg_flash_attn", &FlashAttn, ParamFlag::Takes::Switch}};

bool isCacheType(std::string_view value)
{
    static const Pattern form(
        R"(^(?:i?q\d_\w{1,3}|f16|fp16|bf16|f32|fp8(?:_e4m3|_e5m2)?|int8|int4|q8|q4|nvfp4|auto)$)");
    return form.isIn(value);
}

} // namespace

const ParamFlag *paramFlag(std::string_view name)
{
    const auto *flag = std::ranges::find(flags, name, &ParamFlag::name);
    return flag == flags.end() ? nullptr : flag;
}

std::string cacheType(std::string_view word)
{
    if (word == "q8")
        return "q8_0";
    return word == "q4" ? "q4_0" : std::string(word);
}

double tokenCount(std::string_view text)
{
    static const auto letters = joined({"k", inViewLetters("к")});
    const auto letter = text.find_first_of(letters);
    const bool thousands = letter != std::string_view::npos;
    std::string digits(text.substr(0, letter));
    while (!digits.empty() && (digits.back() == ' ' || digits.back() == '-'))
        digits.pop_back();
    const auto value = readNumber(digits);
    // "131k" is what 131072 is rounded to, "128k" what it is made of.
    constexpr std::array<double, 5> rounded{65, 131, 262, 524, 1048};
    if (thousands && std::ranges::find(rounded, value) != rounded.end())
        return std::exp2(std::round(std::log2(value * 1000)));
    return thousands ? value * 1024 : value;
}

std::optional<ParamValue> paramValue(const ParamFlag &flag, std::string_view word)
{
    static const Pattern numeric(R"(^-?\d+(?:[.,]\d+)?k?$)");
    switch (flag.takes) {
    case ParamFlag::Takes::Switch:
        if (word == "0" || word == "off" || word == "false" || word == "disabled")
            return {};
        return ParamValue{"true", 0, "params.flag"};
    case ParamFlag::Takes::Type:
        // KoboldCpp counts its formats.
        if (flag.name == "--quantkv" && word.size() == 1 && word >= "0" && word <= "2")
            return ParamValue{word == "0" ? "f16" : word == "1" ? "q8_0" : "q4_0", 0, "params.cache"};
        if (!isCacheType(word))
            return {};
        return ParamValue{
            cacheType(word), 0,
            flag.name.ends_with('k') ? "params.cache-k"
                : flag.name.ends_with("-v") || flag.name.ends_with("_v") || flag.name == "-ctv"
                ? "params.cache-v"
                : "params.cache"};
    default:
        break;
    }
    if (!numeric.isIn(word))
        return {};
    const auto number = flag.takes == ParamFlag::Takes::Fraction ? readNumber(word) : tokenCount(word);
    if (number == 0 && flag.takes == ParamFlag::Takes::Tokens)
        return {};
    return ParamValue{{}, number, "params.flag"};
}

std::optional<FileName> modelFile(std::string_view path)
{
    static const Pattern form(
        R"(^([\w.+-]+?)(?:[-_.](?:ud[-_])?(?:(?:i?q|p?tq|pq)\d\w*|mxfp4\w*|bf16|f16|fp16|fp8\w*|awq|gptq|nvfp4|exl\d)\b.*|-gguf.*|-0000\d-of-\d+.*|\.gguf|:.*)?$)");
    const auto slash = path.find_last_of("/\\");
    const int shift = slash == std::string_view::npos ? 0 : static_cast<int>(slash) + 1;
    const auto file = path.substr(static_cast<size_t>(shift));
    Match name;
    if (!form.find(file, name) || name.end(1) - name.begin(1) <= 3 || file.find('$') != std::string_view::npos
        || file.find('{') != std::string_view::npos)
        return {};
    // Names that files bear whatever is inside.
    constexpr std::array<std::string_view, 12> nameless{
        "model",      "ggml-model",    "data",       "weights",    "output",   "merged",
        "checkpoint", "pytorch_model", "some_model", "your_model", "my_model", "the_model"};
    if (std::ranges::find(nameless, name.text(file, 1)) != nameless.end()
        || name.text(file, 1).starts_with("ggml-model"))
        return {};
    return FileName{shift + name.begin(1), shift + name.end(1)};
}

} // namespace LaunchProbe::Extract
