// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class GitHubThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnIssue()
    {
        const auto connector = aConnector();
        QCOMPARE(
            connector.callFor(aThreadStep()).url.toString(),
            u"https://api.github.com/repos/someone/engine/issues/12"_s);
        const auto page = connector.read(aThreadStep(), anAnswer(fixture(u"issue.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->threads.size(), size_t(1));
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"github:someone/engine/issues/12"_s);
        QCOMPARE(thread.title, u"Driver hangs on the second card"_s);
        QCOMPARE(thread.state, u"closed"_s);
        QCOMPARE(thread.place, u"someone/engine"_s);
        QVERIFY2(!thread.complete, "its comments are still to come");
        const auto &post = thread.posts.front();
        QVERIFY2(post.author.isEmpty(), "the account is gone");
        QVERIFY(post.comment.isEmpty());
        QCOMPARE(post.text, u"Card: **two** of them.\r\n\r\n> it hangs"_s);
        QCOMPARE(post.written, QDateTime({2025, 7, 1}, {10, 0}, Qt::UTC));
        QCOMPARE(post.score, std::optional(2));
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(
            connector.callFor(page->next.front()).url.toString(),
            u"https://api.github.com/repos/someone/engine/issues/12/comments?per_page=100"_s);
    }

    void readsComments()
    {
        auto step = commentsAfter(aThreadStep());
        step.window.until = {2025, 8, 8};
        step.attempt = 2;
        const auto page = aConnector().read(step, anAnswer(fixture(u"comments.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.title, u"Driver hangs on the second card"_s);
        QCOMPARE(thread.posts.size(), size_t(2)); // without the one after the day and the broken one
        QCOMPARE(thread.posts[0].comment, u"9001"_s);
        QVERIFY(!thread.posts[0].edited.isValid());
        QVERIFY(thread.posts[1].author.isEmpty());
        QVERIFY(thread.posts[1].edited.isValid());
        QVERIFY2(thread.posts[1].permalink.isEmpty(), "no script for a link");
        QVERIFY2(page->next.empty() && !page->incomplete, "all three that were announced have been seen");
    }

    void anIssueWithoutCommentsIsComplete()
    {
        auto body = fixture(u"issue.json"_s);
        body.replace("\"comments\": 3", "\"comments\": 0");
        const auto page = aConnector().read(aThreadStep(), anAnswer(body));
        QVERIFY(page);
        QVERIFY(page->threads.front().complete);
        QVERIFY(page->next.empty());
    }

    void whatWasWrittenAfterTheDayIsNotDelivered()
    {
        auto step = aThreadStep();
        step.window.until = {2025, 6, 30};
        const auto page = aConnector().read(step, anAnswer(fixture(u"issue.json"_s)));
        QVERIFY(page);
        QVERIFY(page->threads.empty() && page->next.empty());
    }

    void aTransferredIssueIsKeptWhereItIsNow()
    {
        auto body = fixture(u"issue.json"_s);
        body.replace("repos/someone/engine", "repos/Other/place").replace("\"number\": 12", "\"number\": 3");
        const auto page = aConnector().read(aThreadStep(), anAnswer(body));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"github:Other/place/issues/3"_s);
        QCOMPARE(page->next.front().thread, page->threads.front().key);
        // another spelling of the same name is no transfer
        auto spelled = fixture(u"issue.json"_s);
        spelled.replace("repos/someone/engine", "repos/Someone/Engine");
        QCOMPARE(
            aConnector().read(aThreadStep(), anAnswer(spelled))->threads.front().key, aThreadStep().thread);
    }

    void pagesThatShiftedLoseNothing()
    {
        const auto connector = aConnector();
        auto body = fixture(u"issue.json"_s);
        body.replace("\"comments\": 3", "\"comments\": 150");
        auto page = connector.read(aThreadStep(), anAnswer(body));
        const auto link = linkTo("https://api.github.com/repositories/1/issues/12/comments?page=2");
        page = connector.read(page->next.front(), anAnswer(commentsNumbered(1, 100), 200, link));
        page = connector.read(page->next.front(), anAnswer(commentsNumbered(103, 150)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(1));
        const auto again = page->next.front();
        QCOMPARE(again.kind, u"thread"_s);
        QCOMPARE(again.attempt, 1);
        page = connector.read(again, anAnswer(body));
        page = connector.read(page->next.front(), anAnswer(commentsNumbered(1, 100), 200, link));
        page = connector.read(page->next.front(), anAnswer(commentsNumbered(101, 150)));
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void aLinkToItselfEndsTheWalk()
    {
        const auto connector = aConnector();
        auto step = commentsAfter(aThreadStep());
        step.url = QUrl(u"https://api.github.com/repositories/1/issues/12/comments?page=2"_s);
        step.attempt = 2;
        const auto page =
            connector.read(step, anAnswer(commentsNumbered(1, 5), 200, linkTo(step.url.toEncoded())));
        QVERIFY(page);
        QVERIFY(page->next.empty() && page->incomplete);
    }

    void anAnswerWithoutAThreadIsMalformed()
    {
        const auto page = aConnector().read(aThreadStep(), anAnswer("{\"message\": \"hello\"}"));
        QVERIFY(!page);
        QCOMPARE(page.problem().kind, Problem::Kind::Malformed);
    }

private:
    static Step commentsAfter(const Step &thread)
    {
        return aConnector().read(thread, anAnswer(fixture(u"issue.json"_s)))->next.front();
    }
};

LP_TEST(GitHubThreadsTest)
#include "tst_githubthreads.moc"
