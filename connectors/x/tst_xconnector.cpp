// SPDX-License-Identifier: GPL-3.0-or-later
#include "xtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using Kind = Domain::Problem::Kind;

class XConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATokenItSaysSo()
    {
        const auto step = XConnector(Setup()).searchStep(aQuery(), {});
        QVERIFY(!step);
        QCOMPARE(step.problem().kind, Kind::NeedsCredentials);
        QVERIFY(XConnector(Setup()).fixedToken().header.isEmpty());
        QCOMPARE(aConnector().fixedToken().header, QByteArray("Bearer bearer"));
    }

    void onlyTheWholeArchiveIsAskedForTimes()
    {
        const Window window{{2025, 7, 1}, {2025, 8, 8}};
        const auto all = aConnector().callFor(*aConnector().searchStep(aQuery(), window));
        QVERIFY(all.url.path().endsWith(u"/2/tweets/search/all"));
        QVERIFY(all.url.query().contains(u"&start_time=2025-07-01T00:00:00Z&end_time=2025-08-09T00:00:00Z"));
        QCOMPARE(all.bucket, u"all"_s);
        const auto recent = aConnector().callFor(*aConnector().searchStep(aQuery(u"recent"_s), window));
        QVERIFY(recent.url.path().endsWith(u"/2/tweets/search/recent"));
        QVERIFY(!recent.url.query().contains(u"_time="));
    }

    void aSearchIsCountedBeforeItIsPaidFor()
    {
        const auto connector = aConnector();
        const auto search = *connector.searchStep(aQuery(u"recent"_s), {});
        const auto count = connector.preludeOf(search);
        QVERIFY(count);
        const auto url = connector.callFor(*count).url;
        QCOMPARE(url.path(), u"/2/tweets/counts/recent"_s);
        QVERIFY(url.query().endsWith(u"&granularity=day"));
        const auto some =
            connector.read(*count, anAnswer(R"({"data": [], "meta": {"total_tweet_count": 12}})"));
        QVERIFY(some && some->next.size() == 1);
        QCOMPARE(some->next[0], search);
        const auto newName = connector.read(*count, anAnswer(R"({"meta": {"total_post_count": 3}})"));
        QVERIFY(newName && newName->next.size() == 1);
        const auto none =
            connector.read(*count, anAnswer(R"({"data": [], "meta": {"total_tweet_count": 0}})"));
        QVERIFY(none && none->next.empty() && none->found.empty());
        QVERIFY(!connector.read(*count, anAnswer(R"({"data": []})")));
    }

    void oldNamesAreSentUnlessTheNewOnesAreChosen()
    {
        const auto older = aConnector().callFor(*aConnector().searchStep(aQuery(), {}));
        QVERIFY(older.url.query().contains(u"tweet.fields=") && !older.url.query().contains(u"post.fields="));
        const auto newer = aConnector(u"post"_s).callFor(*aConnector(u"post"_s).searchStep(aQuery(), {}));
        QVERIFY(newer.url.query().contains(u"post.fields=") && !newer.url.query().contains(u"tweet.fields="));
        QVERIFY(!newer.url.query().contains(u"referenced_tweets"));
    }

    void aRefusalOfTheOldNamesTurnsToTheNewOnes()
    {
        const auto step = *aConnector().searchStep(aQuery(), {});
        const auto other = aConnector().otherWay(
            step,
            anAnswer(
                "{\"errors\": [{\"message\": \"The query parameter [tweet.fields] is not valid\"}]}", 400));
        QVERIFY(other);
        QVERIFY(aConnector().callFor(*other).url.query().contains(u"post.fields="));
        QVERIFY(other->key() != step.key());
        QVERIFY(!aConnector().otherWay(*other, anAnswer("[tweet.fields]", 400)));
        QVERIFY(!aConnector().otherWay(step, anAnswer("no viable alternative at 'OR'", 400)));
        QVERIFY(!aConnector().otherWay(step, anAnswer("[tweet.fields]", 403)));
    }

    void limitsAreWaitedForAndCapsAreNot()
    {
        const Headers headers{
            {"date", "Fri, 08 Aug 2025 10:00:00 GMT"},
            {"x-rate-limit-reset", "1754647500"},
            {"x-rate-limit-remaining", "0"},
            {"x-rate-limit-limit", "300"}};
        const auto limited = aConnector().readRate(anAnswer("{}", 429, headers));
        QVERIFY(limited.limited);
        QVERIFY(limited.retryAfter == 300'000ms);
        const auto capped = aConnector().readRate(
            anAnswer("{\"type\": \"https://api.twitter.com/2/problems/usage-capped\"}", 429, headers));
        QVERIFY(!capped.limited);
    }

    void refusalsAreToldInTheServicesWords()
    {
        const auto problem = aConnector().problemIn(
            {},
            anAnswer(
                "{\"title\": \"Invalid Request\", \"detail\": \"One or more parameters\", "
                "\"errors\": [{\"message\": \"at position 5\"}]}",
                400));
        QVERIFY(problem);
        QCOMPARE(problem->detail, u"Invalid Request: One or more parameters: at position 5"_s);
    }
};

LP_TEST(XConnectorTest)
#include "tst_xconnector.moc"
