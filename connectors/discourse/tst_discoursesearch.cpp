// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoursetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class DiscourseSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowStandsInTheQuery()
    {
        const auto connector = aConnector();
        const auto step =
            connector.searchStep(aQuery(u"a"_s, u"\"Xid 79\" a+b"_s), {{2025, 1, 1}, {2025, 8, 8}});
        QVERIFY(step);
        const auto url = connector.callFor(*step).url;
        QCOMPARE(
            QUrlQuery(url).queryItemValue(u"q"_s, QUrl::FullyDecoded),
            u"\"Xid 79\" a+b after:2025-01-01 before:2025-08-09"_s);
        QVERIFY2(url.query(QUrl::FullyEncoded).contains(u"a%2Bb"_s), "a plus is no space");
    }

    void namesTopicsOnceAndWithinTheWindow()
    {
        const auto step = *aConnector().searchStep(aQuery(u"a"_s, u"x"_s), {{}, {2025, 8, 8}});
        const auto page = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(2));
        QCOMPARE(LaunchProbe::Domain::fullId({page->found[0].thread, {}}), u"discourse:forum.a.org/57"_s);
        QCOMPARE(page->found[1].thread.number, u"80"_s);
        QCOMPARE(aConnector().threadStep(page->found[1].thread, {}, step.window), page->found[1].step);
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(QUrlQuery(aConnector().callFor(page->next.front()).url).queryItemValue(u"page"_s), u"2"_s);
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        auto step = *aConnector().searchStep(aQuery(u"a"_s, u"x"_s), {});
        for (int round = 0; round < 20; ++round) {
            const auto page = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }

    void whatTheForumRefusesInASuccessIsAProblem()
    {
        const auto step = *aConnector().searchStep(aQuery(u"a"_s, u"x"_s), {});
        const auto page = aConnector().read(
            step,
            anAnswer(
                R"({"posts": [], "grouped_search_result": {"error": "Your search term is too short."}})"));
        QVERIFY(!page);
        QCOMPARE(page.problem().kind, Problem::Kind::Refused);
        QCOMPARE(page.problem().detail, u"Your search term is too short."_s);
    }

    void nothingFoundIsNoProblem()
    {
        const auto step = *aConnector().searchStep(aQuery(u"a"_s, u"x"_s), {});
        const auto page =
            aConnector().read(step, anAnswer(R"({"posts": [], "grouped_search_result": {"error": null}})"));
        QVERIFY(page);
        QVERIFY(page->found.empty() && page->next.empty() && !page->incomplete);
    }

    void oldForumsAnswerInGroups()
    {
        const auto step = *aConnector().searchStep(aQuery(u"a"_s, u"x"_s), {});
        const auto page = aConnector().read(
            step,
            anAnswer(
                R"([{"type": "user", "results": [{"id": 5}]}, {"type": "topic", "results": [{"id": 7}, {"id": "x y"}]}])"));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(1));
        QCOMPARE(page->found.front().thread.number, u"7"_s);
    }
};

LP_TEST(DiscourseSearchTest)
#include "tst_discoursesearch.moc"
