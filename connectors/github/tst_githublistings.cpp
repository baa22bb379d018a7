// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using Kind = Domain::Problem::Kind;

class GitHubListingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void releasesAreListedOnceAndSoughtForTheWords()
    {
        const auto step =
            *aConnector().searchStep(aQuery(u"releases"_s, u"Blackwell OR \"illegal memory access\""_s), {});
        const auto call = aConnector().callFor(step);
        QCOMPARE(call.url.toString(), u"https://api.github.com/repos/someone/engine/releases?per_page=100"_s);
        QVERIFY(call.shared);
        const auto read = aConnector().read(step, anAnswer(fixture(u"releases.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->found.size(), size_t(1));
        QVERIFY2(read->found[0].step.kind.isEmpty(), "all of it came along");
        const auto &thread = read->threads.at(0);
        QVERIFY(thread.complete);
        QCOMPARE(thread.title, u"Second"_s);
        QCOMPARE(thread.posts.at(0).text, u"Release v2\n\nFixes an illegal memory access."_s);
        QCOMPARE(thread.posts.at(0).written, QDateTime({2025, 7, 2}, {8, 0}, Qt::UTC));
    }

    void whatWasNeverReleasedMayBeTagged()
    {
        const auto step = *aConnector().searchStep(aQuery(u"releases"_s, u"v2"_s), {});
        const auto none = aConnector().read(step, anAnswer("[]"));
        QVERIFY(none && none->next.size() == 1);
        QCOMPARE(
            aConnector().callFor(none->next[0]).url.toString(),
            u"https://api.github.com/repos/someone/engine/tags?per_page=100"_s);
        const auto read = aConnector().read(
            none->next[0],
            anAnswer("[{\"name\": \"v2\", \"commit\": {\"sha\": \"0123abcd\"}}, {\"name\": \"v1\", "
                     "\"commit\": {\"sha\": \"99\"}}]"));
        QVERIFY(read);
        QCOMPARE(read->threads.size(), size_t(1));
        QCOMPARE(read->threads[0].posts.at(0).text, u"Tag v2 at commit 0123abcd"_s);
        QVERIFY(read->next.empty());
    }

    void codeNeedsAToken()
    {
        const auto off = aConnector({}).searchStep(aQuery(u"code"_s, u"repo:someone/engine sm_120"_s), {});
        QVERIFY(!off);
        QCOMPARE(off.problem().kind, Kind::NeedsCredentials);
    }

    void codeIsQuotedWhereItMatches()
    {
        const auto step = *aConnector().searchStep(aQuery(u"code"_s, u"repo:someone/engine sm_120"_s), {});
        const auto call = aConnector().callFor(step);
        QCOMPARE(
            call.url.toString(QUrl::FullyEncoded),
            u"https://api.github.com/search/code?q=repo%3Asomeone%2Fengine%20sm_120&per_page=100"_s);
        QVERIFY(call.headers.contains({"Accept", "application/vnd.github.text-match+json"}));
        const auto read = aConnector().read(step, anAnswer(fixture(u"code.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->threads.size(), size_t(1));
        QCOMPARE(read->threads[0].title, u"src/kernel.cu"_s);
        QCOMPARE(read->threads[0].posts.at(0).text, u"```\n#if sm_120\n```"_s);
    }

    void repositoriesTellWhatTheyAre()
    {
        const auto step = *aConnector().searchStep(aQuery(u"repositories"_s, u"llama in:name"_s), {});
        const auto read = aConnector().read(step, anAnswer(fixture(u"repositories.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->threads.size(), size_t(1));
        QCOMPARE(read->threads[0].key.repository, u"other/engine"_s);
        QCOMPARE(read->threads[0].posts.at(0).text, u"Runs large models\n\nTopics: llm, cuda"_s);
        QCOMPARE(read->threads[0].posts.at(0).score, std::optional(77));
        QVERIFY2(read->incomplete, "more was found than is shown");
    }

    void whatIsNoListIsMalformed()
    {
        for (const auto &family : {u"releases"_s, u"code"_s, u"repositories"_s}) {
            const auto step = *aConnector().searchStep(aQuery(family, u"x"_s), {});
            const auto read = aConnector().read(step, anAnswer("{\"items\": 5}"));
            QVERIFY(!read);
            QCOMPARE(read.problem().kind, Kind::Malformed);
        }
    }
};

LP_TEST(GitHubListingsTest)
#include "tst_githublistings.moc"
