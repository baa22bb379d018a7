// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;
using Take = LineRule::Take;

constexpr double gibOfKib = 1.0 / (1024.0 * 1024.0);

const std::array rules{
    LineRule{"model name:", R"(^\s*model\sname\s*:\s*(\S.*?)\s*$)", Take::Special, &Cpu, "machine.cpu"},
    LineRule{"cpu(s):", R"(^\s*(?:on-line\s)?cpu\(s\))", Take::Own},
    LineRule{"numa node", R"(^\s*numa\snode)", Take::Own},
    LineRule{"vulnerability ", R"(^\s*vulnerability\s)", Take::Own},
    LineRule{"bogomips", "", Take::Own},
    LineRule{
        "mem:", R"(^\s*mem:\s+(\d+(?:[.,]\d+)?)\s?(gi|ti|g|t|mi|m)?b?\s+[\d.,]+)", Take::Special, &RamGb,
        "machine.free"},
    LineRule{"swap:", R"(^\s*swap:\s+\d)", Take::Own},
    LineRule{"memtotal:", R"(memtotal:\s+(\d+)\skb)", Take::Special, &RamGb, "machine.meminfo"},
    LineRule{"pretty_name=", R"(pretty_name="?([^"]+))", Take::Special, &Os, "machine.os-release"},
    LineRule{"version_id=", R"(^\s*version_id=)", Take::Own},
    LineRule{"version_codename=", "", Take::Own},
    LineRule{"description:", R"(^\s*description:\s+(\S.*?)\s*$)", Take::Special, &Os, "machine.lsb-release"},
    LineRule{"linux ", R"(^\s*linux\s\S+\s(\d+\.\d+\.\d+\S*)\s\#)", Take::Special, &Kernel, "machine.uname"},
    LineRule{"nvrm: xid", R"(xid\s\(([^)]*)\)\s*:\s*(\d{1,3}))", Take::Special, &Signature, "machine.xid"},
    LineRule{
        "nvrm version:", R"(nvrm\sversion:.*?\s(\d{3}\.\d+(?:\.\d+)?)\s)", Take::Text, &Driver,
        "machine.nvrm"},
    LineRule{
        "nvidia unix", R"(nvidia\sunix\s.*?kernel\smodule.*?\s(\d{3}\.\d+(?:\.\d+)?)\s)", Take::Text, &Driver,
        "machine.nvrm"},
};

class MachineReader final : public RuleReader
{
public:
    MachineReader()
        : RuleReader(rules, {.gap = 30})
    {
    }

private:
    void takeSpecial(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
        const override
    {
        const auto words = text.line(line);
        if (*rule.slot == Cpu) {
            const auto *known = text.said(line, Cpu);
            auto name = known ? known->value : plainCpuName(match.text(words, 1));
            give(draft, text.mention(line, Cpu, std::move(name), match.begin(1), match.end(1), rule.rule));
        } else if (*rule.slot == RamGb) {
            takeMemory(text, line, rule, match, draft);
        } else if (*rule.slot == Os) {
            if (const auto *known = text.said(line, Os))
                give(draft, *known);
        } else if (*rule.slot == Kernel) {
            takeKernel(text, line, rule, match, draft);
        } else {
            // The failures field has put the code among the signatures and classes.
            for (const auto &mention : text.said(line)) {
                if (mention.slot == Failure || mention.slot == Signature)
                    give(draft, mention);
            }
        }
    }

    static void
    takeMemory(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
    {
        const auto words = text.line(line);
        auto value = readNumber(match.text(words, 1));
        const auto unit =
            std::string_view(rule.rule) == "machine.meminfo" ? std::string_view("kb") : match.text(words, 2);
        // `free` without -h counts kibibytes, with -m mebibytes, with -g gibibytes.
        if (unit == "kb" || (unit.empty() && value > 4e6))
            value *= gibOfKib;
        else if (unit.starts_with('m') || (unit.empty() && value > 4000))
            value /= 1024;
        else if (unit.starts_with('t'))
            value *= 1024;
        value = std::round(value);
        if (value >= 2 && value <= 16384)
            give(draft, text.number(line, RamGb, value, match.begin(1), match.end(1), rule.rule));
    }

    static void
    takeKernel(const BlockText &text, int line, const LineRule &rule, const Match &match, Draft &draft)
    {
        const auto release = std::string(match.text(text.line(line), 1));
        give(draft, text.mention(line, Kernel, release, match.begin(1), match.end(1), rule.rule));
        if (release.find("wsl2") != std::string::npos)
            give(draft, text.mention(line, Container, "wsl2", match.begin(1), match.end(1), rule.rule));
        else if (release.ends_with("-pve"))
            give(draft, text.mention(line, Container, "proxmox", match.begin(1), match.end(1), rule.rule));
    }

    bool finish(const BlockText & /*text*/, Draft &draft) const override
    {
        draft.block.machine = !draft.block.setup.empty();
        return draft.block.machine;
    }
};

} // namespace

std::unique_ptr<BlockReader> make_machine()
{
    return std::make_unique<MachineReader>();
}

} // namespace LaunchProbe::Extract
