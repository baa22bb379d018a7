// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;

QString placeInFile(const QString &path, qint64 line, qint64 byte)
{
    return QCoreApplication::translate("Import", "%1, line %2, byte %3").arg(path).arg(line).arg(byte);
}

RecordReader::RecordReader(QString path, std::unique_ptr<ByteSource> source, QByteArray begun)
    : rest(std::move(begun))
    , m_path(std::move(path))
    , m_source(std::move(source))
{
    constexpr auto byteOrderMark = "\xEF\xBB\xBF";
    if (rest.startsWith(byteOrderMark))
        drop(3);
}
RecordReader::~RecordReader() = default;

bool RecordReader::fill()
{
    using State = ByteSource::State;
    if (m_ended)
        return false;
    const auto state = m_source->appendTo(rest);
    m_ended = state != State::More;
    if (state == State::Cut)
        note(Problem::Kind::Truncated, u"zstd"_s, rest.size());
    else if (state == State::Broken)
        note(Problem::Kind::Malformed, m_source->errorText(), rest.size());
    else if (state == State::TooLarge)
        note(Problem::Kind::TooLarge, u"zstd"_s, rest.size());
    return !m_ended;
}

Chunk RecordReader::take(qsizetype size)
{
    return take(size, std::count(rest.cbegin(), rest.cbegin() + size, '\n'));
}

Chunk RecordReader::take(qsizetype size, qint64 lines)
{
    Chunk chunk;
    auto left = rest.mid(size);
    chunk.bytes = std::exchange(rest, std::move(left));
    chunk.bytes.resize(size);
    line += lines;
    offset += size;
    chunk.bytes.append(Chunk::padding, '\0');
    return chunk;
}

void RecordReader::drop(qsizetype size)
{
    line += std::count(rest.cbegin(), rest.cbegin() + size, '\n');
    offset += size;
    rest.remove(0, size);
}

void RecordReader::note(Problem::Kind kind, const QString &detail, qsizetype at)
{
    const auto lines = std::count(rest.cbegin(), rest.cbegin() + at, '\n');
    m_problems.push_back({kind, placeInFile(m_path, line + lines, offset + at), detail, 0, {}});
}

std::vector<Problem> RecordReader::takeProblems()
{
    return std::exchange(m_problems, {});
}

} // namespace LaunchProbe::Pipeline
