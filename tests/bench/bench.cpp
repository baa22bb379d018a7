// SPDX-License-Identifier: GPL-3.0-or-later
// lp_bench CATALOGUE [N | FILE…]: imports N made-up posts (61431 without a number) or the files into a fresh
// archive, then times what the window and the command line ask for most. Milliseconds on standard output.
#include "syntheticthreads.h"

#include <app/pipeline/import.h>
#include <models/store/openarchive.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::TextQuery;

namespace {

//! Runs something and prints how long it took.
template <typename Work>
auto timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    std::printf("%-28s %9.1f ms\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return result;
}

//! The same for an answer that is not looked at; a problem is told.
template <typename Work>
void timedOnly(const char *what, Work work)
{
    if (const auto result = timed(what, work); !result)
        std::fprintf(stderr, "%s: %s\n", what, qPrintable(result.problem().detail));
}

Domain::PostFilter bareWords(const QStringList &words)
{
    Domain::PostFilter filter;
    for (const auto &word : words)
        filter.text.children.push_back({TextQuery::Op::Word, word, {}});
    return filter;
}

int fail(const Domain::Problem &problem)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(problem.where), qPrintable(problem.detail));
    return 1;
}

int askThings(Ports::Archive &archive)
{
    const auto counts = timed("counts", [&] { return archive.counts(); });
    const auto ids =
        timed("list, newest first", [&] { return archive.postIds({}, Domain::PostOrder::NewestFirst); });
    if (!counts || !ids)
        return fail(counts ? ids.problem() : counts.problem());
    timedOnly("list, by score", [&] { return archive.postIds({}, Domain::PostOrder::HighestScore); });
    timedOnly("list, by title", [&] { return archive.postIds({}, Domain::PostOrder::Title); });
    Domain::PostFilter successes;
    successes.outcomes = {Domain::Outcome::Success};
    timedOnly("list, successes", [&] { return archive.postIds(successes, Domain::PostOrder::NewestFirst); });
    const auto window = std::span(*ids).subspan(ids->size() / 2, std::min<size_t>(100, ids->size() / 2));
    timedOnly("window of 100 rows", [&] { return archive.posts(window); });
    timedOnly("posts with readings", [&] { return archive.postsWithReadings({}); });
    const auto question =
        bareWords({u"gpt-oss-120b"_s, u"RTX"_s, u"PRO"_s, u"6000"_s, u"driver"_s, u"tok/s"_s, u"crashed"_s});
    const auto hits = timed("search, seven bare words", [&] { return archive.match(question, 200); });
    timedOnly("search, one rare word", [&] { return archive.match(bareWords({u"w123"_s}), 200); });
    if (!hits)
        return fail(hits.problem());
    std::printf(
        "%lld posts, %lld readings, %lld hits\n", static_cast<long long>(counts->posts),
        static_cast<long long>(counts->readings), static_cast<long long>(hits->total));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    auto files = app.arguments().mid(2);
    const auto catalogue = Catalogue::Catalogue::load(app.arguments().value(1));
    if (!catalogue)
        return fail(catalogue.problem());
    QTemporaryDir folder;
    bool isNumber = files.isEmpty();
    const qint64 posts = files.isEmpty() ? 61'431 : files.first().toLongLong(&isNumber);
    if (isNumber) {
        files = {folder.filePath(u"threads.ndjson"_s)};
        if (!Bench::writeThreads(files.first(), posts))
            return 1;
    }

    const auto file = folder.filePath(u"evidence.sqlite"_s);
    if (const auto prepared = Store::prepareArchive(file); !prepared)
        return fail(prepared.problem());
    const auto archive = Store::openArchive(file, Store::Access::Write);
    if (!archive)
        return fail(archive.problem());
    const auto extractor =
        timed("make the extractor", [&] { return std::make_unique<Extract::Extractor>(*catalogue); });
    Pipeline::Import import(**archive, *extractor, QDateTime::currentDateTimeUtc());
    const auto report = timed("import", [&] { return import.run(files); });
    const auto again = timed("import again", [&] { return import.run(files); });
    std::printf(
        "%lld new, %lld skipped again\n", static_cast<long long>(report.stored.newPosts),
        static_cast<long long>(again.stored.skippedPosts));
    for (const auto &each : report.files) {
        for (const auto &problem : each.problems)
            fail(problem);
    }
    return askThings(**archive);
}
