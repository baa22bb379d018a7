// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using Kind = Domain::Problem::Kind;

class DiscordConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyABotsTokenServes()
    {
        QCOMPARE(DiscordConnector(Setup()).searchStep(aQuery(), {}).problem().kind, Kind::NeedsCredentials);
        QCOMPARE(aConnector().fixedToken().header, QByteArray("Bot t0ken"));
    }

    void aServerIsSearchedWithinTheWindow()
    {
        const auto step = aConnector().searchStep(aQuery(), {{2025, 8, 1}, {2025, 8, 8}});
        QVERIFY(step);
        QCOMPARE(
            aConnector().callFor(*step).url.toString(QUrl::FullyEncoded),
            u"https://discord.com/api/v10/guilds/800000000000000001/messages/"
            u"search?content=out%20of%20memory&limit=25"
            "&sort_by=timestamp&sort_order=desc&min_id=1400629100544000000&max_id=1403528203468800000"_s);
    }

    void withoutAServerTheBotLooksWhereItIs()
    {
        const auto step = *aConnector().searchStep(aQuery(u"search"_s, {}), {});
        QCOMPARE(aConnector().callFor(step).url.path(), u"/api/v10/users/@me/guilds"_s);
        const auto read = aConnector().read(step, anAnswer(fixture(u"guilds.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->next.size(), size_t(2));
        QCOMPARE(read->next[1].kind, u"search"_s);
        QCOMPARE(read->next[1].place, u"800000000000000002"_s);
    }

    void aServerIsNamedByItsNumber()
    {
        QCOMPARE(
            aConnector().searchStep(aQuery(u"search"_s, u"LocalLLaMA"_s), {}).problem().kind,
            Kind::InvalidValue);
    }

    void historiesAreThoseOfChannelsAndThreads()
    {
        const auto step = *aConnector().searchStep(aQuery(u"history"_s), {});
        QCOMPARE(step.kind, u"channels"_s);
        const auto read = aConnector().read(step, anAnswer(fixture(u"channels.json"_s)));
        QVERIFY(read);
        QStringList asked;
        for (const auto &next : read->next)
            asked << aConnector().callFor(next).url.path().mid(8);
        QCOMPARE(
            asked,
            (QStringList{
                u"/channels/810000000000000001/messages"_s,
                u"/channels/810000000000000001/threads/archived/public"_s,
                u"/channels/810000000000000003/threads/archived/public"_s,
                u"/guilds/800000000000000001/threads/active"_s}));
    }

    void archivedThreadsArePagedByTime()
    {
        const auto read = aConnector().read(aStep(u"archived"_s), anAnswer(fixture(u"threads.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->next.size(), size_t(2));
        QCOMPARE(read->next[0].kind, u"history"_s);
        QVERIFY(aConnector()
                    .callFor(read->next[1])
                    .url.query(QUrl::FullyEncoded)
                    .contains(u"before=2025-08-01T10%3A00%3A00.000000%2B00%3A00"));
        const auto again = aConnector().read(read->next[1], anAnswer(fixture(u"threads.json"_s)));
        QVERIFY2(again && again->next.size() == 1, "a page that repeats itself ends the walk");
    }

    void anIndexThatIsBuiltIsWaitedFor_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("wait"); // -1: not limited
        QTest::newRow("being built") << 202 << QByteArray("{\"code\": 110000, \"retry_after\": 7}")
                                     << qint64(7000);
        QTest::newRow("without a time")
            << 202 << QByteArray("{\"code\": 110000, \"retry_after\": 0}") << qint64(2000);
        QTest::newRow("limited") << 429 << QByteArray("{\"retry_after\": 64.57, \"global\": true}")
                                 << qint64(64570);
        QTest::newRow("negative") << 429 << QByteArray("{\"retry_after\": -5}") << qint64(0);
        QTest::newRow("fine") << 200 << QByteArray("[]") << qint64(-1);
    }

    void anIndexThatIsBuiltIsWaitedFor()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto hint = aConnector().readRate(anAnswer(body, status));
        QTEST(hint.limited ? qint64(hint.retryAfter.value_or(0ms).count()) : -1, "wait");
    }

    void aLimitStopsItsRouteOrEveryOne_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("everywhere");
        QTest::newRow("the body says all")
            << QByteArray(R"({"retry_after": 65, "global": true})") << QByteArray() << QByteArray() << true;
        QTest::newRow("a header says all") << QByteArray(R"({"retry_after": 65})")
                                           << QByteArray("X-RateLimit-Global") << QByteArray("true") << true;
        QTest::newRow("its scope is all") << QByteArray(R"({"retry_after": 65})")
                                          << QByteArray("X-RateLimit-Scope") << QByteArray("global") << true;
        QTest::newRow("this bot's") << QByteArray(R"({"retry_after": 65, "global": false})")
                                    << QByteArray("X-RateLimit-Scope") << QByteArray("user") << false;
        QTest::newRow("what many share") << QByteArray(R"({"retry_after": 65, "global": false})")
                                         << QByteArray("X-RateLimit-Scope") << QByteArray("shared") << false;
    }

    void aLimitStopsItsRouteOrEveryOne()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, everywhere);
        const auto hint =
            aConnector().readRate(anAnswer(body, 429, {{header, value}, {"X-RateLimit-Remaining", "9"}}));
        QVERIFY(hint.limited);
        QCOMPARE(hint.everywhere, everywhere);
        // One that is used up keeps its own requests waiting only.
        QCOMPARE(hint.remaining.value_or(-1), everywhere ? 9.0 : 0.0);
        QCOMPARE(hint.resetAfter == 65s, !everywhere);
    }

    void limitsOfOneNameAreKeptForEachChannel()
    {
        auto answer = anAnswer("[]", 200, {{"X-RateLimit-Bucket", "abcd"}});
        const auto first = aConnector().readRate(answer).bucket;
        answer.url = QUrl(u"https://discord.com/api/v10/channels/2/messages"_s);
        QVERIFY(aConnector().readRate(answer).bucket != first);
        answer.url = QUrl(u"https://discord.com/api/v10/users/@me/guilds"_s);
        QCOMPARE(aConnector().readRate(answer).bucket, u"abcd"_s);
    }

    void queuesAreKeptPerRouteAndChannel()
    {
        QVERIFY(
            aConnector().callFor(aStep(u"history"_s)).bucket
            != aConnector().callFor(aStep(u"archived"_s)).bucket);
        auto other = aStep(u"history"_s);
        other.thread.number = u"5"_s;
        QVERIFY(aConnector().callFor(aStep(u"history"_s)).bucket != aConnector().callFor(other).bucket);
        const auto hint = aConnector().readRate(anAnswer(
            "[]", 200,
            {{"X-RateLimit-Remaining", "0"},
             {"X-RateLimit-Reset-After", "1.5"},
             {"X-RateLimit-Limit", "5"}}));
        QVERIFY(hint.resetAfter == 1500ms && hint.remaining == 0.0);
    }

    void refusalsCarryTheirCode()
    {
        const auto problem =
            aConnector().problemIn({}, anAnswer("{\"code\": 50001, \"message\": \"Missing Access\"}", 403));
        QVERIFY(problem);
        QCOMPARE(problem->detail, u"Missing Access (50001)"_s);
    }
};

LP_TEST(DiscordConnectorTest)
#include "tst_discordconnector.moc"
