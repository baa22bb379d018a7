// SPDX-License-Identifier: GPL-3.0-or-later
#include "purge.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;

class PurgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreTakenOutOfTheirOwnObjectsAlone_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("comment in a tree")
            << u"reddit:1abc/c1"_s
            << QByteArray(
                   R"([{"data":{"id":"c1","body":"mine","replies":{"data":{"id":"c2","body":"yours"}}}}])")
            << QByteArray(
                   R"([{"data":{"id":"c1","body":"","replies":{"data":{"id":"c2","body":"yours"}}}}])");
        QTest::newRow("number for an id")
            << u"github:o/r/issues/5/600"_s
            << QByteArray(R"([{"id":600,"body":"mine"},{"id":6001,"body":"yours"}])")
            << QByteArray(R"([{"id":600,"body":""},{"id":6001,"body":"yours"}])");
        const QByteArray before = "[{\"number\":5,\"title\":\"t\",\"html_url\":\"https://github.com/o/r/"
                                  "issues/5\",\"body\":\"mine\"},"
                                  "{\"number\":5,\"title\":\"t\",\"html_url\":\"https://github.com/o/s/"
                                  "issues/5\",\"body\":\"yours\"}]";
        QTest::newRow("opening post of its own repository")
            << u"github:o/r/issues/5"_s << before
            << QByteArray(before).replace("mine", "").replace(22, 1, "");
        QTest::newRow("with its title, its link and who it was")
            << u"reddit:1abc"_s
            << QByteArray(R"({"id":"1abc","title":"t","author":"me","selftext":"mine","score":3,)"
                          R"("url_overridden_by_dest":"a-link"})")
            << QByteArray(R"({"id":"1abc","title":"","author":"","selftext":"","score":3,)"
                          R"("url_overridden_by_dest":""})");
        QTest::newRow("what says that it is gone stays")
            << u"reddit:1abc/c1"_s
            << QByteArray(
                   R"([{"id":"c1","body":"mine"},{"id":"c1","body":"[deleted]","author":"[deleted]"}])")
            << QByteArray(R"([{"id":"c1","body":""},{"id":"c1","body":"[deleted]","author":"[deleted]"}])");
    }

    void textsAreTakenOutOfTheirOwnObjectsAlone()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, before);
        auto json = before;
        QCOMPARE(takeTextsOut(json, {*Domain::parseId(id)}), 1);
        QTEST(json, "after");
    }

    void whatHoldsNothingOfItStaysByteByByte()
    {
        const QByteArray before = "{ \"id\" : \"c2\",  \"body\":\"yours\" }";
        auto json = before;
        QCOMPARE(takeTextsOut(json, {*Domain::parseId(u"reddit:1abc/c1"_s)}), 0);
        QCOMPARE(json, before);
    }

    void depthsThatNobodyStoredAreLeftAlone()
    {
        auto json = QByteArray(100'000, '[') + "\"c1\"" + QByteArray(100'000, ']');
        QCOMPARE(takeTextsOut(json, {*Domain::parseId(u"reddit:1abc/c1"_s)}), 0);
    }
};

LP_TEST(PurgeTest)
#include "tst_purge.moc"
