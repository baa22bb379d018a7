// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadextraction.h"

#include <QtConcurrentRun>

#include <QCoro/QCoroFuture>

namespace LaunchProbe::Pipeline {

namespace {

//! Characters from which a thread is worth a worker's time.
constexpr qsizetype largeText = 4 * 1024;

std::vector<Ports::ExtractedThread>
readOut(const Extract::Extractor &extractor, std::vector<Domain::Thread> threads)
{
    std::vector<Ports::ExtractedThread> out;
    out.reserve(threads.size());
    for (auto &thread : threads) {
        Ports::ExtractedThread extracted;
        extracted.extractions.reserve(thread.posts.size());
        for (const auto &post : thread.posts)
            extracted.extractions.push_back(
                extractor.extract({post.text, thread.title, thread.key.repository, post.comment.isEmpty()}));
        extracted.thread = std::move(thread);
        out.push_back(std::move(extracted));
    }
    return out;
}

qsizetype textSize(const std::vector<Domain::Thread> &threads)
{
    qsizetype size = 0;
    for (const auto &thread : threads) {
        for (const auto &post : thread.posts)
            size += post.text.size();
    }
    return size;
}

} // namespace

QCoro::Task<std::vector<Ports::ExtractedThread>>
extractThreads(const Extract::Extractor &extractor, std::vector<Domain::Thread> threads)
{
    if (textSize(threads) < largeText) {
        auto read = readOut(extractor, std::move(threads));
        co_return read;
    }
    auto reading = QtConcurrent::run(
        [reader = &extractor](std::vector<Domain::Thread> all) { return readOut(*reader, std::move(all)); },
        std::move(threads));
    co_await qCoro(reading).waitForFinished();
    co_return reading.takeResult();
}

std::vector<Domain::Thread> stamped(std::vector<Domain::Thread> threads, const Ports::RawRecord &raw)
{
    for (auto &thread : threads) {
        for (auto &post : thread.posts) {
            post.rawFile = raw.hash;
            post.fetched = raw.fetched;
        }
    }
    return threads;
}

} // namespace LaunchProbe::Pipeline
