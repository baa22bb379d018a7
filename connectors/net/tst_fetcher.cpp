// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_fetcher.h"

#include "digest.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Net::Testing;

class FetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheTokenAndACleanUserAgent()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) { return good(); };
        QVERIFY(bench.fetch());
        QCOMPARE(FakeNetwork::headerOf(bench.network.sent[0], "Authorization"), QByteArray("Bearer fixed"));
        const auto agent = FakeNetwork::headerOf(bench.network.sent[0], "User-Agent");
        QVERIFY(agent.startsWith("plain:"));
        QVERIFY(!agent.contains('\n') && !agent.contains('\r'));
    }

    void tellsOfEachRequestByTheServicesNumber()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t number) -> FakeNetwork::Answer {
            if (number == 0)
                return FakeNetwork::answer(503, "");
            auto answer = good();
            answer.headers.push_back({"x-github-request-id", "C0DE:1"});
            return answer;
        };
        QVERIFY(bench.fetch());
        QCOMPARE(bench.exchanges.size(), 2U);
        QCOMPARE(bench.exchanges[0].status, 503);
        QVERIFY(bench.exchanges[0].requestId.isEmpty());
        QCOMPARE(bench.exchanges[1].requestId, u"C0DE:1"_s);
        QCOMPARE(bench.exchanges[1].source, u"plain"_s);
        QCOMPARE(bench.exchanges[1].address, u"https://api.example.org/thing"_s);
        QCOMPARE(bench.exchanges[1].bytes, 4);
    }

    void overcomesWhatPasses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("503") << 503 << QByteArray();
        QTest::newRow("502") << 502 << QByteArray("<html>");
        QTest::newRow("cut") << 200 << QByteArray("go");
        QTest::newRow("broken text") << 200 << QByteArray("good \xff\xfe");
        QTest::newRow("reset") << 0 << QByteArray();
    }

    void overcomesWhatPasses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Bench bench;
        bench.network.script = [&](const Net::Wire &, size_t number) -> FakeNetwork::Answer {
            if (number >= 2)
                return good();
            if (status == 0)
                return Problem{Kind::Truncated, {}, {}, 0, {}};
            return FakeNetwork::answer(status, body, {{"Content-Type", "application/json"}});
        };
        QVERIFY(bench.fetch());
        QCOMPARE(bench.network.sent.size(), 3U);
        QVERIFY(std::ranges::find(bench.clock.waits, 1000ms) != bench.clock.waits.end());
        QVERIFY(std::ranges::find(bench.clock.waits, 2000ms) != bench.clock.waits.end());
    }

    void givesUpInTheEndAndThenSooner()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(503); };
        for (int i = 0; i < 3; ++i) {
            const auto fetched = bench.fetch();
            QCOMPARE(fetched.problem().kind, Kind::ServiceFailed);
            QCOMPARE(fetched.problem().http, 503);
            QCOMPARE(bench.network.sent.size(), static_cast<size_t>((i + 1) * 6));
        }
        QVERIFY(!bench.fetch());
        QCOMPARE(bench.network.sent.size(), 19U);
    }

    void aRefusalIsNotTriedAgain()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(404); };
        QCOMPARE(bench.fetch().problem().http, 404);
        QCOMPARE(bench.network.sent.size(), 1U);
    }

    void whatIsGoneIsToldFromWhatIsRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("problem");
        const auto json = QByteArray("application/json");
        QTest::newRow("missing") << 404 << json << u"thread"_s << int(Kind::Gone);
        QTest::newRow("gone") << 410 << json << u"thread"_s << int(Kind::Gone);
        QTest::newRow("forbidden") << 403 << json << u"thread"_s << int(Kind::Refused);
        QTest::newRow("not understood") << 422 << json << u"thread"_s << int(Kind::Refused);
        QTest::newRow("a failure") << 500 << json << u"thread"_s << int(Kind::ServiceFailed);
        QTest::newRow("a page of something in between")
            << 404 << QByteArray("text/html") << u"thread"_s << int(Kind::Refused);
        QTest::newRow("a comment") << 404 << json << u"message"_s << int(Kind::Gone);
        QTest::newRow("a further page") << 404 << json << u"comments"_s << int(Kind::Refused);
    }

    void whatIsGoneIsToldFromWhatIsRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QString, kind);
        Bench bench;
        bench.network.script = [&](const Net::Wire &wire, size_t) {
            auto answer = FakeNetwork::answer(status, "{}", {{"Content-Type", type}});
            answer.url = wire.url;
            return answer;
        };
        QTEST(int(bench.fetch(u"https://api.example.org/thing"_s, kind).problem().kind), "problem");
    }

    void whatIsMissingAtAnotherAddressMayBeWhereItWas()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &wire, size_t request) {
            auto answer = request == 0
                ? FakeNetwork::answer(301, {}, {{"Location", "https://api.example.org/moved"}})
                : FakeNetwork::answer(404, "{}", {{"Content-Type", "application/json"}});
            answer.url = wire.url;
            return answer;
        };
        const auto problem = bench.fetch().problem();
        QCOMPARE(problem.kind, Kind::Refused);
        QCOMPARE(problem.http, 404);
    }

    void waitsAsLongAsALimitTells()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t number) {
            return number ? good() : FakeNetwork::answer(429, {}, {{"Retry-After", "7"}});
        };
        QVERIFY(bench.fetch());
        QVERIFY(bench.clock.moment - Net::Moment(1h) >= 7s);
        QCOMPARE(bench.network.sent.size(), 2U);
    }

    void anEndlessLimitIsToldAsOne()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) {
            return FakeNetwork::answer(429, {}, {{"Retry-After", "1"}});
        };
        QCOMPARE(bench.fetch().problem().kind, Kind::RateLimited);
        QCOMPARE(bench.network.sent.size(), 5U);
    }

    void nobodyWaitsForAYear()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) {
            return FakeNetwork::answer(429, {}, {{"Retry-After", "31536000"}});
        };
        QCOMPARE(bench.fetch().problem().kind, Kind::RateLimited);
        const auto again = bench.fetch();
        QCOMPARE(again.problem().kind, Kind::RateLimited);
        QVERIFY(again.problem().retryAfter > Net::Retry::longestWait);
        QCOMPARE(bench.network.sent.size(), 1U);
        QVERIFY(bench.clock.waits.empty());
    }

    void theProcessAfterAKilledOneKeepsItsSilence()
    {
        QTemporaryDir folder;
        Bench killed(folder.path());
        killed.network.script = [&killed](const Net::Wire &, size_t) {
            killed.control.stop();
            return FakeNetwork::answer(429, {}, {{"Retry-After", "30"}});
        };
        QVERIFY(!killed.fetch());
        QCOMPARE(killed.network.sent.size(), 1U);

        Bench next(folder.path());
        next.network.script = [](const Net::Wire &, size_t) { return good(); };
        QVERIFY(next.fetch());
        QVERIFY(!next.clock.waits.empty() && next.clock.waits.front() > 29s);
    }

    void followsAMoveWithinTheConfiguredHosts()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &wire, size_t) {
            if (wire.url.path() == u"/moved")
                return good();
            auto moved = FakeNetwork::answer(301, {}, {{"Location", "/moved"}});
            moved.url = wire.url;
            return moved;
        };
        QVERIFY(bench.fetch());
        QCOMPARE(FakeNetwork::headerOf(bench.network.sent[1], "Authorization"), QByteArray("Bearer fixed"));
    }

    void theTokenStaysAtItsHost()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &wire, size_t) {
            if (wire.url.host() == u"token.example.org")
                return good();
            auto moved = FakeNetwork::answer(307, {}, {{"Location", "https://token.example.org/thing"}});
            moved.url = wire.url;
            return moved;
        };
        QVERIFY(bench.fetch());
        QVERIFY(FakeNetwork::headerOf(bench.network.sent[1], "Authorization").isEmpty());
    }

    void leavesForNoOtherHost_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("another") << QByteArray("https://evil.example.com/thing");
        QTest::newRow("plain http") << QByteArray("http://api.example.org/thing");
        QTest::newRow("another port") << QByteArray("https://api.example.org:8443/thing");
    }

    void leavesForNoOtherHost()
    {
        QFETCH(QByteArray, target);
        Bench bench;
        bench.network.script = [&](const Net::Wire &wire, size_t) {
            auto moved = FakeNetwork::answer(302, {}, {{"Location", target}});
            moved.url = wire.url;
            return moved;
        };
        QCOMPARE(bench.fetch().problem().kind, Kind::NotAllowedHost);
        for (const auto &wire : bench.network.sent)
            QCOMPARE(wire.url, QUrl(u"https://api.example.org/thing"_s));
    }

    void asksForNothingWithoutHttps()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) { return good(); };
        QCOMPARE(bench.fetch(u"http://api.example.org/thing"_s).problem().kind, Kind::NotAllowedHost);
        QVERIFY(bench.network.sent.empty());
    }

    void aDetourToAnotherPlaceIsARefusal()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &wire, size_t) {
            auto moved = FakeNetwork::answer(302, {}, {{"Location", "/search?q=thing"}});
            moved.url = wire.url;
            return moved;
        };
        QCOMPARE(bench.fetch().problem().http, 302);
        QCOMPARE(bench.network.sent.size(), 2U); // once more, to be sure
        QCOMPARE(bench.fetch().problem().http, 302);
        QCOMPARE(bench.network.sent.size(), 3U); // known by now
    }

    void redirectsWithoutEndAreCut()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &wire, size_t) {
            auto moved = FakeNetwork::answer(302, {}, {{"Location", wire.url.toEncoded()}});
            moved.url = wire.url;
            return moved;
        };
        QVERIFY(!bench.fetch());
        QVERIFY(bench.network.sent.size() <= 30);
    }

    void fetchesItsTokenAndRenewsItOnce()
    {
        Bench bench;
        bench.connector.needsToken = true;
        int given = 0;
        bench.network.script = [&given](const Net::Wire &wire, size_t) {
            if (wire.url.path() == u"/give")
                return FakeNetwork::answer(200, QByteArray::number(++given));
            return FakeNetwork::headerOf(wire, "Authorization") == "bearer 2" ? good()
                                                                              : FakeNetwork::answer(401);
        };
        QVERIFY(bench.fetch());
        QCOMPARE(given, 2);
        QCOMPARE(bench.network.sent.size(), 4U);
        QVERIFY(bench.fetch());
        QCOMPARE(given, 2);
        bench.clock.moment += 95s; // of 100
        QVERIFY(!bench.fetch()); // the third token is refused, and so is the fourth
        QCOMPARE(given, 4);
    }

    void aRefusedTokenIsTold()
    {
        Bench bench;
        bench.connector.needsToken = true;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(401); };
        QCOMPARE(bench.fetch().problem().kind, Kind::BadCredentials);
        QCOMPARE(bench.network.sent.size(), 1U);
    }

    void asksOnConditionAndTakesTheStoredAnswer()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) {
            return FakeNetwork::answer(200, "good old", {{"ETag", "\"e\""}});
        };
        const auto first = bench.fetch();
        QVERIFY(first);
        bench.archive.raws.push_back(first->raw);
        bench.network.script = [](const Net::Wire &wire, size_t) {
            return FakeNetwork::headerOf(wire, "If-None-Match") == "\"e\"" ? FakeNetwork::answer(304)
                                                                           : FakeNetwork::answer(500);
        };
        const auto second = bench.fetch();
        QVERIFY(second);
        QCOMPARE(second->raw.hash, first->raw.hash);
    }

    void oneAnswerOfAVisitServesAllWhoShareIt()
    {
        Bench bench;
        bench.connector.shares = true;
        bench.network.script = [](const Net::Wire &, size_t) { return good(); };
        const auto first = bench.fetch();
        QVERIFY(first);
        bench.archive.raws.push_back(first->raw);
        const auto second = bench.fetch();
        QVERIFY(second);
        QCOMPARE(second->raw.hash, first->raw.hash);
        QCOMPARE(bench.network.sent.size(), size_t(1));
        QVERIFY(bench.fetch(u"https://api.example.org/other"_s));
        QCOMPARE(bench.network.sent.size(), size_t(2));
        bench.connector.shares = false;
        QVERIFY(bench.fetch());
        QCOMPARE(bench.network.sent.size(), size_t(3));
    }

    void aRefusalServesAllWhoShareIt()
    {
        Bench bench;
        bench.connector.shares = true;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(403); };
        QVERIFY(!bench.fetch());
        const auto second = bench.fetch();
        QVERIFY(!second);
        QCOMPARE(second.problem().http, 403);
        QCOMPARE(bench.network.sent.size(), size_t(1));
    }

    void whereARightIsMissingNothingElseIsAsked()
    {
        Bench bench;
        bench.connector.domain = u"channel"_s;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(403); };
        QVERIFY(!bench.fetch(u"https://api.example.org/one"_s));
        QCOMPARE(bench.fetch(u"https://api.example.org/two"_s).problem().http, 403);
        QCOMPARE(bench.network.sent.size(), size_t(1));
        bench.connector.domain = u"another"_s;
        QVERIFY(!bench.fetch(u"https://api.example.org/three"_s));
        QCOMPARE(bench.network.sent.size(), size_t(2));
    }

    void whatIsMissingClosesNoPlace()
    {
        Bench bench;
        bench.connector.domain = u"channel"_s;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(404); };
        QVERIFY(!bench.fetch(u"https://api.example.org/one"_s));
        QVERIFY(!bench.fetch(u"https://api.example.org/two"_s));
        QCOMPARE(bench.network.sent.size(), size_t(2));
    }

    void whatIsNotUnderstoodIsAskedAnotherWay()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(400); };
        QVERIFY(!bench.fetch());
        bench.connector.knowsAnotherWay = true;
        const auto detour = bench.fetch();
        QVERIFY(detour);
        QCOMPARE(detour->harvested.next.size(), size_t(1));
        QCOMPARE(detour->harvested.next[0].attempt, 1);
        QVERIFY(detour->raw.hash.isEmpty());
    }

    void withoutTheStoredBytesItAsksInFull()
    {
        Bench bench;
        bench.archive.raws.push_back(
            {Net::hashOf("lost"),
             u"plain"_s,
             u"GET"_s,
             u"https://api.example.org/thing"_s,
             200,
             u"\"e\""_s,
             {},
             {}});
        bench.network.script = [](const Net::Wire &, size_t) { return good(); };
        QVERIFY(bench.fetch());
        QVERIFY(FakeNetwork::headerOf(bench.network.sent[0], "If-None-Match").isEmpty());
    }

    void theBudgetEndsItBeforeTheRequest()
    {
        Bench bench;
        bench.budget = 1;
        bench.network.script = [](const Net::Wire &, size_t) { return FakeNetwork::answer(503); };
        QCOMPARE(bench.fetch().problem().kind, Kind::BudgetSpent);
        QCOMPARE(bench.network.sent.size(), 1U);
    }

    void aStoppedRunAsksNothing()
    {
        Bench bench;
        bench.control.stop();
        QCOMPARE(bench.fetch().problem().kind, Kind::Cancelled);
        QVERIFY(bench.network.sent.empty());
    }

    void keepsNoSecretInRaw()
    {
        Bench bench;
        bench.network.script = [](const Net::Wire &, size_t) {
            return FakeNetwork::answer(200, "good", {{"Set-Cookie", "k=secret"}});
        };
        const auto fetched = bench.fetch();
        QVERIFY(fetched);
        QFile file(bench.folder.filePath(fetched->raw.hash + u".http"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(!text.contains("secret") && !text.contains("fixed"));
    }
};

LP_TEST(FetcherTest)
#include "tst_fetcher.moc"
