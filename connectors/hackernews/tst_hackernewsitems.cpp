// SPDX-License-Identifier: GPL-3.0-or-later
#include "hackernewstesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class HackerNewsItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATreeInItsOrder()
    {
        const HackerNewsConnector connector({});
        QCOMPARE(
            connector.callFor(aThreadStep()).url.toString(), u"https://hn.algolia.com/api/v1/items/700"_s);
        const auto page = connector.read(aThreadStep(), anAnswer(fixture(u"story.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"hackernews:700"_s);
        QCOMPARE(thread.title, u"Ask HN: 96 GB & what then?"_s);
        QCOMPARE(thread.permalink.toString(), u"https://news.ycombinator.com/item?id=700"_s);
        QVERIFY(thread.complete);
        QCOMPARE(thread.posts.size(), size_t(5));
        QVERIFY(thread.posts[0].comment.isEmpty());
        QCOMPARE(thread.posts[0].score, std::optional(12));
        QCOMPARE(
            thread.posts[0].text,
            u"https://example.org/card?a=1&b=2\n\nIt says:\n\n```\n  CUDA error: 700\n  at x.cu\n```\n\nAnyone? It's new."_s);
        QCOMPARE(thread.posts[1].comment, u"701"_s);
        QVERIFY2(thread.posts[1].parent.isEmpty(), "it answers the story");
        QCOMPARE(thread.posts[2].parent, u"701"_s);
        QCOMPARE(thread.posts[3].parent, u"702"_s);
        QCOMPARE(thread.posts[4].comment, u"704"_s);
    }

    void whatIsGoneLeavesItsAnswersInPlace()
    {
        const auto page = HackerNewsConnector({}).read(aThreadStep(), anAnswer(fixture(u"story.json"_s)));
        QVERIFY(page);
        QVERIFY(page->threads.front().posts[2].deleted);
        QVERIFY(page->threads.front().posts[2].text.isEmpty());
        QVERIFY(!page->threads.front().posts[3].deleted);
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        auto step = aThreadStep();
        step.window.until = {2025, 8, 8};
        const auto page = HackerNewsConnector({}).read(step, anAnswer(fixture(u"story.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.size(), size_t(4));
        step.window.until = {2025, 7, 1};
        QVERIFY(HackerNewsConnector({}).read(step, anAnswer(fixture(u"story.json"_s)))->threads.empty());
    }

    void aStoryIsKeptUnderItsOwnNumber()
    {
        auto step = aThreadStep();
        step.thread.number = u"9"_s;
        const auto page = HackerNewsConnector({}).read(step, anAnswer(fixture(u"story.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"hackernews:700"_s);
        const auto nameless =
            HackerNewsConnector({}).read(step, anAnswer("{\"id\": null, \"children\": []}"));
        QVERIFY(!nameless);
        QCOMPARE(nameless.problem().kind, Problem::Kind::Malformed);
    }

    void aTreeThatRepeatsItselfIsReadOnce()
    {
        const QByteArray twice = R"({"id": 701, "author": "a", "text": "x", "children": []})";
        const auto page = HackerNewsConnector({}).read(
            aThreadStep(),
            anAnswer(
                R"({"id": 700, "author": "a", "title": "T", "children": [)" + twice + "," + twice + "]}"));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.size(), size_t(2));
        QVERIFY(page->incomplete && !page->threads.front().complete);
    }
};

LP_TEST(HackerNewsItemsTest)
#include "tst_hackernewsitems.moc"
