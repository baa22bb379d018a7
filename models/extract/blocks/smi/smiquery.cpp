// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices.h"

#include <models/extract/field.h>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

constexpr double mibInGb = 1.0 / 1024;

//! `nvidia-smi -q`, `-q -x` and the CSV of `--query-gpu`.
class SmiQuery final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override
    {
        return {"nvsmi log",        "product name",       "driver version ",
                "attached gpus",    "fb memory usage",    "power limit",
                "power draw",       "gpu power readings", "<driver_version>",
                "<cuda_version>",   "<product_name>",     "<fb_memory_usage>",
                "<power_draw>",     "power_limit>",       "power_draw>",
                "<gpu_util>",       "process_name",       "<nvidia_smi_log",
                "driver_version, ", ", driver_version",   "[mib]",
                "    name  "};
    }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        for (size_t i = 0; i < hits.size();) {
            const int first = hits[i].line;
            size_t next = i + 1;
            int last = first;
            while (next < hits.size() && text.isOnePiece(last, hits[next].line, 60))
                last = hits[next++].line;
            i = next;
            if (text.place(first).kind == Line::Kind::Quote)
                continue;
            if (m_csvHead.isIn(text.line(first)))
                readCsv(text, first, blocks);
            else
                readSections(text, first, last, blocks);
        }
    }

private:
    struct Draft {
        Block block;
        std::vector<SmiDevice> devices;
        bool inMemory = false;
        int read = 0;
    };

    void readSections(const BlockText &text, int first, int last, std::vector<Block> &blocks) const
    {
        Draft draft;
        draft.block.firstLine = first;
        // The last section's own lines stand below its anchor.
        const int end = std::min(text.count() - 1, last + 6);
        for (int line = first; line <= end; ++line) {
            if (text.place(line).fence == text.place(first).fence)
                readLine(text, line, draft);
        }
        const bool report = draft.read >= 3 && (!draft.devices.empty() || !draft.block.setup.empty());
        if (!report)
            return;
        draft.block.lastLine = last;
        giveDevices(draft.devices, draft.block);
        draft.block.machine = true;
        blocks.push_back(std::move(draft.block));
    }

    void readLine(const BlockText &text, int line, Draft &draft) const
    {
        const auto words = text.line(line);
        Match m;
        if (!m_line.find(words, m))
            return;
        const auto key = m.text(words, 1);
        const auto value = m.text(words, 2);
        const auto is = [key](std::string_view word) { return key == word; };
        const auto number = [&](const QString &slot, double factor, const char *rule) {
            return text.number(
                line, slot, readNumber(value.substr(0, value.find(' '))) * factor, m.begin(2), m.end(2),
                rule);
        };
        const bool counted = !value.empty() && std::isdigit(static_cast<unsigned char>(value.front()));
        if (is("driver version") || is("driver_version")) {
            draft.block.setup.push_back(
                text.mention(line, Driver, std::string(value), m.begin(2), m.end(2), "smi.driver"));
        } else if (is("cuda version") || is("cuda_version")) {
            draft.block.setup.push_back(
                text.mention(line, CudaDriver, std::string(value), m.begin(2), m.end(2), "smi.cuda"));
        } else if (is("product name") || is("product_name")) {
            draft.devices.push_back(deviceOf(text, line, m.begin(2), m.end(2)));
        } else if (is("fb memory usage") || is("fb_memory_usage")) {
            draft.inMemory = true;
        } else if (is("bar1 memory usage") || is("bar1_memory_usage")) {
            draft.inMemory = false;
        } else if (is("process_name") || is("name")) {
            giveProcess(text, line, value, m.begin(2), draft.block);
        } else if (draft.devices.empty() || !counted || !takeFigure(key, value, number, draft)) {
            return;
        }
        ++draft.read;
        draft.block.owned.push_back(line);
    }

    //! A figure of the card that was named last; `number` makes a mention of it.
    template <typename Number>
    static bool takeFigure(std::string_view key, std::string_view value, const Number &number, Draft &draft)
    {
        const auto is = [key](std::string_view word) { return key == word; };
        auto &device = draft.devices.back();
        if (draft.inMemory && is("used")) {
            device.used = number(VramGb, mibInGb, "smi.memory");
        } else if (
            is("power draw") || is("power_draw") || is("average power draw") || is("instantaneous power draw")
            || is("instant_power_draw")) {
            if (!device.drawn.hasNumber())
                device.drawn = number(PowerW, 1, "smi.draw");
        } else if (
            is("current power limit") || is("current_power_limit") || is("power limit")
            || is("power_limit")) {
            if (!device.cap.hasNumber())
                device.cap = number(PowerW, 1, "smi.cap");
        } else if (is("gpu") || is("gpu_util")) {
            if (value.ends_with('%'))
                device.load = readNumber(value);
        } else {
            return false;
        }
        return true;
    }

    //! "name, driver_version, memory.total [MiB]" and a line for each card.
    static void readCsv(const BlockText &text, int head, std::vector<Block> &blocks)
    {
        const auto keys = cells(text.line(head));
        Block block;
        block.firstLine = head;
        block.owned.push_back(head);
        std::vector<SmiDevice> devices;
        for (int line = head + 1; line < text.count() && text.place(line).fence == text.place(head).fence;
             ++line) {
            const auto values = cells(text.line(line));
            if (values.size() != keys.size())
                break;
            SmiDevice device;
            for (size_t i = 0; i < keys.size(); ++i)
                takeCell(text, line, keys[i].text, values[i], device, block);
            devices.push_back(std::move(device));
            block.owned.push_back(line);
            block.lastLine = line;
        }
        if (devices.empty())
            return;
        giveDevices(devices, block);
        block.machine = true;
        blocks.push_back(std::move(block));
    }

    struct Cell {
        std::string_view text;
        int begin = 0;
    };

    static void takeCell(
        const BlockText &text, int line, std::string_view key, const Cell &cell, SmiDevice &device,
        Block &block)
    {
        const int end = cell.begin + static_cast<int>(cell.text.size());
        const auto number = [&](const QString &slot, double factor, const char *rule) {
            return text.number(
                line, slot, readNumber(cell.text.substr(0, cell.text.find(' '))) * factor, cell.begin, end,
                rule);
        };
        if (key == "name" || key == "gpu_name") {
            device = deviceOf(text, line, cell.begin, end);
        } else if (key == "driver_version") {
            if (block.setup.empty() || block.setup.front().slot != Driver)
                block.setup.insert(
                    block.setup.begin(),
                    text.mention(line, Driver, std::string(cell.text), cell.begin, end, "smi.driver"));
        } else if (key.starts_with("memory.used")) {
            device.used = number(VramGb, mibInGb, "smi.memory");
        } else if (key.starts_with("power.limit")) {
            device.cap = number(PowerW, 1, "smi.cap");
        } else if (key.starts_with("power.draw")) {
            device.drawn = number(PowerW, 1, "smi.draw");
        } else if (key.starts_with("utilization.gpu")) {
            device.load = readNumber(cell.text);
        }
    }

    static std::vector<Cell> cells(std::string_view line)
    {
        std::vector<Cell> found;
        for (size_t begin = 0; begin <= line.size();) {
            const auto end = std::min(line.find(',', begin), line.size());
            const auto first = std::min(line.find_first_not_of(" \t\"", begin), end);
            auto last = end;
            while (last > first && (line[last - 1] == ' ' || line[last - 1] == '"'))
                --last;
            found.push_back({line.substr(first, last - first), static_cast<int>(first)});
            begin = end + 1;
        }
        return found;
    }

    Pattern m_line{
        R"(^\s*(?|<([a-z_]+\d?[a-z_]*)>([^<]*)(?:</[a-z_\d]+>)?|([a-z][a-z\d\s]*?)\s*(?::\s*(\S.*?))?)\s*$)"};
    Pattern m_csvHead{
        R"(^\s*(?:index,\s|uuid,\s|timestamp,\s)*(?:gpu_)?name,\s|^[\w.,\s\[\]%]*driver_version(?:,|$)|^[\w.\s]+(?:\s\[\w+\])?,\s.*\[mib\])"};
};

} // namespace

std::unique_ptr<BlockReader> makeSmiQuery()
{
    return std::make_unique<SmiQuery>();
}

} // namespace LaunchProbe::Extract
