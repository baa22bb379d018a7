// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

//! Every run that claims a place must stand there, white space and entities aside.
bool everyPlaceIsTrue(const QString &text, const std::vector<MarkRun> &runs)
{
    return std::all_of(runs.begin(), runs.end(), [&text](const MarkRun &run) {
        return run.source < 0 || text.mid(run.source, run.text.size()) == run.text;
    });
}

QString shown(const std::vector<MarkRun> &runs)
{
    QString all;
    for (const auto &run : runs)
        all += run.text;
    return all;
}

//! The place of the first run that holds these words.
qsizetype placeOf(const std::vector<MarkBlock> &blocks, const QString &words)
{
    const auto in = [&words](const std::vector<MarkRun> &runs) -> qsizetype {
        for (const auto &run : runs) {
            const auto at = run.text.indexOf(words);
            if (at >= 0)
                return run.source < 0 ? -1 : run.source + at;
        }
        return -1;
    };
    for (const auto &block : blocks) {
        if (const auto at = in(block.runs); at >= 0)
            return at;
        for (const auto &row : block.rows) {
            for (const auto &cell : row) {
                if (const auto at = in(cell); at >= 0)
                    return at;
            }
        }
    }
    return -1;
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereItsWordsStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"I get 41 tok/s here"_s << u"41 tok/s"_s;
        QTest::newRow("bold") << u"I get **41 tok/s** here, 41 tok/s"_s << u"41 tok/s"_s;
        QTest::newRow("second paragraph") << u"first 7\n\nthen 575.64 later"_s << u"575.64"_s;
        QTest::newRow("list") << u"* driver\n* toolkit 12.9\n    1. inner 570\n"_s << u"570"_s;
        QTest::newRow("quotation") << u"> they said 20\n> and 99 GB\n\nno, 18"_s << u"99 GB"_s;
        QTest::newRow("inline code") << u"use `-ub 4096` please"_s << u"-ub 4096"_s;
        QTest::newRow("fence") << u"log:\n```bash\n./llama-server -ngl 99\n```\n"_s << u"-ngl 99"_s;
        QTest::newRow("fence in a list") << u"1. so\n   ```\n   a 1\n   b 22\n   ```\n"_s << u"b 22"_s;
        QTest::newRow("indented code") << u"see\n\n    pp512 | 1234\n"_s << u"1234"_s;
        QTest::newRow("table") << u"|a|b|\n|-|-|\n|Q4_K_M|41.5|\n"_s << u"41.5"_s;
        QTest::newRow("link words") << u"[24 GB](http://x.org/24) and 24 GB"_s << u"24 GB"_s;
        QTest::newRow("after a link") << u"[log](http://x.org/ab)ab 7"_s << u"ab 7"_s;
        QTest::newRow("bare address") << u"see http://x.org/30 then [a](http://y.org/9) 9 GB"_s << u" 9 GB"_s;
        QTest::newRow("escape") << u"RTX\\_PRO 6000 and 96 GB"_s << u"PRO 6000"_s;
        QTest::newRow("russian") << u"получил **41 ток/с** на 6000"_s << u"на 6000"_s;
        QTest::newRow("windows lines") << u"one\r\n\r\ntwo 22\r\n"_s << u"two 22"_s;
        QTest::newRow("surrogates") << u"\U0001F600 it runs at 12 tok/s"_s << u"12 tok/s"_s;
    }

    void knowsWhereItsWordsStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto blocks = readMarkdown(text);
        QCOMPARE(placeOf(blocks, words), words == u"ab 7" ? text.lastIndexOf(words) : text.indexOf(words));
        for (const auto &block : blocks)
            QVERIFY(everyPlaceIsTrue(text, block.runs));
    }

    void keepsHtmlAsText()
    {
        const auto text = u"a <img src=\"http://x.org/t.gif\"> b\n\n<script>alert(1)</script>\n"_s;
        QString all;
        for (const auto &block : readMarkdown(text))
            all += shown(block.runs);
        QVERIFY(all.contains(u"<img src="));
        QVERIFY(all.contains(u"<script>alert(1)</script>"));
    }

    void offersNoUnsafeAddress()
    {
        const auto blocks =
            readMarkdown(u"[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://x.org)"_s);
        QStringList links;
        for (const auto &run : blocks.at(0).runs) {
            if (!run.link.isEmpty())
                links.append(run.link);
        }
        QCOMPARE(links, QStringList{u"https://x.org"_s});
    }

    void aSingleTildeMeansAbout()
    {
        const auto blocks = readMarkdown(u"~30 tok/s and ~40 tok/s"_s);
        QCOMPARE(shown(blocks.at(0).runs), u"~30 tok/s and ~40 tok/s"_s);
        QVERIFY(!(blocks.at(0).runs.at(0).style & MarkRun::Struck));
    }

    void countsListsAndDepths()
    {
        const auto blocks = readMarkdown(u"3. a\n4. b\n   * c\n\n> > d"_s);
        QCOMPARE(blocks.size(), size_t(4));
        QCOMPARE(blocks[0].marker, u"3."_s);
        QCOMPARE(blocks[1].marker, u"4."_s);
        QCOMPARE(blocks[2].marker, u"•"_s);
        QCOMPARE(blocks[2].indent, 2);
        QCOMPARE(blocks[3].quotes, 2);
    }

    void survivesHostileTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("zero") << QString(QChar(0));
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) + u" x"_s;
        QTest::newRow("deep quotation") << QString(3000, u'>') + u" x"_s;
        QTest::newRow("open brackets") << QString(20000, u'[');
        QTest::newRow("open emphasis") << u"*a _b "_s.repeated(5000);
        QTest::newRow("entities") << u"&amp;&lt;"_s.repeated(5000);
        QTest::newRow("half a fence") << u"```\nabc"_s;
        QTest::newRow("table of bars")
            << u"|"_s.repeated(3000) + u"\n"_s + u"|-"_s.repeated(3000) + u"\n|a"_s;
        QTest::newRow("past the limit") << QString(markdownLimit + 1, u'x');
    }

    void survivesHostileTexts()
    {
        QFETCH(QString, text);
        const auto blocks = readMarkdown(text);
        QVERIFY(text.trimmed().isEmpty() || !blocks.empty());
        for (const auto &block : blocks)
            QVERIFY(block.indent <= deepestIndent && block.quotes <= deepestIndent);
    }
};

LP_TEST(MarkdownTest)
#include "tst_markdown.moc"
