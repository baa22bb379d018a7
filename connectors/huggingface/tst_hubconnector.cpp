// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using Kind = Domain::Problem::Kind;

class HubConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsModelsByNameAndAsksOnceForAllQuestions()
    {
        const auto step = aConnector().searchStep(aQuery(u"cards"_s), {});
        QVERIFY(step);
        const auto call = aConnector().callFor(*step);
        QVERIFY(call.shared);
        QVERIFY(call.url.toString().startsWith(
            u"https://huggingface.co/api/models?search=tiny-oss-120b&sort=downloads"));
        auto other = aQuery(u"cards"_s);
        other.text = u"something else"_s;
        QCOMPARE(aConnector().callFor(*aConnector().searchStep(other, {})), call);
    }

    void refusesWhatCannotBeAsked()
    {
        QCOMPARE(aConnector().searchStep(aQuery(u"people"_s), {}).problem().kind, Kind::InvalidValue);
        auto everywhere = aQuery(u"cards"_s);
        everywhere.place.clear();
        QCOMPARE(aConnector().searchStep(everywhere, {}).problem().kind, Kind::InvalidValue);
        auto empty = aQuery(u"cards"_s);
        empty.text = u" "_s;
        QCOMPARE(aConnector().searchStep(empty, {}).problem().kind, Kind::InvalidValue);
    }

    void tokensCannotSmuggleHeaders()
    {
        QCOMPARE(aConnector(u"hf_x"_s).fixedToken().header, QByteArray("Bearer hf_x"));
        QVERIFY(aConnector(u"a\r\nb: c"_s).fixedToken().header.isEmpty());
        QVERIFY(aConnector().fixedToken().header.isEmpty());
    }

    void readsItsLimits()
    {
        const auto hint = aConnector().readRate(anAnswer(
            "[]", 200,
            {{"ratelimit", "\"api\";r=12;t=90"},
             {"ratelimit-policy", "\"fixed window\";\"api\";q=500;w=300"}}));
        QCOMPARE(hint.bucket, u"api"_s);
        QCOMPARE(hint.remaining, std::optional(12.0));
        QCOMPARE(hint.limit, std::optional(500.0));
        QVERIFY(hint.resetAfter == 90'000ms);
        QVERIFY(!hint.limited);
        const auto refused = aConnector().readRate(anAnswer({}, 429, {{"RateLimit", "\"api\";r=0;t=30"}}));
        QVERIFY(refused.limited && refused.retryAfter == 31'000ms);
        QVERIFY(!aConnector().readRate(anAnswer({}, 429)).retryAfter);
    }

    void refusalsTellTheHubsOwnReason_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("gated") << 403 << QByteArray("GatedRepo") << int(Kind::Refused);
        QTest::newRow("missing, private or gated") << 401 << QByteArray("RepoNotFound") << int(Kind::Refused);
        QTest::newRow("a bad token") << 401 << QByteArray() << int(Kind::BadCredentials);
        QTest::newRow("broken") << 500 << QByteArray() << int(Kind::ServiceFailed);
    }

    void refusalsTellTheHubsOwnReason()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Headers headers;
        if (!code.isEmpty())
            headers = {{"X-Error-Code", code}, {"X-Error-Message", "Ask for access"}};
        const auto problem = aConnector().problemIn({}, anAnswer("{\"error\": \"No\"}", status, headers));
        QVERIFY(problem);
        QTEST(int(problem->kind), "kind");
        QCOMPARE(problem->http, status);
        QCOMPARE(
            problem->detail, code.isEmpty() ? u"No"_s : QString::fromLatin1(code) + u": Ask for access"_s);
    }
};

LP_TEST(HubConnectorTest)
#include "tst_hubconnector.moc"
