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
        QCOMPARE(book.begin(m_thread, u"7 comments"_s, 0), u"7 comments"_s);
    }

    void aThreadInPiecesKeepsItWithTheLastOne()
    {
        Harvest::MarkBook book;
        QCOMPARE(book.begin(m_thread, u"7 comments"_s, 2), QString());
        QVERIFY(!book.pieceRead(m_thread, 1)); // which names another piece
        QVERIFY(!book.pieceRead(m_thread, 0));
        QCOMPARE(book.pieceRead(m_thread, 0), u"7 comments"_s);
        QVERIFY(!book.pieceRead(m_thread, 0));
    }

    void aPieceThatIsMissingTakesTheMark()
    {
        Harvest::MarkBook book;
        QVERIFY(book.begin(m_thread, u"7 comments"_s, 2).isEmpty());
        book.gap(m_thread);
        QVERIFY(!book.pieceRead(m_thread, 0));
        QVERIFY(!book.pieceRead(m_thread, 0));
    }

    void whatBeginsAnewCountsAnew()
    {
        Harvest::MarkBook book;
        QVERIFY(book.begin(m_thread, u"7 comments"_s, 5).isEmpty());
        QVERIFY(book.begin(m_thread, u"8 comments"_s, 1).isEmpty());
        QCOMPARE(book.pieceRead(m_thread, 0), u"8 comments"_s);
    }

    void aPieceOfAnUnknownThreadHasNoMark() // the process that began it was killed
    {
        Harvest::MarkBook book;
        QVERIFY(!book.pieceRead(m_thread, 0));
    }

private:
    const Domain::ThreadKey m_thread{u"reddit"_s, {}, {}, u"1abc"_s};
};

LP_TEST(MarkBookTest)
#include "tst_markbook.moc"
