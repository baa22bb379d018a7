// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Connectors;
using LaunchProbe::Domain::Problem;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("where");
        using enum Problem::Kind;
        QTest::newRow("empty") << QByteArray() << int(Truncated) << QStringLiteral("page, byte 0");
        QTest::newRow("cut") << QByteArray("{\"a\": [1, 2") << int(Truncated)
                             << QStringLiteral("page, byte 11");
        QTest::newRow("cut in a text")
            << QByteArray("{\"a\": \"lo") << int(Truncated) << QStringLiteral("page, byte 9");
        QTest::newRow("no JSON") << QByteArray("[1, oops, 2, 3]") << int(Malformed)
                                 << QStringLiteral("page, byte 5");
        QTest::newRow("broken UTF-8")
            << QByteArray("{\"a\": \"\xff\xfe\"}") << int(Malformed) << QStringLiteral("page, byte 8");
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        const auto json = parseJson(body, QStringLiteral("page"));
        QVERIFY(!json);
        QCOMPARE(int(json.problem().kind), kind);
        QTEST(json.problem().where, "where");
    }

    void depthIsCapped()
    {
        QVERIFY(parseJson(QByteArray(999, '[') + QByteArray(999, ']'), {}));
        const auto deep = parseJson(QByteArray(500'000, '['), {});
        QVERIFY(!deep);
        QCOMPARE(deep.problem().kind, Problem::Kind::TooLarge);
        QVERIFY2(parseJson("\"" + QByteArray(5000, '[') + "\"", {}), "brackets in a text do not nest");
    }

    void halfAnEmojiCostsOnlyItself()
    {
        const auto json = parseJson(R"({"a": "x\ud83d y", "b": "\ud83d\ude00", "c": "\\ud83d"})", {});
        QVERIFY(json);
        QCOMPARE(textAt(*json, "a"), QStringLiteral("x\ufffd y"));
        QCOMPARE(textAt(*json, "b"), QStringLiteral("\U0001f600"));
        QCOMPARE(textAt(*json, "c"), QStringLiteral("\\ud83d"));
    }

    void otherTypesAreEmptyValues()
    {
        const auto json = parseJson(
            R"({"n": 5, "t": "x", "o": {}, "f": 1.5, "big": 18446744073709551615, "nul": "a\u0000b"})", {});
        QVERIFY(json);
        QCOMPARE(textAt(*json, "n"), QString());
        QCOMPARE(textAt(*json, "nul"), QStringLiteral("ab"));
        QVERIFY(!integerAt(*json, "t"));
        QVERIFY(!integerAt(*json, "big"));
        QVERIFY(listAt(*json, "o").empty());
        QVERIFY(memberAt(*json, "missing").is_null());
        QVERIFY(memberAt(memberAt(*json, "t"), "deeper").is_null());
        QVERIFY(!flagAt(*json, "n"));
        QCOMPARE(idAt(*json, "n"), QStringLiteral("5"));
    }

    void timesAreUtcOrNothing()
    {
        const auto json = parseJson(
            R"({"iso": "2025-08-08T10:00:00Z", "zone": "2025-08-08T12:00:00+02:00", "bare": "2025-08-08T10:00:00",
                "s": 1754647200, "f": 1754647200.0, "neg": -5, "huge": 1e300, "word": "soon"})",
            {});
        QVERIFY(json);
        const QDateTime ten({2025, 8, 8}, {10, 0}, Qt::UTC);
        for (const auto *name : {"iso", "zone", "bare"})
            QCOMPARE(timeAt(*json, name), ten);
        for (const auto *name : {"s", "f"})
            QCOMPARE(secondsAt(*json, name), ten);
        for (const auto *name : {"neg", "huge", "word"})
            QVERIFY(!secondsAt(*json, name).isValid());
        QVERIFY(!timeAt(*json, "word").isValid());
    }

    void addressesAreOfTheWeb_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("https") << QByteArray("https://example.org/x#y") << true;
        QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
        QTest::newRow("relative") << QByteArray("/r/x") << false;
    }

    void addressesAreOfTheWeb()
    {
        QFETCH(QByteArray, text);
        const auto json = parseJson("{\"u\": \"" + text + "\"}", {});
        QVERIFY(json);
        QTEST(!addressAt(*json, "u").isEmpty(), "taken");
    }
};

LP_TEST(JsonTest)
#include "tst_json.moc"
