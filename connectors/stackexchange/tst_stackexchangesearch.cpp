// SPDX-License-Identifier: GPL-3.0-or-later
#include "stackexchangesearch.h"
#include "stackexchangetesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

namespace {

QByteArray questions(int first, int count, bool hasMore)
{
    QByteArray list;
    for (int i = first; i < first + count; ++i)
        list += (list.isEmpty() ? "" : ",") + QByteArray(R"({"question_id": )") + QByteArray::number(i) + '}';
    return R"({"items": [)" + list + R"(], "has_more": )" + (hasMore ? "true" : "false") + '}';
}

} // namespace

class StackExchangeSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sitesHaveShortNamesAndHosts_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("site");
        QTest::newRow("short") << u"stackoverflow"_s << u"stackoverflow.com"_s;
        QTest::newRow("host") << u"AskUbuntu.com"_s << u"askubuntu.com"_s;
        QTest::newRow("of the network") << u"ai.stackexchange"_s << u"ai.stackexchange.com"_s;
        QTest::newRow("of another end") << u"mathoverflow.net"_s << u"mathoverflow.net"_s;
        QTest::newRow("no site") << u"a/b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void sitesHaveShortNamesAndHosts()
    {
        QFETCH(QString, place);
        QTEST(StackExchange::siteOf(place), "site");
    }

    void asksForQuestionsWithTheirText()
    {
        const auto connector = aConnector(u"K(1"_s);
        const auto step =
            connector.searchStep(aQuery(u"stackoverflow"_s, u"\"sm_120\" a+b"_s), {{}, {2025, 8, 8}});
        QVERIFY(step);
        const auto url = connector.callFor(*step).url;
        QCOMPARE(url.path(), u"/2.3/search/advanced"_s);
        const QUrlQuery query(url);
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"q"_s, u"\"sm_120\" a+b"_s},
                 {u"site"_s, u"stackoverflow"_s},
                 {u"filter"_s, u"withbody"_s},
                 {u"pagesize"_s, u"100"_s},
                 {u"page"_s, u"1"_s},
                 {u"todate"_s, u"1754697599"_s},
                 {u"key"_s, u"K(1"_s}})
            QCOMPARE(query.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY2(url.query(QUrl::FullyEncoded).contains(u"a%2Bb"_s), "a plus is no space");
        const auto without = aConnector();
        QVERIFY(!QUrlQuery(without.callFor(*without.searchStep(aQuery(u"stackoverflow"_s, u"x"_s), {})).url)
                     .hasQueryItem(u"key"_s));
    }

    void hitsAreWholeQuestions()
    {
        const auto connector = aConnector();
        const auto step = *connector.searchStep(aQuery(u"stackoverflow"_s, u"x"_s), {{}, {2025, 8, 8}});
        const auto page = connector.read(step, anAnswer(fixture(u"questions.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(2)); // the third was written on the day after
        QCOMPARE(
            LaunchProbe::Domain::fullId({page->found[0].thread, {}}), u"stackexchange:stackoverflow.com/5"_s);
        QCOMPARE(page->threads.size(), size_t(2));
        const auto &thread = page->threads[0];
        QCOMPARE(thread.title, u"Doesn't start & says \"sm_120\""_s);
        QCOMPARE(thread.state, u"open"_s);
        QCOMPARE(thread.posts[0].text, u"It says\n\n```\nno kernel image\n```"_s);
        QCOMPARE(thread.posts[0].author, u"An'na"_s);
        QCOMPARE(thread.posts[0].edited.toSecsSinceEpoch(), qint64(1754000500));
        QVERIFY(!thread.complete);
        QCOMPARE(page->threads[1].state, u"closed"_s);
        QVERIFY2(page->threads[1].posts[0].author.isEmpty(), "the account is gone");
        QCOMPARE(page->threads[1].permalink.toString(), u"https://stackoverflow.com/questions/6"_s);
        QCOMPARE(connector.callFor(page->found[0].step).url.path(), u"/2.3/questions/5/answers"_s);
        QCOMPARE(connector.callFor(page->found[1].step).url.path(), u"/2.3/posts/6/comments"_s);
    }

    void anOlderQuestionWithNewerActivityCounts()
    {
        const auto connector = aConnector();
        const auto step =
            *connector.searchStep(aQuery(u"stackoverflow"_s, u"x"_s), {{2025, 8, 7}, {2025, 8, 8}});
        const auto page = connector.read(step, anAnswer(fixture(u"questions.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(1));
        QCOMPARE(page->found[0].thread.number, u"5"_s);
    }

    void withoutAKeyTheWalkEndsWhereTheServiceEndsIt()
    {
        for (const bool hasKey : {false, true}) {
            const auto connector = aConnector(hasKey ? u"k"_s : QString());
            auto step = *connector.searchStep(aQuery(u"stackoverflow"_s, u"x"_s), {});
            int pages = 0;
            for (; pages < 60; ++pages) {
                const auto page = connector.read(step, anAnswer(questions(1 + 100 * pages, 100, pages < 40)));
                QVERIFY(page);
                if (page->next.empty()) {
                    QCOMPARE(page->incomplete, !hasKey);
                    break;
                }
                step = page->next.front();
            }
            QCOMPARE(pages, hasKey ? 40 : 24);
        }
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        const auto connector = aConnector(u"k"_s);
        auto step = *connector.searchStep(aQuery(u"stackoverflow"_s, u"x"_s), {});
        for (int round = 0; round < 2000; ++round) {
            const auto page = connector.read(step, anAnswer(questions(1, 100, true)));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }
};

LP_TEST(StackExchangeSearchTest)
#include "tst_stackexchangesearch.moc"
