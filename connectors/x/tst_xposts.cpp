// SPDX-License-Identifier: GPL-3.0-or-later
#include "xtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using Kind = Domain::Problem::Kind;

class XPostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsAreFoundOnceAndLonePostsAreWhole()
    {
        const auto read =
            aConnector().read(*aConnector().searchStep(aQuery(), {}), anAnswer(fixture(u"search.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(2));
        QVERIFY(read->found[0].step.kind.isEmpty());
        QCOMPARE(read->found[1].thread.number, u"1950000000000000005"_s);
        QCOMPARE(read->found[1].step.kind, u"thread"_s);
        QCOMPARE(read->threads.size(), size_t(1));
        const auto &thread = read->threads[0];
        QVERIFY(thread.complete);
        QCOMPARE(thread.printedId, u"x:1950000000000000001"_s);
        const auto &post = thread.posts.at(0);
        QCOMPARE(post.text, u"RTX PRO 6000 & a 120b model: 180 t/s"_s);
        QCOMPARE(post.author, u"somebody"_s);
        QCOMPARE(post.permalink.toString(), u"https://x.com/somebody/status/1950000000000000001"_s);
        QCOMPARE(post.score, std::optional(3));
        QVERIFY(!post.edited.isValid());
    }

    void theNextTokenIsFollowedWithinReason()
    {
        auto step = *aConnector().searchStep(aQuery(), {});
        auto read = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->next.size(), size_t(1));
        QVERIFY(aConnector().callFor(read->next[0]).url.query().endsWith(u"&next_token=b26v89c19zqg8o3f"));
        const auto again = aConnector().read(read->next[0], anAnswer(fixture(u"search.json"_s)));
        QVERIFY2(again && again->next.empty() && again->incomplete, "a page that repeats itself");
        step.page = 4;
        read = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY2(read && read->next.empty() && read->incomplete, "each post costs money");
    }

    void theWindowSiftsWhatCouldNotBeAskedFor()
    {
        const auto step = *aConnector().searchStep(aQuery(u"recent"_s), {{2025, 8, 2}, {2025, 8, 2}});
        const auto read = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(1));
        QVERIFY(read->threads.empty());
    }

    void aRootIsReadInEitherSpelling()
    {
        const auto read = aConnector().read(aStep(u"thread"_s), anAnswer(fixture(u"root.json"_s)));
        QVERIFY(read);
        const auto &root = read->threads.at(0).posts.at(0);
        QCOMPARE(root.text, u"A long post that is whole, with sm_120 in it"_s);
        QVERIFY(root.edited.isValid());
        QCOMPARE(read->next.size(), size_t(1));
        QCOMPARE(
            aConnector().callFor(read->next[0]).url.query().section(u'&', 0, 0),
            u"query=conversation_id%3A1950000000000000005"_s);
        QVERIFY(aConnector().callFor(read->next[0]).url.path().endsWith(u"/all"));
    }

    void aDeletedRootLeavesItsAnswers()
    {
        const auto read = aConnector().read(
            aStep(u"thread"_s),
            anAnswer("{\"errors\": [{\"title\": \"Not Found Error\", \"detail\": \"Could not find\"}]}"));
        QVERIFY(read);
        QVERIFY(read->threads.at(0).posts.at(0).deleted);
        QCOMPARE(read->next.size(), size_t(1));
    }

    void keptPostsAreLookedUpTogether()
    {
        const std::vector<KnownThread> known{
            {{u"x"_s, {}, {}, u"10"_s}, {u"11"_s, u"12"_s}, {}}, {{u"x"_s, {}, {}, u"20"_s}, {}, {}}};
        const auto steps = aConnector().checkSteps(known, {}, 1);
        QCOMPARE(steps.size(), size_t(1));
        const auto url = aConnector().callFor(steps[0]).url;
        QCOMPARE(url.path(), u"/2/tweets"_s);
        QVERIFY(url.query().startsWith(u"ids=10,11,12,20&tweet.fields="));
        const auto read = aConnector().read(
            steps[0],
            anAnswer("{\"data\": [{\"id\": \"10\", \"text\": \"root\"}, {\"id\": \"12\", \"text\": "
                     "\"answer\"}], \"errors\": [{\"resource_id\": \"11\", \"resource_type\": \"tweet\", "
                     "\"type\": \"https://api.twitter.com/2/problems/resource-not-found\"}, "
                     "{\"resource_id\": \"20\", \"resource_type\": \"tweet\", \"type\": "
                     "\"https://api.twitter.com/2/problems/resource-not-found\"}, {\"resource_id\": \"77\", "
                     "\"resource_type\": \"tweet\", \"type\": "
                     "\"https://api.twitter.com/2/problems/resource-not-found\"}, {\"resource_id\": \"12\", "
                     "\"type\": \"https://api.twitter.com/2/problems/field-unavailable\"}]}"));
        QVERIFY(read);
        QStringList told;
        for (const auto &thread : read->threads) {
            for (const auto &post : thread.posts)
                told << thread.key.number + u'/' + post.comment + (post.deleted ? u" gone"_s : u""_s);
        }
        QCOMPARE(told, (QStringList{u"10/"_s, u"10/12"_s, u"10/11 gone"_s, u"20/ gone"_s}));
    }

    void manyAreLookedUpInSeveralCalls()
    {
        std::vector<KnownThread> known;
        for (int i = 1; i <= 250; ++i)
            known.push_back({{u"x"_s, {}, {}, QString::number(i)}, {}, {}});
        QCOMPARE(aConnector().checkSteps(known, {}, 10).size(), size_t(3));
        QCOMPARE(aConnector().checkSteps(known, {}, 1).size(), size_t(1));
    }

    void answersHangWhereTheyBelong()
    {
        const auto read =
            aConnector().read(aStep(u"conversation"_s), anAnswer(fixture(u"conversation.json"_s)));
        QVERIFY(read);
        const auto &posts = read->threads.at(0).posts;
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(posts[0].parent, u"1950000000000000008"_s);
        QCOMPARE(posts[0].author, u"newname"_s);
        QVERIFY(posts[1].parent.isEmpty());
        QVERIFY(posts[1].author.isEmpty());
        QCOMPARE(posts[1].permalink.toString(), u"https://x.com/i/web/status/1950000000000000008"_s);
    }

    void emptyIsNoErrorAndErrorsAreNotEmpty()
    {
        const auto step = *aConnector().searchStep(aQuery(), {});
        const auto empty = aConnector().read(step, anAnswer("{\"meta\": {\"result_count\": 0}}"));
        QVERIFY(empty && empty->found.empty() && empty->next.empty());
        const auto refused = aConnector().read(step, anAnswer("{\"errors\": [{\"detail\": \"Not here\"}]}"));
        QVERIFY(!refused);
        QCOMPARE(refused.problem().kind, Kind::Refused);
        QCOMPARE(refused.problem().detail, u"Not here"_s);
        QCOMPARE(aConnector().read(step, anAnswer("{}")).problem().kind, Kind::Malformed);
    }
};

LP_TEST(XPostsTest)
#include "tst_xposts.moc"
