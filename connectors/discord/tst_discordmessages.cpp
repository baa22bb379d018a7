// SPDX-License-Identifier: GPL-3.0-or-later
#include "discordtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

namespace {

QByteArray emptyMessages(int count)
{
    QByteArray list;
    for (int i = 1; i <= count; ++i)
        list += (list.isEmpty() ? "[" : ",") + QByteArray("{\"id\": \"14000000000000")
            + QByteArray::number(10000 - i) + "\", \"type\": 0, \"content\": \"\"}";
    return list + ']';
}

} // namespace

class DiscordMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesNearIsReadWithOneLook()
    {
        const auto step = *aConnector().searchStep(aQuery(), {});
        const auto read = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(2));
        const auto around = aConnector().callFor(read->found[0].step).url;
        QCOMPARE(around.path(), u"/api/v10/channels/810000000000000001/messages"_s);
        QCOMPARE(around.query(), u"limit=100&around=1400000000000000900"_s);
        QCOMPARE(aConnector().callFor(read->found[1].step).url.query(), u"limit=100"_s);
        QCOMPARE(read->next.size(), size_t(1));
        QVERIFY(aConnector().callFor(read->next[0]).url.query().endsWith(u"&offset=25"));
    }

    void pastTheLastOffsetItNarrowsByTheOldestMessage()
    {
        auto step = *aConnector().searchStep(aQuery(), {});
        step.memory = {{u"offset"_s, 9975}};
        auto body = fixture(u"search.json"_s).replace("\"total_results\": 60", "\"total_results\": 20000");
        const auto read = aConnector().read(step, anAnswer(body));
        QVERIFY(read && read->next.size() == 1);
        const auto query = aConnector().callFor(read->next[0]).url.query();
        QVERIFY(query.endsWith(u"&max_id=1399000000000000100"));
        QVERIFY(!query.contains(u"offset"));
        const auto again = aConnector().read(read->next[0], anAnswer(body));
        QVERIFY2(again && again->next.empty(), "a page that repeats itself ends the walk");
    }

    void aMessageThatIsKeptIsLookedAtAgain()
    {
        const QString channel = u"810000000000000001"_s;
        const QString message = u"1400000000000000900"_s;
        const std::vector<KnownThread> known{
            {{u"discord"_s, {}, {}, channel}, {message, u"no id"_s, u"1400000000000000901"_s}, u"#help"_s}};
        QCOMPARE(aConnector().checkSteps(known, {}, 1).size(), size_t(1));
        const auto steps = aConnector().checkSteps(known, {}, 10);
        QCOMPARE(steps.size(), size_t(2));
        QVERIFY(aConnector().asksForComments(steps[0]));
        QCOMPARE(
            aConnector().callFor(steps[0]).url.path(),
            u"/api/v10/channels/%1/messages/%2"_s.arg(channel, message));
        const auto read = aConnector().read(
            steps[0], anAnswer(R"({"id": "1400000000000000900", "type": 0, "content": "edited words",
                         "timestamp": "2025-08-01T00:00:00Z", "edited_timestamp": "2025-08-02T00:00:00Z"})"));
        QVERIFY(read && read->threads.size() == 1);
        const auto &post = read->threads[0].posts.at(0);
        QCOMPARE(post.comment, message);
        QCOMPARE(post.text, u"edited words"_s);
        QVERIFY2(post.permalink.isEmpty(), "the server is not known");
        QVERIFY(!aConnector().read(steps[0], anAnswer(R"({"id": "no id"})")));
    }

    void aMessageThatIsGoneIsToldByItsCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("gone");
        QTest::newRow("message") << 404 << QByteArray(R"({"code": 10008, "message": "Unknown Message"})")
                                 << true;
        QTest::newRow("channel") << 404 << QByteArray(R"({"code": 10003, "message": "Unknown Channel"})")
                                 << true;
        QTest::newRow("no right") << 403 << QByteArray(R"({"code": 50001, "message": "Missing Access"})")
                                  << false;
        QTest::newRow("another address") << 404 << QByteArray(R"({"code": 0, "message": "404"})") << false;
    }

    void aMessageThatIsGoneIsToldByItsCode()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(aConnector().tellsGone(aStep(u"message"_s), anAnswer(body, status)), "gone");
    }

    void messagesAreToldFromTheBeginning()
    {
        const auto read = aConnector().read(aStep(u"thread"_s), anAnswer(fixture(u"messages.json"_s)));
        QVERIFY(read);
        const auto &posts = read->threads.at(0).posts;
        QCOMPARE(posts.size(), size_t(3));
        QCOMPARE(posts[0].text, u"out of memory at 131072 tokens\n\nA card\n\nwith 96 GB\n\n[log.txt]"_s);
        QCOMPARE(posts[0].author, u"asker"_s);
        QVERIFY(!posts[0].edited.isValid());
        QVERIFY2(posts[1].text.isEmpty(), "a welcome is nobody's words");
        QCOMPARE(posts[2].text, u"@asker use a smaller batch"_s);
        QCOMPARE(posts[2].parent, u"1400000000000000100"_s);
        QCOMPARE(posts[2].score, std::optional(3));
        QVERIFY(posts[2].edited.isValid());
        QCOMPARE(
            posts[2].permalink.toString(),
            u"https://discord.com/channels/800000000000000001/810000000000000001/1400000000000000900"_s);
        QCOMPARE(read->threads[0].printedId, u"discord:810000000000000001"_s);
    }

    void historiesAreSiftedByTheWords()
    {
        const auto read = aConnector().read(aStep(u"history"_s), anAnswer(fixture(u"messages.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(1));
        QVERIFY(read->found[0].step.kind.isEmpty());
        QCOMPARE(read->threads.size(), size_t(1));
        auto other = aStep(u"history"_s);
        other.query = u"mmap"_s;
        const auto nothing = aConnector().read(other, anAnswer(fixture(u"messages.json"_s)));
        QVERIFY(nothing && nothing->found.empty() && nothing->threads.empty());
    }

    void aMissingPermissionIsNoSilence()
    {
        const auto read = aConnector().read(aStep(u"history"_s), anAnswer(emptyMessages(5)));
        QVERIFY(!read);
        QCOMPARE(read.problem().kind, Domain::Problem::Kind::Refused);
        QVERIFY(aConnector().read(aStep(u"history"_s), anAnswer(emptyMessages(2))));
    }

    void historyIsPagedBackwardsToTheWindow()
    {
        auto body = emptyMessages(100).replace("\"content\": \"\"", "\"content\": \"x\"");
        const auto read = aConnector().read(aStep(u"history"_s), anAnswer(body));
        QVERIFY(read && read->next.size() == 1);
        QCOMPARE(aConnector().callFor(read->next[0]).url.query(), u"limit=100&before=140000000000009900"_s);
        QVERIFY(aConnector().read(read->next[0], anAnswer(body))->next.empty());
        auto narrow = aStep(u"history"_s);
        narrow.window.from = QDate(2025, 8, 8);
        QVERIFY(aConnector().read(narrow, anAnswer(body))->next.empty());
    }
};

LP_TEST(DiscordMessagesTest)
#include "tst_discordmessages.moc"
