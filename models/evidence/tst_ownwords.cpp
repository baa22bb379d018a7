// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownwords.h"

#include "wordhash.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;

namespace {

const QString place = u"someone/engine"_s;

std::vector<quint64> hashed(const QString &words)
{
    std::vector<quint64> hashes;
    for (const auto &word : words.split(u' ', Qt::SkipEmptyParts))
        hashes.push_back(hashOf(word));
    return hashes;
}

} // namespace

class OwnWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesAreLeftWithoutTheirSigns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("signs and case") << u"It **Works** now, really!"_s << u"it works now really"_s;
        QTest::newRow("numbers stay") << u"I get 41.5 tokens here"_s << u"i get 41.5 tokens here"_s;
        QTest::newRow("russian") << u"«Заработало» сразу."_s << u"заработало сразу"_s;
        QTest::newRow("a quotation that was escaped")
            << u"\\> what they said\nwhat I say"_s << u"what i say"_s;
        QTest::newRow("lines of a program")
            << u"Tensor blk.1 moved to the first card\nTensor blk.2 moved to the first card\nthat is it"_s
            << u"tensor blk.1 moved to the first card that is it"_s;
        QTest::newRow("a quotation") << u"> what they said\nwhat I say"_s << u"what i say"_s;
        QTest::newRow("a link is its words")
            << u"see [the notes](https://example.org/a) first"_s << u"see the notes first"_s;
        QTest::newRow("a bare address") << u"look at https://example.org/a/b today"_s << u"look at today"_s;
        QTest::newRow("code") << u"run this\n```\nmake all the things now\n```\nand wait"_s
                              << u"run this and wait"_s;
        QTest::newRow("a log without a fence")
            << u"it says\nload_tensors: kv_size = 4096 n_layer=64\nand stops"_s << u"it says and stops"_s;
        QTest::newRow("a comment of a form")
            << u"<!-- please be polite\nand brief -->\nhello there"_s << u"hello there"_s;
        QTest::newRow("nothing filled in")
            << u"_No response_\n- [x] I have searched the issues\nit hangs"_s << u"it hangs"_s;
    }
    void sentencesAreLeftWithoutTheirSigns()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(ownWords(place, text, {}).words, hashed(words));
    }

    void aLineThatManyThreadsBeginWithIsTheForms()
    {
        const auto thread = [](int number) {
            return u"What did you expect to happen\nsomething else, number %1"_s.arg(number);
        };
        FormLines forms;
        for (int i = 0; i < FormLines::threadsOfForm - 1; ++i)
            forms.learn(place, thread(i));
        // Said twice in one thread is said by one.
        forms.learn(u"another/place"_s, thread(8) + u'\n' + thread(8));
        QCOMPARE(ownWords(place, thread(9), forms).words.size(), size_t(10));
        forms.learn(place, thread(5));
        QCOMPARE(ownWords(place, thread(9), forms).words, hashed(u"something else number 9"_s));
        QCOMPARE(ownWords(u"another/place"_s, thread(9), forms).words.size(), size_t(10));
    }

    void measuredLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("lines");
        QTest::newRow("a row of a table") << u"| 512 | 128 | 4.123 | 124.18 |"_s << 1;
        QTest::newRow("a timing") << u"eval_time = 1234.56 ms / 511 runs ( 24.18 ms/tok )"_s << 1;
        QTest::newRow("one exact number") << u"| tg128 | 41.52 |"_s << 1;
        QTest::newRow("one rough number") << u"| tg128 | 41.5 |"_s << 0;
        QTest::newRow("a size") << u"CUDA0 buffer_size = 22068.28 MiB, 671.026 B params_all"_s << 0;
        QTest::newRow("settings") << u"top_p = 0.950, min_p = 0.050, temp = 0.800"_s << 0;
        QTest::newRow("versions") << u"driver_version: 575.57.08 cuda_version: 12.9.86"_s << 0;
        QTest::newRow("a sentence") << u"I measured 41.52 and later even 43.91 tokens on it"_s << 0;
    }
    void measuredLines()
    {
        QFETCH(QString, line);
        QFETCH(int, lines);
        QCOMPARE(ownWords(place, line, {}).measured.size(), static_cast<size_t>(lines));
    }

    void aLogThatIsPastedTwiceIsOne()
    {
        const auto one =
            ownWords(place, u"12:00:01.5 [a] /home/ann/run: t_pp = 41.52 t_tg = 12.34 at 0x7f12ab\n"_s, {});
        const auto other = ownWords(
            place, u"```\n18:30:44.1 [a] /srv/run: t_pp = 41.52 t_tg = 12.34 at 0x55aa00\n```"_s, {});
        const auto anew =
            ownWords(place, u"12:00:01.5 [a] /home/ann/run: t_pp = 41.52 t_tg = 12.35 at 0x7f12ab\n"_s, {});
        QCOMPARE(one.measured.size(), size_t(1));
        QCOMPARE(one.measured, other.measured);
        QVERIFY(one.measured != anew.measured);
    }
};

LP_TEST(OwnWordsTest)
#include "tst_ownwords.moc"
