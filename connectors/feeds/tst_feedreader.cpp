// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedreader.h"
#include "feedstesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

namespace {

LaunchProbe::Domain::Result<Feeds::Feed> readXml(const QByteArray &xml)
{
    return Feeds::readFeed(xml, QUrl(u"https://blog.a.org/feed"_s), u"feed"_s);
}

QByteArray rss(const QByteArray &items)
{
    return "<rss><channel>" + items + "</channel></rss>";
}

} // namespace

class FeedReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRss()
    {
        const auto feed = readXml(fixture(u"rss.xml"_s));
        QVERIFY(feed);
        QCOMPARE(feed->title, u"A blog & more"_s);
        QCOMPARE(feed->entries.size(), size_t(3));
        const auto &entry = feed->entries[0];
        QCOMPARE(entry.id, u"post-580"_s);
        QCOMPARE(entry.title, u"Driver 580 & sm_120"_s);
        QCOMPARE(entry.author, u"Anna"_s);
        QCOMPARE(entry.link.toString(), u"https://blog.a.org/posts/580?a=1&b=2"_s);
        QCOMPARE(entry.published, QDateTime({2025, 7, 1}, {15, 0}, Qt::UTC));
        QVERIFY(entry.html.contains(u"<pre>"_s));
        QCOMPARE(feed->entries[1].title, u"Later — much"_s);
        QCOMPARE(feed->entries[1].author, u"Bo"_s);
        QCOMPARE(feed->entries[1].link.toString(), u"https://blog.a.org/posts/later"_s);
        QCOMPARE(feed->entries[1].id, u"https://blog.a.org/posts/later"_s);
    }

    void readsAtom()
    {
        const auto feed = readXml(fixture(u"atom.xml"_s));
        QVERIFY(feed);
        const auto &entry = feed->entries.front();
        QCOMPARE(entry.id, u"tag:code.a.org,2025:v1.2"_s);
        QCOMPARE(entry.title, u"v1.2 <b>"_s);
        QCOMPARE(entry.author, u"anna"_s);
        QCOMPARE(entry.link.toString(), u"https://code.a.org/v1.2"_s);
        QCOMPARE(entry.published, QDateTime({2025, 7, 1}, {10, 0}, Qt::UTC));
        QCOMPARE(entry.updated, QDateTime({2025, 7, 2}, {10, 0}, Qt::UTC));
        QCOMPARE(
            entry.html,
            u"<div><p>Fixes <a href=\"https://code.a.org/5\">#5</a> &amp; &lt;x&gt;</p><pre>a\n b</pre></div>"_s);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<int>("kind");
        using enum LaunchProbe::Domain::Problem::Kind;
        QTest::newRow("empty") << QByteArray() << int(Truncated);
        QTest::newRow("cut") << fixture(u"rss.xml"_s).left(900) << int(Truncated);
        QTest::newRow("cut in a tag") << QByteArray("<rss><cha") << int(Truncated);
        QTest::newRow("page") << QByteArray("<!doctype html><html><body>busy</body></html>")
                              << int(Malformed);
        QTest::newRow("JSON") << QByteArray("{\"a\": 5}") << int(Malformed);
        QTest::newRow("other XML") << QByteArray("<svg/>") << int(Malformed);
        QTest::newRow("crossed tags") << rss("<item></channel>") << int(Malformed);
        QTest::newRow("broken bytes") << rss("<item><title>\xff\xfe</title></item>") << int(Malformed);
        QTest::newRow("deep") << "<rss>" + QByteArray("<a>").repeated(20'000) << int(TooLarge);
        QTest::newRow("deep in an entry")
            << "<rss><item>" + QByteArray("<a>").repeated(20'000) << int(TooLarge);
        QTest::newRow("entities") << QByteArray(
            "<!DOCTYPE rss [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss>&b;</rss>")
                                  << int(Malformed);
        QTest::newRow("entity of a file")
            << QByteArray("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss>&a;</rss>")
            << int(Malformed);
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, xml);
        const auto feed = readXml(xml);
        QVERIFY(!feed);
        QTEST(int(feed.problem().kind), "kind");
        QVERIFY2(feed.problem().where.startsWith(u"feed, line "_s), qPrintable(feed.problem().where));
    }

    void linksAreOfTheWeb()
    {
        const auto feed = readXml(rss("<item><guid>5</guid><link>javascript:alert(1)</link></"
                                      "item><item><title>nameless</title></item>"));
        QVERIFY(feed);
        QCOMPARE(feed->entries.size(), size_t(1));
        QVERIFY(feed->entries.front().link.isEmpty());
    }

    void whoListsEndlesslyIsCut()
    {
        QByteArray items;
        for (int i = 0; i < 2500; ++i)
            items += "<item><guid>" + QByteArray::number(i) + "</guid></item>";
        const auto feed = readXml(rss(items));
        QVERIFY(feed);
        QCOMPARE(feed->entries.size(), Feeds::mostEntries);
        QVERIFY(feed->isCut);
    }

    void timesAreUtcOrNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("time");
        const QDateTime ten({2025, 8, 8}, {10, 0}, Qt::UTC);
        QTest::newRow("GMT") << u"Fri, 08 Aug 2025 10:00:00 GMT"_s << ten;
        QTest::newRow("offset") << u"Fri, 08 Aug 2025 12:00:00 +0200"_s << ten;
        QTest::newRow("zone") << u"Fri, 08 Aug 2025 03:00:00 PDT"_s << ten;
        QTest::newRow("ISO") << u"2025-08-08T12:00:00+02:00"_s << ten;
        QTest::newRow("ISO without a zone") << u" 2025-08-08T10:00:00 "_s << ten;
        QTest::newRow("words") << u"yesterday"_s << QDateTime();
        QTest::newRow("nothing") << QString() << QDateTime();
    }

    void timesAreUtcOrNothing()
    {
        QFETCH(QString, text);
        QTEST(Feeds::feedTime(text), "time");
    }
};

LP_TEST(FeedReaderTest)
#include "tst_feedreader.moc"
