// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecolours.h"
#include "postwriter.h"

#include <tests/testlib/testcase.h>

#include <QTest>
#include <QTextDocument>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

QString shownOf(const QString &text, const QString &words)
{
    QTextDocument document;
    PostWriter writer(&document);
    std::vector<PlacedRun> placed;
    writer.writeHeading(u"somebody"_s, 1);
    for (const auto &block : readMarkdown(text))
        writer.writeBlock(block, 1, placed);
    QString shown;
    const auto start = text.indexOf(words);
    for (const auto &range : shownRanges(placed, start, start + words.size())) {
        QTextCursor cursor(&document);
        cursor.setPosition(range.start);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        shown += cursor.selectedText();
    }
    return shown;
}

MarkBlock aLog(int lines, int decides, const QString &decider)
{
    MarkBlock block;
    block.kind = MarkBlock::Kind::Code;
    qsizetype at = 0;
    for (int line = 0; line < lines; ++line) {
        const auto text = line == decides ? decider : u"loading layer %1"_s.arg(line);
        block.runs.push_back({text, at, MarkRun::Plain, {}});
        at += text.size() + 1;
    }
    return block;
}

} // namespace

class PostWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsASourceRangeWhereItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"runs at 41 tok/s"_s << u"41 tok/s"_s << u"41 tok/s"_s;
        QTest::newRow("across bold") << u"runs at **41** tok/s now"_s << u"41** tok/s"_s << u"41 tok/s"_s;
        QTest::newRow("code") << u"x\n```\nfirst\n-c 32768\n```"_s << u"-c 32768"_s << u"-c 32768"_s;
        QTest::newRow("table") << u"|m|tg|\n|-|-|\n|a|77.1|"_s << u"77.1"_s << u"77.1"_s;
    }

    void showsASourceRangeWhereItWasWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, shown);
        QCOMPARE(shownOf(text, words), shown);
    }

    void foldsALongLogAroundTheLineThatDecided_data()
    {
        QTest::addColumn<QString>("decider");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("an error's word") << u"RuntimeError: it broke, error 3"_s << false;
        QTest::newRow("what was read as a failure") << u"no kernel image for this card"_s << true;
    }

    void foldsALongLogAroundTheLineThatDecided()
    {
        QFETCH(QString, decider);
        QFETCH(bool, isRead);
        const auto block = aLog(100, 60, decider);
        std::vector<Domain::Reading> readings;
        if (isRead) {
            Domain::Reading reading;
            reading.slot = Domain::Slot::Failure;
            reading.span = {block.runs[60].source + 3, block.runs[60].source + 9};
            readings.push_back(reading);
        }
        const std::vector<LineSpan> expected{{4, 54}, {66, 95}};
        QCOMPARE(foldsOf(block, readings), expected);
    }

    void foldsNothingThatIsShort()
    {
        QVERIFY(foldsOf(aLog(30, 10, u"error"_s), {}).empty());
        // Between the ends and what decided too little is left to be worth a line of its own.
        QVERIFY(foldsOf(aLog(31, 15, u"error"_s), {}).size() <= 2);
        auto words = aLog(100, 50, u"error"_s);
        words.kind = MarkBlock::Kind::Paragraph;
        QVERIFY(foldsOf(words, {}).empty());
    }

    void writesFoldedLinesUnseen()
    {
        QTextDocument document;
        PostWriter writer(&document);
        std::vector<PlacedRun> placed;
        const auto block = aLog(100, 60, u"error"_s);
        writer.writeBlock(block, 0, placed, foldsOf(block, {}));
        const auto folds = writer.takeFolds();
        QCOMPARE(folds.size(), size_t(2));
        QVERIFY(folds[0].marker.text().contains(u"51"_s));
        QVERIFY(!folds[0].first.isVisible());
        QVERIFY(folds[0].first.previous().isVisible());
        QVERIFY(folds[0].last.next().isVisible());
        QCOMPARE(placed.size(), size_t(100));
    }

    void guessesWhatCodeIsWrittenIn_data()
    {
        QTest::addColumn<QString>("fence");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("definition");
        QTest::newRow("fence") << u"python"_s << u"x = 1"_s << u"Python"_s;
        QTest::newRow("short fence") << u"sh"_s << u"ls"_s << u"Bash"_s;
        QTest::newRow("command") << QString() << u"vllm serve openai/gpt-oss-20b"_s << u"Bash"_s;
        QTest::newRow("json") << QString() << u"{\"a\": 1}"_s << u"JSON"_s;
        QTest::newRow("log") << QString() << u"ggml_cuda_init: found 1 CUDA devices"_s
                             << u"Log File (simplified)"_s;
        QTest::newRow("words") << QString() << u"nothing special"_s << QString();
    }

    void guessesWhatCodeIsWrittenIn()
    {
        QFETCH(QString, fence);
        QFETCH(QString, line);
        QFETCH(QString, definition);
        QCOMPARE(CodeColours().definitionFor({line}, fence), definition);
    }

    void coloursALine()
    {
        const auto colours = CodeColours().colour({u"if true; then echo \"a\"; fi"_s}, u"bash"_s);
        QVERIFY(!colours.at(0).isEmpty());
    }
};

LP_TEST(PostWriterTest)
#include "tst_postwriter.moc"
