// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedstesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;

class FeedsConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allQuestionsAreAskedOfOneAnswer()
    {
        const auto connector = aConnector();
        const auto step = connector.searchStep(aQuery(u"blog"_s, u"sm_120"_s), {});
        QVERIFY(step);
        const auto call = connector.callFor(*step);
        QCOMPARE(call.url.toString(), u"https://blog.a.org/feed"_s);
        QVERIFY(call.shared && call.conditional);
        const auto other = connector.searchStep(aQuery(u"blog"_s, u"cooking"_s), {});
        QCOMPARE(connector.callFor(*other), call);
        QVERIFY(!connector.searchStep(aQuery(u"unknown"_s, u"x"_s), {}));
        QVERIFY(!connector.searchStep(aQuery(u"blog"_s, u" "_s), {}));
    }

    void matchesHereWhatTheFeedCannotSearch()
    {
        const auto connector = aConnector();
        auto step = *connector.searchStep(aQuery(u"blog"_s, u"\"sm_120\" OR \"CUDA error\""_s), {});
        QCOMPARE(connector.read(step, anAnswer(fixture(u"rss.xml"_s)))->found.size(), size_t(2));
        step.window.until = {2025, 8, 8};
        const auto page = connector.read(step, anAnswer(fixture(u"rss.xml"_s)));
        QCOMPARE(page->found.size(), size_t(1));

        const auto fetch = page->found.front().step;
        QCOMPARE(connector.callFor(fetch), connector.callFor(step)); // no further request
        const auto entry = connector.read(fetch, anAnswer(fixture(u"rss.xml"_s)));
        QVERIFY(entry);
        const auto &thread = entry->threads.front();
        QVERIFY(thread.printedId.startsWith(u"feeds:blog.a.org/"_s));
        QVERIFY(thread.complete);
        QCOMPARE(thread.place, u"A blog & more"_s);
        QCOMPARE(thread.posts.front().text, u"It says now:\n\n```\nCUDA error: 700\n  at x.cu\n```"_s);
        const auto gone = connector.read(fetch, anAnswer("<rss><channel/></rss>"));
        QVERIFY(!gone);
        QCOMPARE(gone.problem().kind, Problem::Kind::Refused);
    }

    void anEntryOfRedditIsReddits()
    {
        const auto connector = aConnector();
        const auto step = *connector.searchStep(aQuery(u"sub"_s, u"hangs"_s), {});
        const auto page = connector.read(step, anAnswer(fixture(u"thread.xml"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(1));
        QCOMPARE(LaunchProbe::Domain::fullId({page->found.front().thread, {}}), u"reddit:1abc"_s);
        auto fetch = page->found.front().step;
        QCOMPARE(
            connector.callFor(fetch).url.toString(),
            u"https://www.reddit.com/comments/1abc/.rss?limit=500"_s);
        const auto whole = connector.read(fetch, anAnswer(fixture(u"thread.xml"_s)));
        QVERIFY(whole);
        const auto &thread = whole->threads.front();
        QCOMPARE(thread.title, u"96 GB & what then?"_s);
        QCOMPARE(thread.place, u"r/LocalLLaMA"_s);
        QCOMPARE(thread.posts.size(), size_t(3));
        QCOMPARE(thread.posts[0].text, u"It hangs with sm_120."_s);
        QCOMPARE(thread.posts[0].author, u"anna"_s);
        QCOMPARE(thread.posts[1].comment, u"n1"_s);
        QVERIFY(!thread.posts[1].edited.isValid());
        QVERIFY(thread.posts[2].deleted);
        QVERIFY(thread.posts[2].text.isEmpty() && thread.posts[2].author.isEmpty());
        fetch.window.until = {2025, 8, 8};
        QCOMPARE(
            connector.read(fetch, anAnswer(fixture(u"thread.xml"_s)))->threads.front().posts.size(),
            size_t(2));
    }

    void limitsAndRefusalsAreTold()
    {
        const auto connector = aConnector();
        const auto hint = connector.readRate(
            anAnswer({}, 429, {{"X-Ratelimit-Remaining", "0.0"}, {"X-Ratelimit-Reset", "90"}}));
        QVERIFY(hint.limited);
        QCOMPARE(hint.retryAfter, std::optional<std::chrono::milliseconds>(90s));
        QCOMPARE(connector.problemIn({}, anAnswer({}, 404))->kind, Problem::Kind::Refused);
        QCOMPARE(connector.problemIn({}, anAnswer("<html></html>"))->kind, Problem::Kind::Malformed);
        QVERIFY(!connector.problemIn({}, anAnswer(fixture(u"atom.xml"_s))));
    }
};

LP_TEST(FeedsConnectorTest)
#include "tst_feedsconnector.moc"
