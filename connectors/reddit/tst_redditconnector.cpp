// SPDX-License-Identifier: GPL-3.0-or-later
#include "reddittesting.h"

#include <tests/testlib/testcase.h>

#include <QUrlQuery>

using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class RedditConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForATokenAsAnApplication()
    {
        const auto call = aConnector().tokenCall();
        QVERIFY(call);
        QCOMPARE(call->url.toString(), u"https://www.reddit.com/api/v1/access_token"_s);
        QCOMPARE(call->method, QByteArray("POST"));
        QCOMPARE(call->body, QByteArray("grant_type=client_credentials"));
        QCOMPARE(headerOf(*call, "Authorization"), "Basic " + QByteArray("app:hush").toBase64());
        QVERIFY(!call->authorise);
    }

    void asksForATokenAsAnInstalledClient()
    {
        const auto call = aConnector(u"app"_s, {}).tokenCall();
        QVERIFY(call);
        QCOMPARE(headerOf(*call, "Authorization"), "Basic " + QByteArray("app:").toBase64());
        const QUrlQuery form(QString::fromLatin1(call->body));
        QCOMPARE(
            form.queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
            u"https://oauth.reddit.com/grants/installed_client"_s);
        const auto device = form.queryItemValue(u"device_id"_s);
        QVERIFY(device.size() >= 20 && device.size() <= 30);
    }

    void aDeviceIdOfTheWrongLengthIsReplaced()
    {
        Setup setup;
        setup.secrets[u"reddit/client_id"_s] = u"app"_s;
        setup.deviceId = u"short"_s;
        const QUrlQuery form(QString::fromLatin1(RedditConnector(setup).tokenCall()->body));
        QVERIFY(form.queryItemValue(u"device_id"_s).size() >= 20);
    }

    void readsATokenWithItsLifetime()
    {
        const auto token =
            aConnector().readToken(anAnswer("{\"access_token\": \"a-b.c\", \"token_type\": \"bearer\", "
                                            "\"expires_in\": 86400, \"scope\": \"*\"}"));
        QVERIFY(token);
        QCOMPARE(token->header, QByteArray("bearer a-b.c"));
        QCOMPARE(token->lifetime, std::chrono::seconds(86400));
    }

    void tokensThatAreNoneAreProblems_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        using enum LaunchProbe::Domain::Problem::Kind;
        QTest::newRow("wrong secret")
            << 401 << QByteArray("{\"message\": \"Unauthorized\", \"error\": 401}") << int(BadCredentials);
        QTest::newRow("an error in a success")
            << 200 << QByteArray("{\"error\": \"unauthorized_client\"}") << int(BadCredentials);
        QTest::newRow("no token") << 200 << QByteArray("{}") << int(Malformed);
        QTest::newRow("a header in it")
            << 200 << QByteArray("{\"access_token\": \"a\\r\\nX: y\"}") << int(Malformed);
        QTest::newRow("no object") << 200 << QByteArray("[5]") << int(Malformed);
        QTest::newRow("page") << 200 << QByteArray("<html>") << int(Malformed);
        QTest::newRow("busy") << 503 << QByteArray("<html>") << int(ServiceFailed);
    }

    void tokensThatAreNoneAreProblems()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto token = aConnector().readToken(anAnswer(body, status));
        QVERIFY(!token);
        QTEST(int(token.problem().kind), "kind");
    }

    void hostileLifetimesAreCapped()
    {
        for (const auto *value : {"-5", "0", "1e300", "9223372036854775807", "\"soon\""}) {
            const auto token = aConnector().readToken(
                anAnswer(QByteArray("{\"access_token\": \"t\", \"expires_in\": ") + value + '}'));
            QVERIFY(token);
            QVERIFY(token->lifetime.count() >= 1 && token->lifetime.count() <= 31 * 86'400);
        }
    }

    void oneAddressServesBothHosts()
    {
        Setup setup;
        setup.endpoints[u"api"_s] = setup.endpoints[u"token"_s] = QUrl(u"http://127.0.0.1:4010/"_s);
        const RedditConnector connector(setup);
        QCOMPARE(
            connector.callFor(aThreadStep()).url.toString(),
            u"http://127.0.0.1:4010/comments/ab12c?limit=500&raw_json=1"_s);
        QCOMPARE(connector.tokenCall()->url.toString(), u"http://127.0.0.1:4010/api/v1/access_token"_s);
    }

private:
    static QByteArray headerOf(const HttpCall &call, QByteArrayView name)
    {
        HttpAnswer answer;
        answer.headers = call.headers;
        return answer.header(name);
    }
};

LP_TEST(RedditConnectorTest)
#include "tst_redditconnector.moc"
