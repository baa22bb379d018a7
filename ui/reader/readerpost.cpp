// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerpost.h"

namespace LaunchProbe::Ui {

namespace {

constexpr size_t mostLines = 400;
constexpr qsizetype mostUnits = 8000;

std::vector<MarkRun> shortRuns(std::vector<MarkRun> runs)
{
    std::vector<MarkRun> cut;
    cut.reserve(runs.size());
    for (auto &run : runs) {
        if (run.text.size() <= mostUnits) {
            cut.push_back(std::move(run));
            continue;
        }
        for (qsizetype at = 0; at < run.text.size();) {
            auto length = std::min(mostUnits, run.text.size() - at);
            if (run.text[at + length - 1].isHighSurrogate() && length > 1)
                --length;
            cut.push_back(
                {run.text.mid(at, length), run.source < 0 ? -1 : run.source + at, run.style, run.link});
            at += length;
        }
    }
    return cut;
}

} // namespace

std::vector<MarkBlock> inPortions(std::vector<MarkBlock> blocks)
{
    std::vector<MarkBlock> portions;
    portions.reserve(blocks.size());
    for (auto &block : blocks) {
        auto runs = shortRuns(std::move(block.runs));
        const bool isCode = block.kind == MarkBlock::Kind::Code;
        block.runs.clear();
        auto frame = block;
        frame.rows.clear();
        portions.push_back(std::move(block));
        qsizetype units = 0;
        for (auto &run : runs) {
            auto &last = portions.back();
            const bool full = isCode ? last.runs.size() >= mostLines : units + run.text.size() > mostUnits;
            if (full && !last.runs.empty()) {
                frame.marker.clear();
                portions.push_back(frame);
                units = 0;
            }
            units += run.text.size();
            portions.back().runs.push_back(std::move(run));
        }
    }
    return portions;
}

std::vector<ReaderPost> readerPosts(const std::vector<Ports::PostRow> &rows, const std::vector<int> &depths)
{
    std::vector<ReaderPost> posts;
    posts.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        posts.push_back({rows[i], i < depths.size() ? depths[i] : 0, inPortions(readMarkdown(rows[i].text))});
    return posts;
}

} // namespace LaunchProbe::Ui
