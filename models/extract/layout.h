// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textview.h"

#include <string_view>
#include <vector>

namespace LaunchProbe::Extract {

//! A line of a post and what Markdown makes of it.
struct Line {
    enum class Kind {
        Blank,
        Prose,
        Quote, //!< somebody else's words
        Code, //!< fenced, indented, or all in back-ticks
        Table,
        TableRule, //!< the dashes between a table's head and body
        Heading,
    };

    int begin = 0; //!< in the view, without its line end
    int end = 0;
    Kind kind = Kind::Blank;
    int block = 0; //!< lines of one block belong together: a paragraph, a fence, a table, a quote
    int fence = 0; //!< number of the fence that it stands in, from 1; 0: none
};

//! Cuts a view into lines and blocks. Very long lines are cut at blanks, so that no reader sees an endless
//! one.
class Layout
{
public:
    Layout() = default;
    explicit Layout(const TextView &view) { read(view); }

    //! Becomes the layout of another text; keeps its room.
    void read(const TextView &view);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const Line &line(int index) const { return m_lines[static_cast<size_t>(index)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] std::string_view text(int index) const
    {
        return m_view->slice(line(index).begin, line(index).end);
    }
    [[nodiscard]] std::string_view slice(int begin, int end) const { return m_view->slice(begin, end); }

private:
    void cut();
    void name();
    //! Finds tables whose columns only blanks part.
    void alignTables();
    //! Is a line of prose the head above a rule?
    [[nodiscard]] bool opensTable(const Line &head, std::string_view rule) const;

    const TextView *m_view = nullptr;
    std::vector<Line> m_lines;
};

} // namespace LaunchProbe::Extract
