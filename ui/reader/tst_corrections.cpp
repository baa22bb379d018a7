// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctionbar.h"
#include "readingtable.h"
#include "tst_readerroom.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

//! A thread of one post out of which a quantisation and a speed were read.
struct CorrectingRoom : ReaderRoom {
    CorrectionBar *bar = panel.findChild<CorrectionBar *>();
    QComboBox *field = bar->findChild<QComboBox *>();
    QLineEdit *value = bar->findChild<QLineEdit *>();

    CorrectingRoom()
        : ReaderRoom({read()})
    {
        panel.resize(600, 500);
        show();
    }

    static Ports::PostRow read()
    {
        auto row = anOpeningPost(u"GLM with `Q4` gives **25** tok/s."_s + u"\n\nline"_s.repeated(200));
        addReading(row, Slot::Quant, u"Q4_0"_s, u"Q4"_s);
        addReading(row, Slot::TgTps, u"25"_s, u"25"_s, 25.0);
        return row;
    }

    [[nodiscard]] QStringList values() const
    {
        QStringList list;
        for (const auto &reading : desk.archive.rows.front().readings)
            list << reading.slot + u'=' + reading.value;
        return list;
    }
    [[nodiscard]] QTextCharFormat formatOf(const QString &words) const
    {
        auto found = text->document()->find(words);
        found.setPosition(found.selectionStart() + 1);
        return found.charFormat();
    }
};

} // namespace

class ReaderCorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsCorrectedByKeysAloneAndTheTextStaysWhereItIs()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        QCOMPARE(room.text->pointedReading().reading, 0);
        room.press(Qt::Key_V);
        QCOMPARE(room.text->pointedReading().reading, 1);
        room.press(Qt::Key_V, Qt::ShiftModifier);
        QCOMPARE(room.text->pointedReading().reading, 0);
        const auto plain = room.text->toPlainText();
        room.press(Qt::Key_E);
        QVERIFY(room.bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.value);
        QTest::keyClicks(room.value, u"Q4_K_M"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.values(), (QStringList{u"quant=Q4_K_M"_s, u"tg_tps=25"_s}));
        QVERIFY(!room.bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.text);
        QTRY_COMPARE(room.formatOf(u"Q4"_s).underlineStyle(), QTextCharFormat::DashUnderline);
        QCOMPARE(room.formatOf(u"25"_s).underlineStyle(), QTextCharFormat::SingleUnderline);
        QCOMPARE(room.text->toPlainText(), plain);
        QCOMPARE(room.text->pointedReading().reading, 0);

        room.session.undoStack()->undo();
        QTRY_COMPARE(room.formatOf(u"Q4"_s).underlineStyle(), QTextCharFormat::SingleUnderline);
        QCOMPARE(room.values().front(), u"quant=Q4_0"_s);
    }

    void whatIsNoReadingLosesItsMarkAndStaysInTheTable()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        auto *view = room.panel.findChild<QTableView *>();
        const QAbstractItemModelTester tester(view->model());
        room.press(Qt::Key_V);
        room.press(Qt::Key_Delete);
        QTRY_COMPARE(room.values(), QStringList{u"tg_tps=25"_s});
        QTRY_VERIFY(!room.formatOf(u"Q4"_s).fontUnderline());
        QCOMPARE(view->model()->rowCount(), 2);
        const auto struck = view->model()->index(1, ReadingTable::ValueColumn);
        QCOMPARE(struck.data().toString(), u"Q4_0"_s);
        QVERIFY(struck.data(Qt::FontRole).value<QFont>().strikeOut());
        // From there it is read again.
        view->setCurrentIndex(struck);
        view->setFocus();
        room.press(Qt::Key_R);
        QTRY_COMPARE(room.values(), (QStringList{u"quant=Q4_0"_s, u"tg_tps=25"_s}));
        QTRY_COMPARE(view->model()->rowCount(), 2);
    }

    void selectedWordsBecomeAReadingOfTheFieldThatIsChosen()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_M); // nothing is selected
        QVERIFY(!room.bar->isVisible());
        room.text->setTextCursor(room.text->document()->find(u"GLM"_s));
        room.press(Qt::Key_M);
        QVERIFY(room.bar->isVisible());
        QCOMPARE(room.value->text(), u"GLM"_s);
        room.field->setCurrentIndex(room.field->findData(Slot::Model));
        QTest::keyClicks(room.value, u"GLM-4.5"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.values().front(), u"model=GLM-4.5"_s);
        const auto &marked = room.desk.archive.rows.front().readings.front();
        QCOMPARE(marked.span, (Domain::Span{0, 3}));
        QCOMPARE(marked.run, 0);
        QTRY_COMPARE(room.formatOf(u"GLM"_s).underlineStyle(), QTextCharFormat::DashUnderline);
    }

    void aFieldOfNumbersTakesNoWords()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        room.press(Qt::Key_V);
        room.press(Qt::Key_E);
        QTest::keyClicks(room.value, u"fast"_s);
        room.press(Qt::Key_Return);
        QVERIFY(room.bar->isVisible());
        room.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(room.value, u"41,5"_s);
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.values().last(), u"tg_tps=41.5"_s);
        QCOMPARE(room.desk.archive.rows.front().readings.back().number.value_or(0), 41.5);
    }

    void anotherFieldIsSaidAndEscapeSaysNothing()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        room.press(Qt::Key_V);
        room.press(Qt::Key_E);
        room.press(Qt::Key_Escape);
        QVERIFY(!room.bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), room.text);
        QCOMPARE(room.session.undoStack()->count(), 0);
        room.press(Qt::Key_E);
        room.field->setCurrentIndex(room.field->findData(Slot::PpTps));
        room.press(Qt::Key_Return);
        QTRY_COMPARE(room.values().last(), u"pp_tps=25"_s);
    }

    void aPostOfAnotherProjectIsNotMeant()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        room.press(Qt::Key_E);
        QVERIFY(room.bar->isVisible());
        room.session.closeProject();
        QVERIFY(!room.bar->isVisible());
        QVERIFY(!room.text->pointedReading().post);
    }

    void whoSaysItIsShown()
    {
        Domain::Correction said;
        said.slot = said.readSlot = Slot::Quant;
        said.value = u"Q4_K_M"_s;
        said.readValue = u"Q4_0"_s;
        said.quote = u"Q4"_s;
        said.changed = QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC);
        QVERIFY(correctionWords(said).contains(u"Q4_0"_s));
        QVERIFY(correctionWords(said).contains(u"2025"_s));
        said.orphan = true;
        QVERIFY(correctionWords(said).contains(u"no longer says \"Q4\""_s));
    }

    void everyControlHasAName()
    {
        CorrectingRoom room;
        QTRY_VERIFY(room.isReady());
        room.press(Qt::Key_V);
        room.press(Qt::Key_E);
        QCOMPARE(namelessControls(&room.panel), QStringList());
    }
};

LP_TEST(ReaderCorrectionsTest)
#include "tst_corrections.moc"
