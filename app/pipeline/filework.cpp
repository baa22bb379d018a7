// SPDX-License-Identifier: GPL-3.0-or-later
#include "filework.h"

namespace LaunchProbe::Pipeline {

using Domain::Problem;

namespace {

//! Chunks between reading and storing: enough to keep everyone busy, few megabytes in all.
constexpr qint64 mostUnderWay = 12;

//! A record that the filter passes over is not parsed; this much is seen of those that are none.
bool looksWhole(std::string_view record)
{
    while (!record.empty() && (record.back() == '\r' || record.back() == ' '))
        record.remove_suffix(1);
    return !record.empty() && (record.front() == '{' || record.front() == '[')
        && (record.back() == '}' || record.back() == ']' || record.back() == '\n');
}

} // namespace

Ports::ExtractedThread extracted(const Extract::Extractor &extractor, Domain::Thread thread)
{
    Ports::ExtractedThread result;
    result.extractions.reserve(thread.posts.size());
    Extract::PostText post{{}, thread.title, thread.key.repository, false};
    for (const auto &each : thread.posts) {
        post.text = each.text;
        post.opening = each.comment.isEmpty();
        result.extractions.push_back(each.deleted ? Domain::Extraction{} : extractor.extract(post));
    }
    result.thread = std::move(thread);
    return result;
}

FileWork::FileWork(OpenedFile file, Context context)
    : m_file(std::move(file))
    , m_context(std::move(context))
{
    const auto workers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    m_threads.emplace_back([this] { read(); });
    for (unsigned i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work(); });
}

FileWork::~FileWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_givenUp = true;
    }
    m_changed.notify_all();
    m_threads.clear();
}

void FileWork::read()
{
    bool goesOn = true;
    while (goesOn) {
        auto piece = std::make_unique<Piece>();
        auto chunk = m_file.reader->next();
        goesOn = chunk.has_value();
        if (chunk)
            piece->chunk = std::move(*chunk);
        piece->problems = m_file.reader->takeProblems();
        piece->bytesRead = m_file.reader->bytesRead();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_givenUp || m_pieceCount - m_taken < mostUnderWay; });
        if (m_givenUp)
            return;
        piece->number = m_pieceCount++;
        m_pieces.push_back(std::move(piece));
        m_allRead = !goesOn;
        lock.unlock();
        m_changed.notify_all();
    }
}

void FileWork::work()
{
    const auto parser = m_file.makeParser();
    while (auto piece = nextPiece()) {
        RecordResults results;
        results.bytesRead = piece->bytesRead;
        for (const auto &record : piece->chunk.records)
            readRecord(*parser, piece->chunk, record, results);
        for (auto &problem : piece->problems)
            results.problems.push_back(std::move(problem));
        handIn(piece->number, std::move(results));
    }
}

void FileWork::readRecord(
    RecordParser &parser, const Chunk &chunk, const Chunk::Record &record, RecordResults &results) const
{
    const std::string_view bytes(chunk.bytes.constData() + record.start, static_cast<size_t>(record.size));
    if (m_file.isJson && looksWhole(bytes) && !m_context.sieve.mayPass(bytes)) {
        ++results.good;
        return;
    }
    auto origin = m_context.origin;
    origin.offset = record.offset;
    origin.heading = chunk.heading;
    auto threads = parser.read(bytes, origin);
    if (threads) {
        ++results.good;
        m_context.sieve.keepWhatPasses(*threads);
        for (auto &thread : *threads)
            results.threads.push_back(extracted(m_context.extractor, std::move(thread)));
        return;
    }
    auto problem = threads.problem();
    if (!record.ended && problem.kind == Problem::Kind::Malformed)
        problem.kind = Problem::Kind::Truncated;
    const auto byte = record.offset + (record.ended ? 0 : record.size);
    problem.where = placeInFile(m_context.origin.path, record.line, byte);
    results.problems.push_back(std::move(problem));
    ++results.bad;
}

std::unique_ptr<FileWork::Piece> FileWork::nextPiece()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_givenUp || m_allRead || !m_pieces.empty(); });
    if (m_givenUp || m_pieces.empty())
        return {};
    auto piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    return piece;
}

void FileWork::handIn(qint64 number, RecordResults results)
{
    {
        const std::lock_guard lock(m_mutex);
        m_results.emplace(number, std::move(results));
    }
    m_changed.notify_all();
}

std::optional<RecordResults> FileWork::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(
        lock, [this] { return m_results.contains(m_taken) || (m_allRead && m_taken == m_pieceCount); });
    if (!m_results.contains(m_taken))
        return {};
    auto results = std::move(m_results.extract(m_taken).mapped());
    ++m_taken;
    lock.unlock();
    m_changed.notify_all();
    return results;
}

} // namespace LaunchProbe::Pipeline
