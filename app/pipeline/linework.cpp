// SPDX-License-Identifier: GPL-3.0-or-later
#include "linework.h"

#include "threadlines.h"

namespace LaunchProbe::Pipeline {

using Domain::Problem;

namespace {

//! Chunks between reading and storing: enough to keep everyone busy, few megabytes in all.
constexpr qint64 mostUnderWay = 12;

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

} // namespace

LineWork::LineWork(std::unique_ptr<LineReader> reader, const Extract::Extractor &extractor, Context context)
    : m_reader(std::move(reader))
    , m_extractor(extractor)
    , m_context(std::move(context))
{
    const auto workers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    m_threads.emplace_back([this] { read(); });
    for (unsigned i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work(); });
}

LineWork::~LineWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_givenUp = true;
    }
    m_changed.notify_all();
    m_threads.clear();
}

void LineWork::read()
{
    bool goesOn = true;
    while (goesOn) {
        auto piece = std::make_unique<Piece>();
        auto chunk = m_reader->next();
        goesOn = chunk.has_value();
        if (chunk)
            piece->chunk = std::move(*chunk);
        piece->problems = m_reader->takeProblems();
        piece->bytesRead = m_reader->bytesRead();
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

void LineWork::work()
{
    ThreadLines lines;
    while (auto piece = nextPiece()) {
        LineResults results;
        results.bytesRead = piece->bytesRead;
        for (const auto &line : piece->chunk.lines) {
            const std::string_view bytes(
                piece->chunk.bytes.constData() + line.start, static_cast<size_t>(line.size));
            auto thread = lines.read(bytes, {m_context.hash, line.offset, m_context.fetched});
            if (thread) {
                results.threads.push_back(extracted(m_extractor, std::move(*thread)));
                continue;
            }
            auto problem = thread.problem();
            if (!line.ended)
                problem.kind = Problem::Kind::Truncated;
            problem.where =
                placeInFile(m_context.path, line.number, line.offset + (line.ended ? 0 : line.size));
            results.problems.push_back(std::move(problem));
            ++results.badLines;
        }
        for (auto &problem : piece->problems)
            results.problems.push_back(std::move(problem));
        handIn(piece->number, std::move(results));
    }
}

std::unique_ptr<LineWork::Piece> LineWork::nextPiece()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_givenUp || m_allRead || !m_pieces.empty(); });
    if (m_givenUp || m_pieces.empty())
        return {};
    auto piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    return piece;
}

void LineWork::handIn(qint64 number, LineResults results)
{
    {
        const std::lock_guard lock(m_mutex);
        m_results.emplace(number, std::move(results));
    }
    m_changed.notify_all();
}

std::optional<LineResults> LineWork::take()
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
