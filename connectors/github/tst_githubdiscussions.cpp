// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

#include <QJsonDocument>
#include <QRegularExpression>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class GitHubDiscussionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needATokenAndSaySo()
    {
        const auto step = aConnector({}).searchStep(aQuery(u"discussions"_s, u"x"_s), {});
        QVERIFY(!step);
        QCOMPARE(step.problem().kind, Problem::Kind::NeedsCredentials);
        QVERIFY2(aConnector({}).searchStep(aQuery(u"issues"_s, u"x"_s), {}), "the others do not");
    }

    void eachConnectionStandsOnceInAQuery_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto *kind : {"search", "thread", "replies"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void eachConnectionStandsOnceInAQuery()
    {
        QFETCH(QString, kind);
        auto step = aThreadStep(u"discussions"_s, u"7"_s);
        step.kind = kind;
        step.query = u"say \"a\\b\""_s;
        const auto call = aConnector().callFor(step);
        QCOMPARE(call.method, QByteArray("POST"));
        QCOMPARE(call.url.toString(), u"https://api.github.com/graphql"_s);
        QVERIFY(!call.conditional);
        const auto body = QJsonDocument::fromJson(call.body).object();
        const auto query = body.value(u"query"_s).toString();
        for (const auto *connection : {"search(", "comments(", "replies("})
            QVERIFY(query.count(QLatin1String(connection)) <= 1);
        QVERIFY2(
            !query.contains(u'@') && !query.contains(QRegularExpression(u"\\w+\\s*:\\s*\\w+\\s*[({]"_s)),
            "no directives, no aliases");
        QVERIFY2(!query.contains(u'"'), "texts travel as variables");
    }

    void readsPostsWithTheirParents()
    {
        const auto page =
            aConnector().read(aThreadStep(u"discussions"_s, u"7"_s), anAnswer(fixture(u"discussion.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"github:someone/engine/discussions/7"_s);
        QCOMPARE(thread.posts.size(), size_t(4));
        QCOMPARE(thread.posts[0].author, u"anna"_s);
        QCOMPARE(thread.posts[1].comment, u"701"_s);
        QVERIFY(thread.posts[1].author.isEmpty());
        QVERIFY(thread.posts[1].edited.isValid());
        QCOMPARE(thread.posts[2].comment, u"703"_s);
        QCOMPARE(thread.posts[2].parent, u"701"_s);
        QVERIFY(thread.posts[3].deleted);
        QVERIFY2(thread.posts[3].text.isEmpty(), "what was deleted is not kept");
    }

    void goesOnWithRepliesAndComments()
    {
        const auto connector = aConnector();
        const auto page =
            connector.read(aThreadStep(u"discussions"_s, u"7"_s), anAnswer(fixture(u"discussion.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(2));
        const auto replies = variables(connector.callFor(page->next[0]));
        QCOMPARE(replies.value(u"id"_s).toString(), u"DC_1"_s);
        QCOMPARE(replies.value(u"after"_s).toString(), u"cjE="_s);
        const auto comments = variables(connector.callFor(page->next[1]));
        QCOMPARE(comments.value(u"number"_s).toInt(), 7);
        QCOMPARE(comments.value(u"after"_s).toString(), u"Y3Vyc29yOjI="_s);

        const auto more = connector.read(page->next[0], anAnswer(fixture(u"replies.json"_s)));
        QVERIFY(more);
        QCOMPARE(more->threads.front().posts.front().parent, u"701"_s);
        QCOMPARE(more->threads.front().title, u"Which flags?"_s);
        QVERIFY(more->next.empty() && !more->incomplete);
    }

    void aCursorThatStandsStillEndsTheWalk()
    {
        auto step = aThreadStep(u"discussions"_s, u"7"_s);
        step.cursor = u"Y3Vyc29yOjI="_s;
        step.attempt = 2;
        const auto page = aConnector().read(step, anAnswer(fixture(u"discussion.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(1)); // the replies
        QVERIFY(page->incomplete);
    }

    void errorsHideInASuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("http");
        using enum Problem::Kind;
        QTest::newRow("limit") << QByteArray(
            "{\"errors\": [{\"type\": \"RATE_LIMITED\", \"message\": \"API rate limit exceeded\"}]}")
                               << int(RateLimited) << 200;
        QTest::newRow("missing") << QByteArray(
            "{\"data\": {\"repository\": {\"discussion\": null}}, \"errors\": [{\"type\": \"NOT_FOUND\", "
            "\"message\": \"Could not resolve\"}]}")
                                 << int(Refused) << 404;
        QTest::newRow("scope") << QByteArray(
            "{\"data\": null, \"errors\": [{\"type\": \"INSUFFICIENT_SCOPES\", \"message\": \"no\"}]}")
                               << int(Refused) << 403;
        QTest::newRow("server") << QByteArray("{\"data\": null, \"errors\": [{\"message\": \"Something went "
                                              "wrong while executing your query\"}]}")
                                << int(ServiceFailed) << 200;
    }

    void errorsHideInASuccess()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const auto answer = anAnswer(body);
        const auto problem = aConnector().problemIn({}, answer);
        QVERIFY(problem);
        QCOMPARE(int(problem->kind), kind);
        QTEST(problem->http, "http");
        QVERIFY(!problem->detail.isEmpty());
        QCOMPARE(aConnector().readRate(answer).limited, problem->kind == Problem::Kind::RateLimited);
        QVERIFY(!aConnector().problemIn({}, anAnswer(fixture(u"discussion.json"_s))));
    }

private:
    static QJsonObject variables(const HttpCall &call)
    {
        return QJsonDocument::fromJson(call.body).object().value(u"variables"_s).toObject();
    }
};

LP_TEST(GitHubDiscussionsTest)
#include "tst_githubdiscussions.moc"
