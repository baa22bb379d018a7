// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/pipeline/accesstrial.h>
#include <app/services/plugins.h>
#include <tests/testlib/fakenetwork.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/problemwords.h>

#include <QCoro/QCoroTask>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Problem;
using Test::FakeNetwork;

namespace {

//! A source as the settings try it: the real plug-in, credentials, and a server that gives one answer.
struct Door {
    Services::Plugins plugins;
    Pipeline::HarvestSource source;
    FakeNetwork network;

    Door(
        const QString &id, const std::map<QString, QString> &secrets,
        const std::map<QString, QUrl> &further = {})
    {
        source.card = *plugins.card(id);
        source.setup.endpoints = source.card.endpoints;
        for (const auto &[family, url] : further)
            source.setup.endpoints[family] = url;
        source.setup.secrets = secrets;
        source.setup.user = u"somebody"_s;
        source.setup.deviceId = QString(30, u'd');
        source.connector = *plugins.makeConnector(id, source.setup);
    }

    Domain::Result<QString> knock(int status, const QByteArray &body, const Connectors::Headers &headers = {})
    {
        network.script = [status, body, headers](const Net::Wire &, size_t) -> FakeNetwork::Answer {
            return FakeNetwork::answer(status, body, headers);
        };
        return knock();
    }

    Domain::Result<QString> knockAt(const QString &family, const QByteArray &body, int status = 200)
    {
        network.script = [status, body](const Net::Wire &, size_t) -> FakeNetwork::Answer {
            return FakeNetwork::answer(status, body);
        };
        Net::RunControl control;
        Domain::Result<QString> outcome = QString();
        QCoro::waitFor(Pipeline::tryHost(&source, family, &network, &control, &outcome));
        return outcome;
    }

    Domain::Result<QString> knock()
    {
        Net::RunControl control;
        Domain::Result<QString> outcome = QString();
        QCoro::waitFor(Pipeline::tryAccess(&source, &network, &control, &outcome));
        return outcome;
    }
};

const QByteArray nothingFound = R"({"total_count":0,"incomplete_results":false,"items":[]})";

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenIsToldWithWhatIsLeft()
    {
        Door door(u"github"_s, {{u"github/token"_s, u"good-token"_s}});
        const auto granted = door.knock(
            200, nothingFound,
            {{"X-RateLimit-Limit", "30"},
             {"X-RateLimit-Remaining", "29"},
             {"X-RateLimit-Reset", "1754654400"}});
        QVERIFY(granted);
        QVERIFY(granted->contains(u"29"_s));
        QVERIFY(granted->contains(u"30"_s));
        QCOMPARE(door.network.sent.size(), size_t(1));
        QVERIFY(FakeNetwork::headerOf(door.network.sent[0], "Authorization").contains("good-token"));
        QVERIFY(!FakeNetwork::headerOf(door.network.sent[0], "User-Agent").isEmpty());
    }

    void aRefusedTokenIsASentenceThatNeverHoldsIt_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GitHub") << u"github"_s << u"github/token"_s << 401
                                << QByteArray(R"({"message":"Bad credentials"})");
        QTest::newRow("Reddit") << u"reddit"_s << u"reddit/client_id"_s << 401
                                << QByteArray(R"({"message":"Unauthorized","error":401})");
    }

    void aRefusedTokenIsASentenceThatNeverHoldsIt()
    {
        QFETCH(QString, source);
        QFETCH(QString, secret);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Door door(source, {{secret, u"wrong-secret"_s}});
        const auto refused = door.knock(status, body);
        QVERIFY(!refused);
        QCOMPARE(refused.problem().kind, Problem::Kind::BadCredentials);
        const auto sentence = Ui::problemSentence(refused.problem());
        QVERIFY(!sentence.isEmpty());
        QVERIFY(!sentence.contains(u"wrong-secret"_s));
    }

    void anInstalledClientGetsItsTokenByOneCall()
    {
        Door door(u"reddit"_s, {{u"reddit/client_id"_s, u"an-id"_s}});
        QVERIFY(door.knock(200, R"({"access_token":"fresh","token_type":"bearer","expires_in":86400})"));
        QCOMPARE(door.network.sent.size(), size_t(1));
        const auto &sent = door.network.sent[0];
        QCOMPARE(sent.method, QByteArray("POST"));
        QVERIFY(FakeNetwork::headerOf(sent, "Authorization").startsWith("Basic "));
        QVERIFY(sent.body.contains(QByteArray(30, 'd')));
    }

    void withoutATokenNothingIsSent()
    {
        Door door(u"github"_s, {});
        const auto outcome = door.knock(200, nothingFound);
        QVERIFY(!outcome);
        QCOMPARE(outcome.problem().kind, Problem::Kind::NeedsCredentials);
        QVERIFY(door.network.sent.empty());
    }

    void aFurtherHostIsAskedTheFirstSearch_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::newRow("a forum") << u"discourse"_s << u"mine"_s << u"https://forum.example.org"_s
                                 << QByteArray(R"({"posts":[],"topics":[],"grouped_search_result":{}})")
                                 << u"/search.json"_s;
        QTest::newRow("a feed") << u"feeds"_s << u"mine"_s << u"https://example.org/feed.xml"_s
                                << QByteArray("<rss version='2.0'><channel><title>t</title></channel></rss>")
                                << u"/feed.xml"_s;
        QTest::newRow("an instance") << u"lemmy"_s << u"api"_s << u"https://sh.example.org/api/v3"_s
                                     << QByteArray(R"({"type_":"All","posts":[],"comments":[]})")
                                     << u"/api/v3/search"_s;
        QTest::newRow("a project of one")
            << u"gitlab"_s << u"api"_s << u"https://git.example.org/api/v4"_s << QByteArray("[]")
            << u"/api/v4/projects/nvidia%2Fcontainer-images%2Fcuda/issues"_s;
    }

    void aFurtherHostIsAskedTheFirstSearch()
    {
        QFETCH(QString, source);
        QFETCH(QString, family);
        QFETCH(QString, address);
        QFETCH(QByteArray, body);
        Door door(source, {}, {{family, QUrl(address)}});
        const auto outcome = door.knockAt(family, body);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.problem().detail));
        QVERIFY(outcome->contains(QUrl(address).host()));
        QCOMPARE(door.network.sent.size(), size_t(1));
        QCOMPARE(door.network.sent[0].url.host(), QUrl(address).host());
        QTEST(door.network.sent[0].url.path(QUrl::FullyEncoded), "path");
    }

    void aHostThatAnswersOtherwiseIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("a page for people") << QByteArray("<html><body>Welcome</body></html>") << 200;
        QTest::newRow("JSON of something else") << QByteArray(R"({"hello":"world"})") << 200;
        QTest::newRow("nothing there") << QByteArray(R"({"errors":["not found"]})") << 404;
        QTest::newRow("a way to elsewhere") << QByteArray() << 301;
    }

    void aHostThatAnswersOtherwiseIsNotTaken()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Door door(u"discourse"_s, {}, {{u"mine"_s, QUrl(u"https://forum.example.org"_s)}});
        QVERIFY(!door.knockAt(u"mine"_s, body, status));
    }

    void noNetworkIsNoBadToken()
    {
        Door door(u"github"_s, {{u"github/token"_s, u"good-token"_s}});
        door.network.script = [](const Net::Wire &, size_t) -> FakeNetwork::Answer {
            return Problem{Problem::Kind::NoNetwork, u"api.github.com"_s, u"host not found"_s, 0, {}};
        };
        const auto outcome = door.knock();
        QVERIFY(!outcome);
        QCOMPARE(outcome.problem().kind, Problem::Kind::NoNetwork);
        QVERIFY(Ui::problemSentence(outcome.problem()).contains(u"api.github.com"_s));
    }
};

LP_TEST(AccessTest)
#include "tst_access.moc"
