// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <vector>

namespace LaunchProbe::Ui {

//! A piece of text as it is shown, which knows where it stands in the post as it is stored.
struct MarkRun {
    enum Style { Plain = 0, Bold = 1, Italic = 2, Struck = 4, Code = 8, Html = 16, Image = 32, Break = 64 };
    Q_DECLARE_FLAGS(Styles, Style)

    QString text;
    qsizetype source =
        -1; //!< UTF-16 offset of its first unit; its units follow one by one. -1: not in the text
    Styles style = Plain;
    QString link; //!< http, https or mailto address; never opened unasked

    friend bool operator==(const MarkRun &, const MarkRun &) = default;
};

//! A block of a post. What is nested (lists, quotations) is told by depths, so that nothing recurses.
struct MarkBlock {
    enum class Kind { Paragraph, Heading, Code, Rule, Table };
    using Cell = std::vector<MarkRun>;

    Kind kind = Kind::Paragraph;
    int level = 0; //!< of a heading, 1 … 6
    int quotes = 0; //!< depth of quotation
    int indent = 0; //!< depth of lists
    QString marker; //!< "•" or "3." on the first block of a list item
    QString language; //!< of fenced code, as written
    std::vector<MarkRun> runs; //!< of code: one for each line
    std::vector<std::vector<Cell>> rows; //!< of a table; the first one is its heading

    friend bool operator==(const MarkBlock &, const MarkBlock &) = default;
};

//! Reads GitHub's Markdown. HTML stays visible text, pictures become their words and address.
//! Any input gives blocks; a text above `markdownLimit` units is given as written, in one code block.
[[nodiscard]] std::vector<MarkBlock> readMarkdown(const QString &text);

inline constexpr qsizetype markdownLimit = 2'000'000;
inline constexpr int deepestIndent = 12; //!< deeper lists and quotations are shown at this depth

} // namespace LaunchProbe::Ui

Q_DECLARE_OPERATORS_FOR_FLAGS(LaunchProbe::Ui::MarkRun::Styles)
