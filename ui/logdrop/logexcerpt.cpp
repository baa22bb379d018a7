// SPDX-License-Identifier: GPL-3.0-or-later
#include "logexcerpt.h"

namespace LaunchProbe::Ui {

namespace {

constexpr int linesAround = 40; // more is slow to lay out and nobody's to read here
constexpr qsizetype longestLine = 2000; // characters

} // namespace

LogExcerpt excerptOf(const Evidence::LogReading &reading)
{
    LogExcerpt excerpt;
    auto text = reading.text;
    while (text.endsWith(u'\n'))
        text.chop(1);
    excerpt.lines = static_cast<int>(text.count(u'\n')) + 1;
    excerpt.decidedLine = reading.decided
        ? static_cast<int>(QStringView(text).first(reading.decided->line.start).count(u'\n')) + 1
        : 0;
    const int middle = reading.decided ? excerpt.decidedLine : excerpt.lines;
    excerpt.firstLine = std::max(1, middle - linesAround);
    const int last = std::min(excerpt.lines, middle + linesAround);
    qsizetype from = 0;
    for (int line = 1; line <= last; ++line) {
        const auto found = text.indexOf(u'\n', from);
        const auto end = found < 0 ? text.size() : found;
        if (line >= excerpt.firstLine) {
            const auto start = excerpt.text.size();
            excerpt.text += QStringView(text).sliced(from, std::min(end - from, longestLine));
            if (line == excerpt.decidedLine)
                excerpt.decided = {start, excerpt.text.size()};
            if (line < last)
                excerpt.text += u'\n';
        }
        from = end + 1;
    }
    return excerpt;
}

} // namespace LaunchProbe::Ui
