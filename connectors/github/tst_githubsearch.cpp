// SPDX-License-Identifier: GPL-3.0-or-later
#include "githubsearch.h"
#include "githubtesting.h"

#include <tests/testlib/testcase.h>

#include <QUrlQuery>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class GitHubSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKindAndPlaceOnce_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("sent");
        QTest::newRow("compiled") << u"issues"_s << u"repo:a/b is:issue (x OR y)"_s
                                  << u"repo:a/b is:issue (x OR y)"_s;
        QTest::newRow("words alone") << u"issues"_s << u"x y"_s << u"x y is:issue repo:someone/engine"_s;
        QTest::newRow("pull requests") << u"pull_requests"_s << u"x"_s << u"x is:pr repo:someone/engine"_s;
        QTest::newRow("discussions") << u"discussions"_s << u"x"_s << u"x repo:someone/engine"_s;
        QTest::newRow("an OR does not swallow what is added")
            << u"issues"_s << u"x OR \"a OR b\""_s << u"(x OR \"a OR b\") is:issue repo:someone/engine"_s;
        QTest::newRow("several places")
            << u"issues"_s << u"x (repo:a/b OR repo:c/d)"_s << u"x (repo:a/b OR repo:c/d) is:issue"_s;
    }

    void namesKindAndPlaceOnce()
    {
        QFETCH(QString, family);
        QFETCH(QString, query);
        const auto step = aConnector().searchStep(aQuery(family, query), {});
        QVERIFY(step);
        QTEST(GitHub::searchText(*step), "sent");
    }

    void theWindowNarrowsTheSearchWhereItFits()
    {
        const Window window{{2025, 1, 1}, {2025, 8, 8}};
        const auto step = aConnector().searchStep(aQuery(u"issues"_s, u"repo:a/b is:issue x"_s), window);
        QVERIFY(step);
        QCOMPARE(
            GitHub::searchText(*step), u"repo:a/b is:issue x created:<=2025-08-08 updated:>=2025-01-01"_s);
        auto full = *step;
        full.query = u"repo:a/b is:issue "_s + QString(230, u'x');
        QCOMPARE(GitHub::searchText(full), full.query);
    }

    void asksWithDocumentedParametersOnly()
    {
        const auto connector = aConnector();
        const auto step = connector.searchStep(aQuery(u"issues"_s, u"a+b & \"c d\" (e OR f)"_s), {});
        QVERIFY(step);
        const auto call = connector.callFor(*step);
        QCOMPARE(call.url.path(), u"/search/issues"_s);
        const QUrlQuery query(call.url);
        QCOMPARE(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), GitHub::searchText(*step));
        QCOMPARE(query.queryItemValue(u"per_page"_s), u"100"_s);
        QCOMPARE(query.queryItemValue(u"advanced_search"_s), u"true"_s);
        QCOMPARE(query.queryItems().size(), 3);
        QVERIFY2(call.url.query(QUrl::FullyEncoded).contains(u"a%2Bb"_s), "a plus is no space");
        QCOMPARE(call.bucket, u"search"_s);
        HttpAnswer sent;
        sent.headers = call.headers;
        QCOMPARE(sent.header("Accept"), QByteArray("application/vnd.github+json"));
    }

    void namesThreadsAndSurvivesBrokenItems()
    {
        auto step = *aConnector().searchStep(aQuery(u"issues"_s, u"x"_s), {{}, {2025, 8, 8}});
        step.attempt = 2;
        const auto page = aConnector().read(step, anAnswer(fixture(u"search.json"_s)));
        QVERIFY(page);
        QCOMPARE(page->found.size(), size_t(2)); // the third was written after the day
        QCOMPARE(
            LaunchProbe::Domain::fullId({page->found[0].thread, {}}), u"github:someone/engine/issues/12"_s);
        QCOMPARE(
            LaunchProbe::Domain::fullId({page->found[1].thread, {}}),
            u"github:someone/engine/pull_requests/13"_s);
        QCOMPARE(page->found[0].step.window, step.window);
        QVERIFY2(page->incomplete, "two of five could not be read");
    }

    void followsTheLinkAsItStands()
    {
        const QByteArray link = "https://api.github.com/repositories/77/search?q=a%2Bb&page=2&x=%2F";
        const auto step = *aConnector().searchStep(aQuery(u"issues"_s, u"x"_s), {});
        const auto page = aConnector().read(step, anAnswer(fixture(u"search.json"_s), 200, linkTo(link)));
        QVERIFY(page);
        QCOMPARE(page->next.size(), size_t(1));
        QCOMPARE(aConnector().callFor(page->next.front()).url.toEncoded(), link);
        QCOMPARE(page->next.front().page, 1);
    }

    void aPageThatCameTwiceBeginsTheWalkAnew()
    {
        const auto connector = aConnector();
        const auto first = *connector.searchStep(aQuery(u"issues"_s, u"x"_s), {});
        auto page = connector.read(
            first, anAnswer(hits(1, 100, 150), 200, linkTo("https://api.github.com/s?page=2")));
        QVERIFY(page);
        const auto doubled = connector.read(page->next.front(), anAnswer(hits(1, 100, 150)));
        QVERIFY(doubled);
        QVERIFY(!doubled->incomplete);
        QCOMPARE(doubled->next.size(), size_t(1));
        QVERIFY(doubled->next.front().key() != first.key());
        QCOMPARE(connector.callFor(doubled->next.front()).url, connector.callFor(first).url);

        // What the second walk brings is added to what the first one saw.
        page = connector.read(
            doubled->next.front(),
            anAnswer(hits(1, 100, 150), 200, linkTo("https://api.github.com/s?page=2")));
        QVERIFY(page);
        const auto whole = connector.read(page->next.front(), anAnswer(hits(101, 150, 150)));
        QVERIFY(whole);
        QVERIFY(whole->next.empty() && !whole->incomplete);
    }

    void aGapThatStaysIsSaid()
    {
        const auto connector = aConnector();
        auto step = *connector.searchStep(aQuery(u"issues"_s, u"x"_s), {});
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto poor = connector.read(step, anAnswer(hits(1, 10, 12)));
            QVERIFY(poor && !poor->incomplete);
            QCOMPARE(poor->next.size(), size_t(1));
            step = poor->next.front();
        }
        const auto last = connector.read(step, anAnswer(hits(1, 10, 12)));
        QVERIFY(last);
        QVERIFY(last->incomplete && last->next.empty());
    }

    void aSearchThatTimedOutIsAskedAgain()
    {
        const auto connector = aConnector();
        const auto step = *connector.searchStep(aQuery(u"issues"_s, u"x"_s), {});
        auto body = hits(1, 3, 3);
        body.replace("\"incomplete_results\": false", "\"incomplete_results\": true");
        const auto again = connector.read(step, anAnswer(body));
        QVERIFY(again);
        QCOMPARE(again->next.size(), size_t(1));
        const auto good = connector.read(again->next.front(), anAnswer(hits(1, 3, 3)));
        QVERIFY(good && good->next.empty() && !good->incomplete);
    }

    void moreThanAThousandAreAskedInWindows()
    {
        const auto connector = aConnector();
        const auto step =
            *connector.searchStep(aQuery(u"issues"_s, u"repo:a/b is:issue x"_s), {{}, {2025, 8, 8}});
        const auto page = connector.read(
            step, anAnswer(hits(1, 100, 2500), 200, linkTo("https://api.github.com/s?page=2")));
        QVERIFY(page);
        QVERIFY(page->next.size() >= 3);
        QCOMPARE(page->found.size(), size_t(100));
        std::optional<CreatedRange> before;
        for (const auto &next : page->next) {
            const auto range = CreatedRange::fromString(next.cursor);
            QVERIFY(range);
            QVERIFY(!before || before->last.addSecs(1) == range->first);
            QVERIFY(GitHub::searchText(next).contains(u" created:"_s + next.cursor));
            before = range;
        }
        QCOMPARE(before->last, QDateTime({2025, 8, 8}, {23, 59, 59}, Qt::UTC));
    }

    void whoAlwaysFindsTooManyIsCut()
    {
        const auto connector = aConnector();
        auto step = *connector.searchStep(aQuery(u"issues"_s, u"repo:a/b is:issue x"_s), {});
        int rounds = 0;
        for (; rounds < 20; ++rounds) {
            const auto page = connector.read(step, anAnswer(hits(1, 100, 2'000'000)));
            QVERIFY(page);
            if (page->next.empty() || page->next.front().attempt > 0)
                break;
            step = page->next.front();
        }
        QVERIFY(rounds < 10);
    }

    void aSecondThatHoldsTooManyIsAGap()
    {
        const auto connector = aConnector();
        auto step = *connector.searchStep(aQuery(u"issues"_s, u"repo:a/b is:issue x"_s), {});
        step.cursor = u"2025-08-08T10:00:00Z..2025-08-08T10:00:00Z"_s;
        step.attempt = 2;
        const auto page = connector.read(step, anAnswer(hits(1, 100, 2500)));
        QVERIFY(page);
        QVERIFY(page->incomplete);
    }

    void windowsAreCutDownToSeconds()
    {
        const auto range = CreatedRange::fromString(u"2025-08-08..2025-08-08"_s);
        QVERIFY(range);
        const auto halves = range->split(2);
        QCOMPARE(halves.size(), size_t(2));
        QCOMPARE(halves[0].toString(), u"2025-08-08T00:00:00Z..2025-08-08T11:59:59Z"_s);
        QCOMPARE(halves[1].last, range->last);
        QCOMPARE(CreatedRange::fromString(halves[0].toString()), halves[0]);
        const auto days = CreatedRange::fromString(u"2025-08-01..2025-08-04"_s)->split(3);
        QCOMPARE(days.back().toString(), u"2025-08-03..2025-08-04"_s);
        for (const auto *bad : {"", "..", "2025-08-08", "2025-08-09..2025-08-08", "x..y"})
            QVERIFY(!CreatedRange::fromString(QString::fromLatin1(bad)));
    }

    void repositoriesAreReadOutOfAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("api") << u"https://api.github.com/repos/a.b/c-d"_s << u"a.b/c-d"_s;
        QTest::newRow("below a prefix") << u"http://127.0.0.1:1/api/v3/repos/a/b"_s << u"a/b"_s;
        QTest::newRow("site") << u"https://github.com/a/b/issues/5"_s << u"a/b"_s;
        QTest::newRow("no name") << u"https://github.com/a"_s << QString();
        QTest::newRow("escapes") << u"https://github.com/a/%3Cscript%3E"_s << QString();
    }

    void repositoriesAreReadOutOfAddresses()
    {
        QFETCH(QString, url);
        QTEST(GitHub::repositoryOf(QUrl(url)), "name");
    }

private:
    static QByteArray hits(int first, int last, int total)
    {
        QByteArray items;
        for (int i = first; i <= last; ++i)
            items += (items.isEmpty() ? "" : ",")
                + QByteArray("{\"repository_url\": \"https://api.github.com/repos/a/b\", \"number\": ")
                + QByteArray::number(i) + '}';
        return "{\"total_count\": " + QByteArray::number(total)
            + ", \"incomplete_results\": false, \"items\": [" + items + "]}";
    }
};

LP_TEST(GitHubSearchTest)
#include "tst_githubsearch.moc"
