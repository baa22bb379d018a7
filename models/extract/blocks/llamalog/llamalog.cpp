// SPDX-License-Identifier: GPL-3.0-or-later
#include "llamalog.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>
#include <limits>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

const std::array rules{
    // Times of the sampler, of loading and in all are no speed of the model.
    LineRule{"sampling time", R"(sampl(?:e|ing)\stime\s*=)", Take::Own},
    LineRule{"sample time", R"(sampl(?:e|ing)\stime\s*=)", Take::Own},
    LineRule{"samplers time", R"(samplers\stime\s*=)", Take::Own},
    LineRule{"load time", R"(load\stime\s*=)", Take::Own},
    LineRule{"total time", R"(total\stime\s*=)", Take::Own},
    LineRule{"unaccounted time", R"(unaccounted\stime\s*=)", Take::Own},
    LineRule{"graphs reused", R"(graphs\sreused\s*=)", Take::Own},
    LineRule{
        "prompt eval time",
        R"(prompt\seval\stime\s*=.*?(?:\(|,\s)\s*([\d.,]+)\s(?:tokens\sper\ssecond|tok/s))", Take::Special,
        &PpTps, "llamalog.timing"},
    LineRule{
        "eval time",
        R"((?<!prompt\s)\beval\stime\s*=.*?(?:\(|,\s)\s*([\d.,]+)\s(?:tokens\sper\ssecond|tok/s))",
        Take::Special, &TgTps, "llamalog.timing"},
    LineRule{"speed: ", R"(^[\s\W]{0,8}speed:\s([\d.]+)\st/s)", Take::Special, &TgTps, "llamalog.page"},
    LineRule{
        "device ", R"(^\s*(?:\W?\w+:\s)?device\s\d+\s*:\s*(\S.*?),\s+compute\scapability)", Take::Special,
        &Gpu, "llamalog.device"},
    LineRule{
        "device ", R"(^\s*device\s\d+\s*:\s*((?:amd|radeon|gfx)\S?.*?),\s)", Take::Special, &Gpu,
        "llamalog.device"},
    LineRule{
        "ggml_vulkan: ", R"(ggml_vulkan:\s\d+\s=\s(\S.*?)\s(?:\(|\|))", Take::Special, &Gpu,
        "llamalog.device"},
    LineRule{
        "using device ", R"(using\sdevice\s\w+\s\((\S.*?)\)\s(?:\(\S*\)\s)?-\s\d+\smib\sfree)", Take::Special,
        nullptr, "llamalog.using"},
    LineRule{"ggml_cuda_init: ", R"(^\s*ggml_cuda_init:\s(?!found))", Take::Own},
    LineRule{
        "build: ", R"(\bbuild:\s(\d{3,5})\s\(([0-9a-f]{7,12})\)\swith)", Take::Special, &EngineVersion,
        "llamalog.build"},
    LineRule{
        "build = ", R"(\bbuild\s=\s(\d{3,5})\s\(([0-9a-f]{7,12})\))", Take::Special, &EngineVersion,
        "llamalog.build"},
    LineRule{
        "build=", R"(\bbuild=(\d{3,5})\scommit="?([0-9a-f]{7,12}))", Take::Special, &EngineVersion,
        "llamalog.build"},
    LineRule{"loaded meta data", R"(from\s(\S.*?)\s\(version)", Take::Special, &Model, "llamalog.file"},
    LineRule{"model_loader: - ", "", Take::Own},
    LineRule{
        "general.name", R"((?:print_info|print_meta):\sgeneral\.name\s*=\s*(\S.*?)\s*$)", Take::Special,
        &Model, "llamalog.name"},
    LineRule{
        "file type", R"(print_info:\sfile\stype\s*=\s*(?:\(guessed\)\s)?(\S.*?)\s*$)", Take::Special, &Quant,
        "llamalog.type"},
    LineRule{
        "model ftype", R"(model\sftype\s*=\s*(?:\(guessed\)\s)?(\S.*?)\s*$)", Take::Special, &Quant,
        "llamalog.type"},
    LineRule{"print_info: ", "", Take::Own},
    LineRule{"llm_load_print_meta: ", "", Take::Own},
    LineRule{
        "n_ctx ", R"(^\s*(?:llama_\w+|slot\s\w+|srv\s+\w+)\s?:?\s*:\sn_ctx\s*=\s*(\d+))", Take::Number,
        &Context, "llamalog.context"},
    LineRule{
        "n_batch ", R"(^\s*llama_\w+:\sn_batch\s*=\s*(?!2048\b)(\d+))", Take::Number, &Batch,
        "llamalog.batch"},
    LineRule{
        "n_ubatch ", R"(^\s*llama_\w+:\sn_ubatch\s*=\s*(?!512\b)(\d+))", Take::Number, &Ubatch,
        "llamalog.ubatch"},
    LineRule{
        "flash_attn", R"(^\s*llama_\w+:\sflash_attn\s*=\s*(1|enabled|true)\b)", Take::Special, &FlashAttn,
        "llamalog.flash"},
    LineRule{
        "listening on ", R"(listening\son\s\S+\s\(version\s(\d[\w.-]*)\))", Take::Text, &EngineVersion,
        "llamalog.ollama"},
    LineRule{"layers.offload=", R"(layers\.offload=(\d+))", Take::Number, &GpuLayers, "llamalog.ollama"},
    LineRule{"n_kv_max", R"(n_kv_max\s=\s(\d+))", Take::Special, &Context, "llamalog.sweep"},
    LineRule{"system_info: ", R"(n_threads\s=)", Take::Own},
    LineRule{"system info: ", R"(n_threads\s=)", Take::Own},
    LineRule{
        "layers to gpu", R"(offloaded\s(\d+)/(\d+)\slayers\sto\sgpu)", Take::Special, &GpuLayers,
        "llamalog.layers"},
    LineRule{
        "), v (", R"(\bk\s\((\w+)\)\s*:\s*[\d.]+\smib,\sv\s\((\w+)\))", Take::Special, &KvType,
        "llamalog.cache"},
    LineRule{"buffer size", R"((?:buffer|kv\sself)\ssize\s*=)", Take::Own},
    LineRule{"load_tensors: ", R"(^\s*(?:llm_)?load_tensors:\s)", Take::Own},
    LineRule{"server is listening", "", Take::Serves},
    LineRule{"http server listening", "", Take::Serves},
    LineRule{"all slots are idle", "", Take::Serves},
    LineRule{"update_slots: ", R"(update_slots:\sid\s)", Take::Serves},
};

//! Values that are the program's own defaults are left out: nobody asked for them.
class LlamaLogReader final : public RuleReader
{
public:
    LlamaLogReader()
        : RuleReader(rules, {.gap = 40})
    {
    }

private:
    //! The server's page lists tokens, time and speed below "Prompt" and below "Generation".
    static bool isOfPrompt(const BlockText &text, int line)
    {
        static const Pattern part(R"(^\W*(prompt|generation)\W*$)");
        constexpr int far = 7; // lines
        Match m;
        for (int at = line - 1; at >= std::max(0, line - far); --at) {
            if (part.find(text.line(at), m))
                return m.text(text.line(at), 1) == "prompt";
        }
        return false;
    }

    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        const auto number = [&](const QString &slot, int group) {
            return text.number(
                line, slot, readNumber(match.text(words, group)), match.begin(group), match.end(group),
                rule.rule);
        };
        if (!rule.slot) {
            // The banner may have listed the device already.
            if (std::ranges::none_of(draft.block.setup, [](const Mention &m) { return m.slot == Gpu; }))
                takeCard(text, line, match, rule, draft);
        } else if (*rule.slot == Gpu) {
            takeCard(text, line, match, rule, draft);
        } else if (*rule.slot == PpTps || *rule.slot == TgTps) {
            // A line with several speeds has the one of tokens last.
            auto value = number(*rule.slot, 1);
            if (std::string_view(rule.rule) == "llamalog.page" && isOfPrompt(text, line))
                value.slot = PpTps;
            if (value.number > 0 && value.number < 1e6)
                give(draft, value);
        } else if (*rule.slot == EngineVersion) {
            give(
                draft,
                text.mention(
                    line, EngineVersion, joined({"b", match.text(words, 1)}), match.begin(1), match.end(2),
                    rule.rule));
            give(draft, text.mention(line, Engine, "llama.cpp", match.begin(), match.end(), rule.rule));
        } else if (*rule.slot == Model || *rule.slot == Quant) {
            takeNames(text, line, rule, draft);
        } else if (*rule.slot == FlashAttn) {
            give(draft, text.mention(line, FlashAttn, "true", match.begin(), match.end(), rule.rule));
        } else if (*rule.slot == Context) {
            takeSweep(text, line, match, draft);
        } else if (*rule.slot == GpuLayers) {
            if (match.text(words, 1) != match.text(words, 2) && match.text(words, 1) != "0")
                give(draft, number(GpuLayers, 1));
        } else if (*rule.slot == KvType) {
            const auto k = match.text(words, 1);
            const auto v = match.text(words, 2);
            // f16 on both sides is what nobody asked for.
            if (k != "f16" || v != "f16")
                give(
                    draft,
                    text.mention(
                        line, KvType, k == v ? std::string(k) : joined({k, "/", v}), match.begin(1),
                        match.end(2), rule.rule));
        }
    }

    static void
    takeCard(const BlockText &text, int line, const Match &match, const LineRule &rule, Draft &draft)
    {
        const auto *known = text.said(line, Gpu);
        auto name = known ? known->value : plainCardName(match.text(text.line(line), 1));
        if (name.size() < 2 || name.find("LLVMPIPE") != std::string::npos)
            return;
        // A second start lists what the first one listed, and two rules may read one line.
        static const Pattern index(R"(\b(?:device|ggml_vulkan:)\s(\d+)\s?[:=])");
        Match listed;
        if (index.find(text.line(line), listed)
            && !draft.devices.insert(joined({name, "#", listed.text(text.line(line), 1)})).second)
            return;
        auto card = text.number(line, Gpu, 1, match.begin(1), match.end(1), rule.rule);
        card.value = std::move(name);
        give(draft, std::move(card));
        if (const auto *sku = text.said(line, GpuSku))
            give(draft, *sku);
    }

    static void takeNames(const BlockText &text, int line, const LineRule &rule, Draft &draft)
    {
        for (const auto &mention : text.said(line)) {
            const bool file = std::string_view(rule.rule) == "llamalog.file";
            if ((mention.slot == *rule.slot || (file && mention.slot == Quant))
                && !mention.is(Mention::Family) && !(mention.slot == Model && mention.is(Mention::Weak)))
                give(draft, mention);
        }
    }

    //! "main: n_kv_max = 32768, n_batch = 4096, n_ubatch = 4096, flash_attn = 1, n_gpu_layers = 99, n_threads
    //! = 8".
    static void takeSweep(const BlockText &text, int line, const Match &match, Draft &draft)
    {
        struct Part {
            const char *pattern;
            const QString *slot;
        };
        static const std::array parts{
            Part{R"(n_kv_max\s=\s(\d+))", &Context}, Part{R"(n_batch\s=\s(\d+))", &Batch},
            Part{R"(n_ubatch\s=\s(\d+))", &Ubatch}, Part{R"(n_gpu_layers\s=\s(\d+))", &GpuLayers},
            Part{R"(n_threads\s=\s(\d+))", &Threads}};
        static const Pattern any = anyOf(parts, [](const Part &part) { return part.pattern; });
        static const Pattern flash(R"(flash_attn\s=\s(1|true))");
        const auto words = text.line(line);
        Match part = match;
        for (int from = 0; any.find(words, part, from); from = part.end()) {
            const auto value = readNumber(part.text(words, 1));
            if (value > 0)
                give(
                    draft,
                    text.number(
                        line, *parts[static_cast<size_t>(part.mark)].slot, value, part.begin(), part.end(),
                        "llamalog.sweep"));
        }
        if (flash.find(words, part))
            give(draft, text.mention(line, FlashAttn, "true", part.begin(), part.end(), "llamalog.sweep"));
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override
    {
        draft.block.machine = !draft.block.setup.empty();
        const auto ofOllama = std::ranges::find_if(draft.run.said, [](const Mention &mention) {
            return std::string_view(mention.rule) == "llamalog.ollama";
        });
        if (ofOllama != draft.run.said.end()) {
            auto engine = *ofOllama;
            engine.slot = Engine;
            engine.value = "Ollama";
            engine.number = std::numeric_limits<double>::quiet_NaN();
            give(draft, std::move(engine));
        }
        return true;
    }
};

} // namespace

std::unique_ptr<BlockReader> make_llamalog()
{
    return std::make_unique<LlamaLogReader>();
}

} // namespace LaunchProbe::Extract
