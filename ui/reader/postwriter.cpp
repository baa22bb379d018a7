// SPDX-License-Identifier: GPL-3.0-or-later
#include "postwriter.h"

#include "codecolours.h"

#include <ui/kit/theme.h>

#include <QCoreApplication>
#include <QFontDatabase>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace LaunchProbe::Ui {

using namespace Qt::StringLiterals;

namespace {

// Pixels. Deep conversations keep at least two thirds of a narrow panel for their words.
constexpr int depthStep = 18;
constexpr int deepestShown = 10;
constexpr int quoteStep = 14;
constexpr int listStep = 20;
// A table larger than this is shown as lines of text: its layout would cost seconds.
constexpr size_t mostCells = 2000;

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

int marginOf(const MarkBlock &block, int depth)
{
    return std::min(depth, deepestShown) * depthStep + block.quotes * quoteStep + block.indent * listStep;
}

} // namespace

std::vector<DocumentRange> shownRanges(const std::vector<PlacedRun> &runs, qsizetype start, qsizetype end)
{
    std::vector<DocumentRange> ranges;
    // Runs come in the order of the source; the first that may reach into the range is found by its end.
    auto run = std::partition_point(
        runs.begin(), runs.end(), [start](const PlacedRun &r) { return r.source + r.length <= start; });
    for (; run != runs.end() && run->source < end; ++run) {
        const auto from = static_cast<int>(std::max<qsizetype>(0, start - run->source));
        const auto to = static_cast<int>(std::min<qsizetype>(run->length, end - run->source));
        if (from < to)
            ranges.push_back({run->position + from, run->position + to});
    }
    return ranges;
}

QString versionsLink()
{
    return u"versions:"_s;
}

QString foldLink()
{
    return u"fold:"_s;
}

PostWriter::PostWriter(QTextDocument *document)
    : m_document(document)
    , m_cursor(document)
{
}

PostWriter::~PostWriter() = default;

void PostWriter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (m_colours)
        m_colours->setDark(isDark(palette));
}

QFont PostWriter::codeFont() const
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(m_document->defaultFont().pointSizeF());
    return font;
}

void PostWriter::startBlock(const QTextBlockFormat &format)
{
    m_cursor.movePosition(QTextCursor::End);
    if (m_document->isEmpty() && m_document->blockCount() == 1)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, {});
}

int PostWriter::writeHeading(const QString &text, int depth)
{
    QTextBlockFormat format;
    format.setLeftMargin(std::min(depth, deepestShown) * depthStep);
    format.setTopMargin(m_document->isEmpty() ? 0 : 14);
    format.setBottomMargin(3);
    format.setBackground(m_palette.alternateBase());
    startBlock(format);
    QTextCharFormat letters;
    letters.setFontWeight(QFont::DemiBold);
    letters.setForeground(m_palette.text());
    const int position = m_cursor.position();
    m_cursor.insertText(text, letters);
    return position;
}

void PostWriter::writeNotice(const QString &text, const QString &link, int depth)
{
    QTextBlockFormat format;
    format.setLeftMargin(std::min(depth, deepestShown) * depthStep + 4);
    format.setBottomMargin(3);
    startBlock(format);
    QTextCharFormat letters;
    letters.setFontItalic(true);
    if (!link.isEmpty()) {
        letters.setAnchor(true);
        letters.setAnchorHref(link);
        letters.setForeground(m_palette.link());
    }
    m_cursor.insertText(text, letters);
}

QTextBlockFormat PostWriter::blockFormat(const MarkBlock &block, int depth) const
{
    QTextBlockFormat format;
    format.setLeftMargin(marginOf(block, depth) + 4);
    format.setTopMargin(block.kind == MarkBlock::Kind::Heading ? 8 : 3);
    format.setBottomMargin(3);
    if (!block.marker.isEmpty())
        format.setTextIndent(-14);
    if (block.quotes > 0 && block.kind != MarkBlock::Kind::Code)
        format.setBackground(mixed(m_palette.base().color(), m_palette.text().color(), 0.06));
    return format;
}

QTextCharFormat PostWriter::runFormat(const MarkRun &run) const
{
    QTextCharFormat format;
    if (run.style & MarkRun::Bold)
        format.setFontWeight(QFont::Bold);
    if (run.style & MarkRun::Italic)
        format.setFontItalic(true);
    if (run.style & MarkRun::Struck)
        format.setFontStrikeOut(true);
    if (run.style & (MarkRun::Code | MarkRun::Html))
        format.setFont(codeFont(), QTextCharFormat::FontPropertiesSpecifiedOnly);
    if (run.style & MarkRun::Code)
        format.setBackground(mixed(m_palette.base().color(), m_palette.text().color(), 0.09));
    if (run.style & MarkRun::Html)
        format.setForeground(mixed(m_palette.text().color(), m_palette.base().color(), 0.35));
    if (!run.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(run.link);
        format.setForeground(m_palette.link());
        format.setToolTip(run.link.left(300));
    }
    return format;
}

void PostWriter::writeRuns(
    QTextCursor &cursor, const std::vector<MarkRun> &runs, const QTextCharFormat &base,
    std::vector<PlacedRun> &placed)
{
    for (const auto &run : runs) {
        auto format = base;
        format.merge(runFormat(run));
        if (run.style & MarkRun::Image)
            cursor.insertText(QCoreApplication::translate("Reader", "[image] "), format);
        const int position = cursor.position();
        cursor.insertText(run.text, format);
        if (run.source >= 0)
            placed.push_back({position, cursor.position() - position, run.source});
    }
}

void PostWriter::writeBlock(
    const MarkBlock &block, int depth, std::vector<PlacedRun> &placed, const std::vector<LineSpan> &folds)
{
    if (block.kind == MarkBlock::Kind::Code)
        return writeCode(block, depth, placed, folds);
    if (block.kind == MarkBlock::Kind::Table)
        return writeTable(block, depth, placed);
    startBlock(blockFormat(block, depth));
    QTextCharFormat base;
    if (block.quotes > 0)
        base.setForeground(mixed(m_palette.text().color(), m_palette.base().color(), 0.2));
    if (block.kind == MarkBlock::Kind::Heading) {
        base.setFontWeight(QFont::Bold);
        base.setFontPointSize(m_document->defaultFont().pointSizeF() * (block.level <= 2 ? 1.3 : 1.1));
    }
    if (!block.marker.isEmpty())
        m_cursor.insertText(block.marker + u' ', base);
    if (block.kind == MarkBlock::Kind::Rule)
        m_cursor.insertText(QString(24, QChar(0x2500)), base);
    writeRuns(m_cursor, block.runs, base, placed);
}

void PostWriter::writeCode(
    const MarkBlock &block, int depth, std::vector<PlacedRun> &placed, const std::vector<LineSpan> &folds)
{
    if (!m_colours) {
        m_colours = std::make_unique<CodeColours>();
        m_colours->setDark(isDark(m_palette));
    }
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(block.runs.size()));
    for (const auto &run : block.runs)
        lines.append(run.text);
    const auto colours = m_colours->colour(lines, block.language);

    QTextBlockFormat format;
    format.setLeftMargin(marginOf(block, depth) + 8);
    format.setBackground(mixed(m_palette.base().color(), m_palette.text().color(), 0.06));
    QTextCharFormat letters;
    letters.setFont(codeFont(), QTextCharFormat::FontPropertiesSpecifiedOnly);
    letters.setForeground(m_palette.text());
    auto fold = folds.begin();
    for (size_t i = 0; i < block.runs.size(); ++i) {
        const auto &run = block.runs[i];
        const auto line = static_cast<int>(i);
        if (fold != folds.end() && line > fold->last)
            ++fold;
        const bool folded = fold != folds.end() && line >= fold->first;
        if (folded && line == fold->first)
            writeFoldMarker(format, *fold);
        startBlock(format);
        if (folded) {
            // Before it is laid out: what is laid out and hidden later would leave its room.
            m_cursor.block().setVisible(false);
            if (line == fold->first)
                m_folds.back().first = m_cursor.block();
            m_folds.back().last = m_cursor.block();
        }
        const int position = m_cursor.position();
        m_cursor.insertText(run.text, letters);
        if (run.source >= 0)
            placed.push_back({position, static_cast<int>(run.text.size()), run.source});
        QTextCursor part(m_document);
        for (const auto &range : colours[i]) {
            part.setPosition(position + range.start);
            part.setPosition(position + range.start + range.length, QTextCursor::KeepAnchor);
            part.mergeCharFormat(range.format);
        }
    }
}

void PostWriter::writeFoldMarker(const QTextBlockFormat &format, const LineSpan &fold)
{
    startBlock(format);
    QTextCharFormat letters;
    letters.setAnchor(true);
    letters.setAnchorHref(foldLink());
    letters.setForeground(m_palette.link());
    const int lines = fold.last - fold.first + 1;
    m_cursor.insertText(
        QCoreApplication::translate("Reader", "⋯ %n line(s) folded; show them", nullptr, lines), letters);
    m_folds.push_back({m_cursor.block(), {}, {}});
}

void PostWriter::writeTable(const MarkBlock &block, int depth, std::vector<PlacedRun> &placed)
{
    size_t columns = 0;
    for (const auto &row : block.rows)
        columns = std::max(columns, row.size());
    if (columns == 0)
        return;
    QTextCharFormat head;
    head.setFontWeight(QFont::Bold);
    if (columns * block.rows.size() > mostCells) {
        for (const auto &row : block.rows) {
            startBlock(blockFormat(block, depth));
            for (const auto &cell : row) {
                writeRuns(m_cursor, cell, {}, placed);
                m_cursor.insertText(u" | "_s);
            }
        }
        return;
    }
    startBlock(blockFormat(block, depth));
    QTextTableFormat format;
    format.setLeftMargin(marginOf(block, depth) + 4);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(m_palette.mid());
    auto *table =
        m_cursor.insertTable(static_cast<int>(block.rows.size()), static_cast<int>(columns), format);
    for (size_t row = 0; row < block.rows.size(); ++row) {
        for (size_t column = 0; column < block.rows[row].size(); ++column) {
            auto cell = table->cellAt(static_cast<int>(row), static_cast<int>(column)).firstCursorPosition();
            writeRuns(cell, block.rows[row][column], row == 0 ? head : QTextCharFormat(), placed);
        }
    }
}

} // namespace LaunchProbe::Ui
