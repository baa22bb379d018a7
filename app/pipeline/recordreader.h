// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytesource.h"

#include <optional>
#include <vector>

namespace LaunchProbe::Pipeline {

//! Some whole records of a file: lines, messages, mails, or all of it.
struct Chunk {
    struct Record {
        qint64 line = 0; //!< where it begins, counted from 1
        qint64 offset = 0; //!< in the file, uncompressed
        qsizetype start = 0; //!< in `bytes`
        qsizetype size = 0; //!< without its end
        bool ended = true; //!< false: the file ends before the record does
    };
    QByteArray bytes; //!< followed by `padding` further ones that may be read
    std::vector<Record> records; //!< empty ones are left out
    //! What the file says once about all of its records (a chat's name); implicitly shared.
    QByteArray heading;

    static constexpr qsizetype padding = 64; //!< what simdjson wants to see behind a document
};

//! Cuts a file into records, piece by piece: memory does not grow with the file.
class RecordReader
{
public:
    //! Bytes of one record; longer ones are left out with a problem. Twenty times the longest real thread.
    static constexpr qint64 longestRecord = 64 << 20;

    //! `begun` are the file's first bytes, taken from the source already to see what it is.
    RecordReader(QString path, std::unique_ptr<ByteSource> source, QByteArray begun);
    virtual ~RecordReader();

    //! The next records; none at the end or where reading stopped.
    [[nodiscard]] virtual std::optional<Chunk> next() = 0;
    [[nodiscard]] std::vector<Domain::Problem> takeProblems(); //!< since the last call
    [[nodiscard]] qint64 bytesRead() const { return m_source->bytesRead(); }

protected:
    //! Appends more of the file to `rest`; false at its end, or where reading stops with a problem.
    [[nodiscard]] bool fill();
    //! Hands out the first `size` bytes of `rest`, without records yet, and moves on behind them.
    [[nodiscard]] Chunk take(qsizetype size);
    //! As above where it is known already how many lines end in them.
    [[nodiscard]] Chunk take(qsizetype size, qint64 lines);
    //! Lets the first `size` bytes of `rest` go.
    void drop(qsizetype size);
    //! A problem at this byte of `rest`.
    void note(Domain::Problem::Kind kind, const QString &detail, qsizetype at);

    QByteArray rest; //!< read and not yet handed out
    qint64 offset = 0; //!< of `rest` in the file, uncompressed
    qint64 line = 1; //!< number of the line that `rest` begins with

private:
    QString m_path;
    std::unique_ptr<ByteSource> m_source;
    bool m_ended = false;
    std::vector<Domain::Problem> m_problems;
};

//! "FILE, line 3, byte 120" in the interface's language.
[[nodiscard]] QString placeInFile(const QString &path, qint64 line, qint64 byte);

} // namespace LaunchProbe::Pipeline
