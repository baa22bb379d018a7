// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereader.h"

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;

std::optional<Chunk> LineReader::next()
{
    while (!m_over) {
        const auto end = QByteArrayView(rest).sliced(m_searched).lastIndexOf('\n');
        if (rest.size() >= ByteSource::chunkSize && end >= 0)
            return cutAt(m_searched + end + 1, true);
        m_searched = rest.size();
        if (rest.size() > longestRecord)
            skipLongLine();
        else if (!fill())
            m_over = true;
    }
    if (rest.isEmpty())
        return {};
    const auto end = rest.lastIndexOf('\n') + 1;
    return end > 0 ? cutAt(end, true) : cutAt(rest.size(), false);
}

void LineReader::skipLongLine()
{
    note(Problem::Kind::TooLarge, u"%1 MiB"_s.arg(longestRecord >> 20), 0);
    qsizetype end = -1;
    bool more = true;
    while (end < 0 && more) {
        drop(rest.size());
        more = fill();
        end = rest.indexOf('\n');
    }
    drop(end < 0 ? rest.size() : end + 1);
    m_over = !more;
    m_searched = 0;
}

Chunk LineReader::cutAt(qsizetype end, bool ended)
{
    const auto lines = QByteArrayView(rest).first(end);
    std::vector<Chunk::Record> records;
    qint64 number = line;
    for (qsizetype start = 0; start < end; ++number) {
        const auto newline = lines.indexOf('\n', start);
        const auto stop = newline < 0 ? end : newline;
        if (!lines.sliced(start, std::min<qsizetype>(stop - start, 64)).trimmed().isEmpty())
            records.push_back({number, offset + start, start, stop - start, ended});
        start = stop + 1;
    }
    auto chunk = take(end, number - line - (ended ? 0 : 1));
    chunk.records = std::move(records);
    m_searched = 0;
    return chunk;
}

} // namespace LaunchProbe::Pipeline
