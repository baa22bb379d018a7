// SPDX-License-Identifier: GPL-3.0-or-later
#include "compiler.h"
#include "discretion.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class DiscretionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
    }

    void whatTellsAMachineOrPersonApartIsForbidden_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<bool>("forbidden");
        QTest::newRow("GPU id") << u"GPU-8f3c2a11-0d5e-4b7a vllm"_s << true;
        QTest::newRow("serial number") << u"serial 1324223012345"_s << true;
        QTest::newRow("MAC") << u"aa:bb:cc:dd:ee:0f"_s << true;
        QTest::newRow("address") << u"http://192.168.1.20:8000"_s << true;
        QTest::newRow("mail") << u"me@example.org"_s << true;
        QTest::newRow("home") << u"/home/vera/models"_s << true;
        QTest::newRow("host") << u"vera-rig hangs"_s << true;
        QTest::newRow("user") << u"Vera"_s << true;
        QTest::newRow("part of a word") << u"veracity"_s << false;
        QTest::newRow("part of a name") << u"vera-rubin"_s << false;
        QTest::newRow("driver") << u"580.95.05"_s << false;
        QTest::newRow("TensorRT") << u"10.13.2.6"_s << false;
        QTest::newRow("xid") << u"Xid 79"_s << false;
        QTest::newRow("context") << u"131072 tokens"_s << false;
    }

    void whatTellsAMachineOrPersonApartIsForbidden()
    {
        QFETCH(QString, term);
        QFETCH(bool, forbidden);
        QCOMPARE(m_discretion.forbids(term, m_catalogue), forbidden);
    }

    void aLogTellsNobodyApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("masked");
        QTest::newRow("a prompt") << u"vera@vera-rig:~/work$ ./run"_s << u"<user>@<host>:~/work$ ./run"_s;
        QTest::newRow("a kernel log") << u"Aug  5 12:00:01 somebox kernel: NVRM: Xid (PCI:0000:01:00): 79"_s
                                      << u"Aug  5 12:00:01 <host> kernel: NVRM: Xid (PCI:0000:01:00): 79"_s;
        QTest::newRow("a journal") << u"2025-08-05T12:00:01+0200 somebox vllm[123]: ready"_s
                                   << u"2025-08-05T12:00:01+0200 <host> vllm[123]: ready"_s;
        QTest::newRow("a level") << u"2025-08-05T12:00:01 INFO core: ready"_s
                                 << u"2025-08-05T12:00:01 INFO core: ready"_s;
        QTest::newRow("a home") << u"loading /home/vera/big models/x.gguf"_s
                                << u"loading <path>/big models/x.gguf"_s;
        QTest::newRow("a mount") << u"from /mnt/tank/llm/x.gguf."_s << u"from <path>/x.gguf."_s;
        QTest::newRow("a library")
            << u"File \"/home/v/e/lib/python3.12/site-packages/vllm/core.py\", line 3"_s
            << u"File \"<path>/site-packages/vllm/core.py\", line 3"_s;
        QTest::newRow("Windows") << uR"(open C:\Users\Vera\x.gguf)"_s << u"open <path>/x.gguf"_s;
        QTest::newRow("of the system") << u"/usr/lib/libcuda.so.1"_s << u"/usr/lib/libcuda.so.1"_s;
        QTest::newRow("GPU id") << u"UUID: GPU-8f3c2a11-0d5e-4b7a-9c1d-0123456789ab"_s << u"UUID: <serial>"_s;
        QTest::newRow("serial") << u"Serial Number : 1324223012345"_s << u"Serial Number : <serial>"_s;
        QTest::newRow("key") << u"HF_TOKEN=hf_abcdefghijklmnop"_s << u"HF_TOKEN=<secret>"_s;
        QTest::newRow("no key") << u"EOS token = 151645"_s << u"EOS token = 151645"_s;
        QTest::newRow("address") << u"listening on 10.0.3.4:8000"_s << u"listening on <address>:8000"_s;
        QTest::newRow("asked by") << u"request from 10.0.3.4"_s << u"request from <address>"_s;
        QTest::newRow("version") << u"TensorRT 10.13.2.6"_s << u"TensorRT 10.13.2.6"_s;
        QTest::newRow("bus") << u"0000:01:00.0"_s << u"0000:01:00.0"_s;
        QTest::newRow("own name") << u"hello Vera"_s << u"hello <name>"_s;
        QTest::newRow("mail") << u"write to me@example.org"_s << u"write to <mail>"_s;
    }

    void aLogTellsNobodyApart()
    {
        QFETCH(QString, line);
        QFETCH(QString, masked);
        const auto text = m_discretion.mask(line, m_catalogue);
        QCOMPARE(text.text, masked);
        QCOMPARE(text.masked > 0, line != masked);
    }

    void aNameThatIsAWordOfTheFieldForbidsNothing()
    {
        const Protocol::Discretion discretion({u"vllm"_s, u"root"_s, u"ai"_s});
        QVERIFY(!discretion.forbids(u"vllm root ai"_s, m_catalogue));
    }

    void aForbiddenTermIsLeftOutOfTheQueryAndToldSo()
    {
        Domain::Question question;
        question.id = u"version-vllm"_s;
        question.terms = {u"vera-rig hang"_s, u"xid 79"_s};
        Domain::Dialect dialect;
        dialect.source = u"somewhere"_s;
        dialect.families.push_back({});
        const auto queries = Protocol::compile({}, {question}, m_catalogue, dialect, m_discretion);
        QCOMPARE(queries.size(), 1U);
        QVERIFY(queries[0].text.contains(u"79"_s));
        QVERIFY(!queries[0].text.contains(u"vera"_s));
        QVERIFY(queries[0].left.contains(u"vera-rig hang"_s));
    }

private:
    Catalogue::Catalogue m_catalogue;
    Protocol::Discretion m_discretion{{u"vera-rig"_s, u"vera"_s}};
};

LP_TEST(DiscretionTest)
#include "tst_discretion.moc"
