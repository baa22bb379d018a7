// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitlabtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using namespace std::chrono_literals;
using LaunchProbe::Domain::Problem;

class GitLabConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectIsSearchedWithoutAToken()
    {
        const auto step =
            aConnector().searchStep(aQuery(u"a/b/c"_s, u"x+y z"_s), {{2025, 1, 1}, {2025, 8, 8}});
        QVERIFY(step);
        const auto url = aConnector().callFor(*step).url;
        QVERIFY2(
            url.toEncoded().startsWith("https://gitlab.com/api/v4/projects/a%2Fb%2Fc/issues?"),
            url.toEncoded());
        const QUrlQuery query(url);
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"search"_s, u"x+y z"_s},
                 {u"in"_s, u"title,description"_s},
                 {u"state"_s, u"all"_s},
                 {u"per_page"_s, u"100"_s},
                 {u"updated_after"_s, u"2025-01-01T00:00:00Z"_s},
                 {u"created_before"_s, u"2025-08-08T23:59:59Z"_s}})
            QCOMPARE(query.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY2(url.query(QUrl::FullyEncoded).contains(u"x%2By"_s), "a plus is no space");
    }

    void allProjectsTakeAToken()
    {
        const auto without = aConnector().searchStep(aQuery({}, u"x"_s), {});
        QVERIFY(!without);
        QCOMPARE(without.problem().kind, Problem::Kind::NeedsCredentials);
        const auto connector = aConnector(u"tok"_s);
        QCOMPARE(connector.fixedToken().header, QByteArray("Bearer tok"));
        const auto step = connector.searchStep(aQuery({}, u"x"_s), {});
        QVERIFY(step);
        QCOMPARE(connector.callFor(*step).url.path(), u"/api/v4/issues"_s);
        QCOMPARE(QUrlQuery(connector.callFor(*step).url).queryItemValue(u"scope"_s), u"all"_s);
    }

    void whatIsNoProjectIsRefused()
    {
        for (const auto *bad : {"a", "../x/y", "a/../b", "a b/c", "a/b?x=1", "/a/b"})
            QVERIFY2(!aConnector().searchStep(aQuery(QString::fromLatin1(bad), u"x"_s), {}), bad);
    }

    void anOwnGitLabStandsInTheName()
    {
        const auto connector = aConnector({}, u"https://git.a.org:8443/x/api/v4"_s);
        auto body = fixture(u"issue.json"_s);
        body.replace("https://gitlab.com", "https://git.a.org:8443");
        const auto page = connector.read(aThreadStep(), anAnswer(body));
        QVERIFY(page);
        QCOMPARE(page->threads.front().printedId, u"gitlab:git.a.org:8443/a/b/c/issues/12"_s);
        QCOMPARE(
            connector.callFor(page->next.front()).url.path(QUrl::FullyEncoded),
            u"/x/api/v4/projects/a%2Fb%2Fc/issues/12/notes"_s);
    }

    void theNotesOfAnIssueAreAllThatCanBeMissing()
    {
        const auto connector = aConnector();
        auto notes = aThreadStep();
        notes.kind = u"notes"_s;
        QVERIFY(connector.beginsThread(aThreadStep()));
        QVERIFY(connector.beginsThread(notes));
        notes.url = QUrl(u"https://gitlab.com/api/v4/projects/1/issues/12/notes?page=2"_s);
        QVERIFY(!connector.beginsThread(notes));
    }

    void limitsAreMeasuredByTheAnswersClock()
    {
        const auto hint = aConnector().readRate(anAnswer(
            "[]", 200,
            {{"Date", "Fri, 08 Aug 2025 10:00:00 GMT"},
             {"RateLimit-Reset", "1754647260"},
             {"RateLimit-Remaining", "7"},
             {"RateLimit-Limit", "300"}}));
        QCOMPARE(hint.resetAfter, std::optional<std::chrono::milliseconds>(60s));
        QCOMPARE(hint.remaining, std::optional(7.0));
        const auto refused = anAnswer("Retry later\n", 429, {{"Retry-After", "30"}});
        QVERIFY(aConnector().readRate(refused).limited);
        QCOMPARE(aConnector().readRate(refused).retryAfter, std::optional<std::chrono::milliseconds>(30s));
        QCOMPARE(aConnector().problemIn({}, refused)->kind, Problem::Kind::RateLimited);
    }

    void errorsHaveManyForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("message") << QByteArray(R"({"message": "404 Project Not Found"})")
                                 << u"404 Project Not Found"_s;
        QTest::newRow("error") << QByteArray(R"({"error": "scope does not have a valid value"})")
                               << u"scope does not have a valid value"_s;
        QTest::newRow("object") << QByteArray(R"({"message": {"title": ["is too long"]}})")
                                << u"{\"title\":[\"is too long\"]}"_s;
        QTest::newRow("plain") << QByteArray("Not found") << QString();
    }

    void errorsHaveManyForms()
    {
        QFETCH(QByteArray, body);
        const auto problem = aConnector().problemIn({}, anAnswer(body, 404));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QTEST(problem->detail, "detail");
    }
};

LP_TEST(GitLabConnectorTest)
#include "tst_gitlabconnector.moc"
