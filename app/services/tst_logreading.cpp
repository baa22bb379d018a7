// SPDX-License-Identifier: GPL-3.0-or-later
#include "logreading.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Services;
using namespace Qt::StringLiterals;
using Evidence::LogReading;

class LogReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = std::make_shared<const Catalogue::Catalogue>(*std::move(loaded));
    }

    void findsTheLineThatDecided()
    {
        const auto reading = readLog(
            "INFO starting\n"
            "llama_model_load: error loading model: check_tensor_dims: tensor 'blk.3.x' has wrong shape; "
            "expected 4\n"
            "error: failed to load model '/home/vera/models/x.gguf'\n",
            *m_catalogue);
        QCOMPARE(reading.state, LogReading::State::Read);
        QVERIFY(reading.decided);
        const auto line = reading.decided->line;
        QVERIFY(QStringView(reading.text).sliced(line.start, line.end - line.start).contains(u"wrong shape"));
        QVERIFY(reading.decided->error.contains(u"has wrong shape"));
        QVERIFY(!reading.text.contains(u"vera"));
        QVERIFY(reading.masked > 0);
    }

    void anErrorThatNoListKnowsDecidesToo()
    {
        const auto reading = readLog("start\nValueError: the block 17 of the cache is gone\n", *m_catalogue);
        QVERIFY(reading.decided);
        QCOMPARE(reading.decided->error, u"valueerror: the block <n> of the cache is gone"_s);
        QCOMPARE(reading.decided->line.start, 6);
    }

    void theEndOfALongLogIsReadToo()
    {
        const QByteArray line = "INFO step 17 took 3 ms for 10.0.0.7:8000\n";
        auto log = line.repeated(Evidence::mostLogBytes / line.size() - 2);
        log += "ValueError: the cache is gone\n";
        QVERIFY(log.size() <= Evidence::mostLogBytes);
        const auto reading = readLog(log, *m_catalogue);
        QVERIFY(reading.decided);
        QCOMPARE(reading.decided->error, u"valueerror: the cache is gone"_s);
    }

    void aKernelLogIsReadToo()
    {
        const auto reading = readLog(
            "Aug  5 12:00:01 somebox kernel: NVRM: Xid (PCI:0000:01:00): 79, GPU has fallen off the bus.\n",
            *m_catalogue);
        QVERIFY(reading.decided);
        QCOMPARE(reading.decided->error, u"xid 79"_s);
        QVERIFY(!reading.text.contains(u"somebox"));
    }

    void whatIsNoLogIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<LogReading::State>("state");
        QTest::newRow("nothing") << QByteArray() << LogReading::State::Empty;
        QTest::newRow("blanks") << QByteArray(" \n\t\n") << LogReading::State::Empty;
        QTest::newRow("too long") << QByteArray(Evidence::mostLogBytes + 1, 'x')
                                  << LogReading::State::TooLong;
        QTest::newRow("a program") << QByteArray(
            "\x7f"
            "ELF\0\0\0",
            7) << LogReading::State::NotText;
        QTest::newRow("nothing wrong") << QByteArray("all is well\n") << LogReading::State::Read;
    }

    void whatIsNoLogIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(LogReading::State, state);
        const auto reading = readLog(bytes, *m_catalogue);
        QCOMPARE(reading.state, state);
        QVERIFY(!reading.decided);
    }

    void aFileIsReadInAnotherThread()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"server.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RuntimeError: CUDA error: no kernel image is available for execution on the device\n");
        file.close();
        const auto read = logReader(m_catalogue);
        QCOMPARE(
            read({file.fileName(), {}}).result().decided->error,
            u"cuda error: no kernel image is available for execution on the device"_s);
        QCOMPARE(read({folder.filePath(u"none.log"_s), {}}).result().state, LogReading::State::NotReadable);
    }

    void namesTellLogsFromThreads()
    {
        QVERIFY(isNamedLikeALog(u"/somewhere/vLLM.LOG"_s));
        QVERIFY(isNamedLikeALog(u"/somewhere/dmesg.txt"_s));
        QVERIFY(!isNamedLikeALog(u"/somewhere/threads.ndjson"_s));
    }

private:
    CatalogueHandle m_catalogue;
};

LP_TEST(LogReadingTest)
#include "tst_logreading.moc"
