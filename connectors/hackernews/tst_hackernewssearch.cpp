// SPDX-License-Identifier: GPL-3.0-or-later
#include "hackernewstesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

namespace {

QByteArray hits(int first, int count, int found, int pages, qint64 newest = 1'754'000'000)
{
    QByteArray list;
    for (int i = first; i < first + count; ++i)
        list += (list.isEmpty() ? "" : ",") + QByteArray(R"({"objectID": ")") + QByteArray::number(i)
            + R"(", "created_at_i": )" + QByteArray::number(newest - i) + '}';
    return R"({"hits": [)" + list + R"(], "nbHits": )" + QByteArray::number(found) + R"(, "nbPages": )"
        + QByteArray::number(pages) + R"(, "hitsPerPage": 100})";
}

} // namespace

class HackerNewsSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWholeWordsInTheWindow()
    {
        const HackerNewsConnector connector({});
        const auto step = connector.searchStep(aQuery(u"\"sm_120\" a+b"_s), {{2025, 1, 1}, {2025, 8, 8}});
        QVERIFY(step);
        const auto call = connector.callFor(*step);
        QCOMPARE(call.url.path(), u"/api/v1/search_by_date"_s);
        const QUrlQuery query(call.url);
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"query"_s, u"\"sm_120\" a+b"_s},
                 {u"tags"_s, u"(story,comment)"_s},
                 {u"typoTolerance"_s, u"false"_s},
                 {u"queryType"_s, u"prefixNone"_s},
                 {u"hitsPerPage"_s, u"100"_s},
                 {u"page"_s, u"0"_s},
                 {u"numericFilters"_s, u"created_at_i>=1735689600,created_at_i<=1754697599"_s}})
            QCOMPARE(query.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY2(call.url.query(QUrl::FullyEncoded).contains(u"a%2Bb"_s), "a plus is no space");
    }

    void namesTheStoryOfEachHitOnce()
    {
        const HackerNewsConnector connector({});
        const auto step = *connector.searchStep(aQuery(u"x"_s), {{}, {2025, 8, 8}});
        const auto page = connector.read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(2)); // the last was written on the day after
        QCOMPARE(page->found[0].thread.number, u"700"_s);
        QCOMPARE(page->found[1].thread.number, u"650"_s);
        QCOMPARE(page->found[0].step.window, step.window);
        QCOMPARE(connector.threadStep(page->found[0].thread, {}, step.window), page->found[0].step);
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void goesOnPageByPageAndThenByEarlierWindows()
    {
        const HackerNewsConnector connector({});
        auto page =
            connector.read(*connector.searchStep(aQuery(u"x"_s), {}), anAnswer(hits(1, 100, 2500, 2)));
        QVERIFY(page && page->next.size() == 1);
        QCOMPARE(QUrlQuery(connector.callFor(page->next.front()).url).queryItemValue(u"page"_s), u"1"_s);
        page = connector.read(page->next.front(), anAnswer(hits(101, 100, 2500, 2)));
        QVERIFY(page && page->next.size() == 1);
        const QUrlQuery query(connector.callFor(page->next.front()).url);
        QCOMPARE(query.queryItemValue(u"page"_s), u"0"_s);
        QCOMPARE(
            query.queryItemValue(u"numericFilters"_s, QUrl::FullyDecoded),
            u"created_at_i<"_s + QString::number(1'754'000'000 - 200 + 1));
    }

    void whoRepeatsHimselfForEverIsCut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("pages") << hits(1, 100, 2500, 1'000'000);
        QTest::newRow("windows") << hits(1, 100, 2'000'000'000, 1);
        QTest::newRow("nothing") << hits(1, 0, 500, 5);
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        QFETCH(QByteArray, body);
        const HackerNewsConnector connector({});
        auto step = *connector.searchStep(aQuery(u"x"_s), {});
        for (int round = 0; round < 2 * 400 * 3; ++round) {
            const auto page = connector.read(step, anAnswer(body));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }

    void theServicesOwnWordsAreKept()
    {
        const auto problem =
            HackerNewsConnector({}).problemIn({}, anAnswer(R"({"message": "Unknown parameter: x"})", 400));
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Refused);
        QCOMPARE(problem->detail, u"Unknown parameter: x"_s);
    }

    void aQueryWithoutWordsIsNone() { QVERIFY(!HackerNewsConnector({}).searchStep(aQuery(u" "_s), {})); }
};

LP_TEST(HackerNewsSearchTest)
#include "tst_hackernewssearch.moc"
