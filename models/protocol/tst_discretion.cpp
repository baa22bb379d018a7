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
