// SPDX-License-Identifier: GPL-3.0-or-later
#include "furtherhosts.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Connectors::Card;
using Flaw = Ui::TypedHost::Flaw;

namespace {

Card forums()
{
    Card card;
    card.id = u"discourse"_s;
    card.name = u"Discourse"_s;
    card.endpoints = {{u"vllm"_s, QUrl(u"https://discuss.vllm.ai"_s)}};
    card.dialect.placesAreHosts = true;
    card.dialect.families.emplace_back().id = u"search"_s;
    return card;
}

Card feeds()
{
    auto card = forums();
    card.id = u"feeds"_s;
    card.dialect.families[0].local = true;
    return card;
}

Card instances()
{
    auto card = forums();
    card.id = u"lemmy"_s;
    card.dialect.placesAreHosts = false;
    card.endpoints = {{u"api"_s, QUrl(u"https://lemmy.world/api/v3"_s)}};
    card.instancePath = u"/api/v3"_s;
    return card;
}

} // namespace

class FurtherHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedBecomesAnAddress_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("family");
        QTest::newRow("a host alone") << u"discourse"_s << u"forum.example.org"_s
                                      << u"https://forum.example.org"_s << u"forum_example_org"_s;
        QTest::newRow("a slash too many") << u"discourse"_s << u" https://forum.example.org/ "_s
                                          << u"https://forum.example.org"_s << u"forum_example_org"_s;
        QTest::newRow("a forum below a path") << u"discourse"_s << u"https://example.org/forum"_s
                                              << u"https://example.org/forum"_s << u"example_org_forum"_s;
        QTest::newRow("this machine") << u"discourse"_s << u"http://127.0.0.1:4080"_s
                                      << u"http://127.0.0.1:4080"_s << u"127_0_0_1_4080"_s;
        QTest::newRow("a feed keeps its query")
            << u"feeds"_s << u"https://example.org/feed/?kind=atom"_s
            << u"https://example.org/feed/?kind=atom"_s << u"example_org_feed_kind_atom"_s;
        QTest::newRow("an instance") << u"lemmy"_s << u"sh.itjust.works"_s
                                     << u"https://sh.itjust.works/api/v3"_s << u"api"_s;
        QTest::newRow("an instance with its path") << u"lemmy"_s << u"https://sh.itjust.works/api/v3/"_s
                                                   << u"https://sh.itjust.works/api/v3"_s << u"api"_s;
    }

    void whatIsTypedBecomesAnAddress()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, typed);
        const auto card = source == u"lemmy" ? instances() : source == u"feeds" ? feeds() : forums();
        const auto host = Services::typedHost(card, typed);
        QCOMPARE(host.flaw, Flaw::None);
        QTEST(host.url.toString(), "url");
        QTEST(host.family, "family");
    }

    void whatCannotBeAskedSaysWhy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Flaw>("flaw");
        QTest::newRow("words") << u"the forum of vllm"_s << Flaw::NoAddress;
        QTest::newRow("no host") << u"https://"_s << Flaw::NoAddress;
        QTest::newRow("not encrypted") << u"http://forum.example.org"_s << Flaw::NotSafe;
        QTest::newRow("another scheme") << u"ftp://forum.example.org"_s << Flaw::NotSafe;
        QTest::newRow("a password") << u"https://me:secret@forum.example.org"_s << Flaw::HasName;
        QTest::newRow("a query") << u"https://forum.example.org/search?q=vllm"_s << Flaw::HasQuery;
        QTest::newRow("endless") << QString(2000, u'a') + u".org"_s << Flaw::NoAddress;
    }

    void whatCannotBeAskedSaysWhy()
    {
        QFETCH(const QString, typed);
        QTEST(Services::typedHost(forums(), typed).flaw, "flaw");
    }

    void aLongFeedHasAWordThatTheCommandLineTakes()
    {
        const auto host =
            Services::typedHost(feeds(), u"https://example.org/"_s + QString(100, u'a') + u".xml"_s);
        QCOMPARE(host.flaw, Flaw::None);
        QVERIFY(host.family.size() <= 40);
    }

    void sourcesOfOneHostAreNotMoved()
    {
        auto fixed = forums();
        fixed.dialect.placesAreHosts = false;
        const auto sources = Services::movableSources({fixed, forums(), instances()});
        QCOMPARE(sources.size(), size_t(2));
        QVERIFY(sources[0].isBeside);
        QVERIFY(!sources[1].isBeside);
        QCOMPARE(sources[1].presets, instances().endpoints);
    }
};

LP_TEST(FurtherHostsTest)
#include "tst_furtherhosts.moc"
