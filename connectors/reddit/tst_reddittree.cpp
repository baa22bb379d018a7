// SPDX-License-Identifier: GPL-3.0-or-later
#include "reddittesting.h"
#include "reddittree.h"

#include <tests/testlib/testcase.h>

#include <QUrlQuery>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

namespace {

QByteArray threadWith(const QByteArray &comments)
{
    return "[{\"kind\": \"Listing\", \"data\": {\"children\": [{\"kind\": \"t3\", \"data\": {\"id\": "
           "\"ab12c\", \"title\": \"T\", "
           "\"created_utc\": 1754000000}}]}}, {\"kind\": \"Listing\", \"data\": {\"children\": ["
        + comments + "]}}]";
}

} // namespace

class RedditTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATreeInItsOrder()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"reddit:ab12c"_s);
        QCOMPARE(thread.title, u"96 GB & what then?"_s);
        QCOMPARE(thread.place, u"r/LocalLLaMA"_s);
        QCOMPARE(thread.permalink.toString(), u"https://www.reddit.com/r/LocalLLaMA/comments/ab12c/96_gb/"_s);
        QCOMPARE(thread.posts.size(), size_t(4));
        const auto &opening = thread.posts[0];
        QVERIFY(opening.comment.isEmpty());
        QCOMPARE(opening.text, u"A < B\n\n* list"_s);
        QCOMPARE(opening.score, std::optional(12));
        QCOMPARE(opening.edited.toSecsSinceEpoch(), qint64(1754000500));
        QCOMPARE(thread.posts[1].comment, u"n1"_s);
        QVERIFY(!thread.posts[1].edited.isValid());
        QVERIFY2(thread.posts[1].parent.isEmpty(), "it answers the submission");
        QCOMPARE(thread.posts[2].parent, u"n1"_s);
        QCOMPARE(thread.posts[3].comment, u"n3"_s);
    }

    void whatIsGoneLeavesNoText()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(page);
        const auto &removed = page->threads.front().posts[2];
        QVERIFY(removed.deleted);
        QVERIFY(removed.text.isEmpty() && removed.author.isEmpty());
        QVERIFY2(!removed.score, "its score is hidden");
        const auto &nameless = page->threads.front().posts[3];
        QVERIFY(!nameless.deleted);
        QVERIFY(nameless.author.isEmpty());
        QCOMPARE(nameless.text, u"Still here, without a name."_s);

        auto body = fixture(u"thread.json"_s);
        body.replace("\"removed_by_category\": null", "\"removed_by_category\": \"moderator\"");
        const auto gone = aConnector().read(aThreadStep(), anAnswer(body));
        QVERIFY(gone->threads.front().posts[0].deleted);
        QVERIFY(gone->threads.front().posts[0].text.isEmpty());
    }

    void asksForWhatWasLeftOut()
    {
        const auto connector = aConnector();
        const auto page = connector.read(aThreadStep(), anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(2));
        const auto more = connector.callFor(page->next[0]);
        QCOMPARE(more.url.path(), u"/api/morechildren"_s);
        const QUrlQuery query(more.url);
        QCOMPARE(query.queryItemValue(u"api_type"_s), u"json"_s);
        QCOMPARE(query.queryItemValue(u"link_id"_s), u"t3_ab12c"_s);
        QCOMPARE(query.queryItemValue(u"children"_s, QUrl::FullyDecoded), u"n4,n5,n6"_s);
        QVERIFY2(more.exclusive, "Reddit allows one at a time");
        const auto branch = connector.callFor(page->next[1]);
        QCOMPARE(branch.url.path(), u"/comments/ab12c"_s);
        QCOMPARE(QUrlQuery(branch.url).queryItemValue(u"comment"_s), u"n1"_s);
        QVERIFY(!branch.exclusive);
        QCOMPARE(QUrlQuery(branch.url).queryItemValue(u"limit"_s), u"500"_s);
    }

    void hangsInWhatCameLater()
    {
        const auto connector = aConnector();
        const auto first = connector.read(aThreadStep(), anAnswer(fixture(u"thread.json"_s)));
        const auto page = connector.read(first->next[0], anAnswer(fixture(u"more.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.title, u"96 GB & what then?"_s);
        QCOMPARE(thread.key, aThreadStep().thread);
        QCOMPARE(thread.posts.size(), size_t(2));
        QCOMPARE(thread.posts[1].parent, u"n4"_s);
        QCOMPARE(page->next.size(), size_t(1)); // n5 and n6 did not come: they are gone
        QCOMPARE(page->next.front().cursor, u"n8"_s);
    }

    void neverAsksForMoreThanAHundredAtOnce()
    {
        QByteArray ids;
        for (int i = 0; i < 250; ++i)
            ids += (ids.isEmpty() ? "\"c" : ", \"c") + QByteArray::number(i) + '"';
        const auto page = aConnector().read(
            aThreadStep(),
            anAnswer(threadWith(
                "{\"kind\": \"more\", \"data\": {\"parent_id\": \"t3_ab12c\", \"children\": [" + ids
                + "]}}")));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(3));
        QCOMPARE(page->next[0].cursor.count(u',') + 1, 100);
        QCOMPARE(page->next[2].cursor.count(u',') + 1, 50);
    }

    void aWholeThreadIsComplete()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(threadWith({})));
        QVERIFY(page);
        QVERIFY(page->threads.front().complete);
        QVERIFY(page->next.empty());
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        auto step = aThreadStep();
        step.window.until = {2025, 8, 8};
        const auto page = aConnector().read(step, anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.size(), size_t(3)); // n3 is of the ninth
        QCOMPARE(page->next.front().window, step.window);
        step.window.until = {2025, 7, 1};
        QVERIFY(aConnector().read(step, anAnswer(fixture(u"thread.json"_s)))->threads.empty());
    }

    void aBranchDoesNotBringTheOpeningAgain()
    {
        auto step = aThreadStep();
        step.kind = u"branch"_s;
        step.cursor = u"n1"_s;
        const auto page = aConnector().read(step, anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.front().comment, u"n1"_s);
        QVERIFY(!page->threads.front().complete);
    }

    void branchesWithoutEndAreCut()
    {
        auto step = aThreadStep();
        step.kind = u"branch"_s;
        int rounds = 0;
        for (; rounds < 1000; ++rounds) {
            const auto id = QByteArray::number(rounds + 10);
            const auto page = aConnector().read(
                step,
                anAnswer(threadWith(
                    "{\"kind\": \"more\", \"data\": {\"parent_id\": \"t1_" + id
                    + "\", \"children\": [], \"count\": 0}}")));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                break;
            }
            step = page->next.front();
        }
        QVERIFY(rounds < 1000);
    }

    void whoLeavesOutEndlesslyIsCut()
    {
        QByteArray ids;
        for (int i = 0; i < 30'000; ++i)
            ids += (ids.isEmpty() ? "\"c" : ", \"c") + QByteArray::number(i) + '"';
        const auto page = aConnector().read(
            aThreadStep(),
            anAnswer(threadWith(
                "{\"kind\": \"more\", \"data\": {\"parent_id\": \"t3_ab12c\", \"children\": [" + ids
                + "]}}")));
        QVERIFY(page);
        QVERIFY(page->incomplete);
        QCOMPARE(page->next.size(), size_t(Reddit::mostLeftOut / Reddit::idsPerCall));
    }

    void anotherThreadThanAskedForIsMalformed()
    {
        auto step = aThreadStep();
        step.thread.number = u"zzzzz"_s;
        const auto page = aConnector().read(step, anAnswer(fixture(u"thread.json"_s)));
        QVERIFY(!page);
        QCOMPARE(page.problem().kind, Problem::Kind::Malformed);
    }

    void aBrokenCommentIsAGapAndTheOthersStay()
    {
        const auto page = aConnector().read(
            aThreadStep(),
            anAnswer(threadWith("{\"kind\": \"t1\", \"data\": {\"id\": 5}}, {\"kind\": \"t1\", \"data\": "
                                "{\"id\": \"n9\", \"body\": \"x\"}}")));
        QVERIFY(page);
        QCOMPARE(page->threads.front().posts.size(), size_t(2));
        QVERIFY(page->incomplete);
    }
};

LP_TEST(RedditTreeTest)
#include "tst_reddittree.moc"
