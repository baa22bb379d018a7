// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;
using Wait = std::optional<std::chrono::milliseconds>;

class StackExchangeLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSuccessMayAskForSilence()
    {
        const auto hint = aConnector().readRate(anAnswer(fixture(u"comments.json"_s)));
        QVERIFY(!hint.limited);
        QCOMPARE(hint.retryAfter, Wait(10s));
        QCOMPARE(hint.remaining, std::optional(296.0));
        QCOMPARE(hint.limit, std::optional(300.0));
        QCOMPARE(hint.resetAfter, Wait(12h)); // fetched at noon; the quota is anew at midnight
    }

    void aRefusalSaysHowLongItLasts()
    {
        const auto answer = anAnswer(
            R"({"error_id": 502, "error_name": "throttle_violation", "error_message": "too many requests from this IP, more requests available in 82216 seconds"})",
            400);
        const auto hint = aConnector().readRate(answer);
        QVERIFY(hint.limited);
        QCOMPARE(hint.retryAfter, Wait(82216s));
        QCOMPARE(aConnector().problemIn({}, answer)->kind, Problem::Kind::RateLimited);
    }

    void otherErrorsAreRefusals()
    {
        const auto body =
            R"({"error_id": 400, "error_name": "bad_parameter", "error_message": "site is required"})";
        for (const auto status : {400, 200}) {
            const auto problem = aConnector().problemIn({}, anAnswer(body, status));
            QVERIFY(problem);
            QCOMPARE(problem->kind, Problem::Kind::Refused);
            QCOMPARE(problem->detail, u"site is required"_s);
            QVERIFY(!aConnector().readRate(anAnswer(body, status)).limited);
        }
        QVERIFY(!aConnector().problemIn({}, anAnswer(fixture(u"answers.json"_s))));
    }

    void hostileNumbersStayWithinAYear()
    {
        for (const auto *value : {"-1", "1e300", "99999999999", "\"x\"", "null"}) {
            const auto hint = aConnector().readRate(anAnswer(
                QByteArray(R"({"backoff": )") + value + R"(, "quota_max": )" + value
                + R"(, "quota_remaining": )" + value + '}'));
            QVERIFY(!hint.retryAfter || (*hint.retryAfter >= 0ms && *hint.retryAfter <= 366 * 24h));
            QVERIFY(!hint.remaining || *hint.remaining >= 0);
        }
    }
};

LP_TEST(StackExchangeLimitsTest)
#include "tst_stackexchangelimits.moc"
