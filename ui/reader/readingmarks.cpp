// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingmarks.h"

#include <models/domain/correction.h>

#include <QTextDocument>

#include <algorithm>

namespace LaunchProbe::Ui {

namespace {

//! The format that a piece had before it was marked.
constexpr int ownFormat = QTextFormat::UserProperty + 1;

struct Piece {
    DocumentRange range;
    QTextCharFormat format;
};

//! The pieces of one format each that the range consists of.
std::vector<Piece> piecesOf(const QTextDocument &document, const DocumentRange &range)
{
    std::vector<Piece> pieces;
    for (auto block = document.findBlock(range.start); block.isValid() && block.position() < range.end;
         block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto fragment = at.fragment();
            const DocumentRange part{
                std::max(range.start, fragment.position()),
                std::min(range.end, fragment.position() + fragment.length())};
            if (part.start < part.end)
                pieces.push_back({part, fragment.charFormat()});
        }
    }
    return pieces;
}

void setFormat(QTextDocument *document, const DocumentRange &range, const QTextCharFormat &format)
{
    QTextCursor cursor(document);
    cursor.setPosition(range.start);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
}

QTextCharFormat markFormat(bool isPersons, const QPalette &palette)
{
    auto background = palette.color(QPalette::Highlight);
    background.setAlphaF(isPersons ? 0.32F : 0.18F);
    QTextCharFormat format;
    format.setBackground(background);
    format.setUnderlineStyle(isPersons ? QTextCharFormat::DashUnderline : QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(palette.color(isPersons ? QPalette::Text : QPalette::Highlight));
    return format;
}

} // namespace

std::vector<ReadingMark> markReadings(
    QTextDocument *document, const std::vector<PlacedRun> &runs, const std::vector<Domain::Reading> &readings,
    const QPalette &palette)
{
    std::vector<ReadingMark> marks;
    const auto mark = [&](bool isPersons) {
        const auto look = markFormat(isPersons, palette);
        for (size_t i = 0; i < readings.size(); ++i) {
            if (Domain::isPersons(readings[i]) != isPersons)
                continue;
            for (const auto &range : shownRanges(runs, readings[i].span.start, readings[i].span.end)) {
                for (auto [part, format] : piecesOf(*document, range)) {
                    if (!format.hasProperty(ownFormat))
                        format.setProperty(ownFormat, QVariant(QTextFormat(format)));
                    format.merge(look);
                    setFormat(document, part, format);
                }
                marks.push_back({range, static_cast<int>(i)});
            }
        }
    };
    mark(false);
    mark(true); // over the extractor's, where both stand at one place
    return marks;
}

void unmarkReadings(QTextDocument *document, const std::vector<ReadingMark> &marks)
{
    for (const auto &mark : marks) {
        for (const auto &[range, format] : piecesOf(*document, mark.range)) {
            if (format.hasProperty(ownFormat))
                setFormat(document, range, format.property(ownFormat).value<QTextFormat>().toCharFormat());
        }
    }
}

std::optional<int> readingAt(const std::vector<ReadingMark> &marks, int position)
{
    const ReadingMark *best = nullptr;
    for (const auto &mark : marks) {
        const bool holds = mark.range.start <= position && position < mark.range.end;
        if (holds && (!best || mark.range.end - mark.range.start < best->range.end - best->range.start))
            best = &mark;
    }
    return best ? std::optional(best->reading) : std::nullopt;
}

std::optional<Domain::Span> sourceSpan(const std::vector<PlacedRun> &runs, const DocumentRange &range)
{
    std::optional<Domain::Span> span;
    for (const auto &run : runs) {
        const auto from = std::max(range.start, run.position);
        const auto to = std::min(range.end, run.position + run.length);
        if (from >= to)
            continue;
        const Domain::Span part{run.source + from - run.position, run.source + to - run.position};
        span = span ? Domain::Span{std::min(span->start, part.start), std::max(span->end, part.end)} : part;
    }
    return span;
}

} // namespace LaunchProbe::Ui
