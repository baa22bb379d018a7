// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Connectors;
using namespace std::chrono_literals;

namespace {

HttpAnswer anAnswer(int status, Headers headers, QByteArray body = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = std::move(headers);
    answer.body = std::move(body);
    answer.url = QUrl(QStringLiteral("https://api.example.org/things?q=secret"));
    answer.fetched = QDateTime({2025, 8, 8}, {12, 0}, Qt::UTC);
    return answer;
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfterIsSecondsOrADate_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("milliseconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("90") << qint64(90'000);
        QTest::newRow("a fraction") << QByteArray("0.5") << qint64(500);
        QTest::newRow("date") << QByteArray("Fri, 08 Aug 2025 10:02:00 GMT") << qint64(120'000);
        QTest::newRow("a date that has passed") << QByteArray("Fri, 08 Aug 2025 09:00:00 GMT") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(0);
        QTest::newRow("endless") << QByteArray("99999999999999999999") << qint64(365) * 86'400'000;
        QTest::newRow("not a number") << QByteArray("nan") << qint64(-1);
        QTest::newRow("infinite") << QByteArray("inf") << qint64(-1);
        QTest::newRow("garbage") << QByteArray("soon") << qint64(-1);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
    }

    void retryAfterIsSecondsOrADate()
    {
        QFETCH(QByteArray, value);
        const auto wait =
            retryAfterIn(anAnswer(429, {{"date", "Fri, 08 Aug 2025 10:00:00 GMT"}, {"retry-after", value}}));
        QTEST(wait ? qint64(wait->count()) : -1, "milliseconds");
    }

    void nextLinkIsTakenAsItStands_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("url");
        QTest::newRow("among others") << QByteArray(
            R"(<https://a.org/repositories/5/issues?page=1>; rel="prev", <https://a.org/repositories/5/issues?q=a%2Bb&page=3>; rel="next")")
                                      << QStringLiteral("https://a.org/repositories/5/issues?q=a%2Bb&page=3");
        QTest::newRow("relative") << QByteArray("</more?page=2>; rel=\"next\"")
                                  << QStringLiteral("https://api.example.org/more?page=2");
        QTest::newRow("last page") << QByteArray(R"(<https://a.org/x?page=1>; rel="first")") << QString();
        QTest::newRow("cut") << QByteArray("<https://a.org/x") << QString();
        QTest::newRow("none") << QByteArray() << QString();
    }

    void nextLinkIsTakenAsItStands()
    {
        QFETCH(QByteArray, header);
        QTEST(nextLink(anAnswer(200, {{"Link", header}})).toString(QUrl::FullyEncoded), "url");
    }

    void statusesHaveTheirKinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        using enum LaunchProbe::Domain::Problem::Kind;
        QTest::newRow("bad token") << 401 << int(BadCredentials);
        for (const auto status : {302, 400, 403, 404, 410, 422, 451})
            QTest::addRow("%d", status) << status << int(Refused);
        QTest::newRow("limit") << 429 << int(RateLimited);
        for (const auto status : {500, 502, 503, 504})
            QTest::addRow("%d", status) << status << int(ServiceFailed);
    }

    void statusesHaveTheirKinds()
    {
        QFETCH(int, status);
        const auto problem = problemOfStatus(anAnswer(status, {}), QStringLiteral("Not\n here"));
        QTEST(int(problem.kind), "kind");
        QCOMPARE(problem.http, status);
        QCOMPARE(problem.detail, QStringLiteral("Not here"));
        QVERIFY2(!problem.where.contains(QLatin1String("secret")), "query values stay out of logs");
    }

    void messagesAreOneShortLine()
    {
        QCOMPARE(shortened(QStringLiteral("a\r\n\tb\u0007c")), QStringLiteral("a bc"));
        QVERIFY(shortened(QString(100'000, u'x')).size() <= 200);
    }

    void tokensCannotSmuggleHeaders()
    {
        QVERIFY(isHeaderWord(QStringLiteral("ghp_0aZ.-~+/=")));
        for (const auto *bad : {"", "a b", "a\r\nX-Evil: 1", "\x7f"})
            QVERIFY(!isHeaderWord(QString::fromLatin1(bad)));
    }
};

LP_TEST(AnswersTest)
#include "tst_answers.moc"
