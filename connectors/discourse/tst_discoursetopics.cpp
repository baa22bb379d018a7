// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoursetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class DiscourseTopicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATopic()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"topic.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"discourse:forum.a.org/57"_s);
        QCOMPARE(thread.title, u"Card falls off the bus & back"_s);
        QCOMPARE(thread.place, u"forum.a.org"_s);
        QCOMPARE(thread.state, u"closed"_s);
        QCOMPARE(thread.permalink.toString(), u"https://forum.a.org/t/card-falls-off-the-bus/57"_s);
        QCOMPARE(thread.posts.size(), size_t(4)); // without the event
        const auto &opening = thread.posts[0];
        QVERIFY(opening.comment.isEmpty() && opening.parent.isEmpty());
        QCOMPARE(
            opening.text, u"Xid 79 under load:\n\n```\nNVRM: Xid 79\n  GPU has fallen off the bus\n```"_s);
        QCOMPARE(opening.score, std::optional(3));
        QCOMPARE(opening.edited, QDateTime({2025, 7, 2}, {10, 0}, Qt::UTC));
        const auto &reply = thread.posts[1];
        QCOMPARE(reply.comment, u"2"_s);
        QVERIFY2(reply.parent.isEmpty(), "it answers the opening");
        QCOMPARE(reply.text, u"Power `limit`?"_s);
        QCOMPARE(reply.written, QDateTime({2025, 7, 1}, {16, 0}, Qt::UTC));
        QVERIFY(!reply.edited.isValid());
        QCOMPARE(reply.permalink.toString(), u"https://forum.a.org/t/card-falls-off-the-bus/57/2"_s);
        QCOMPARE(thread.posts[3].parent, u"2"_s);
    }

    void whatIsGoneLeavesNoText()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"topic.json"_s)));
        QVERIFY(page);
        QVERIFY(page->threads.front().posts[2].deleted);
        QVERIFY(page->threads.front().posts[2].text.isEmpty());
    }

    void aTopicThatIsGoneIsToldInTwoWays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("gone");
        QTest::newRow("not there") << 404 << QByteArray(R"({"errors": ["x"], "error_type": "not_found"})")
                                   << true;
        QTest::newRow("shown to nobody")
            << 403 << QByteArray(R"({"errors": ["x"], "error_type": "invalid_access"})") << true;
        QTest::newRow("another refusal") << 403 << QByteArray(R"({"errors": ["x"]})") << false;
        QTest::newRow("a page of something in between") << 404 << QByteArray("<html></html>") << false;
    }

    void aTopicThatIsGoneIsToldInTwoWays()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(aConnector().tellsGone(aThreadStep(), anAnswer(body, status)), "gone");
    }

    void asksForTheOthersById()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"topic.json"_s)));
        QVERIFY(page);
        QVERIFY(!page->threads.front().complete);
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(page->next.front().kind, u"posts"_s);
        QCOMPARE(page->next.front().cursor, u"505,506"_s);
        const auto rest = aConnector().read(page->next.front(), anAnswer(fixture(u"posts.json"_s)));
        QVERIFY(rest);
        QCOMPARE(rest->threads.front().title, u"Card falls off the bus & back"_s);
        QCOMPARE(rest->threads.front().posts.front().comment, u"6"_s);
        QCOMPARE(
            rest->threads.front().posts.front().permalink.toString(),
            u"https://forum.a.org/t/card-falls-off-the-bus/57/6"_s);
        // one did not come: it is asked for once more, and then it is a gap
        QVERIFY(!rest->incomplete);
        QCOMPARE(rest->next.size(), size_t(1));
        QCOMPARE(rest->next.front().cursor, u"506"_s);
        const auto last =
            aConnector().read(rest->next.front(), anAnswer(R"({"post_stream": {"posts": []}})"));
        QVERIFY(last);
        QVERIFY(last->next.empty() && last->incomplete);
    }

    void neverAsksForMoreThanTwentyAtOnce()
    {
        QByteArray ids;
        for (int i = 1; i <= 50; ++i)
            ids += (ids.isEmpty() ? "" : ",") + QByteArray::number(i);
        const auto page = aConnector().read(
            aThreadStep(), anAnswer(R"({"id": 57, "post_stream": {"posts": [], "stream": [)" + ids + "]}}"));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(3));
        QCOMPARE(page->next[0].cursor.count(u',') + 1, 20);
        QCOMPARE(page->next[2].cursor.count(u',') + 1, 10);
    }

    void whoAnnouncesEndlesslyIsCut()
    {
        QByteArray ids;
        for (int i = 1; i <= 30'000; ++i)
            ids += (ids.isEmpty() ? "" : ",") + QByteArray::number(i);
        const auto page = aConnector().read(
            aThreadStep(), anAnswer(R"({"id": 57, "post_stream": {"posts": [], "stream": [)" + ids + "]}}"));
        QVERIFY(page);
        QVERIFY(page->incomplete);
        QCOMPARE(page->next.size(), size_t(1000));
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        auto step = aThreadStep();
        step.window.until = {2025, 8, 8};
        QCOMPARE(
            aConnector().read(step, anAnswer(fixture(u"topic.json"_s)))->threads.front().posts.size(),
            size_t(3));
        step.window.until = {2025, 6, 30};
        const auto page = aConnector().read(step, anAnswer(fixture(u"topic.json"_s)));
        QVERIFY(page->threads.empty() && page->next.empty());
    }

    void aTopicThatWasMergedIsKeptWhereItIsNow()
    {
        auto step = aThreadStep();
        step.thread.number = u"9"_s;
        const auto page = aConnector().read(step, anAnswer(fixture(u"topic.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"discourse:forum.a.org/57"_s);
        QCOMPARE(page->next.front().thread, page->threads.front().key);
    }

    void aHostileSlugBuildsNoAddress()
    {
        auto body = fixture(u"topic.json"_s);
        body.replace("card-falls-off-the-bus", "../../evil?x=");
        const auto page = aConnector().read(aThreadStep(), anAnswer(body));
        QCOMPARE(page->threads.front().permalink.toString(), u"https://forum.a.org/t/-/57"_s);
    }
};

LP_TEST(DiscourseTopicsTest)
#include "tst_discoursetopics.moc"
