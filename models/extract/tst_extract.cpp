// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractor.h"

#include <models/extract/allfields.h>
#include <models/extract/failures/anchor.h>
#include <models/extract/failures/errorline.h>
#include <models/extract/goldjson.h>
#include <models/extract/layout.h>
#include <models/extract/scanner.h>
#include <models/extract/textview.h>
#include <models/extract/voice.h>
#include <tests/testlib/testcase.h>

#include <nlohmann/json.hpp>

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Extract;
using Json = nlohmann::ordered_json;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Catalogue::Catalogue &catalogue()
{
    static const auto loaded =
        *Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
    return loaded;
}

const Extractor &extractor()
{
    static const Extractor made(catalogue());
    return made;
}

QStringList cases()
{
    QStringList found;
    QDirIterator files(
        QStringLiteral(LP_SOURCE_DIR "/models/extract"), {QStringLiteral("*.txt")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        if (path.contains(QStringLiteral("/cases/")))
            found << path;
    }
    found.sort();
    return found;
}

PostText postOf(const QString &path, const Json &expected)
{
    PostText post;
    post.text = QString::fromUtf8(contents(path));
    post.threadTitle = QString::fromStdString(expected.value("thread_title", ""));
    post.repository = QString::fromStdString(expected.value("repository", ""));
    post.opening = expected.value("opening", false);
    return post;
}

//! Where in a line a literal ends.
std::vector<int> endsOf(std::string_view line, const std::string &literal)
{
    std::vector<int> ends;
    for (auto at = line.find(literal); at != std::string_view::npos; at = line.find(literal, at + 1))
        ends.push_back(static_cast<int>(at + literal.size()));
    return ends;
}

//! What a field reads in a line, with the cues that the line holds or with all that there are.
QStringList readBy(const Field &field, std::string_view line, Line::Kind kind, bool allCues)
{
    std::vector<AnchorHit> anchors;
    int number = 0;
    for (const auto &anchor : field.anchors()) {
        for (const int end : endsOf(line, inViewLetters(anchor)))
            anchors.push_back({number, end});
        ++number;
    }
    if (anchors.empty())
        return {};
    std::ranges::stable_sort(anchors, {}, &AnchorHit::end);
    std::vector<CueHit> words;
    if (allCues) {
        for (int end = 1; end <= static_cast<int>(line.size()); ++end)
            words.push_back({~Cues(0), end, end});
    } else {
        for (const auto &[word, cues] : field.cueWords()) {
            const auto letters = inViewLetters(word);
            for (const int end : endsOf(line, letters))
                words.push_back({cues, end - static_cast<int>(letters.size()), end});
        }
    }
    std::ranges::stable_sort(words, {}, &CueHit::end);
    Cues cues = 0;
    std::vector<int> lastEnds(std::numeric_limits<Cues>::digits, 0);
    for (const auto &word : words) {
        cues |= word.cues;
        for (size_t i = 0; i < lastEnds.size(); ++i)
            lastEnds[i] = (word.cues >> i) & 1 ? word.end : lastEnds[i];
    }
    Mentions said;
    const LineText text{line, 0, 0, kind, anchors, words, cues, lastEnds};
    Sink sink(text, said);
    field.read(text, sink);
    QStringList found;
    for (const auto &mention : said)
        found << QStringLiteral("%1=%2 %3-%4")
                     .arg(mention.slot, QString::fromStdString(mention.value))
                     .arg(mention.begin)
                     .arg(mention.end);
    return found;
}

std::vector<bool> answersOf(const Voice &voice)
{
    return {voice.own(),    voice.measured(), voice.wish(),  voice.plan(), voice.advice(),
            voice.others(), voice.question(), voice.works(), voice.runs()};
}

} // namespace

class ExtractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! A pattern that does not compile finds nothing, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^no pattern"))); }

    void readsWhatTheCasesSay_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto &path : cases())
            QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
    }

    void readsWhatTheCasesSay()
    {
        QFETCH(QString, path);
        auto expected = Json::parse(
            contents(QString(path).replace(QStringLiteral(".txt"), QStringLiteral(".json"))).toStdString());
        const auto post = postOf(path, expected);
        auto found = Json::parse(goldCase(post, extractor().extract(post)).toStdString());
        for (const auto *context : {"thread_title", "repository", "opening"}) {
            QVERIFY(found.value(context, Json()) == expected.value(context, Json()));
            expected.erase(context);
            found.erase(context);
        }
        QCOMPARE(QString::fromStdString(found.dump(1)), QString::fromStdString(expected.dump(1)));
    }

    void everyFieldHasCases() { QVERIFY(cases().size() >= 250); }

    void slotsWithoutLabelsHaveCases_data()
    {
        QTest::addColumn<QString>("slot");
        for (const auto *slot :
             {"driver", "cuda", "engine_version", "container", "ttft_ms", "power_w",
              "gpu_memory_utilization"})
            QTest::newRow(slot) << QString::fromLatin1(slot);
    }

    void slotsWithoutLabelsHaveCases()
    {
        QFETCH(QString, slot);
        int found = 0;
        for (auto path : cases()) {
            const auto expected = Json::parse(
                contents(path.replace(QStringLiteral(".txt"), QStringLiteral(".json"))).toStdString());
            const auto &readings = expected["readings"];
            const bool has = std::any_of(readings.begin(), readings.end(), [&slot](const Json &reading) {
                const auto read = QString::fromStdString(reading["slot"].get<std::string>());
                return read == slot || (slot == QLatin1String("cuda") && read.startsWith(slot));
            });
            found += has ? 1 : 0;
        }
        QVERIFY2(found >= 15, qPrintable(QString::number(found)));
    }

    void keepsWhatWasCompiled()
    {
        const QTemporaryDir folder;
        const std::vector<std::string> literals{"tok/s", "nvidia-smi", "q4_k"};
        const std::string text = "nvidia-smi 12 tok/s q4_k_m";
        std::vector<Scanner::Hit> first;
        Scanner::make(literals, folder.path())->scan(text, first);
        QCOMPARE(first.size(), 3U);
        // Once from the file, once with a file that somebody has spoilt, once for other literals.
        for (int round = 0; round < 2; ++round) {
            std::vector<Scanner::Hit> again;
            Scanner::make(literals, folder.path())->scan(text, again);
            QVERIFY(again == first);
            for (const auto &entry : QDir(folder.path()).entryInfoList(QDir::Files)) {
                QFile file(entry.filePath());
                QVERIFY(
                    file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("????") == 4);
            }
        }
        std::vector<Scanner::Hit> others;
        Scanner::make({"tok/s"}, folder.path())->scan(text, others);
        QCOMPARE(others.size(), 1U);
    }

    void quickVoiceIsTheThoroughOne()
    {
        for (const auto &path : cases()) {
            const TextView view(QString::fromUtf8(contents(path)));
            const Layout layout(view);
            for (int line = 0; line < layout.count(); ++line)
                QVERIFY2(
                    answersOf(Voice(layout.text(line)))
                        == answersOf(Voice(layout.text(line), Search::Thorough)),
                    qPrintable(path));
        }
    }

    void wordsOfPatternsStandInEveryMatch()
    {
        const auto fields = allFields(catalogue());
        for (const auto &path : cases()) {
            const TextView view(QString::fromUtf8(contents(path)));
            const Layout layout(view);
            for (int line = 0; line < layout.count(); ++line) {
                for (const auto &field : fields) {
                    const auto kind = layout.line(line).kind;
                    QCOMPARE(
                        readBy(*field, layout.text(line), kind, false),
                        readBy(*field, layout.text(line), kind, true));
                }
            }
        }
    }

    void masksWhatDiffersBetweenReports_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("masked");
        QTest::newRow("the first sentence")
            << QStringLiteral("torch.outofmemoryerror: cuda out of memory. tried to allocate 594.00 mib.")
            << QStringLiteral("outofmemoryerror: cuda out of memory");
        QTest::newRow("sizes") << QStringLiteral("valueerror: the cache takes 16.00 gib and 2 gb are left")
                               << QStringLiteral("valueerror: the cache takes <size> and <size> are left");
        QTest::newRow("paths") << QStringLiteral(
            "importerror: /venv/lib/python3.12/x.so: undefined symbol _zn3c10")
                               << QStringLiteral("importerror: <path>: undefined symbol _zn3c10");
        QTest::newRow("addresses and ranks")
            << QStringLiteral("runtimeerror: rank 3 failed to answer at 0x7f00aa12")
            << QStringLiteral("runtimeerror: <rank> failed to answer at <addr>");
        QTest::newRow("files without a folder")
            << QStringLiteral("error: tensor of qwen3-8b-q4_k_m.gguf is missing")
            << QStringLiteral("error: tensor of <path> is missing");
        QTest::newRow("layers and shapes")
            << QStringLiteral("error loading model: check_tensor_dims: blk.23.ffn has wrong shape; expected  "
                              "5120, 17408, got  5120")
            << QStringLiteral("error loading model: check_tensor_dims: blk.<n>.ffn has wrong shape; expected "
                              "<n>, got <n>");
        QTest::newRow("digits of names tell errors apart")
            << QStringLiteral("error: cannot convert uint8x16_t to int8x16_t")
            << QStringLiteral("error: cannot convert uint8x16_t to int8x16_t");
        QTest::newRow("what wraps an error")
            << QStringLiteral("runtimeerror: cuda error: no kernel image is available")
            << QStringLiteral("cuda error: no kernel image is available");
        QTest::newRow("an assertion is code")
            << QStringLiteral("ggml.c:123: ggml_assert(x[1] >= 2 && y) failed, stop")
            << QStringLiteral("ggml_assert(x[1] >= 2 && y)");
        QTest::newRow("a fault of the card")
            << QStringLiteral("nvrm: xid (pci:0000:01:00): 79, pid='<unknown>', gpu has fallen off the bus.")
            << QStringLiteral("xid 79");
        QTest::newRow("signs at its end")
            << QStringLiteral("`modulenotfounderror: no module named 'sgl_kernel'.`")
            << QStringLiteral("modulenotfounderror: no module named 'sgl_kernel'");
        QTest::newRow("an error that was thrown")
            << QStringLiteral("  what():  unknown option for the scheduler")
            << QStringLiteral("what(): unknown option for the scheduler");
        QTest::newRow("only that loading failed")
            << QStringLiteral("error: failed to load model '/models/a.gguf'") << QString();
        QTest::newRow("only that something went wrong before")
            << QStringLiteral("runtimeerror: engine core initialization failed. see root cause above.")
            << QString();
        QTest::newRow("nothing that tells it from others") << QStringLiteral("keyerror: 12") << QString();
        QTest::newRow("an assertion that was cut")
            << QStringLiteral("ggml_assert(x[1] >= 2 && y") << QString();
        QTest::newRow("prose") << QStringLiteral("the cuda errors come and go, an error i never understood")
                               << QString();
        QTest::newRow("no error") << QStringLiteral("loading weights took 5 seconds") << QString();
    }

    void masksWhatDiffersBetweenReports()
    {
        QFETCH(QString, line);
        QFETCH(QString, masked);
        int begin = 0;
        int end = 0;
        const auto text = line.toStdString();
        QCOMPARE(QString::fromStdString(maskedError(text, begin, end)), masked);
    }

    void everyErrorOfALogIsRead()
    {
        const auto log = QStringLiteral("a fine line\nValueError: block 17 of the cache is gone\n\n"
                                        "RuntimeError: the engine did not answer in time\n");
        const auto errors = errorLines(log);
        QCOMPARE(errors.size(), 2U);
        QCOMPARE(errors[0].value, QStringLiteral("valueerror: block <n> of the cache is gone"));
        QCOMPARE(
            log.mid(errors[0].span.start, errors[0].span.end - errors[0].span.start),
            QStringLiteral("ValueError: block 17 of the cache is gone"));
        QVERIFY(errors[1].rule.endsWith(QString::number(errorLineVersion)));
        QVERIFY(errorLines(QString()).empty());
    }

    void leavesOnlyWhatComesToNothing()
    {
        for (const auto &path : cases()) {
            const auto stated =
                Json::parse(contents(QString(path).replace(QStringLiteral(".txt"), QStringLiteral(".json")))
                                .toStdString());
            auto post = postOf(path, stated);
            QVERIFY2(
                extractor().extract(post) == extractor().extract(post, Search::Thorough), qPrintable(path));
            // A line on its own lacks most of what makes a post worth reading.
            for (const auto &line : QString(post.text).split(u'\n')) {
                post.text = line;
                post.opening = !post.opening;
                QVERIFY2(
                    extractor().extract(post) == extractor().extract(post, Search::Thorough),
                    qPrintable(line));
            }
        }
    }

    void portableScannerGivesTheSameAnswers()
    {
        const Extractor portable(catalogue(), Extractor::Engine::Portable);
        for (const auto &path : cases()) {
            PostText post;
            post.text = QString::fromUtf8(contents(path));
            QVERIFY2(extractor().extract(post) == portable.extract(post), qPrintable(path));
        }
    }

    void scannersAgreeOnOverlappingLiterals()
    {
        const std::vector<std::string> literals{"a", "aa", "ab", "bab", "q4_k", "k_m", "4_k_m", "tok/s"};
        const std::string text = "aababab q4_k_m 12tok/s aaa";
        std::vector<Scanner::Hit> fast;
        std::vector<Scanner::Hit> portable;
        Scanner::make(literals)->scan(text, fast);
        Scanner::makePortable(literals)->scan(text, portable);
        QVERIFY(!fast.empty());
        QVERIFY(fast == portable);
    }

    void viewUndoesEntitiesAndEscapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("seen");
        QTest::newRow("entity") << QStringLiteral("&gt;60 t/s &amp; more") << QByteArray(">60 t/s & more");
        QTest::newRow("escaped twice") << QStringLiteral("&amp;gt;60") << QByteArray(">60");
        QTest::newRow("Markdown") << QStringLiteral("Q4\\_K\\_M \\~ 5") << QByteArray("q4_k_m ~ 5");
        QTest::newRow("typography") << QStringLiteral("2\u00d7 3090 \u2013 \u201cfast\u201d")
                                    << QByteArray("2x 3090 - \"fast\"");
        QTest::newRow("half an entity") << QStringLiteral("R&D &am") << QByteArray("r&d &am");
    }

    void viewUndoesEntitiesAndEscapes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, seen);
        const TextView view(text);
        QCOMPARE(QByteArray(view.bytes().data(), view.size()), seen);
    }

    void placesCountInTheGivenText()
    {
        const auto text = QStringLiteral("\U0001f680 runs &gt;20 t/s");
        const TextView view(text);
        const auto at = static_cast<int>(view.bytes().find("20"));
        const auto span = view.span(at, at + 2);
        QCOMPARE(text.mid(span.start, span.end - span.start), QStringLiteral("20"));
    }

    void offsetsAreCodePoints()
    {
        PostText post;
        post.text = QStringLiteral("\U0001f680 I get 20 t/s on my RTX 3090 with Qwen3-32B");
        const auto json =
            Json::parse(goldLine(QStringLiteral("x"), post.text, extractor().extract(post)).toStdString());
        const auto &readings = json["readings"];
        const auto speed = std::find_if(
            readings.begin(), readings.end(), [](const Json &r) { return r["slot"] == "tg_tps"; });
        QVERIFY(speed != readings.end());
        QCOMPARE((*speed)["start"].get<int>(), 8);
    }

    void quotedLinesAreSomebodyElses()
    {
        const TextView view(
            QStringLiteral("> I get 20 t/s\n\nNice.\n\n    code\n\n| a | b |\n|---|---|\n| 1 | 2 |"));
        const Layout layout(view);
        QCOMPARE(layout.line(0).kind, Line::Kind::Quote);
        QCOMPARE(layout.line(2).kind, Line::Kind::Prose);
        QCOMPARE(layout.line(4).kind, Line::Kind::Code);
        QCOMPARE(layout.line(6).kind, Line::Kind::Table);
        QCOMPARE(layout.line(7).kind, Line::Kind::TableRule);
        QCOMPARE(layout.line(6).block, layout.line(8).block);
    }

    void anchorsStandInEveryMatch_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("anchors");
        QTest::newRow("plain") << QStringLiteral("no kernel image is available")
                               << QStringList{QStringLiteral("no kernel image is available")};
        QTest::newRow("alternatives")
            << QStringLiteral("CUDA_ERROR_X|cudaErrorX")
            << QStringList{QStringLiteral("cuda_error_x"), QStringLiteral("cudaerrorx")};
        QTest::newRow("optional letter")
            << QStringLiteral("Tokens? per second") << QStringList{QStringLiteral(" per second")};
        QTest::newRow("a group beside a short run")
            << QStringLiteral("(?:infinite|endless) loops?")
            << QStringList{QStringLiteral("infinite"), QStringLiteral("endless")};
        QTest::newRow("a group that may be missing")
            << QStringLiteral("(?:infinite|endless)? loops") << QStringList{QStringLiteral(" loops")};
        QTest::newRow("nothing firm") << QStringLiteral("a.*b|longer words") << QStringList{};
    }

    void anchorsStandInEveryMatch()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, anchors);
        QStringList found;
        for (const auto &anchor : anchorsOf(pattern.toStdString()))
            found << QString::fromStdString(anchor);
        QCOMPARE(found, anchors);
    }

    void survivesHostileTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one endless line") << QStringLiteral("3090 20 t/s qwen ").repeated(20'000);
        QTest::newRow("flags") << QStringLiteral("llama-server -ngl 99 \\\n").repeated(20'000);
        QTest::newRow("rows") << QStringLiteral("| t/s | model |\n| 20 | qwen3 32b |\n").repeated(10'000);
        QTest::newRow("escapes") << QStringLiteral("\\").repeated(300'000);
        QTest::newRow("entities") << QStringLiteral("&amp;").repeated(200'000);
        QTest::newRow("digits") << QStringLiteral("1").repeated(500'000) + QStringLiteral(" t/s");
        QTest::newRow("lone surrogates") << QString(1000, QChar(0xd800)) + QStringLiteral(" I get 20 t/s");
        QTest::newRow("devices") << QStringLiteral("GPU 0: NVIDIA H100\n").repeated(20'000);
        QTest::newRow("records") << QStringLiteral("\"avg_ts\": 1, \"n_gen\": 1,\n").repeated(20'000);
        QTest::newRow("timings") << QStringLiteral("eval time = 1 ms, ").repeated(20'000);
        QTest::newRow("smi rows") << QStringLiteral("| 1W / 2W | 1MiB / 2MiB | 3% |\n").repeated(20'000);
        QTest::newRow("fences") << QStringLiteral("```\n").repeated(50'000);
    }

    void survivesHostileTexts()
    {
        QFETCH(QString, text);
        PostText post;
        post.text = text;
        const auto extraction = extractor().extract(post);
        for (const auto &reading : extraction.readings)
            QVERIFY(
                reading.span.start >= 0 && reading.span.start <= reading.span.end
                && reading.span.end <= text.size());
    }
};

LP_TEST(ExtractTest)
#include "tst_extract.moc"
