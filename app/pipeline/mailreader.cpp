// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailreader.h"

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

//! Where the next mail begins, from this place on; -1: not in these bytes.
qsizetype mailStart(const QByteArray &bytes, qsizetype from)
{
    for (auto at = from; (at = bytes.indexOf("\nFrom ", at)) >= 0; ++at) {
        const auto before = at > 0 && bytes[at - 1] == '\r' ? at - 1 : at;
        if (before > 0 && bytes[before - 1] == '\n')
            return at + 1;
    }
    return -1;
}

} // namespace

std::optional<Chunk> MailReader::next()
{
    while (true) {
        const auto start = mailStart(rest, m_searched);
        if (start >= 0)
            return handOut(start);
        if (rest.size() > longestRecord) {
            note(Problem::Kind::TooLarge, u"%1 MiB"_s.arg(longestRecord >> 20), 0);
            drop(rest.size() - 8); // the seam of the next mail may lie here
        }
        m_searched = std::max<qsizetype>(1, rest.size() - 8);
        if (m_over || !fill())
            break;
    }
    m_over = true;
    if (rest.isEmpty())
        return {};
    return handOut(rest.size());
}

Chunk MailReader::handOut(qsizetype size)
{
    const auto number = line;
    const auto begin = offset;
    auto chunk = take(size);
    // What was left of a mail that is too long begins with no "From ".
    if (chunk.bytes.startsWith("From "))
        chunk.records.push_back({number, begin, 0, size, true});
    m_searched = 1;
    return chunk;
}

std::optional<Chunk> StretchReader::next()
{
    while (rest.size() < longestStretch && fill()) { }
    if (rest.isEmpty())
        return {};
    auto size = rest.size();
    if (size > longestStretch) {
        const auto window = QByteArrayView(rest).first(longestStretch);
        auto end = window.lastIndexOf("\n\n");
        end = end > longestStretch / 2 ? end + 2 : window.lastIndexOf('\n') + 1;
        size = end > 0 ? end : longestStretch;
        // Never between the bytes of a character.
        while (end <= 0 && size > 1 && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80)
            --size;
    }
    const auto number = line;
    const auto begin = offset;
    auto chunk = take(size);
    chunk.records.push_back({number, begin, 0, size, true});
    return chunk;
}

std::optional<Chunk> WholeReader::next()
{
    if (m_over)
        return {};
    m_over = true;
    bool more = true;
    while (more && rest.size() <= longestRecord)
        more = fill();
    if (rest.size() > longestRecord) {
        note(Problem::Kind::TooLarge, u"%1 MiB"_s.arg(longestRecord >> 20), 0);
        return {};
    }
    const auto size = rest.size();
    auto chunk = take(size);
    const auto last = QByteArrayView(chunk.bytes).first(size).trimmed();
    const bool ended = last.endsWith('}') || last.endsWith(']');
    chunk.records.push_back({1, 0, 0, size, ended});
    return chunk;
}

} // namespace LaunchProbe::Pipeline
