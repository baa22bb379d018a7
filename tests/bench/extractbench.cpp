// SPDX-License-Identifier: GPL-3.0-or-later
// lp_extract_bench CATALOGUE speed [MEGABYTES] FILE…: reads the posts of thread files on one core, repeated
// to so
//   many megabytes (500 without a number), next to a plain scan of the same bytes for the same literals.
// lp_extract_bench CATALOGUE negatives FILE…: draws 5,000 posts without any word of an engine, card or speed
// and
//   shows those that get a trace all the same.
// lp_extract_bench CATALOGUE hostile: texts made to be slow, each in two sizes.
#include "corpusposts.h"
#include "timings.h"

#include <models/extract/extractor.h>
#include <models/extract/scanner.h>
#include <models/extract/textview.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

constexpr double megabyte = 1e6;

//! Processor time, so that what else the machine does counts as little as possible; beside it that of a
//! clock.
class Stopwatch
{
public:
    void start() { *this = {}; }
    [[nodiscard]] double seconds() const
    {
        return static_cast<double>(std::clock() - m_begun) / CLOCKS_PER_SEC;
    }
    [[nodiscard]] double passed() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    }

private:
    std::clock_t m_begun = std::clock();
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

std::vector<Extract::PostText> postsOf(const QString &path)
{
    std::vector<Extract::PostText> posts;
    const auto read =
        Bench::forEachPost(path, [&posts](const Domain::Thread &thread, const Domain::Post &post) {
            posts.push_back({post.text, thread.title, thread.key.repository, post.comment.isEmpty()});
        });
    if (!read)
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(read.problem().detail));
    return posts;
}

void measure(const Extract::Extractor &extractor, const QString &path, double wanted)
{
    const auto posts = postsOf(path);
    double bytes = 0;
    for (const auto &post : posts)
        bytes += static_cast<double>(post.text.toUtf8().size());
    if (bytes <= 0)
        return;
    const int rounds = std::max(1, static_cast<int>(std::lround(wanted * megabyte / bytes)));
    std::vector<Extract::TextView> views;
    views.reserve(posts.size());
    for (const auto &post : posts)
        views.emplace_back(post.text);

    const auto scanner = Extract::Scanner::make(extractor.literals());
    std::vector<Extract::Scanner::Hit> hits;
    qint64 found = 0;
    Stopwatch timer;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        for (const auto &view : views) {
            hits.clear();
            scanner->scan(view.bytes(), hits);
            found += static_cast<qint64>(hits.size());
        }
    }
    const double scan = bytes * rounds / megabyte / timer.seconds();
    const double before = Bench::peakMemory();
    qint64 readings = 0;
    timer.start();
    for (int round = 0; round < rounds; ++round) {
        for (const auto &post : posts)
            readings += static_cast<qint64>(extractor.extract(post).readings.size());
    }
    const double whole = bytes * rounds / megabyte / timer.seconds();
    const double byClock = bytes * rounds / megabyte / timer.passed();
    std::printf(
        "%s: %zu posts, %.1f MB, %d rounds; scan %.1f MB/s, %lld hits; extract %.1f MB/s (by the clock "
        "%.1f), "
        "%lld readings; %.2f of the scan; memory %.0f MB before, %.0f after\n",
        qPrintable(path.section(u'/', -1)), posts.size(), bytes / megabyte, rounds, scan,
        static_cast<long long>(found / rounds), whole, byClock, static_cast<long long>(readings / rounds),
        whole / scan, before, Bench::peakMemory());
}

//! Nobody who talks of a deployment leaves all of these out.
const QRegularExpression &telling()
{
    static const QRegularExpression made(
        u"llama|vllm|sglang|ollama|kobold|exl|tabby|mlx|lm "
        u"?studio|gguf|trt|tensorrt|transformers|rtx|gtx|gpu|cuda|"
        "rocm|vram|nvidia|amd|radeon|[2-5]0[5-9]0|a100|h100|h200|mi\\d\\d|p40|mac|\\bm[1-5]\\b|strix|t/"
        "s|tok|tps|"
        "per sec|card|\\d\\s?b\\b|q\\d|bit|quant|qwen|deepseek|gemma|mistral|gpt|glm|kimi|phi|watt"_s,
        QRegularExpression::CaseInsensitiveOption);
    return made;
}

int countNegatives(const Extract::Extractor &extractor, const QStringList &files)
{
    std::vector<Extract::PostText> posts;
    for (const auto &file : files) {
        for (auto &post : postsOf(file)) {
            if (!post.text.isEmpty() && !telling().match(post.text).hasMatch())
                posts.push_back(std::move(post));
        }
    }
    constexpr size_t wanted = 5000;
    constexpr unsigned seed = 20250808;
    std::shuffle(posts.begin(), posts.end(), std::mt19937(seed));
    posts.resize(std::min(posts.size(), wanted));
    int wrong = 0;
    for (const auto &post : posts) {
        const auto extraction = extractor.extract(post);
        if (Domain::tracesOf(extraction).empty())
            continue;
        ++wrong;
        for (const auto &reading : extraction.readings)
            std::printf("  %s=%s", qPrintable(reading.slot), qPrintable(reading.value));
        std::printf("\n    %s\n", qPrintable(post.text.left(300).simplified()));
    }
    std::printf(
        "%zu posts, %d with a trace: %.2f %%\n", posts.size(), wrong,
        100.0 * wrong / static_cast<double>(std::max<size_t>(1, posts.size())));
    return 0;
}

void measureHostile(const Extract::Extractor &extractor)
{
    const QStringList pieces{
        u"3090 20 t/s qwen "_s,
        u"llama-server -ngl 99 \\\n"_s,
        u"| t/s | model |\n| 20 | qwen3 32b |\n"_s,
        u"\\"_s,
        u"&amp;"_s,
        u"1"_s,
        u"```\n"_s,
        u"-"_s,
        u" "_s,
        u"gpu 0: nvidia h100\n"_s,
        u"eval time = 1 ms, "_s,
        u"\"avg_ts\": 1, \"n_gen\": 1,\n"_s,
        u"i get "_s,
        u"a."_s,
        u"out of memory "_s,
        u"mib / 1mib | nvidia-smi 1 "_s,
        u"model='qwen3-8b', "_s,
        u"> > > "_s,
        u"version build: 1 "_s,
        u"#1 fixed in "_s,
        u"|"_s};
    constexpr qsizetype small = 250'000;
    double worst = 1e9;
    for (const auto &piece : pieces) {
        double speeds[2] = {0, 0};
        for (int i = 0; i < 2; ++i) {
            Extract::PostText post;
            post.text = piece.repeated(small * (i ? 4 : 1) / piece.size());
            Stopwatch timer;
            timer.start();
            (void)extractor.extract(post);
            speeds[i] = static_cast<double>(post.text.size()) / megabyte / timer.seconds();
        }
        worst = std::min({worst, speeds[0], speeds[1]});
        std::printf(
            "%-32s %9.1f MB/s, four times as long %9.1f MB/s\n",
            qPrintable(QString(piece).replace(u'\n', u"\\n"_s)), speeds[0], speeds[1]);
    }
    std::printf("worst %.1f MB/s\n", worst);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    const auto catalogue = Catalogue::Catalogue::load(arguments.value(1));
    if (!catalogue) {
        std::fprintf(
            stderr, "%s: %s\n", qPrintable(catalogue.problem().where),
            qPrintable(catalogue.problem().detail));
        return 1;
    }
    Stopwatch timer;
    timer.start();
    const Extract::Extractor extractor(*catalogue);
    std::printf("ready after %.1f ms\n", timer.seconds() * 1000);
    const auto what = arguments.value(2);
    auto files = arguments.mid(3);
    if (what == "hostile"_L1) {
        measureHostile(extractor);
    } else if (what == "negatives"_L1) {
        return countNegatives(extractor, files);
    } else {
        bool isNumber = false;
        const double wanted = files.value(0).toDouble(&isNumber);
        if (isNumber)
            files.removeFirst();
        for (const auto &file : files)
            measure(extractor, file, isNumber ? wanted : 500);
    }
    return 0;
}
