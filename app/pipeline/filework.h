// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fileformat.h"
#include "importfilter.h"

#include <models/extract/extractor.h>
#include <models/ports/archive.h>

#include <QDateTime>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace LaunchProbe::Pipeline {

//! What a chunk of records became.
struct RecordResults {
    std::vector<Ports::ExtractedThread> threads;
    std::vector<Domain::Problem> problems; //!< in the order of the records
    qint64 bad = 0; //!< records that could not be read
    qint64 good = 0; //!< that could be read, or were passed over by the filter
    std::vector<Ports::ImportedFile> files; //!< that the posts refer to, beside the file itself
    qint64 bytesRead = 0; //!< of the file on the disk, when the chunk was read
};

//! Reads threads out of something; take() hands out what it became until there is no more.
class RecordWork
{
public:
    virtual ~RecordWork() = default;
    [[nodiscard]] virtual std::optional<RecordResults> take() = 0; //!< none at the end
};

//! A thread with what was read out of its posts.
[[nodiscard]] Ports::ExtractedThread extracted(const Extract::Extractor &extractor, Domain::Thread thread);

//! Turns the records of one file into threads with readings: one thread reads, several work, and take() hands
//! the results out in the order of the file.
class FileWork final : public RecordWork
{
public:
    struct Context {
        const Extract::Extractor &extractor;
        const Sieve &sieve;
        RecordOrigin origin; //!< but for its place in the file
    };

    FileWork(OpenedFile file, Context context);
    ~FileWork() override; //!< gives up what is not taken

    //! In the order of the file.
    [[nodiscard]] std::optional<RecordResults> take() override;

private:
    struct Piece {
        qint64 number = 0;
        Chunk chunk; //!< without records at the end of the file
        std::vector<Domain::Problem> problems;
        qint64 bytesRead = 0;
    };

    void read();
    void work();
    [[nodiscard]] std::unique_ptr<Piece> nextPiece(); //!< null: no more
    void readRecord(
        RecordParser &parser, const Chunk &chunk, const Chunk::Record &record, RecordResults &results) const;
    void handIn(qint64 number, RecordResults results);

    const OpenedFile m_file;
    const Context m_context;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<Piece>> m_pieces;
    std::map<qint64, RecordResults> m_results;
    qint64 m_pieceCount = 0;
    qint64 m_taken = 0;
    bool m_allRead = false;
    bool m_givenUp = false;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace LaunchProbe::Pipeline
