// SPDX-License-Identifier: GPL-3.0-or-later
#include "rocm.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

constexpr double gbOfByte = 1.0 / (1024.0 * 1024.0 * 1024.0);
constexpr double gbOfMib = 1.0 / 1024;

const std::array rules{
    LineRule{"card series", R"(card\sseries\s*:\s*(\S.*?)\s*$)", Take::Special, &Gpu, "rocm.card"},
    LineRule{"marketing name", R"(marketing\sname\s*:\s*(\S.*?)\s*$)", Take::Special, &Gpu, "rocm.card"},
    LineRule{"market_name", R"(market_name\s*:\s*(\S.*?)\s*$)", Take::Special, &Gpu, "rocm.card"},
    LineRule{
        "vram total used", R"(used\smemory\s\(b\)\s*:\s*(\d+))", Take::Special, &VramGb, "rocm.memory",
        gbOfByte},
    LineRule{"used_vram", R"(used_vram\s*:\s*(\d+)\smb)", Take::Special, &VramGb, "rocm.memory", gbOfMib},
    LineRule{"vram total memory", "", Take::Own},
    LineRule{
        "max graphics package power", R"(power\s\(w\)\s*:\s*(\d+(?:\.\d+)?))", Take::Number, &PowerW,
        "rocm.cap"},
    LineRule{"pwrcap", "", Take::Own},
    LineRule{"rocm-smi version", "", Take::Own},
    LineRule{"rocm system management", "", Take::Own},
    LineRule{
        "driver version", R"(^\s*(?:gpu\[\d+\]\s*:\s*)?driver\sversion\s*:\s*(\d+\.\d+\.\d+)\s*$)",
        Take::Text, &Driver, "rocm.driver"},
    LineRule{"amd-smi", R"(rocm\sversion\s*:\s*(\d+\.\d[\d.]*))", Take::Text, &Cuda, "rocm.version"},
    LineRule{
        "amdgpu version", R"(amdgpu\sversion\s*:\s*(\d+\.\d[\d.]*))", Take::Text, &Driver, "rocm.driver"},
    LineRule{
        "w  ", R"(^\s*\d+\s+\d*\s.*?°?c\s+\d+(?:\.\d+)?w\s.*\s(\d+(?:\.\d+)?)w\s+\d+%\s+\d+%\s*$)",
        Take::Number, &PowerW, "rocm.cap"},
    LineRule{"gfx", R"(^\s*name\s*:\s*gfx)", Take::Own},
};

class RocmReader final : public RuleReader
{
public:
    RocmReader()
        : RuleReader(rules, {.gap = 40, .least = 2})
    {
    }

private:
    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        if (*rule.slot == VramGb) {
            const auto value = readNumber(match.text(words, 1)) * rule.factor;
            if (value >= 1)
                give(draft, text.number(line, VramGb, value, match.begin(1), match.end(1), rule.rule));
            return;
        }
        // rocminfo lists the processors among its agents.
        if (const auto *processor = text.said(line, Cpu)) {
            give(draft, *processor);
            return;
        }
        const auto *known = text.said(line, Gpu);
        auto name = known ? known->value : plainCardName(match.text(words, 1));
        if (name.size() < 3 || name == "N/A")
            return;
        auto card = text.number(line, Gpu, 1, match.begin(1), match.end(1), rule.rule);
        card.value = std::move(name);
        give(draft, std::move(card));
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override
    {
        draft.run.idle = true;
        draft.block.machine = std::ranges::any_of(
            draft.block.setup, [](const Mention &m) { return m.slot == Gpu || m.slot == Driver; });
        return draft.block.machine;
    }
};

} // namespace

std::unique_ptr<BlockReader> make_rocm()
{
    return std::make_unique<RocmReader>();
}

} // namespace LaunchProbe::Extract
