// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace LaunchProbe::Connectors {

//! Writes Markdown from what a translator tells it in the order of reading. Beginnings and ends need not
//! match: what is left open ends with the text, what was never open is not closed.
class MarkdownWriter
{
public:
    //! Blanks count as one; in a block of code every character counts.
    void writeText(const QString &text);
    void breakLine();
    void beginParagraph();
    void beginHeading(int level); //!< 0: one has ended
    void writeRule();

    void beginQuote();
    void endQuote();
    void beginList(bool isNumbered);
    void beginItem();
    void endList();

    //! Inside a block of code this only tells its language.
    void beginCode(const QString &language);
    void endCode();
    void beginBlockOfCode();
    void endBlockOfCode();

    void beginLink(const QString &address);
    void endLink();

    void beginCell();
    void endCell();
    void endRow();
    void endTable();

    [[nodiscard]] QString finished();

private:
    //! What the lines of a block begin with.
    struct Block {
        bool isList = false;
        bool isNumbered = false;
        int items = 0;
    };

    void enter(Block block);
    void leave(bool isList);
    void want(int breaks); //!< line ends before what comes next
    void approach(); //!< to where the next word stands
    void startLine();
    void putBlockOfCode(QString code);
    void putLine(const QString &line);
    [[nodiscard]] bool inCell() const { return m_cellStart >= 0; }
    [[nodiscard]] bool inList() const;
    [[nodiscard]] QString prefix() const;

    QString m_out;
    std::vector<Block> m_blocks;
    int m_tooDeep = 0; //!< blocks that are open beyond the deepest that is shown
    int m_breaks = 0;
    bool m_blank = false; //!< a blank waits for the word behind it
    bool m_marker = false; //!< an item's marker waits for its text
    int m_heading = 0; //!< level of the one that waits for its text

    bool m_inBlockOfCode = false;
    bool m_inCode = false;
    QString m_code;
    QString m_language;

    QString m_address; //!< of the open link
    qsizetype m_linkStart = -1;

    QStringList m_cells; //!< of the open row
    qsizetype m_cellStart = -1;
    int m_breaksBeforeCell = 0;
    int m_rows = 0;
};

} // namespace LaunchProbe::Connectors
