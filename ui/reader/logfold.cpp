// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

// Lines. A block of this many is read at a glance.
constexpr int shortBlock = 30;
constexpr int endsShown = 4;
constexpr int aroundShown = 5;
constexpr int shortestGap = 6;

std::set<int>
linesWith(const MarkBlock &block, const std::vector<Domain::Reading> &readings, const QStringList &slotNames)
{
    std::set<int> lines;
    for (const auto &reading : readings) {
        if (!slotNames.contains(reading.slot))
            continue;
        // Lines stand in the order of the source.
        const auto line = std::ranges::find_if(block.runs, [&reading](const MarkRun &run) {
            return run.source >= 0 && reading.span.start < run.source + run.text.size()
                && run.source < reading.span.end;
        });
        if (line != block.runs.end())
            lines.insert(static_cast<int>(line - block.runs.begin()));
    }
    return lines;
}

std::set<int> lastError(const MarkBlock &block)
{
    static const QRegularExpression words(
        u"\\b(error|exception|failed|failure|fatal|abort(ed)?|assert(ion)?|panic|killed|out of memory|segmentation fault)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (auto line = static_cast<int>(block.runs.size()) - 1; line >= 0; --line) {
        if (words.match(block.runs[static_cast<size_t>(line)].text).hasMatch())
            return {line};
    }
    return {};
}

std::set<int> decidingLines(const MarkBlock &block, const std::vector<Domain::Reading> &readings)
{
    auto lines = linesWith(block, readings, {Slot::Failure, Slot::Signature});
    if (lines.empty())
        lines = lastError(block);
    if (lines.empty())
        lines = linesWith(block, readings, {Slot::TgTps, Slot::PpTps, Slot::TtftMs});
    return lines;
}

} // namespace

std::vector<LineSpan> foldsOf(const MarkBlock &block, const std::vector<Domain::Reading> &readings)
{
    const auto count = static_cast<int>(block.runs.size());
    if (block.kind != MarkBlock::Kind::Code || count <= shortBlock)
        return {};
    std::vector<bool> shown(static_cast<size_t>(count), false);
    const auto show = [&shown, count](int first, int last) {
        for (int line = std::max(0, first); line <= std::min(count - 1, last); ++line)
            shown[static_cast<size_t>(line)] = true;
    };
    show(0, endsShown - 1);
    show(count - endsShown, count - 1);
    for (const int line : decidingLines(block, readings))
        show(line - aroundShown, line + aroundShown);
    std::vector<LineSpan> folds;
    for (int line = 0; line < count;) {
        int end = line;
        while (end < count && !shown[static_cast<size_t>(end)])
            ++end;
        if (end - line >= shortestGap)
            folds.push_back({line, end - 1});
        line = std::max(end, line + 1);
    }
    return folds;
}

} // namespace LaunchProbe::Ui
