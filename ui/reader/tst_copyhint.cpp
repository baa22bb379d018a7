// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyhint.h"
#include "tst_readerroom.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Domain::Likeness;

namespace {

std::vector<Ports::PostRow> twoThreads(Likeness likeness)
{
    auto copy = anOpeningPost(u"It runs at last."_s);
    copy.id = {2};
    copy.thread = {2};
    copy.copies = {{{2}, {1}, likeness, 87, u"reddit:t"_s}};
    auto original = anOpeningPost(u"It runs at last."_s);
    original.place = u"r/LocalLLaMA"_s;
    original.written = QDateTime({2025, 8, 7}, {12, 0}, Qt::UTC);
    return {copy, original};
}

} // namespace

class CopyHintTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static CopyHint *hintOf(const ReaderRoom &room)
    {
        return room.panel.findChild<CopyHint *>();
    }
    [[nodiscard]] static QString wordsOf(const ReaderRoom &room)
    {
        return hintOf(room)->findChild<QLabel *>()->text();
    }

private Q_SLOTS:
    void theLineSaysWhatThePostIsLikeAndWhy_data()
    {
        QTest::addColumn<Likeness>("likeness");
        QTest::addColumn<QString>("words");
        QTest::newRow("cross-post") << Likeness::CrossPost << u"Says the same as"_s;
        QTest::newRow("quote") << Likeness::Quote << u"Repeats a part of"_s;
        QTest::newRow("digest") << Likeness::Digest << u"Gathers passages of 1"_s;
        QTest::newRow("log") << Likeness::Log << u"Shows the measurements of"_s;
    }
    void theLineSaysWhatThePostIsLikeAndWhy()
    {
        QFETCH(Likeness, likeness);
        QFETCH(QString, words);
        ReaderRoom room(twoThreads(likeness));
        room.show();
        QTRY_VERIFY(hintOf(room)->isVisible());
        QVERIFY2(wordsOf(room).startsWith(words), qPrintable(wordsOf(room)));
        QVERIFY(wordsOf(room).contains(u"Does it run?"_s));
        QVERIFY(wordsOf(room).contains(u"somebody"_s));
        QVERIFY(wordsOf(room).contains(u"r/LocalLLaMA"_s));
        QVERIFY(wordsOf(room).contains(u"87 %"_s));
        QVERIFY(namelessControls(&room.panel).isEmpty());
    }

    void aPostThatIsLikeNoneHasNoLine()
    {
        ReaderRoom room(twoThreads(Likeness::CrossPost));
        room.panel.show();
        room.session.selectPost({1});
        QTRY_VERIFY(room.isRead());
        QVERIFY(!hintOf(room)->isVisible());
    }

    void aKeyLeadsToTheOriginal()
    {
        ReaderRoom room(twoThreads(Likeness::CrossPost));
        room.show();
        QTRY_VERIFY(hintOf(room)->isVisible());
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_O);
        QCOMPARE(room.session.selectedPost().value, 1);
        QTRY_VERIFY(!hintOf(room)->isVisible());
    }

    void aWordAgainstItIsKeptAndTakenBack()
    {
        ReaderRoom room(twoThreads(Likeness::CrossPost));
        room.show();
        QTRY_VERIFY(hintOf(room)->isVisible());
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_X, Qt::ShiftModifier);
        QTRY_VERIFY(wordsOf(room).startsWith(u"You said that this is no copy"_s));
        QVERIFY(room.desk.archive.rows.front().standsAlone);
        QCOMPARE(room.desk.archive.rows.front().finding.verdict, Domain::Verdict::NotJudged);
        room.session.undoStack()->undo();
        QTRY_VERIFY(wordsOf(room).startsWith(u"Says the same"_s));
        QVERIFY(!room.desk.archive.rows.front().standsAlone);
    }

    void aReadOnlyProjectShowsItAndTakesNoWord()
    {
        ReaderRoom room(twoThreads(Likeness::CrossPost));
        room.desk.readOnly = true;
        room.show();
        QTRY_VERIFY(hintOf(room)->isVisible());
        const auto buttons = hintOf(room)->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(buttons[0]->isEnabled());
        QVERIFY(!buttons[1]->isEnabled());
    }
};

LP_TEST(CopyHintTest)
#include "tst_copyhint.moc"
