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
    void aThreadInOnePieceKeepsItsMarkAtOnce()
    {
        Harvest::MarkBook book;
        QCOMPARE(book.begin(m_thread, u"7 comments"_s, {}), u"7 comments"_s);
    }

    void aThreadInPiecesKeepsItWithTheLastOne()
    {
        Harvest::MarkBook book;
        QCOMPARE(book.begin(m_thread, u"7 comments"_s, {u"a"_s, u"b"_s}), QString());
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {u"c"_s}));
        QVERIFY(!book.pieceRead(m_thread, u"c"_s, {}));
        QCOMPARE(book.pieceRead(m_thread, u"b"_s, {}), u"7 comments"_s);
        QVERIFY(!book.pieceRead(m_thread, u"b"_s, {}));
    }

    void aPieceThatIsNamedTwiceIsReadOnce()
    {
        Harvest::MarkBook book;
        QVERIFY(book.begin(m_thread, u"7 comments"_s, {u"a"_s, u"b"_s}).isEmpty());
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {u"b"_s, u"a"_s}));
        QCOMPARE(book.pieceRead(m_thread, u"b"_s, {u"a"_s}), u"7 comments"_s);
    }

    void aPieceThatIsMissingTakesTheMark()
    {
        Harvest::MarkBook book;
        QVERIFY(book.begin(m_thread, u"7 comments"_s, {u"a"_s, u"b"_s}).isEmpty());
        book.gap(m_thread);
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {}));
        QVERIFY(!book.pieceRead(m_thread, u"b"_s, {}));
    }

    void whatBeginsAnewCountsAnew()
    {
        Harvest::MarkBook book;
        QVERIFY(book.begin(m_thread, u"7 comments"_s, {u"a"_s, u"b"_s}).isEmpty());
        QVERIFY(book.begin(m_thread, u"8 comments"_s, {u"c"_s}).isEmpty());
        QCOMPARE(book.pieceRead(m_thread, u"c"_s, {}), u"8 comments"_s);
    }

    void aPieceOfAnUnknownThreadHasNoMark() // the process that began it was killed
    {
        Harvest::MarkBook book;
        QVERIFY(!book.pieceRead(m_thread, u"a"_s, {}));
    }

private:
    const Domain::ThreadKey m_thread{u"reddit"_s, {}, {}, u"1abc"_s};
};

LP_TEST(MarkBookTest)
#include "tst_markbook.moc"
