// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/domain/problem.h>

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace LaunchProbe::Pipeline {

//! Some whole lines of a file.
struct LineChunk {
    struct Line {
        qint64 number = 0; //!< counted from 1
        qint64 offset = 0; //!< in the file, uncompressed
        qsizetype start = 0; //!< in `bytes`
        qsizetype size = 0; //!< without its end
        bool ended = true; //!< false: the file ends before the line does
    };
    QByteArray bytes; //!< followed by `padding` further ones that may be read
    std::vector<Line> lines; //!< empty ones are left out

    static constexpr qsizetype padding = 64; //!< what simdjson wants to see behind a document
};

//! Reads a file of lines, plain or compressed with zstd (several frames, windows up to 2 GiB), piece by
//! piece.
class LineReader
{
public:
    //! Bytes of one line; longer ones are left out with a problem. Twenty times the longest real thread.
    static constexpr qint64 longestLine = 64 << 20;
    //! A file that grows more than this, beyond a first GiB, is no text.
    static constexpr qint64 mostGrowth = 1000;

    [[nodiscard]] static Domain::Result<std::unique_ptr<LineReader>> open(const QString &path);
    virtual ~LineReader();

    //! The next lines; none at the end or where reading stopped.
    [[nodiscard]] std::optional<LineChunk> next();
    [[nodiscard]] std::vector<Domain::Problem> takeProblems(); //!< since the last call
    [[nodiscard]] qint64 bytesRead() const; //!< of the file as it lies on the disk

private:
    class Source;
    class PlainSource;
    class ZstdSource;

    LineReader(QString path, std::unique_ptr<Source> source);
    bool fill();
    void skipLongLine();
    [[nodiscard]] LineChunk cutAt(qsizetype end, bool ended);
    void note(Domain::Problem::Kind kind, const QString &detail);

    QString m_path;
    std::unique_ptr<Source> m_source;
    QByteArray m_rest; //!< read and not yet handed out
    qsizetype m_searched = 0; //!< of m_rest, without a line's end
    qint64 m_offset = 0; //!< of m_rest in the file, uncompressed
    qint64 m_line = 1; //!< number of the line that m_rest begins with
    bool m_ended = false;
    std::vector<Domain::Problem> m_problems;
};

//! "FILE, line 3, byte 120" in the interface's language.
[[nodiscard]] QString placeInFile(const QString &path, qint64 line, qint64 byte);

} // namespace LaunchProbe::Pipeline
