// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linereader.h"

#include <models/extract/extractor.h>
#include <models/ports/archive.h>

#include <QDateTime>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace LaunchProbe::Pipeline {

//! What a chunk of lines became.
struct LineResults {
    std::vector<Ports::ExtractedThread> threads;
    std::vector<Domain::Problem> problems; //!< in the order of the lines
    qint64 badLines = 0;
    qint64 bytesRead = 0; //!< of the file on the disk, when the chunk was read
};

//! Turns the lines of one file into threads with readings: one thread reads, several work, and take() hands
//! the results out in the order of the file.
class LineWork
{
public:
    struct Context {
        QString path;
        QString hash; //!< SHA-256 of the file, hex
        QDateTime fetched;
    };

    LineWork(std::unique_ptr<LineReader> reader, const Extract::Extractor &extractor, Context context);
    ~LineWork(); //!< gives up what is not taken

    //! The next results; none at the end.
    [[nodiscard]] std::optional<LineResults> take();

private:
    struct Piece {
        qint64 number = 0;
        LineChunk chunk; //!< without lines at the end of the file
        std::vector<Domain::Problem> problems;
        qint64 bytesRead = 0;
    };

    void read();
    void work();
    [[nodiscard]] std::unique_ptr<Piece> nextPiece(); //!< null: no more
    void handIn(qint64 number, LineResults results);

    std::unique_ptr<LineReader> m_reader;
    const Extract::Extractor &m_extractor;
    const Context m_context;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<Piece>> m_pieces;
    std::map<qint64, LineResults> m_results;
    qint64 m_pieceCount = 0;
    qint64 m_taken = 0;
    bool m_allRead = false;
    bool m_givenUp = false;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace LaunchProbe::Pipeline
