// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class GitHubReviewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPullRequestIsReadWithItsReviewComments()
    {
        const auto body = QByteArray(
            R"({"number": 12, "title": "Fix it", "comments": 0, "pull_request": {}, "html_url": "https:\/\/github.com/someone/engine/pull/12",)"
            R"( "repository_url": "https:\/\/api.github.com/repos/someone/engine", "created_at": "2025-07-01T08:00:00Z", "body": "x"})");
        const auto read = aConnector().read(aThreadStep(u"pull_requests"_s), anAnswer(body));
        QVERIFY(read);
        QVERIFY(!read->threads.at(0).complete);
        QCOMPARE(read->next.size(), size_t(1));
        QCOMPARE(
            aConnector().callFor(read->next[0]).url.toString(),
            u"https://api.github.com/repos/someone/engine/pulls/12/comments?per_page=100"_s);
    }

    void commentsOnLinesNameThem()
    {
        const auto read =
            aConnector().read(aReviewStep(u"review_comments"_s), anAnswer(fixture(u"reviewcomments.json"_s)));
        QVERIFY(read);
        const auto &posts = read->threads.at(0).posts;
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(posts[0].comment, u"r901"_s);
        QCOMPARE(posts[0].text, u"`src/kernel.cu`, line 40:\n\nThis breaks sm_120."_s);
        QCOMPARE(posts[1].parent, u"r901"_s);
        QCOMPARE(posts[1].text, u"It does not."_s);
        QVERIFY(posts[1].author.isEmpty());
    }

    void summariesAreAskedForWhereLinesWereDiscussed()
    {
        const auto some =
            aConnector().read(aReviewStep(u"review_comments"_s), anAnswer(fixture(u"reviewcomments.json"_s)));
        QVERIFY(some && some->next.size() == 1);
        QCOMPARE(
            aConnector().callFor(some->next[0]).url.toString(),
            u"https://api.github.com/repos/someone/engine/pulls/12/reviews?per_page=100"_s);
        const auto none = aConnector().read(aReviewStep(u"review_comments"_s), anAnswer("[]"));
        QVERIFY(none && none->next.empty() && none->threads.empty());
    }

    void onlySummariesThatSaySomethingArePosts()
    {
        const auto read = aConnector().read(aReviewStep(u"reviews"_s), anAnswer(fixture(u"reviews.json"_s)));
        QVERIFY(read);
        const auto &posts = read->threads.at(0).posts;
        QCOMPARE(posts.size(), size_t(1));
        QCOMPARE(posts[0].comment, u"v31"_s);
        QCOMPARE(posts[0].text, u"Works on my card."_s);
        QCOMPARE(posts[0].written, QDateTime({2025, 7, 3}, {8, 0}, Qt::UTC));
        QVERIFY(read->next.empty());
    }

    void anIssuesTimelineTellsWhichCommitClosedIt()
    {
        auto query = aQuery(u"fixes"_s, u"repo:someone/engine is:issue is:closed crash"_s);
        const auto search = aConnector().searchStep(query, {});
        QVERIFY(search);
        const auto found = aConnector().read(*search, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(found && !found->found.empty());
        const auto step = found->found[0].step;
        QVERIFY(aConnector().callFor(step).url.path().endsWith(u"/timeline"));
        const auto read =
            aConnector().read(aReviewStep(u"timeline"_s), anAnswer(fixture(u"timeline.json"_s)));
        QVERIFY(read);
        const auto &posts = read->threads.at(0).posts;
        QCOMPARE(posts.size(), size_t(2));
        QCOMPARE(posts[0].text, u"Closed by commit 0123abcd"_s);
        QCOMPARE(posts[0].permalink.toString(), u"https://github.com/someone/engine/commit/0123abcd"_s);
        QCOMPARE(
            posts[1].text,
            u"Named by pull request someone/engine#13, merged 2025-07-04T08:00:00Z: Fix the crash"_s);
        QCOMPARE(read->next.size(), size_t(1));
        QCOMPARE(read->next[0].kind, u"thread"_s);
    }

    void pagesThatRepeatThemselvesEnd()
    {
        const auto step = aReviewStep(u"reviews"_s);
        const auto link = linkTo("https://api.github.com/repositories/1/pulls/12/reviews?page=2");
        const auto first = aConnector().read(step, anAnswer(fixture(u"reviews.json"_s), 200, link));
        QVERIFY(first && first->next.size() == 1);
        const auto second = aConnector().read(
            first->next[0],
            anAnswer(
                fixture(u"reviews.json"_s), 200,
                linkTo("https://api.github.com/repositories/1/pulls/12/reviews?page=3")));
        QVERIFY(second && second->next.empty() && second->incomplete);
    }

private:
    static Step aReviewStep(const QString &kind)
    {
        auto step = aThreadStep(u"pull_requests"_s);
        step.kind = kind;
        return step;
    }
};

LP_TEST(GitHubReviewsTest)
#include "tst_githubreviews.moc"
