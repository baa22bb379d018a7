// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;

class GitHubLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theResetIsMeasuredByTheAnswersClock()
    {
        // 2025-08-08 10:00:00 by the server; the clock of this machine says 12:00
        const auto hint = aConnector().readRate(anAnswer(
            "{}", 200,
            {{"Date", "Fri, 08 Aug 2025 10:00:00 GMT"},
             {"X-RateLimit-Reset", "1754647260"},
             {"X-RateLimit-Remaining", "7"},
             {"X-RateLimit-Limit", "30"},
             {"X-RateLimit-Resource", "search"}}));
        QCOMPARE(hint.resetAfter, std::optional<std::chrono::milliseconds>(60s));
        QCOMPARE(hint.remaining, std::optional(7.0));
        QCOMPARE(hint.limit, std::optional(30.0));
        QCOMPARE(hint.bucket, u"search"_s);
        QVERIFY(!hint.limited);
    }

    void aThreadThatIsGoneIsToldFromAVersionThatIs_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("gone");
        QTest::newRow("issue") << 410 << QByteArray(R"({"message": "This issue was deleted"})") << true;
        QTest::newRow("missing") << 404 << QByteArray(R"({"message": "Not Found"})") << true;
        QTest::newRow("version") << 410
                                 << QByteArray(R"({"message": "This API version is no longer supported"})")
                                 << false;
        QTest::newRow("forbidden") << 403 << QByteArray(R"({"message": "Not yours"})") << false;
        QTest::newRow("discussion")
            << 200
            << QByteArray(
                   R"({"data": {"repository": {"discussion": null}}, "errors": [{"type": "NOT_FOUND", )"
                   R"("message": "Could not resolve to a Discussion"}]})")
            << true;
        QTest::newRow("discussion not shown")
            << 200
            << QByteArray(
                   R"({"data": {"repository": null}, "errors": [{"type": "FORBIDDEN", "message": "No"}]})")
            << false;
        QTest::newRow("there") << 200 << QByteArray(R"({"data": {"repository": {}}})") << false;
    }

    void aThreadThatIsGoneIsToldFromAVersionThatIs()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(
            aConnector().tellsGone({}, anAnswer(body, status, {{"Content-Type", "application/json"}})),
            "gone");
    }

    void aLimitIsToldInManyWays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("limited");
        QTest::newRow("429") << 429 << QByteArray() << QByteArray() << QByteArray() << true;
        QTest::newRow("Retry-After") << 403 << QByteArray("Retry-After") << QByteArray("60") << QByteArray()
                                     << true;
        QTest::newRow("nothing remains")
            << 403 << QByteArray("X-RateLimit-Remaining") << QByteArray("0") << QByteArray() << true;
        QTest::newRow("by the text alone")
            << 403 << QByteArray("X-RateLimit-Remaining") << QByteArray("4000")
            << QByteArray("{\"message\": \"You have exceeded a secondary rate limit.\"}") << true;
        QTest::newRow("no access") << 403 << QByteArray("X-RateLimit-Remaining") << QByteArray("4000")
                                   << QByteArray("{\"message\": \"Resource not accessible\"}") << false;
        QTest::newRow("missing") << 404 << QByteArray("X-RateLimit-Remaining") << QByteArray("0")
                                 << QByteArray() << false;
    }

    void aLimitIsToldInManyWays()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, body);
        QFETCH(bool, limited);
        const auto answer = anAnswer(body, status, {{header, value}});
        QCOMPARE(aConnector().readRate(answer).limited, limited);
        const auto problem = aConnector().problemIn({}, answer);
        QVERIFY(problem);
        QCOMPARE(problem->kind == Problem::Kind::RateLimited, limited);
    }

    void withoutAWordOfItsLengthNoneIsMadeUp()
    {
        const auto body = QByteArray("{\"message\": \"You have exceeded a secondary rate limit.\"}");
        const auto hint = aConnector().readRate(
            anAnswer(body, 403, {{"X-RateLimit-Remaining", "4000"}, {"X-RateLimit-Reset", "1754654400"}}));
        QVERIFY(hint.limited);
        QVERIFY(!hint.retryAfter);
    }

    void aUsedUpWindowIsWaitedOut()
    {
        const auto hint = aConnector().readRate(
            anAnswer("{}", 403, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1754654460"}}));
        QCOMPARE(hint.retryAfter, std::optional<std::chrono::milliseconds>(60s)); // fetched at 12:00
    }

    void theServicesOwnWordsAreKept()
    {
        const auto problem = aConnector().problemIn(
            {},
            anAnswer(
                "{\"message\": \"Validation Failed\", \"errors\": [{\"field\": \"q\", \"message\": \"too\\n "
                "long\"}]}",
                422));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QCOMPARE(problem->detail, u"Validation Failed: too long"_s);
        const auto html = aConnector().problemIn({}, anAnswer("<html>busy</html>", 502));
        QVERIFY(html->detail.isEmpty());
        QCOMPARE(html->kind, Problem::Kind::ServiceFailed);
    }

    void aPageInPlaceOfJsonIsMalformed()
    {
        const auto problem =
            aConnector().problemIn({}, anAnswer("<!doctype html>", 200, {{"Content-Type", "text/html"}}));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Malformed);
    }
};

LP_TEST(GitHubLimitsTest)
#include "tst_githublimits.moc"
