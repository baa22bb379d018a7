// SPDX-License-Identifier: GPL-3.0-or-later
#include "reddittesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;

class RedditLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remainingIsADecimalAndTheResetADuration()
    {
        const auto hint = aConnector().readRate(anAnswer(
            "{}", 200,
            {{"X-Ratelimit-Used", "2"}, {"x-ratelimit-remaining", "998.0"}, {"X-Ratelimit-Reset", "361"}}));
        QCOMPARE(hint.remaining, std::optional(998.0));
        QCOMPARE(hint.limit, std::optional(1000.0));
        QCOMPARE(hint.resetAfter, std::optional<std::chrono::milliseconds>(361s));
        QVERIFY(!hint.limited);
        QVERIFY2(!aConnector().readRate(anAnswer("{}")).remaining, "answers of the cache say nothing");
    }

    void aUsedUpWindowIsWaitedOut()
    {
        const auto hint = aConnector().readRate(
            anAnswer("{}", 429, {{"X-Ratelimit-Remaining", "0.0"}, {"X-Ratelimit-Reset", "42"}}));
        QVERIFY(hint.limited);
        QCOMPARE(hint.retryAfter, std::optional<std::chrono::milliseconds>(42s));
        const auto atOnce = aConnector().readRate(
            anAnswer("{}", 429, {{"X-Ratelimit-Remaining", "900.0"}, {"X-Ratelimit-Reset", "500"}}));
        QVERIFY2(atOnce.limited && !atOnce.retryAfter, "two at once are no used-up window");
    }

    void refusalsKeepTheirReason()
    {
        const auto problem = aConnector().problemIn(
            {}, anAnswer("{\"message\": \"Forbidden\", \"error\": 403, \"reason\": \"private\"}", 403));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QCOMPARE(problem->detail, u"Forbidden (private)"_s);
    }

    void aMissingSubredditIsARefusalAndNoResult()
    {
        const auto problem =
            aConnector().problemIn({}, anAnswer({}, 302, {{"Location", "/subreddits/search?q=nowhere"}}));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QCOMPARE(problem->http, 302);
        QVERIFY(problem->detail.contains(u"nowhere"_s));
    }

    void errorsHideInASuccess()
    {
        const auto problem = aConnector().problemIn(
            {}, anAnswer("{\"json\": {\"errors\": [[\"NO_LINKS\", \"that is gone\", \"link_id\"]]}}"));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QVERIFY(problem->detail.contains(u"that is gone"_s));
        QVERIFY(!aConnector().problemIn({}, anAnswer(fixture(u"more.json"_s))));
    }
};

LP_TEST(RedditLimitsTest)
#include "tst_redditlimits.moc"
