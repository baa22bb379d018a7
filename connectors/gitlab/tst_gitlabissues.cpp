// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class GitLabIssuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsAreWholeIssues()
    {
        const auto step = *aConnector().searchStep(aQuery(u"a/b/c"_s, u"x"_s), {{}, {2025, 8, 8}});
        const auto page = aConnector().read(
            step,
            anAnswer(
                '[' + fixture(u"issue.json"_s) + R"(, {"iid": "x"}])", 200,
                {{"Link",
                  "<https://gitlab.com/api/v4/projects/a%2Fb%2Fc/issues?page=2&search=a%2Bb>; "
                  "rel=\"next\""}}));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(1));
        const auto &thread = page->threads.front();
        QCOMPARE(thread.printedId, u"gitlab:a/b/c/issues/12"_s);
        QCOMPARE(thread.title, u"Container starts, card is lost"_s);
        QCOMPARE(thread.state, u"open"_s);
        QCOMPARE(thread.permalink.toString(), u"https://gitlab.com/a/b/c/-/issues/12"_s);
        QCOMPARE(thread.posts.front().author, u"anna"_s);
        QCOMPARE(thread.posts.front().score, std::optional(2));
        QCOMPARE(thread.posts.front().written, QDateTime({2025, 7, 1}, {8, 0}, Qt::UTC));
        QCOMPARE(
            aConnector().callFor(page->found.front().step).url.path(QUrl::FullyEncoded),
            u"/api/v4/projects/a%2Fb%2Fc/issues/12/notes"_s);
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(
            aConnector().callFor(page->next.front()).url.toEncoded(),
            QByteArray("https://gitlab.com/api/v4/projects/a%2Fb%2Fc/issues?page=2&search=a%2Bb"));
    }

    void readsAnIssueAlone()
    {
        QCOMPARE(aConnector().threadStep(aThreadStep().thread, {}, {}), aThreadStep());
        const auto page = aConnector().read(aThreadStep(), anAnswer(fixture(u"issue.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->next.front().kind, u"notes"_s);
        auto body = fixture(u"issue.json"_s);
        body.replace("\"user_notes_count\": 2", "\"user_notes_count\": 0");
        const auto alone = aConnector().read(aThreadStep(), anAnswer(body));
        QVERIFY(alone->threads.front().complete && alone->next.empty());
    }

    void readsNotesAndLeavesEventsOut()
    {
        auto step = aConnector().read(aThreadStep(), anAnswer(fixture(u"issue.json"_s)))->next.front();
        step.window.until = {2025, 8, 8};
        const auto page = aConnector().read(step, anAnswer(fixture(u"notes.json"_s)));
        QVERIFY(page);
        const auto &thread = page->threads.front();
        QCOMPARE(thread.title, u"Container starts, card is lost"_s);
        QCOMPARE(thread.posts.size(), size_t(1)); // without the event and the one after the day
        QCOMPARE(thread.posts[0].comment, u"502"_s);
        QCOMPARE(thread.posts[0].edited, QDateTime({2025, 7, 2}, {12, 0}, Qt::UTC));
        QCOMPARE(thread.posts[0].permalink.toString(), u"https://gitlab.com/a/b/c/-/issues/12#note_502"_s);
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void aProjectThatIsClosedToStrangersTakesNoIssueAway()
    {
        const auto gone = [](const QByteArray &body) {
            return aConnector().tellsGone(aThreadStep(), anAnswer(body, 404));
        };
        QVERIFY(gone(R"({"message": "404 Not found"})"));
        QVERIFY(gone(R"({"message": "404 Issue Not Found"})"));
        QVERIFY(!gone(R"({"message": "404 Project Not Found"})"));
    }

    void aLinkInACircleEndsTheWalk()
    {
        auto step = aThreadStep();
        step.kind = u"notes"_s;
        for (int round = 0; round < 2000; ++round) {
            const auto link =
                "<https://gitlab.com/api/v4/x?page=" + QByteArray::number(round % 3) + ">; rel=\"next\"";
            const auto page =
                aConnector().read(step, anAnswer(fixture(u"notes.json"_s), 200, {{"Link", link}}));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }

    void whatIsNoIssueIsMalformed()
    {
        for (const auto *bad : {"{}", "[]", R"({"iid": 5})", R"({"iid": -5, "title": "x"})"}) {
            const auto page = aConnector().read(aThreadStep(), anAnswer(bad));
            QVERIFY2(!page, bad);
            QCOMPARE(page.problem().kind, Problem::Kind::Malformed);
        }
    }
};

LP_TEST(GitLabIssuesTest)
#include "tst_gitlabissues.moc"
