// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimbar.h"
#include "tst_readerroom.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

//! A thread of one post with a value in its second line.
struct QuoteRoom : ReaderRoom {
    ClaimBar *bar = panel.findChild<ClaimBar *>();
    QComboBox *claim = bar->findChild<QComboBox *>();
    QLineEdit *sentence = bar->findChild<QLineEdit *>();

    QuoteRoom()
        : ReaderRoom({read()})
    {
        show();
    }

    static Ports::PostRow read()
    {
        auto row = anOpeningPost(u"It works.\n\nThe card gives 25 tok/s here.\n\nThanks."_s);
        addReading(row, Domain::Slot::TgTps, u"25"_s, u"25"_s, 25.0);
        return row;
    }

    [[nodiscard]] const std::vector<Domain::OwnClaim> &own() const { return desk.archive.ownClaims; }
};

} // namespace

class ClaimQuotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectedWordsBecomeAClaimByKeysAlone()
    {
        QuoteRoom room;
        QTRY_VERIFY(room.isReady());
        room.text->setTextCursor(room.text->document()->find(u"It works"_s));
        room.press(Qt::Key_Q);
        QTRY_VERIFY(room.bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.sentence);
        QCOMPARE(namelessControls(&room.panel), QStringList());
        room.press(Qt::Key_Return); // a claim has words
        QVERIFY(room.bar->isVisible());
        QTest::keyClicks(room.sentence, u"It runs on one card"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.own().size(), size_t(1));
        QCOMPARE(QApplication::focusWidget(), room.text);
        QCOMPARE(room.own().front().sentence, u"It runs on one card"_s);
        QCOMPARE(room.own().front().quotes.front().quote, u"It works"_s);
        QCOMPARE(room.own().front().quotes.front().post.value, 1);
    }

    void theLineOfAValueGoesIntoAClaimThatIsThere()
    {
        QuoteRoom room;
        room.claims.write(u"Fast enough"_s, {});
        QTRY_COMPARE(room.own().size(), size_t(1));
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        room.press(Qt::Key_Q);
        QTRY_VERIFY(room.bar->isVisible());
        room.claim->setCurrentIndex(1);
        QVERIFY(!room.sentence->isVisible());
        room.claim->setFocus();
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.own().front().quotes.size(), size_t(2));
        QCOMPARE(room.own().front().quotes.back().quote, u"The card gives 25 tok/s here."_s);
        QTRY_COMPARE(room.session.undoStack()->count(), 2); // what is written is a step a moment later
        room.session.undoStack()->undo();
        QTRY_COMPARE(room.own().front().quotes.size(), size_t(1));
    }

    void whereNothingIsChosenNothingIsAsked()
    {
        QuoteRoom room;
        QTRY_VERIFY(room.isReady());
        room.text->moveCursor(QTextCursor::End);
        room.press(Qt::Key_Q);
        QCoreApplication::processEvents();
        QVERIFY(!room.bar->isVisible());
        room.press(Qt::Key_V);
        room.press(Qt::Key_Q);
        QTRY_VERIFY(room.bar->isVisible());
        room.press(Qt::Key_Escape);
        QVERIFY(!room.bar->isVisible());
        QVERIFY(room.own().empty());
    }
};

LP_TEST(ClaimQuotesTest)
#include "tst_claimquotes.moc"
