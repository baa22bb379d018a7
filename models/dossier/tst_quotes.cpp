// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Dossier;
using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Domain::Span spanOf(const QString &text, const QString &part)
{
    const auto at = text.indexOf(part);
    return {at, at + part.size()};
}

} // namespace

class QuotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteIsTheLineOfItsSpan()
    {
        const auto text = u"First line.\nDecode is 41.5 tok/s here.\nLast line."_s;
        const auto quotes = quotesAround(text, {spanOf(text, u"41.5"_s)});
        QCOMPARE(quotes.size(), size_t(1));
        QCOMPARE(quotes.front().text, u"Decode is 41.5 tok/s here."_s);
        QVERIFY(stands(quotes.front(), text));
    }

    void neighboursBecomeOneQuote()
    {
        const auto text = u"model: A\nquant: B\n\nsomething else\n\nspeed: 7"_s;
        const auto quotes =
            quotesAround(text, {spanOf(text, u"7"_s), spanOf(text, u"A"_s), spanOf(text, u"B"_s)});
        QCOMPARE(quotes.size(), size_t(2));
        QCOMPARE(quotes.front().text, u"model: A\nquant: B"_s);
        QCOMPARE(quotes.back().text, u"speed: 7"_s);
    }

    void aLongLineIsCutBetweenWords()
    {
        const auto filler = u"lorem ipsum "_s.repeated(60);
        const auto text = filler + u"160 tok/s "_s + filler;
        const auto quotes = quotesAround(text, {spanOf(text, u"160 tok/s"_s)});
        QCOMPARE(quotes.size(), size_t(1));
        const auto &quote = quotes.front().text;
        QVERIFY(quote.contains(u"160 tok/s"));
        QVERIFY(quote.size() < 300);
        QVERIFY(quote.startsWith(u"lorem") || quote.startsWith(u"ipsum"));
        QVERIFY(quote.endsWith(u"lorem") || quote.endsWith(u"ipsum"));
        QVERIFY(stands(quotes.front(), text));
    }

    void offsetsCountCodePoints()
    {
        const auto text = u"🚀🚀 fast\n🚀 slow: 3 t/s"_s;
        const auto quotes = quotesAround(text, {spanOf(text, u"3 t/s"_s)});
        QCOMPARE(quotes.front().start, 8);
        QCOMPARE(quotes.front().text, u"🚀 slow: 3 t/s"_s);
        QVERIFY(stands(quotes.front(), text));
    }

    void aLineOfCharactersBeyondThePlaneIsNotTorn()
    {
        const auto text = u"🚀"_s.repeated(400) + u" 9 t/s "_s + u"🚀"_s.repeated(400);
        for (const auto &quote : quotesAround(text, {spanOf(text, u"9 t/s"_s)}))
            QVERIFY(stands(quote, text) && quote.text.isValidUtf16());
        for (const auto &quote : openingQuote(text))
            QVERIFY(stands(quote, text) && quote.text.isValidUtf16());
    }

    void spansOfAnotherTextArePassedOver_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::newRow("empty") << 0 << 0;
        QTest::newRow("before") << -3 << 2;
        QTest::newRow("behind") << 3 << 4000;
        QTest::newRow("turned") << 4 << 2;
    }

    void spansOfAnotherTextArePassedOver()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QVERIFY(quotesAround(u"a short text"_s, {{start, end}}).empty());
    }

    void aChangedTextNoLongerCarriesTheQuote()
    {
        const auto text = u"It does 41 tok/s."_s;
        const auto quote = quotesAround(text, {spanOf(text, u"41"_s)}).front();
        QVERIFY(!stands(quote, u"It does 14 tok/s."_s));
        QVERIFY(!stands(quote, u"It"_s));
    }
};

LP_TEST(QuotesTest)
#include "tst_quotes.moc"
