// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>
#include <models/domain/problem.h>

#include <QDateTime>

#include <string_view>
#include <vector>

namespace LaunchProbe::Pipeline {

//! Where a record stands, for the posts' way back to their bytes.
struct RecordOrigin {
    QString path; //!< as given
    QString file; //!< SHA-256, hex
    qint64 offset = 0; //!< uncompressed
    QDateTime fetched;
    QDateTime changed; //!< the file itself, UTC
    QByteArray heading; //!< what the file says once about all of its records
};

//! Reads the records of one format. Keeps its buffers from record to record; one for each thread of work.
class RecordParser
{
public:
    virtual ~RecordParser() = default;

    //! `record` is followed by Chunk::padding readable bytes. Malformed, TooLarge (nested too deep) or
    //! UnknownFormat; `detail` says what.
    [[nodiscard]] virtual Domain::Result<std::vector<Domain::Thread>>
    read(std::string_view record, const RecordOrigin &origin) = 0;
};

} // namespace LaunchProbe::Pipeline
