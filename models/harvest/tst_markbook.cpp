// SPDX-License-Identifier: GPL-3.0-or-later
#include "markbook.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class MarkBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThreadInOnePieceIsWholeAtOnce()
    {
        Harvest::MarkBook book;
        const auto whole = book.begin(m_thread, {u"7 comments"_s, at(1), {}});
        QVERIFY(whole);
        QCOMPARE(whole->mark, u"7 comments"_s);
        QCOMPARE(whole->since, at(1));
    }

    void aThreadInPiecesIsWholeWithTheLastOne()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {u"7 comments"_s, at(1), {u"a"_s, u"b"_s}}));
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {{}, at(2), {u"c"_s}}));
        QVERIFY(!book.pieceRead(m_thread, u"c"_s, {{}, at(3), {}}));
        const auto whole = book.pieceRead(m_thread, u"b"_s, {{}, at(4), {}});
        QVERIFY(whole);
        QCOMPARE(whole->mark, u"7 comments"_s);
        QCOMPARE(whole->since, at(1));
        QVERIFY(!book.pieceRead(m_thread, u"b"_s, {{}, at(5), {}}));
    }

    void aThreadWithoutAMarkIsWholeToo()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {{}, at(1), {u"a"_s}}));
        const auto whole = book.pieceRead(m_thread, u"a"_s, {{}, at(2), {}});
        QVERIFY(whole);
        QVERIFY(whole->mark.isEmpty());
    }

    void aPieceThatIsNamedTwiceIsReadOnce()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {u"7 comments"_s, at(1), {u"a"_s, u"b"_s}}));
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {{}, at(1), {u"b"_s, u"a"_s}}));
        QVERIFY(book.pieceRead(m_thread, u"b"_s, {{}, at(1), {u"a"_s}}));
    }

    void aWalkThatBeginsAnewGoesOnFromItsFirstPiece() // what the first attempt showed was there
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {u"7 comments"_s, at(1), {u"a"_s}}));
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {{}, at(2), {u"anew"_s}}));
        QVERIFY(!book.pieceRead(m_thread, u"anew"_s, {u"8 comments"_s, at(3), {u"a #1"_s}}));
        const auto whole = book.pieceRead(m_thread, u"a #1"_s, {{}, at(4), {}});
        QVERIFY(whole);
        QCOMPARE(whole->mark, u"8 comments"_s);
        QCOMPARE(whole->since, at(1));
    }

    void aClockThatIsSetBackMakesNothingLookUnseen()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {{}, at(3), {u"a"_s}}));
        QCOMPARE(book.pieceRead(m_thread, u"a"_s, {{}, at(2), {}})->since, at(2));
    }

    void aPieceThatIsMissingTakesTheMark()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {u"7 comments"_s, at(1), {u"a"_s, u"b"_s}}));
        book.gap(m_thread);
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {{}, at(1), {}}));
        QVERIFY(!book.pieceRead(m_thread, u"b"_s, {{}, at(1), {}}));
    }

    void whatBeginsAnewCountsAnew()
    {
        Harvest::MarkBook book;
        QVERIFY(!book.begin(m_thread, {u"7 comments"_s, at(1), {u"a"_s, u"b"_s}}));
        QVERIFY(!book.begin(m_thread, {u"8 comments"_s, at(2), {u"c"_s}}));
        const auto whole = book.pieceRead(m_thread, u"c"_s, {{}, at(3), {}});
        QVERIFY(whole);
        QCOMPARE(whole->mark, u"8 comments"_s);
        QCOMPARE(whole->since, at(2));
    }

    void aPieceOfAnUnknownThreadMakesNothing() // the process that began it was killed
    {
        Harvest::MarkBook book;
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {{}, at(1), {}}));
    }

private:
    static QDateTime at(int second) { return {QDate(2025, 8, 8), QTime(12, 0, second), Qt::UTC}; }

    const Domain::ThreadKey m_thread{u"reddit"_s, {}, {}, u"1abc"_s};
};

LP_TEST(MarkBookTest)
#include "tst_markbook.moc"
