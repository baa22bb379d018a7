// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class StackExchangeQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAQuestionAlone()
    {
        const auto connector = aConnector();
        QCOMPARE(connector.threadStep(aThreadStep().thread, {}, {}), aThreadStep());
        QCOMPARE(
            connector.callFor(aThreadStep()).url.toString(),
            u"https://api.stackexchange.com/2.3/questions/5?site=stackoverflow&filter=withbody"_s);
        const auto page = connector.read(aThreadStep(), anAnswer(fixture(u"questions.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"stackexchange:stackoverflow.com/5"_s);
        QCOMPARE(page->next.front().kind, u"answers"_s);
        QCOMPARE(page->threads.front().posts.front().licence, u"CC BY-SA 4.0"_s);
    }

    void whatWasDeletedIsRefused()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer(R"({"items": [], "has_more": false})"));
        QVERIFY(!page);
        QCOMPARE(page.problem().kind, Problem::Kind::Refused);
        QVERIFY(aConnector().tellsGone(aThreadStep(), anAnswer(R"({"items": [], "has_more": false})")));
    }

    void answersAreReadFromTheirBeginning()
    {
        const auto connector = aConnector();
        const auto question = connector.read(aThreadStep(), anAnswer(fixture(u"questions.json"_s)));
        const auto answers = connector.read(question->next.front(), anAnswer(fixture(u"answers.json"_s)));
        QVERIFY(connector.beginsThread(aThreadStep()));
        QVERIFY(connector.beginsThread(question->next.front()));
        QVERIFY(!connector.beginsThread(answers->next.front()));
    }

    void answersComeBeforeTheCommentsOnAllOfThem()
    {
        const auto connector = aConnector();
        const auto question = connector.read(aThreadStep(), anAnswer(fixture(u"questions.json"_s)));
        const auto answers = connector.read(question->next.front(), anAnswer(fixture(u"answers.json"_s)));
        QVERIFY(answers);
        const auto &thread = answers->threads.front();
        QCOMPARE(thread.title, u"Doesn't start & says \"sm_120\""_s);
        QCOMPARE(thread.posts.size(), size_t(2));
        QCOMPARE(thread.posts[0].comment, u"50"_s);
        QCOMPARE(thread.posts[0].text, u"Build `cu128`."_s);
        QCOMPARE(thread.posts[0].permalink.toString(), u"https://stackoverflow.com/a/50"_s);
        QCOMPARE(answers->next.size(), size_t(1));
        QCOMPARE(
            connector.callFor(answers->next.front()).url.path(QUrl::FullyDecoded),
            u"/2.3/posts/5;50;51/comments"_s);

        const auto comments = connector.read(answers->next.front(), anAnswer(fixture(u"comments.json"_s)));
        QVERIFY(comments);
        const auto &posts = comments->threads.front().posts;
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(posts[0].comment, u"c50"_s); // an answer has the same number
        QVERIFY(posts[0].parent.isEmpty());
        QCOMPARE(posts[0].text, u"Which `nvcc`? It's old."_s);
        QCOMPARE(posts[1].parent, u"50"_s);
        QCOMPARE(
            posts[1].permalink.toString(),
            u"https://stackoverflow.com/questions/5/doesnt-start#comment91_50"_s);
        QVERIFY(comments->next.empty() && !comments->incomplete);
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        auto step = aThreadStep();
        step.window.until = {2025, 8, 8};
        const auto question = aConnector().read(step, anAnswer(fixture(u"questions.json"_s)));
        const auto answers = aConnector().read(question->next.front(), anAnswer(fixture(u"answers.json"_s)));
        QCOMPARE(answers->threads.front().posts.size(), size_t(1));
        step.window.until = {2025, 7, 1};
        QVERIFY(aConnector().read(step, anAnswer(fixture(u"questions.json"_s)))->threads.empty());
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        auto body = fixture(u"answers.json"_s);
        body.replace("\"has_more\": false", "\"has_more\": true");
        auto step = aThreadStep();
        step.kind = u"answers"_s;
        for (int round = 0; round < 20 && step.kind == u"answers"; ++round) {
            const auto page = aConnector().read(step, anAnswer(body));
            QVERIFY(page && !page->next.empty());
            step = page->next.front();
            if (step.kind == u"comments") {
                QVERIFY(page->incomplete);
                return;
            }
        }
        QFAIL("it never ends");
    }
};

LP_TEST(StackExchangeQuestionsTest)
#include "tst_stackexchangequestions.moc"
