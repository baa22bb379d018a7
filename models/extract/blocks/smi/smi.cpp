// SPDX-License-Identifier: GPL-3.0-or-later
#include "smi.h"

#include "devices.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

using namespace Domain::Slot;

namespace {

constexpr double leastUsed = 1; //!< GB; less is a desktop's or a driver's own
constexpr double leastLoad = 20; //!< %; below it a card's watts are idle ones

struct Server {
    const char *pattern;
    const char *engine;
};
constexpr std::array servers{
    Server{R"(vllm)", "vLLM"},
    Server{R"(sglang)", "SGLang"},
    Server{R"(llama-(?:server|cli|bench)|llama_server)", "llama.cpp"},
    Server{R"(ollama)", "Ollama"},
    Server{R"(trtllm|tensorrt_llm|tritonserver)", "TensorRT-LLM"},
    Server{R"(text-generation-server|text-generation-launcher)", "TGI"},
    Server{R"(koboldcpp)", "KoboldCpp"},
    Server{R"(lmdeploy)", "LMDeploy"},
    Server{R"(lm-?studio|lms\b)", "LM Studio"},
};

//! Both shapes of nvidia-smi as one reader.
class SmiReader final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override
    {
        auto all = m_table->anchors();
        const auto more = m_query->anchors();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        std::vector<BlockHit> table;
        std::vector<BlockHit> query;
        for (const auto &hit : hits) {
            if (hit.anchor < m_ofTable)
                table.push_back(hit);
            else
                query.push_back({hit.line, hit.anchor - m_ofTable});
        }
        m_table->read(text, table, blocks);
        m_query->read(text, query, blocks);
    }

private:
    std::unique_ptr<BlockReader> m_table = makeSmiTable();
    std::unique_ptr<BlockReader> m_query = makeSmiQuery();
    int m_ofTable = static_cast<int>(m_table->anchors().size());
};

} // namespace

void giveDevices(const std::vector<SmiDevice> &devices, Block &block)
{
    Run run;
    run.source = Run::Source::Log;
    run.line = block.firstLine;
    run.idle = true;
    const auto add = [&run](const Mention &mention) {
        const bool known = std::ranges::any_of(run.metrics, [&mention](const Mention &m) {
            return m.slot == mention.slot && m.number == mention.number;
        });
        if (!known)
            run.metrics.push_back(mention);
    };
    constexpr size_t most = 64; // of one machine; more are no honest report
    for (const auto &device : std::span(devices).first(std::min(devices.size(), most))) {
        if (!device.card.value.empty()) {
            const auto same = std::ranges::find_if(block.setup, [&device](const Mention &m) {
                return m.slot == Gpu && m.value == device.card.value;
            });
            if (same != block.setup.end())
                same->number += 1;
            else
                block.setup.push_back(device.card);
        }
        if (!device.sku.value.empty()
            && std::ranges::none_of(block.setup, [](const Mention &m) { return m.slot == GpuSku; }))
            block.setup.push_back(device.sku);
        if (device.used.hasNumber() && device.used.number >= leastUsed)
            add(device.used);
        if (device.drawn.hasNumber() && device.load >= leastLoad)
            add(device.drawn);
        if (device.cap.hasNumber())
            add(device.cap);
    }
    if (!run.metrics.empty())
        block.runs.push_back(std::move(run));
}

void giveProcess(const BlockText &text, int line, std::string_view name, int at, Block &block)
{
    static const Pattern any = anyOf(servers, [](const Server &server) { return server.pattern; });
    Match match;
    if (!any.find(name, match))
        return;
    block.serves = true;
    Run run;
    run.source = Run::Source::Log;
    run.line = line;
    run.give(text.mention(
        line, Engine, servers[static_cast<size_t>(match.mark)].engine, at + match.begin(), at + match.end(),
        "smi.process"));
    if (std::ranges::none_of(block.runs, [&run](const Run &r) {
            return r.first(Engine) && r.first(Engine)->value == run.said.front().value;
        }))
        block.runs.push_back(std::move(run));
}

SmiDevice deviceOf(const BlockText &text, int line, int begin, int end)
{
    SmiDevice device;
    const auto from = text.place(line).begin + begin;
    for (const auto &mention : text.said(line)) {
        if (mention.begin < from || mention.end > text.place(line).begin + end + 40)
            continue;
        if (mention.slot == Gpu && device.card.value.empty())
            device.card = mention;
        else if (mention.slot == GpuSku && device.sku.value.empty())
            device.sku = mention;
    }
    if (device.card.value.empty()) {
        auto name = plainCardName(
            text.line(line).substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin)));
        if (name.size() > 1)
            device.card = text.mention(line, Gpu, std::move(name), begin, end, "smi.name");
    }
    device.card.number = 1;
    return device;
}

std::unique_ptr<BlockReader> make_smi()
{
    return std::make_unique<SmiReader>();
}

} // namespace LaunchProbe::Extract
