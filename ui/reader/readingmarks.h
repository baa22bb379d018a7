// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postwriter.h"

#include <models/domain/extraction.h>

#include <optional>
#include <vector>

class QTextDocument;

namespace LaunchProbe::Ui {

//! A piece of a reading as it is shown.
struct ReadingMark {
    DocumentRange range;
    int reading = 0; //!< index among the post's

    friend bool operator==(const ReadingMark &, const ReadingMark &) = default;
};

//! Marks where the readings stand; those that a person stands behind look different, without their colour
//! too.
[[nodiscard]] std::vector<ReadingMark> markReadings(
    QTextDocument *document, const std::vector<PlacedRun> &runs, const std::vector<Domain::Reading> &readings,
    const QPalette &palette);

//! Gives the text its own look back.
void unmarkReadings(QTextDocument *document, const std::vector<ReadingMark> &marks);

//! Of values that lie in one another the shortest is meant.
[[nodiscard]] std::optional<int> readingAt(const std::vector<ReadingMark> &marks, int position);

//! What of the source is shown there, from its first to its last code unit; nothing where nothing is.
[[nodiscard]] std::optional<Domain::Span>
sourceSpan(const std::vector<PlacedRun> &runs, const DocumentRange &range);

} // namespace LaunchProbe::Ui
