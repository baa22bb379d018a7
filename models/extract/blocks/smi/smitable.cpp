// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices.h"

#include <models/extract/field.h>

#include <algorithm>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

constexpr double mibInGb = 1.0 / 1024;

//! The table that nvidia-smi prints without an option, whole or in parts; with -L and the matrix of `topo
//! -m`.
class SmiTable final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"nvidia-smi ", "mib /",   "mib|",         "mib |",        " mib |", "persistence-m",
                "gpu-util",    "(uuid: ", "cpu affinity", "memory.total", "legend:"};
    }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        for (size_t i = 0; i < hits.size();) {
            const int first = hits[i].line;
            if (text.place(first).kind == Line::Kind::Quote) {
                ++i;
                continue;
            }
            int last = first;
            // A row of names stands above the row of numbers that is known by its anchor.
            size_t next = i + 1;
            while (next < hits.size() && text.isOnePiece(last, hits[next].line, 12))
                last = hits[next++].line;
            Draft draft;
            draft.block.firstLine = std::max(0, first - 1);
            for (int line = draft.block.firstLine; line <= last; ++line)
                readLine(text, line, draft);
            if (draft.read > 0) {
                draft.block.lastLine = last;
                giveDevices(draft.devices, draft.block);
                draft.block.machine = true;
                blocks.push_back(std::move(draft.block));
            }
            i = next;
        }
    }

private:
    struct Draft {
        Block block;
        std::vector<SmiDevice> devices;
        int read = 0;
    };

    void readLine(const BlockText &text, int line, Draft &draft) const
    {
        const auto words = text.line(line);
        Match m;
        const auto give = [&](const QString &slot, int group, const char *rule) {
            draft.block.setup.push_back(text.mention(
                line, slot, std::string(m.text(words, group)), m.begin(group), m.end(group), rule));
        };
        if (m_head.find(words, m)) {
            give(Driver, 1, "smi.driver");
            if (m.has(2))
                give(CudaDriver, 2, "smi.cuda");
        } else if (m_listed.find(words, m) || m_name.find(words, m)) {
            draft.devices.push_back(deviceOf(text, line, m.begin(1), m.end(1)));
        } else if (m_numbers.find(words, m)) {
            takeNumbers(text, line, m, draft);
        } else if (m_process.find(words, m)) {
            giveProcess(text, line, m.text(words, 1), m.begin(1), draft.block);
        } else if (!m_frame.isIn(words)) {
            return;
        }
        ++draft.read;
        // In a sentence other things are said, too.
        const auto first = words.find_first_not_of(" \t`");
        const bool frame = first != std::string_view::npos && (words[first] == '|' || words[first] == '+');
        if (text.place(line).kind != Line::Kind::Prose || frame)
            draft.block.owned.push_back(line);
    }

    void takeNumbers(const BlockText &text, int line, const Match &m, Draft &draft) const
    {
        if (draft.devices.empty())
            draft.devices.emplace_back();
        auto &device = draft.devices.back();
        const auto words = text.line(line);
        const auto number = [&](const Match &at, const QString &slot, int group, double factor,
                                const char *rule) {
            const auto value = readNumber(at.text(words, group)) * factor;
            return text.number(line, slot, value, at.begin(group), at.end(group), rule);
        };
        device.used = number(m, VramGb, 1, mibInGb, "smi.memory");
        if (m.has(2))
            device.load = readNumber(m.text(words, 2));
        if (Match watts; m_watts.find(words, watts)) {
            device.drawn = number(watts, PowerW, 1, 1, "smi.draw");
            device.cap = number(watts, PowerW, 2, 1, "smi.cap");
        }
    }

    Pattern m_head{
        R"(nvidia-smi\s+[\d.]+\s+(?:kmd\sversion|driver\sversion)\s*:\s*([\d.]+)(?:.*?cuda\s(?:umd\s)?version\s*:\s*(\d[\d.]*))?)"};
    Pattern m_listed{R"(^\s*gpu\s\d+\s*:\s*(\S.*?)\s*\(uuid:\s)"};
    Pattern m_name{R"(^\s*\|?\s*\d{1,2}\s+(\S.*?)\s+(?:on|off|n/a|tcc|wddm|mcdm)\s*\|\s*[0-9a-f]{4,8}:)"};
    Pattern m_numbers{R"(\|\s*(\d+)mib\s*/\s*\d+mib\s*(?:\|\s*(\d+)%)?)"};
    Pattern m_watts{R"((\d+)w\s*/\s*(\d+)w)"};
    Pattern m_process{R"(^\s*\|\s+\d+\s+(?:n/a\s+n/a\s+)?\d+\s+[cgm+]{1,3}\s+(\S.*?)\s+(?:\d+mib|n/a)\s*\|)"};
    Pattern m_frame{
        R"(^\s*[|+][-=+|\s]{6,}$|persistence-m|pwr:usage/cap|volatile\suncorr|gpu\s+gi\s+ci|gpu\s+memory\s*\||\|\s*processes:|cpu\saffinity|^\s*(?:gpu|nic)\d+\s+(?:x|nv\d+|sys|node|ph?b|pxb|pix)\b|mig\sm\.|^\s*legend:)"};
};

} // namespace

std::unique_ptr<BlockReader> makeSmiTable()
{
    return std::make_unique<SmiTable>();
}

} // namespace LaunchProbe::Extract
