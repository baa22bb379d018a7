// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logfold.h"

#include <QPalette>
#include <QTextBlock>
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

//! Lines that are in the document and not seen, and the line that stands for them.
struct WrittenFold {
    QTextBlock marker; //!< its link is foldLink()
    QTextBlock first;
    QTextBlock last;
};

//! Where a click on the line above an edited post leads.
[[nodiscard]] QString versionsLink();
//! Where a click on any fold's line leads; the line itself tells which one is meant.
[[nodiscard]] QString foldLink();

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
    //! A line of our own above a post's text; the whole of it leads to `link` where there is one.
    void writeNotice(const QString &text, const QString &link, int depth);
    //! `folds`: lines of a code block that are written unseen.
    void writeBlock(
        const MarkBlock &block, int depth, std::vector<PlacedRun> &placed,
        const std::vector<LineSpan> &folds = {});
    //! Those written since it was last asked.
    [[nodiscard]] std::vector<WrittenFold> takeFolds() { return std::exchange(m_folds, {}); }

private:
    [[nodiscard]] QTextBlockFormat blockFormat(const MarkBlock &block, int depth) const;
    [[nodiscard]] QTextCharFormat runFormat(const MarkRun &run) const;
    [[nodiscard]] QFont codeFont() const;
    void startBlock(const QTextBlockFormat &format);
    void writeRuns(
        QTextCursor &cursor, const std::vector<MarkRun> &runs, const QTextCharFormat &base,
        std::vector<PlacedRun> &placed);
    void writeCode(
        const MarkBlock &block, int depth, std::vector<PlacedRun> &placed,
        const std::vector<LineSpan> &folds);
    void writeFoldMarker(const QTextBlockFormat &format, const LineSpan &fold);
    void writeTable(const MarkBlock &block, int depth, std::vector<PlacedRun> &placed);

    QTextDocument *m_document;
    QPalette m_palette;
    QTextCursor m_cursor;
    std::vector<WrittenFold> m_folds;
    std::unique_ptr<CodeColours> m_colours; //!< made when the first code is met: it reads many definitions
};

} // namespace LaunchProbe::Ui
