// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown.h"

#include <QPalette>
#include <QTextCursor>

#include <memory>

class QTextDocument;

namespace LaunchProbe::Ui {

class CodeColours;

//! Where a piece of a post's source stands in the document.
struct PlacedRun {
    int position = 0;
    int length = 0;
    qsizetype source = 0;

    friend bool operator==(const PlacedRun &, const PlacedRun &) = default;
};

struct DocumentRange {
    int start = 0;
    int end = 0;

    friend bool operator==(const DocumentRange &, const DocumentRange &) = default;
};

//! What of the source range [start, end) is shown, in the document's order.
[[nodiscard]] std::vector<DocumentRange>
shownRanges(const std::vector<PlacedRun> &runs, qsizetype start, qsizetype end);

//! Writes posts at the end of a document, as plain text with formats: nothing of a post is ever read as HTML.
class PostWriter
{
public:
    explicit PostWriter(QTextDocument *document);
    ~PostWriter();

    void setPalette(const QPalette &palette);
    //! The line above a post. `depth` is that of the conversation.
    int writeHeading(const QString &text, int depth);
    void writeBlock(const MarkBlock &block, int depth, std::vector<PlacedRun> &placed);

private:
    [[nodiscard]] QTextBlockFormat blockFormat(const MarkBlock &block, int depth) const;
    [[nodiscard]] QTextCharFormat runFormat(const MarkRun &run) const;
    [[nodiscard]] QFont codeFont() const;
    void startBlock(const QTextBlockFormat &format);
    void writeRuns(
        QTextCursor &cursor, const std::vector<MarkRun> &runs, const QTextCharFormat &base,
        std::vector<PlacedRun> &placed);
    void writeCode(const MarkBlock &block, int depth, std::vector<PlacedRun> &placed);
    void writeTable(const MarkBlock &block, int depth, std::vector<PlacedRun> &placed);

    QTextDocument *m_document;
    QPalette m_palette;
    QTextCursor m_cursor;
    std::unique_ptr<CodeColours> m_colours; //!< made when the first code is met: it reads many definitions
};

} // namespace LaunchProbe::Ui
