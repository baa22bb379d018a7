// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementreader.h"

namespace LaunchProbe::Pipeline {

using namespace Qt::StringLiterals;
using Domain::Problem;

namespace {

constexpr int memberDepth = 1; //!< inside the object
constexpr int elementDepth = 2; //!< inside the array
constexpr qsizetype longestHeading = 1 << 20; //!< names of a guild and a channel

} // namespace

ElementReader::ElementReader(
    QString path, std::unique_ptr<ByteSource> source, QByteArray begun, QByteArray member)
    : RecordReader(std::move(path), std::move(source), std::move(begun))
    , m_member(std::move(member))
{
}

std::optional<Chunk> ElementReader::next()
{
    while (!m_over) {
        const bool goesOn = step();
        if (!m_records.empty() && m_at >= ByteSource::chunkSize)
            return handOut();
        if (goesOn)
            continue;
        const auto open = m_elementStart >= 0 ? m_at - m_elementStart : m_place == Place::Before ? m_at : 0;
        if (open > (m_place == Place::Before ? longestHeading : longestRecord)) {
            note(
                Problem::Kind::TooLarge, u"%1 MiB"_s.arg(open >> 20), std::max<qsizetype>(m_elementStart, 0));
            m_over = true;
        } else {
            if (m_place != Place::Before && m_elementStart < 0 && m_records.empty()) {
                // What is no element is not kept, however much of it there is.
                const auto done = std::min(m_at, rest.size());
                drop(done);
                m_at -= done;
            }
            if (m_closed || !fill()) {
                sayHowItEnded();
                m_over = true;
            }
        }
    }
    return m_records.empty() ? std::nullopt : handOut();
}

bool ElementReader::step()
{
    for (; m_at < rest.size() && !m_closed; ++m_at) {
        const auto c = rest[m_at];
        if (m_inString) {
            if (c == '\\')
                ++m_at; // what it escapes is looked at by nobody
            else if (c == '"')
                m_inString = false;
            if (!m_inString && m_depth == memberDepth && m_place == Place::Before)
                m_keySize = m_at - m_keyStart;
            continue;
        }
        switch (c) {
        case '"':
            m_inString = true;
            if (m_depth == memberDepth && m_place == Place::Before)
                m_keyStart = m_at + 1;
            break;
        case '{':
        case '[':
            enter(c);
            break;
        case '}':
        case ']':
            leave();
            break;
        default:
            break;
        }
        if (!m_records.empty() && m_at >= ByteSource::chunkSize && m_elementStart < 0) {
            ++m_at;
            return true;
        }
    }
    return false;
}

void ElementReader::enter(char c)
{
    if (c == '[' && m_depth == memberDepth && m_place == Place::Before && m_keyStart >= 0
        && QByteArrayView(rest).sliced(m_keyStart, m_keySize) == m_member) {
        m_heading = rest.left(m_keyStart - 1).trimmed();
        if (m_heading.endsWith(','))
            m_heading.chop(1);
        m_heading += '}';
        m_place = Place::Inside;
    } else if (m_place == Place::Inside && m_depth == elementDepth) {
        m_elementStart = m_at;
    }
    ++m_depth;
}

void ElementReader::leave()
{
    --m_depth;
    if (m_place == Place::Inside && m_depth == elementDepth && m_elementStart >= 0) {
        m_records.push_back({0, 0, m_elementStart, m_at + 1 - m_elementStart, true});
        m_elementStart = -1;
    } else if (m_place == Place::Inside && m_depth == memberDepth) {
        m_place = Place::Behind;
    }
    m_closed = m_depth <= 0;
}

std::optional<Chunk> ElementReader::handOut()
{
    auto records = std::exchange(m_records, {});
    const auto size = records.back().start + records.back().size;
    auto number = line;
    const auto begin = offset;
    auto chunk = take(size);
    chunk.heading = m_heading;
    qsizetype counted = 0;
    for (auto &record : records) {
        number += std::count(chunk.bytes.cbegin() + counted, chunk.bytes.cbegin() + record.start, '\n');
        counted = record.start;
        record.line = number;
        record.offset = begin + record.start;
    }
    chunk.records = std::move(records);
    m_at -= size;
    if (m_elementStart >= 0)
        m_elementStart -= size;
    return chunk;
}

void ElementReader::sayHowItEnded()
{
    if (m_closed && m_place == Place::Behind)
        return;
    if (m_closed)
        note(Problem::Kind::Malformed, QString::fromLatin1(m_member), std::min(m_at, rest.size()));
    else
        note(Problem::Kind::Truncated, {}, rest.size());
}

} // namespace LaunchProbe::Pipeline
