// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecolours.h"
#include "postwriter.h"

#include <tests/testlib/testcase.h>

#include <QTest>
#include <QTextDocument>

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
