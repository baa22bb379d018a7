// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/post.h>
#include <models/domain/problem.h>

#include <QDateTime>

#include <memory>
#include <string_view>

namespace LaunchProbe::Pipeline {

//! Where a line stands, for the posts' way back to their bytes.
struct LineOrigin {
    QString file; //!< SHA-256, hex
    qint64 offset = 0;
    QDateTime fetched;
};

//! Reads lines of thread files: {"id", "listing"} of Reddit and {"id", "repository", "kind", "issue" or
//! "discussion", "comments"} of GitHub. Keeps its buffers from line to line; one for each thread of work.
class ThreadLines
{
public:
    ThreadLines();
    ~ThreadLines();

    //! `line` is followed by LineChunk::padding readable bytes. Malformed, TooLarge (nested too deep) or
    //! UnknownFormat; `detail` says what.
    [[nodiscard]] Domain::Result<Domain::Thread> read(std::string_view line, const LineOrigin &origin);

    //! Format of a thread that was read, for reports: "reddit-threads", "github-threads".
    [[nodiscard]] static QString formatOf(const Domain::Thread &thread);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LaunchProbe::Pipeline
