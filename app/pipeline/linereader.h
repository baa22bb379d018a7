// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordreader.h"

namespace LaunchProbe::Pipeline {

//! A record is a line.
class LineReader final : public RecordReader
{
public:
    using RecordReader::RecordReader;

    [[nodiscard]] std::optional<Chunk> next() override;

private:
    void skipLongLine();
    [[nodiscard]] Chunk cutAt(qsizetype end, bool ended);

    qsizetype m_searched = 0; //!< of the rest, without a line's end
    bool m_over = false;
};

} // namespace LaunchProbe::Pipeline
