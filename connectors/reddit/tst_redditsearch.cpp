// SPDX-License-Identifier: GPL-3.0-or-later
#include "redditsearch.h"
#include "reddittesting.h"

#include <tests/testlib/testcase.h>

#include <QUrlQuery>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class RedditSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesOnePlaceOrAll_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("restricted");
        QTest::newRow("bare") << u"LocalLLaMA"_s << u"/r/LocalLLaMA/search"_s << true;
        QTest::newRow("with r/") << u"r/LocalLLaMA"_s << u"/r/LocalLLaMA/search"_s << true;
        QTest::newRow("everywhere") << QString() << u"/search"_s << false;
    }

    void searchesOnePlaceOrAll()
    {
        QFETCH(QString, place);
        QFETCH(QString, path);
        const auto connector = aConnector();
        const auto step = connector.searchStep(aQuery(place, u"\"a&b\" AND c+d"_s), {});
        QVERIFY(step);
        const auto call = connector.callFor(*step);
        QCOMPARE(call.url.path(), path);
        const QUrlQuery query(call.url);
        QCOMPARE(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"\"a&b\" AND c+d"_s);
        QVERIFY(call.url.query(QUrl::FullyEncoded).contains(u"c%2Bd"_s));
        QTEST(query.hasQueryItem(u"restrict_sr"_s), "restricted");
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"raw_json"_s, u"1"_s}, {u"limit"_s, u"100"_s}, {u"t"_s, u"all"_s}, {u"type"_s, u"link"_s}})
            QCOMPARE(query.queryItemValue(name), value);
        QVERIFY(!query.hasQueryItem(u"after"_s));
    }

    void refusesWhatIsNoSubreddit()
    {
        for (const auto *bad : {"a/b", "../x", "a b", "x?y", "a"})
            QVERIFY2(!aConnector().searchStep(aQuery(QString::fromLatin1(bad), u"x"_s), {}), bad);
    }

    void namesThreadsWithinTheWindow()
    {
        auto step = *aConnector().searchStep(aQuery(u"LocalLLaMA"_s, u"x"_s), {{}, {2025, 8, 8}});
        const auto page = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(1)); // the second was written on the day after
        QCOMPARE(LaunchProbe::Domain::fullId({page->found.front().thread, {}}), u"reddit:ab12c"_s);
        QCOMPARE(page->found.front().step.place, u"r/LocalLLaMA"_s);
        step.window = {{2025, 8, 2}, {}};
        QCOMPARE(aConnector().read(step, anAnswer(fixture(u"search.json"_s)))->found.size(), size_t(1));
    }

    void goesOnAfterTheNameThatItWasGiven()
    {
        const auto connector = aConnector();
        const auto step = *connector.searchStep(aQuery(u"LocalLLaMA"_s, u"x"_s), {});
        const auto page = connector.read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(1));
        const QUrlQuery query(connector.callFor(page->next.front()).url);
        QCOMPARE(query.queryItemValue(u"after"_s), u"t3_ab12d"_s);
        QCOMPARE(query.queryItemValue(u"count"_s), u"100"_s);
    }

    void aPageThatCameTwiceBeginsTheWalkAnew()
    {
        const auto connector = aConnector();
        const auto first = *connector.searchStep(aQuery(u"LocalLLaMA"_s, u"x"_s), {});
        auto step = connector.read(first, anAnswer(fixture(u"search.json"_s)))->next.front();
        int rounds = 0;
        for (; rounds < 20; ++rounds) { // a server that repeats itself for ever
            const auto page = connector.read(step, anAnswer(fixture(u"search.json"_s)));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                break;
            }
            if (rounds == 0) {
                QCOMPARE(page->next.front().attempt, 1);
                QCOMPARE(connector.callFor(page->next.front()).url, connector.callFor(first).url);
            }
            step = page->next.front();
        }
        QVERIFY(rounds > 1 && rounds < 10);
    }

    void theLastPageEndsTheWalk()
    {
        const auto step = *aConnector().searchStep(aQuery(u"LocalLLaMA"_s, u"x"_s), {});
        const auto page = aConnector().read(
            step, anAnswer("{\"kind\": \"Listing\", \"data\": {\"after\": null, \"children\": []}}"));
        QVERIFY(page);
        QVERIFY(page->found.empty() && page->next.empty() && !page->incomplete);
    }
};

LP_TEST(RedditSearchTest)
#include "tst_redditsearch.moc"
