// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineargs.h"

#include <models/extract/field.h>
#include <models/extract/flags.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

struct Key {
    std::string_view name;
    const QString *slot;
};
const std::array keys{
    Key{"max_model_len", &Context},
    Key{"max_seq_len", &Context},
    Key{"context_length", &Context},
    Key{"tensor_parallel_size", &TensorParallel},
    Key{"tp_size", &TensorParallel},
    Key{"gpu_memory_utilization", &GpuMemoryUtilization},
    Key{"mem_fraction_static", &GpuMemoryUtilization},
    Key{"free_gpu_memory_fraction", &GpuMemoryUtilization},
    Key{"max_num_seqs", &Batch},
    Key{"max_running_requests", &Batch},
    Key{"max_batch_size", &Batch},
    Key{"kv_cache_dtype", &KvType},
    Key{"model", &Model},
    Key{"model_path", &Model},
    Key{"model_tag", &Model},
    Key{"quantization", &Quant},
    Key{"dtype", nullptr},
};

//! A loader's word for a format: "awq_marlin" runs AWQ.
std::string formatOf(std::string_view word)
{
    struct Word {
        std::string_view part;
        const char *format;
    };
    constexpr std::array words{Word{"nvfp4", "NVFP4"},      Word{"modelopt_fp4", "NVFP4"},
                               Word{"mxfp4", "MXFP4"},      Word{"awq", "AWQ"},
                               Word{"gptq", "GPTQ"},        Word{"fp8", "FP8"},
                               Word{"bitsandbytes", "BNB"}, Word{"exl3", "EXL3"},
                               Word{"exl2", "EXL2"},        Word{"w8a8_int8", "W8A8"}};
    for (const auto &known : words) {
        if (word.find(known.part) != std::string_view::npos)
            return known.format;
    }
    return {};
}

bool isNothing(std::string_view value)
{
    return value.empty() || value == "none" || value == "auto" || value == "null" || value == "-1";
}

//! A model that no list knows is called what its folder or repository is called.
void takeFile(const BlockText &text, int line, const Match &argument, Mentions &found)
{
    const auto path = argument.text(text.line(line), 2);
    const auto file = modelFile(path);
    if (!file || std::ranges::any_of(found, [](const Mention &mention) { return mention.slot == Model; }))
        return;
    const auto begin = static_cast<size_t>(file->begin);
    auto mention = text.mention(
        line, Model, std::string(path.substr(begin, static_cast<size_t>(file->end) - begin)),
        argument.begin(2) + file->begin, argument.begin(2) + file->end, "model.file");
    mention.flags |= Mention::Weak;
    found.push_back(std::move(mention));
}

} // namespace

Mentions readEngineArgs(const BlockText &text, int line, int begin)
{
    static const Pattern pair(R"((?<![\w-])['"]?([a-z_]+)['"]?\s?[=:]\s?(?:path\()?['"]?([^\s,'")}\]]+))");
    const auto words = text.line(line);
    Mentions found;
    bool plain = false;
    Mention type;
    Match m;
    for (int from = begin; pair.find(words, m, from); from = m.end(1) + 1) {
        const auto *key = std::ranges::find(keys, m.text(words, 1), &Key::name);
        if (key == keys.end())
            continue;
        const auto value = m.text(words, 2);
        const bool nothing = isNothing(value);
        if (!key->slot) {
            if (value == "torch.bfloat16" || value == "bfloat16")
                type = text.mention(line, Quant, "BF16", m.begin(2), m.end(2), "engineargs.type");
            else if (value == "torch.float16" || value == "float16")
                type = text.mention(line, Quant, "FP16", m.begin(2), m.end(2), "engineargs.type");
        } else if (*key->slot == Quant) {
            plain = value == "none";
            if (auto format = formatOf(value); !format.empty())
                found.push_back(
                    text.mention(line, Quant, std::move(format), m.begin(2), m.end(2), "engineargs.quant"));
        } else if (nothing) {
            continue;
        } else if (*key->slot == Model) {
            const int at = text.place(line).begin + m.begin(2);
            const int end = text.place(line).begin + m.end(2);
            for (const auto &mention : text.said(line)) {
                const bool inside = mention.begin >= at && mention.end <= end;
                if (inside && (mention.slot == Model || mention.slot == Quant) && !mention.is(Mention::Weak)
                    && !mention.is(Mention::Family))
                    found.push_back(mention);
            }
            takeFile(text, line, m, found);
        } else if (*key->slot == KvType) {
            found.push_back(
                text.mention(line, KvType, std::string(value), m.begin(2), m.end(2), "engineargs.cache"));
        } else if (const auto number = readNumber(value); number > 0) {
            found.push_back(text.number(line, *key->slot, number, m.begin(2), m.end(2), "engineargs.number"));
        }
    }
    // Nothing is quantised: the weights are what they were trained as.
    const bool hasQuant =
        std::ranges::any_of(found, [](const Mention &mention) { return mention.slot == Quant; });
    if (plain && !hasQuant && !type.value.empty())
        found.push_back(type);
    return found;
}

} // namespace LaunchProbe::Extract
