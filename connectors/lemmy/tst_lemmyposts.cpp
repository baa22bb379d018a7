// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmytesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class LemmyPostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPost()
    {
        const auto page = LemmyConnector({}).read(aThreadStep(), anAnswer(fixture(u"post.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"lemmy:home.org/900"_s);
        QCOMPARE(thread.title, u"Two cards, one slot"_s);
        QCOMPARE(thread.place, u"!localllama@other.org"_s);
        QCOMPARE(thread.permalink.toString(), u"https://home.org/post/900"_s);
        QCOMPARE(thread.state, u"closed"_s);
        const auto &post = thread.posts.front();
        QCOMPARE(post.author, u"anna@home.org"_s);
        QCOMPARE(post.text, u"https://example.org/log\n\nIt *hangs*."_s);
        QCOMPARE(post.score, std::optional(7));
        QCOMPARE(post.written.toUTC().toSecsSinceEpoch(), qint64(1751364000)); // no zone: UTC
        QCOMPARE(post.edited, QDateTime({2025, 7, 2}, {10, 0}, Qt::UTC));
        QCOMPARE(page->next.size(), size_t(1));
        const QUrlQuery query(LemmyConnector({}).callFor(page->next.front()).url);
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"post_id"_s, u"31"_s}, {u"sort"_s, u"Old"_s}, {u"limit"_s, u"50"_s}, {u"page"_s, u"1"_s}})
            QCOMPARE(query.queryItemValue(name), value);
    }

    void hangsCommentsIntoTheirTree()
    {
        const LemmyConnector connector({});
        const auto post = connector.read(aThreadStep(), anAnswer(fixture(u"post.json"_s)));
        const auto page = connector.read(post->next.front(), anAnswer(fixture(u"comments.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.title, u"Two cards, one slot"_s);
        QCOMPARE(thread.posts.size(), size_t(3));
        QCOMPARE(thread.posts[0].comment, u"44"_s);
        QVERIFY(thread.posts[0].parent.isEmpty());
        QCOMPARE(thread.posts[1].comment, u"44@lemmy.world"_s);
        QCOMPARE(thread.posts[1].parent, u"44"_s);
        QCOMPARE(thread.posts[2].parent, u"44@lemmy.world"_s);
        QVERIFY2(thread.posts[2].author.isEmpty(), "the account is gone");
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void aParentOnAnEarlierPageIsFound()
    {
        const LemmyConnector connector({});
        auto step = connector.read(aThreadStep(), anAnswer(fixture(u"post.json"_s)))->next.front();
        step.memory.insert(u"announced"_s, 60);
        auto page = connector.read(step, anAnswer(comments(100, 50, "0")));
        QVERIFY(page && page->next.size() == 1);
        page = connector.read(page->next.front(), anAnswer(comments(200, 10, "0.100")));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.front().parent, u"100"_s);
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void whatIsGoneLeavesNoText()
    {
        auto body = fixture(u"post.json"_s);
        body.replace("\"deleted\": false, \"locked\"", "\"deleted\": true, \"locked\"");
        const auto page = LemmyConnector({}).read(aThreadStep(), anAnswer(body));
        QVERIFY(page);
        QVERIFY(page->threads.front().posts.front().deleted);
        QVERIFY(page->threads.front().posts.front().text.isEmpty());
        QVERIFY2(page->threads.front().title.isEmpty(), "nor a title");
        const auto removed =
            LemmyConnector({}).read(page->next.front(), anAnswer(fixture(u"comments.json"_s)));
        QVERIFY(removed->threads.front().posts[1].deleted);
        QVERIFY(removed->threads.front().posts[1].text.isEmpty());
    }

    void aPostThatIsGoneIsToldInTwoWays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("gone");
        QTest::newRow("today") << 404 << QByteArray(R"({"error": "couldnt_find_post"})") << true;
        QTest::newRow("before") << 400 << QByteArray(R"({"error": "couldnt_find_post"})") << true;
        QTest::newRow("a limit") << 400 << QByteArray(R"({"error": "rate_limit_error"})") << false;
        QTest::newRow("a failure") << 503 << QByteArray("{}") << false;
    }

    void aPostThatIsGoneIsToldInTwoWays()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QVERIFY(LemmyConnector({}).beginsThread(aThreadStep()));
        QTEST(LemmyConnector({}).tellsGone(aThreadStep(), anAnswer(body, status)), "gone");
    }

    void whatIsKeptIsLookedAtUnderTheNumberOfThisInstance()
    {
        const std::vector<KnownThread> known{
            {{u"lemmy"_s, u"lemmy.world"_s, {}, u"7"_s}, {}, {}},
            {{u"lemmy"_s, u"sh.itjust.works"_s, {}, u"8"_s}, {}, {}},
            {{u"lemmy"_s, u"kbin.example"_s, {}, u"x0123"_s}, {}, {}}};
        const LemmyConnector connector({});
        const auto steps = connector.checkSteps(known, {}, 10);
        QCOMPARE(steps.size(), size_t(2));
        QCOMPARE(connector.callFor(steps[0]).url.query(), u"id=7"_s);
        QVERIFY(connector.beginsThread(steps[0]));
        QCOMPARE(connector.callFor(steps[1]).url.path(), u"/api/v3/resolve_object"_s);
        QVERIFY2(!connector.beginsThread(steps[1]), "not to know a post is no deletion");
        const auto read = connector.read(
            steps[1],
            anAnswer("{\"post\": {\"post\": {\"id\": 99, \"ap_id\": \"https://sh.itjust.works/post/8\"}}}"));
        QVERIFY(read && read->next.size() == 1);
        QCOMPARE(connector.callFor(read->next[0]).url.query(), u"id=99"_s);
        QVERIFY(connector.beginsThread(read->next[0]));
        QVERIFY(!connector.read(
            steps[1],
            anAnswer("{\"post\": {\"post\": {\"id\": 99, \"ap_id\": \"https://other.org/post/8\"}}}")));
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        const LemmyConnector connector({});
        auto step = aThreadStep();
        step.window.until = {2025, 8, 8};
        const auto post = connector.read(step, anAnswer(fixture(u"post.json"_s)));
        const auto page = connector.read(post->next.front(), anAnswer(fixture(u"comments.json"_s)));
        QCOMPARE(page->threads.front().posts.size(), size_t(2));
        step.window.until = {2025, 6, 1};
        QVERIFY(connector.read(step, anAnswer(fixture(u"post.json"_s)))->threads.empty());
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        const LemmyConnector connector({});
        auto step = connector.read(aThreadStep(), anAnswer(fixture(u"post.json"_s)))->next.front();
        step.memory.insert(u"announced"_s, 1'000'000);
        for (int round = 0; round < 2000; ++round) {
            const auto page = connector.read(step, anAnswer(comments(100, 50, "0")));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }

    void aPostIsKeptUnderItsOwnName()
    {
        auto step = aThreadStep();
        step.cursor = u"99"_s;
        step.thread.number = u"1"_s;
        const auto page = LemmyConnector({}).read(step, anAnswer(fixture(u"post.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"lemmy:home.org/900"_s);
        QCOMPARE(page->next.front().cursor, u"31"_s);
        const auto nameless =
            LemmyConnector({}).read(step, anAnswer(R"({"post_view": {"post": {"id": 5}}})"));
        QVERIFY(!nameless);
        QCOMPARE(nameless.problem().kind, Problem::Kind::Malformed);
    }

private:
    static QByteArray comments(int first, int count, const QByteArray &above)
    {
        QByteArray list;
        for (int i = first; i < first + count; ++i) {
            QByteArray comment =
                R"(,{"comment": {"id": ID, "content": "x", "path": "ABOVE.ID", "published": "2025-07-02T00:00:00Z",
                    "ap_id": "HOME/comment/ID"}, "creator": {"name": "a"}, "counts": {"child_count": 1}})";
            list += comment.replace("ID", QByteArray::number(i))
                        .replace("ABOVE", above)
                        .replace("HOME", "https://home.org");
        }
        list.remove(0, 1);
        return R"({"comments": [)" + list + "]}";
    }
};

LP_TEST(LemmyPostsTest)
#include "tst_lemmyposts.moc"
