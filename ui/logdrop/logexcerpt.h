// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/evidence/logverdict.h>

namespace LaunchProbe::Ui {

//! The part of a log that is shown: the lines around the one that decided, else the last ones.
struct LogExcerpt {
    QString text;
    Domain::Span decided; //!< of the deciding line in `text`; empty: none
    int firstLine = 1; //!< its number in the log, counted from 1
    int decidedLine = 0; //!< likewise; 0: none
    int lines = 0; //!< of the whole log

    friend bool operator==(const LogExcerpt &, const LogExcerpt &) = default;
};

[[nodiscard]] LogExcerpt excerptOf(const Evidence::LogReading &reading);

} // namespace LaunchProbe::Ui
