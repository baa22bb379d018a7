// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordreader.h"

namespace LaunchProbe::Pipeline {

//! A record is a mail of an mbox: from a line that begins with "From ", at the start or behind an empty line,
//! to the next such line.
class MailReader final : public RecordReader
{
public:
    using RecordReader::RecordReader;

    [[nodiscard]] std::optional<Chunk> next() override;

private:
    [[nodiscard]] Chunk handOut(qsizetype size);

    qsizetype m_searched = 1; //!< of the rest; its first mail begins at 0
    bool m_over = false;
};

//! A record is a stretch of a plain text, cut at the end of a paragraph or line where it is long.
class StretchReader final : public RecordReader
{
public:
    using RecordReader::RecordReader;

    //! Characters that one post of a log is at home with.
    static constexpr qsizetype longestStretch = 64 << 10;

    [[nodiscard]] std::optional<Chunk> next() override;
};

//! The whole file is one record.
class WholeReader final : public RecordReader
{
public:
    using RecordReader::RecordReader;

    [[nodiscard]] std::optional<Chunk> next() override;

private:
    bool m_over = false;
};

} // namespace LaunchProbe::Pipeline
