// SPDX-License-Identifier: GPL-3.0-or-later
#include "lemmyids.h"
#include "lemmytesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;
using LaunchProbe::Domain::Problem;

class LemmySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesOneCommunityOrAll()
    {
        const LemmyConnector connector({});
        const auto step = connector.searchStep(aQuery(u"RTX PRO 6000 a+b"_s), {});
        QVERIFY(step);
        const auto url = connector.callFor(*step).url;
        QCOMPARE(url.path(), u"/api/v3/search"_s);
        const QUrlQuery query(url);
        for (const auto &[name, value] : std::map<QString, QString>{
                 {u"q"_s, u"RTX PRO 6000 a+b"_s},
                 {u"type_"_s, u"All"_s},
                 {u"sort"_s, u"New"_s},
                 {u"limit"_s, u"50"_s},
                 {u"page"_s, u"1"_s}})
            QCOMPARE(query.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY(!query.hasQueryItem(u"community_name"_s));
        QVERIFY2(url.query(QUrl::FullyEncoded).contains(u"a%2Bb"_s), "a plus is no space");
        const auto within = connector.searchStep(aQuery(u"x"_s, u"localllama@sh.itjust.works"_s), {});
        QVERIFY(within);
        QCOMPARE(
            QUrlQuery(connector.callFor(*within).url).queryItemValue(u"community_name"_s, QUrl::FullyDecoded),
            u"localllama@sh.itjust.works"_s);
        QVERIFY(!connector.searchStep(aQuery(u"x"_s, u"../x"_s), {}));
        QVERIFY(!connector.searchStep(aQuery(u" "_s), {}));
    }

    void namesThreadsAfterTheInstanceOnWhichTheyWereWritten()
    {
        const LemmyConnector connector({});
        const auto step = *connector.searchStep(aQuery(u"x"_s), {{}, {2025, 8, 8}});
        const auto page = connector.read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(
            page->found.size(), size_t(2)); // a comment's post once; the second was written on the day after
        QCOMPARE(LaunchProbe::Domain::fullId({page->found[0].thread, {}}), u"lemmy:home.org/900"_s);
        QCOMPARE(
            connector.callFor(page->found[0].step).url.toString(),
            u"https://lemmy.world/api/v3/post?id=31"_s);
        QCOMPARE(page->found[1].thread.repository, u"pie.example"_s);
        QVERIFY(page->found[1].thread.number.startsWith(u'x'));
        QVERIFY(page->next.empty() && !page->incomplete);
    }

    void theVersionIsAskedForFirst()
    {
        const LemmyConnector connector({});
        const auto search = *connector.searchStep(aQuery(u"vllm"_s), {});
        const auto site = connector.preludeOf(search);
        QVERIFY(site);
        QCOMPARE(connector.callFor(*site).url.path(), u"/api/v3/site"_s);
        QVERIFY2(connector.callFor(*site).shared, "once for all questions");
        const auto older = connector.read(*site, anAnswer(R"({"version": "0.19.12", "site_view": {}})"));
        QVERIFY(older && older->next.size() == 1);
        QCOMPARE(older->next[0], search);
        const auto newer = connector.read(*site, anAnswer(R"({"version": "1.0.0-beta"})"));
        QVERIFY(!newer);
        QVERIFY(newer.problem().detail.contains(u"1.0.0-beta"));
        QVERIFY(!connector.read(*site, anAnswer(R"({"name": "something else"})")));
    }

    void goesOnWhileAPageIsFullAndTheWindowLasts()
    {
        const LemmyConnector connector({});
        const auto step = *connector.searchStep(aQuery(u"x"_s), {{2025, 7, 1}, {}});
        const auto page = connector.read(step, anAnswer(full("2025-07-02")));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(50));
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(QUrlQuery(connector.callFor(page->next.front()).url).queryItemValue(u"page"_s), u"2"_s);
        const auto older = connector.read(step, anAnswer(full("2025-06-30")));
        QVERIFY(older->found.empty() && older->next.empty() && !older->incomplete);
    }

    void whoRepeatsHimselfForEverIsCut()
    {
        const LemmyConnector connector({});
        auto step = *connector.searchStep(aQuery(u"x"_s), {});
        for (int round = 0; round < 2000; ++round) {
            const auto page = connector.read(step, anAnswer(full("2025-07-02")));
            QVERIFY(page);
            if (page->next.empty()) {
                QVERIFY(page->incomplete);
                return;
            }
            step = page->next.front();
        }
        QFAIL("it never ends");
    }

    void aLimitIsToldByAnOlderStatusToo()
    {
        const LemmyConnector connector({});
        const auto answer = anAnswer(R"({"error": "rate_limit_error"})", 400);
        QVERIFY(connector.readRate(answer).limited);
        QCOMPARE(connector.problemIn({}, answer)->kind, Problem::Kind::RateLimited);
        QCOMPARE(
            connector.problemIn({}, anAnswer(R"({"error": "couldnt_find_post"})", 404))->detail,
            u"couldnt_find_post"_s);
    }

    void addressesNameTheSameThingEverywhere()
    {
        const auto thread = Lemmy::threadOf(QUrl(u"https://home.org/post/900"_s));
        QCOMPARE(Lemmy::commentOf(QUrl(u"https://home.org/comment/44"_s), thread), u"44"_s);
        QCOMPARE(Lemmy::commentOf(QUrl(u"https://b.org/comment/44"_s), thread), u"44@b.org"_s);
        QVERIFY(!Lemmy::commentOf(QUrl(u"https://b.org/notes/a/b"_s), thread).contains(u'/'));
    }

private:
    static QByteArray full(const QByteArray &day)
    {
        QByteArray list;
        for (int i = 1; i <= 50; ++i) {
            QByteArray post =
                R"(,{"post": {"id": ID, "published": "DAYT00:00:00Z", "ap_id": "HOME/post/ID"}})";
            list += post.replace("ID", QByteArray::number(i))
                        .replace("DAY", day)
                        .replace("HOME", "https://home.org");
        }
        list.remove(0, 1);
        return R"({"posts": [)" + list + R"(], "comments": []})";
    }
};

LP_TEST(LemmySearchTest)
#include "tst_lemmysearch.moc"
