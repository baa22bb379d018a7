// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown.h"

#include <QStringView>

namespace LaunchProbe::Ui {

//! Finds where shown text stands in the text as written. Markdown shows what was written in its order and
//! with characters left out, so one walk forwards is enough.
class SourceAlign
{
public:
    explicit SourceAlign(QStringView text);

    //! The walk goes on at the start of this line (1 is the first) unless it is past it already.
    void skipToLine(int line);
    //! Nothing is looked for after the end of this line.
    void endAtLine(int line);
    //! Goes past the address of a link whose words have just been placed.
    void skipAddress(QStringView address);
    //! Cuts the literal into runs with their places.
    [[nodiscard]] std::vector<MarkRun> place(const QString &literal);

private:
    [[nodiscard]] qsizetype lineStart(int line) const;
    [[nodiscard]] std::vector<MarkRun> placeByUnits(const QString &literal);
    [[nodiscard]] qsizetype entityLength() const;

    QStringView m_text;
    std::vector<qsizetype> m_lines;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace LaunchProbe::Ui
