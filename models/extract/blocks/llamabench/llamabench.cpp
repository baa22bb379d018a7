// SPDX-License-Identifier: GPL-3.0-or-later
#include "llamabench.h"

#include <models/extract/field.h>

#include <algorithm>
#include <array>
#include <map>

namespace LaunchProbe::Extract {

namespace {

using namespace Domain::Slot;

constexpr size_t mostRows = 512; //!< of one block

struct Value {
    std::string_view text;
    int line = 0;
    int begin = 0; //!< in the line
};
using Row = std::map<std::string, Value, std::less<>>;

//! llama-bench with `-o csv`, `-o json` or `-o jsonl`: one record a test, each with all that it ran with.
class LlamaBenchReader final : public BlockReader
{
public:
    std::vector<std::string> anchors() const override { return {"build_commit", "avg_ts"}; }

    void
    read(const BlockText &text, std::span<const BlockHit> hits, std::vector<Block> &blocks) const override
    {
        int readTo = -1;
        for (const auto &hit : hits) {
            if (hit.line <= readTo || text.place(hit.line).kind == Line::Kind::Quote)
                continue;
            Block block;
            block.firstLine = block.lastLine = hit.line;
            const auto words = text.line(hit.line);
            if (words.find("build_commit,") != std::string_view::npos)
                readCsv(text, hit.line, block);
            else if (
                words.find("\"build_commit\"") != std::string_view::npos
                || words.find("\"avg_ts\"") != std::string_view::npos)
                readJson(text, hit.line, block);
            readTo = std::max(hit.line, block.lastLine);
            if (!block.runs.empty())
                blocks.push_back(std::move(block));
        }
    }

private:
    void readCsv(const BlockText &text, int head, Block &block) const
    {
        const auto keys = cells(text.line(head), head);
        for (int line = head + 1; line < text.count() && block.runs.size() < mostRows; ++line) {
            const auto values = cells(text.line(line), line);
            if (values.size() != keys.size())
                break;
            Row row;
            for (size_t i = 0; i < keys.size(); ++i)
                row[std::string(keys[i].text)] = values[i];
            block.lastLine = line;
            take(text, row, block);
        }
        own(block);
    }

    //! Keys and plain values; lists of samples are passed over. A record ends with its last brace.
    void readJson(const BlockText &text, int first, Block &block) const
    {
        Row row;
        const int fence = text.place(first).fence;
        for (int line = first; line < text.count() && text.place(line).fence == fence; ++line) {
            const auto words = text.line(line);
            constexpr int furthest = 40; // lines without a pair: the records have ended
            if (line - block.lastLine > furthest)
                break;
            if (line > first && words.find('"') == std::string_view::npos
                && words.find_first_of("{}[]0123456789") == std::string_view::npos)
                break;
            Match m;
            for (int from = 0; m_pair.find(words, m, from); from = m.end()) {
                const auto key = m.text(words, 1);
                // A new record begins with its first key.
                if (key == "build_commit" && row.contains("avg_ts"))
                    close(text, row, block);
                const int group = m.has(2) ? 2 : 3;
                row[std::string(key)] = {m.text(words, group), line, m.begin(group)};
                block.lastLine = line;
            }
            if (block.runs.size() >= mostRows)
                break;
        }
        close(text, row, block);
        own(block);
    }

    static void close(const BlockText &text, Row &row, Block &block)
    {
        take(text, row, block);
        row.clear();
    }

    static void own(Block &block)
    {
        for (int line = block.firstLine; line <= block.lastLine; ++line)
            block.owned.push_back(line);
    }

    static std::vector<Value> cells(std::string_view line, int index)
    {
        std::vector<Value> found;
        for (size_t begin = 0; begin <= line.size();) {
            if (begin < line.size() && line[begin] == '"') {
                const auto end = std::min(line.find('"', begin + 1), line.size());
                found.push_back(
                    {line.substr(begin + 1, end - begin - 1), index, static_cast<int>(begin) + 1});
                begin = std::min(line.find(',', end), line.size()) + 1;
                continue;
            }
            const auto end = std::min(line.find(',', begin), line.size());
            found.push_back({line.substr(begin, end - begin), index, static_cast<int>(begin)});
            begin = end + 1;
        }
        return found;
    }

    static void take(const BlockText &text, const Row &row, Block &block)
    {
        const auto speed = row.find("avg_ts");
        if (speed == row.end())
            return;
        const auto count = [&row](std::string_view key) {
            const auto found = row.find(key);
            const auto value = found == row.end() ? 0 : readNumber(found->second.text);
            return std::isnan(value) ? 0 : value;
        };
        Run run;
        run.source = Run::Source::Table;
        run.line = speed->second.line;
        const bool prompt = count("n_prompt") > 0;
        const bool answer = count("n_gen") > 0;
        // Prompt and answer in one test have one speed for both: it is neither.
        if (prompt != answer) {
            const auto value = readNumber(speed->second.text);
            if (value > 0)
                run.metrics.push_back(text.number(
                    speed->second.line, prompt ? PpTps : TgTps, value, speed->second.begin,
                    speed->second.begin + static_cast<int>(speed->second.text.size()), "llamabench.speed"));
        }
        if (run.metrics.empty())
            return;
        takeNames(text, row, run);
        takeParams(text, row, run);
        takeMachine(text, row, block);
        for (auto &known : block.runs) {
            if (isAlike(known, run)) {
                known.metrics.insert(known.metrics.end(), run.metrics.begin(), run.metrics.end());
                return;
            }
        }
        block.runs.push_back(std::move(run));
    }

    static bool isAlike(const Run &a, const Run &b)
    {
        return a.said.size() == b.said.size() && std::ranges::all_of(a.said, [&b](const Mention &m) {
                   const auto *other = b.first(m.slot);
                   return other && other->value == m.value;
               });
    }

    static Mention
    whole(const BlockText &text, const QString &slot, std::string value, const Value &at, const char *rule)
    {
        return text.mention(
            at.line, slot, std::move(value), at.begin, at.begin + static_cast<int>(at.text.size()), rule);
    }

    static void takeNames(const BlockText &text, const Row &row, Run &run)
    {
        if (const auto build = row.find("build_number");
            build != row.end() && readNumber(build->second.text) > 0) {
            run.give(whole(
                text, EngineVersion, joined({"b", build->second.text}), build->second, "llamabench.build"));
            run.give(whole(text, Engine, "llama.cpp", build->second, "llamabench.build"));
        }
        // The fields have read model and format: the file's name says more than the type's.
        for (const auto *key : {"model_filename", "model_type"}) {
            const auto found = row.find(key);
            if (found == row.end())
                continue;
            const int begin = text.place(found->second.line).begin + found->second.begin;
            for (const auto &mention : text.said(found->second.line)) {
                const bool inside = mention.begin >= begin
                    && mention.end <= begin + static_cast<int>(found->second.text.size());
                if (inside && (mention.slot == Model || mention.slot == Quant) && !mention.is(Mention::Weak)
                    && !(mention.slot == Model && mention.is(Mention::Family)))
                    run.give(mention);
            }
        }
    }

    static void takeParams(const BlockText &text, const Row &row, Run &run)
    {
        struct Param {
            const char *key;
            const QString *slot;
        };
        static const std::array params{
            Param{"n_batch", &Batch}, Param{"n_ubatch", &Ubatch}, Param{"n_threads", &Threads},
            Param{"n_gpu_layers", &GpuLayers}, Param{"n_cpu_moe", &NCpuMoe}};
        for (const auto &param : params) {
            const auto found = row.find(param.key);
            const auto value = found == row.end() ? 0 : readNumber(found->second.text);
            if (value > 0)
                run.give(text.number(
                    found->second.line, *param.slot, value, found->second.begin,
                    found->second.begin + static_cast<int>(found->second.text.size()), "llamabench.param"));
        }
        const auto k = row.find("type_k");
        const auto v = row.find("type_v");
        if (k != row.end() && v != row.end() && (k->second.text != "f16" || v->second.text != "f16"))
            run.give(whole(
                text, KvType,
                k->second.text == v->second.text ? std::string(k->second.text)
                                                 : joined({k->second.text, "/", v->second.text}),
                k->second, "llamabench.cache"));
        const auto flash = row.find("flash_attn");
        if (flash != row.end() && (flash->second.text == "1" || flash->second.text == "true"))
            run.give(whole(text, FlashAttn, "true", flash->second, "llamabench.flash"));
    }

    static void takeMachine(const BlockText &text, const Row &row, Block &block)
    {
        for (const auto &named : {std::pair{"gpu_info", &Gpu}, std::pair{"cpu_info", &Cpu}}) {
            const auto *slot = named.second;
            const auto found = row.find(named.first);
            if (found == row.end()
                || std::ranges::any_of(block.setup, [slot](const Mention &m) { return m.slot == *slot; }))
                continue;
            const int begin = text.place(found->second.line).begin + found->second.begin;
            for (const auto &mention : text.said(found->second.line)) {
                if (mention.slot != *slot || mention.begin < begin
                    || mention.end > begin + static_cast<int>(found->second.text.size()))
                    continue;
                const auto same = std::ranges::find_if(block.setup, [&mention](const Mention &m) {
                    return m.slot == mention.slot && m.value == mention.value;
                });
                if (same == block.setup.end()) {
                    block.setup.push_back(mention);
                    if (*slot == Gpu)
                        block.setup.back().number = 1;
                } else if (*slot == Gpu) {
                    same->number += 1;
                }
            }
        }
    }

    Pattern m_pair{R"re("(\w+)"\s*:\s*(?:"([^"]*)"|(-?[\d.]+|true|false)))re"};
};

} // namespace

std::unique_ptr<BlockReader> make_llamabench()
{
    return std::make_unique<LlamaBenchReader>();
}

} // namespace LaunchProbe::Extract
