// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupdetails.h"
#include "logdroppanel.h"
#include "logexcerpt.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Evidence::LogReading;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

const auto error = u"error: the tensor has a wrong shape"_s;

LogReading aReading(const QString &text, const QString &decisive)
{
    LogReading reading;
    reading.state = LogReading::State::Read;
    reading.text = text;
    Evidence::DecidedLine decided;
    decided.line.start = text.indexOf(decisive);
    decided.line.end = decided.line.start + decisive.size();
    decided.error = error;
    if (decided.line.start >= 0)
        reading.decided = decided;
    return reading;
}

struct Room {
    Test::FakeDesk desk;
    Session::Session session;
    LogDropPanel panel{session};
    QTreeWidget *list = panel.findChild<QTreeWidget *>();
    GroupDetails *details = panel.findChild<GroupDetails *>();

    Room()
    {
        desk.archive.rows = {
            aPost(1)
                .by(u"ann"_s)
                .titled(u"It does not load"_s)
                .saying(Slot::ErrorLine, error, u"failures.error-line.2"_s),
            aPost(2).inThread(1).by(u"bob"_s).saying(Slot::Remedy, u"-fa"_s, u"flag:remedy.helped"_s),
            aPost(3).saying(
                Slot::ErrorLine, u"modulenotfounderror: no module named 'x'"_s, u"failures.error-line.2"_s)};
        for (auto *tree : panel.findChildren<QTreeWidget *>()) {
            if (tree != details)
                list = tree;
        }
        panel.retranslate();
        panel.show();
        session.openProject(&desk, {});
    }

    void answer(const LogReading &reading)
    {
        panel.setReader([reading](const LogSource &) { return QtFuture::makeReadyFuture(reading); });
        panel.take({QString(), "anything"});
    }

    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const auto *label : panel.findChildren<QLabel *>())
            all << label->text();
        return all.join(u'\n');
    }
};

} // namespace

class LogDropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALogEveryErrorIsListed()
    {
        Room room;
        QTRY_COMPARE(room.list->topLevelItemCount(), 2);
        QVERIFY(room.words().contains(u"nothing of it is sent"));
    }

    void aLogFindsWhoHasSeenItAndWhatHelped()
    {
        Room room;
        QTRY_COMPARE(room.list->topLevelItemCount(), 2);
        room.answer(aReading(u"start\nit broke here\nend"_s, u"it broke here"_s));
        QTRY_COMPARE(room.list->topLevelItemCount(), 1);
        QCOMPARE(room.list->topLevelItem(0)->text(0), error);
        QCOMPARE(room.list->topLevelItem(0)->text(1), u"the same words"_s);
        QCOMPARE(room.list->topLevelItem(0)->text(4), u"flag -fa"_s);
        QVERIFY(room.words().contains(u"Line 2 decided it."));
        QCOMPARE(room.panel.findChild<QPlainTextEdit *>()->toPlainText(), u"start\nit broke here\nend"_s);
    }

    void aFaultOfTheCardComesWithWhatNvidiaDocuments()
    {
        Room room;
        auto catalogue = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(catalogue);
        room.panel.setCatalogue(std::make_shared<const Catalogue::Catalogue>(*std::move(catalogue)));
        auto reading = aReading(u"it broke"_s, u"it broke"_s);
        reading.decided->signature = u"xid-79"_s;
        room.answer(reading);
        QTRY_VERIFY(room.words().contains(u"What NVIDIA documents: "));
        QVERIFY(room.words().contains(u"RESTART_BM"));
    }

    void whatIsOnTheClipboardIsRead()
    {
        Room room;
        QByteArray taken;
        room.panel.setReader([&taken](const LogSource &source) {
            taken = source.bytes;
            return QtFuture::makeReadyFuture(aReading(u"it broke"_s, u"it broke"_s));
        });
        QGuiApplication::clipboard()->setText(u"a log"_s);
        room.panel.takeClipboard();
        QCOMPARE(taken, QByteArray("a log"));
    }

    void aReportLeadsToItsPost()
    {
        Room room;
        QTRY_COMPARE(room.list->topLevelItemCount(), 2);
        room.answer(aReading(u"it broke"_s, u"it broke"_s));
        QTRY_COMPARE(room.list->topLevelItemCount(), 1);
        const auto found =
            room.details->findItems(u"It does not load"_s, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        Q_EMIT room.details->itemActivated(found.first(), 0);
        QCOMPARE(room.session.selectedPost().value, 1);
    }

    void saysWhatIsWrongWithTheInput_data()
    {
        QTest::addColumn<LogReading::State>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << LogReading::State::Empty << u"no text"_s;
        QTest::newRow("huge") << LogReading::State::TooLong << u"3 MB"_s;
        QTest::newRow("binary") << LogReading::State::NotText << u"Unpack"_s;
        QTest::newRow("closed") << LogReading::State::NotReadable << u"cannot be read"_s;
    }

    void saysWhatIsWrongWithTheInput()
    {
        QFETCH(LogReading::State, state);
        QFETCH(QString, words);
        Room room;
        LogReading reading;
        reading.state = state;
        room.answer(reading);
        QTRY_VERIFY2(room.words().contains(words), qPrintable(room.words()));
        QVERIFY(!room.panel.findChild<QPlainTextEdit *>()->isVisible());
    }

    void aLogWithoutFailuresIsSaidToBeOne()
    {
        Room room;
        room.answer(aReading(u"all is well"_s, u"it broke"_s));
        QTRY_VERIFY(room.words().contains(u"Nothing in it looks like a failure."));
        QCOMPARE(room.list->topLevelItemCount(), 0);
    }

    void showsTheLinesAroundTheOneThatDecided()
    {
        QStringList lines;
        for (int i = 1; i <= 1000; ++i)
            lines << u"line %1"_s.arg(i);
        const auto excerpt = excerptOf(aReading(lines.join(u'\n') + u"\n\n"_s, u"line 500"_s));
        QCOMPARE(excerpt.lines, 1000);
        QCOMPARE(excerpt.decidedLine, 500);
        QCOMPARE(excerpt.firstLine, 460);
        QVERIFY(excerpt.text.startsWith(u"line 460\n"));
        QVERIFY(excerpt.text.endsWith(u"line 540"));
        QCOMPARE(
            excerpt.text.mid(excerpt.decided.start, excerpt.decided.end - excerpt.decided.start),
            u"line 500"_s);
        const auto last = excerptOf(aReading(lines.join(u'\n'), u"none"_s));
        QVERIFY(last.text.endsWith(u"line 1000"));
        QCOMPARE(last.decidedLine, 0);
    }

    void namesEveryControl()
    {
        Room room;
        QCOMPARE(namelessControls(&room.panel).join(u';'), QString());
    }
};

LP_TEST(LogDropTest)
#include "tst_logdrop.moc"
