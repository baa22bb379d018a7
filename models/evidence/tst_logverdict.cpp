// SPDX-License-Identifier: GPL-3.0-or-later
#include "logverdict.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;

namespace {

Domain::Reading aReading(const QString &text, const QString &words, const QString &slot, const QString &value)
{
    Domain::Reading reading;
    reading.slot = slot;
    reading.value = value;
    reading.span.start = text.indexOf(words);
    reading.span.end = reading.span.start + words.size();
    return reading;
}

} // namespace

class LogVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
    }

    void theCauseDecidesBeforeTheSymptom()
    {
        const auto text = u"start\nout of memory here\nwrong shape there\nwrong shape again\n"_s;
        const auto decided = decidedLine(
            text,
            {aReading(text, u"out of memory"_s, Slot::ErrorLine, u"outofmemoryerror: out of memory"_s),
             aReading(text, u"wrong shape there"_s, Slot::ErrorLine, u"error: wrong shape there"_s),
             aReading(text, u"wrong shape again"_s, Slot::ErrorLine, u"error: wrong shape again"_s)},
            m_catalogue);
        QVERIFY(decided);
        QCOMPARE(decided->error, u"error: wrong shape there"_s);
        QCOMPARE(
            text.mid(decided->line.start, decided->line.end - decided->line.start), u"wrong shape there"_s);
    }

    void theLineBringsItsSignatureAndClass()
    {
        const auto text = u"CUDA out of memory. Tried"_s;
        const auto decided = decidedLine(
            text,
            {aReading(text, u"CUDA out of memory"_s, Slot::Signature, u"oom-torch"_s),
             aReading(text, u"out of memory"_s, Slot::Failure, u"oom_vram"_s)},
            m_catalogue);
        QVERIFY(decided);
        QCOMPARE(decided->signature, u"oom-torch"_s);
        QCOMPARE(decided->failure, u"oom_vram"_s);
        QCOMPARE(decided->line, (Domain::Span{0, text.size()}));
    }

    void aLogWithoutFailuresDecidesNothing()
    {
        const auto text = u"40 tok/s"_s;
        QVERIFY(!decidedLine(text, {aReading(text, u"40"_s, Slot::TgTps, u"40"_s)}, m_catalogue));
    }

    void readsLetters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << QByteArray("\xd0\xbe\xd0\xba\r\nnext") << u"ок\nnext"_s;
        QTest::newRow("as PowerShell writes it") << QByteArray(
            "\xff\xfe"
            "e\0r\0r\0",
            8) << u"err"_s;
        QTest::newRow("colours") << QByteArray("\x1b[31mERROR\x1b[0m") << u"ERROR"_s;
        QTest::newRow("progress bars") << QByteArray("10 %\r20 %") << u"10 %\n20 %"_s;
        QTest::newRow("cut in a letter") << QByteArray("ok \xd0") << u"ok "_s;
    }

    void readsLetters()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(logText(bytes).value_or(u"no text"_s), text);
    }

    void aProgramIsNoLog_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noughts") << QByteArray(
            "\x7f"
            "ELF\0\0\0\1",
            8);
        QTest::newRow("packed") << QByteArray("\x1f\x8b\x08\xff\xfe\xfa\x81\x92\x83\x84\x95\x96");
    }

    void aProgramIsNoLog()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!logText(bytes));
    }

private:
    Catalogue::Catalogue m_catalogue;
};

LP_TEST(LogVerdictTest)
#include "tst_logverdict.moc"
