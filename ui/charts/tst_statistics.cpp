// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe::Ui;

class ChartStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowValuesLie()
    {
        const auto spread = spreadOf({4, 1, 3, 2, 5});
        QCOMPARE(spread, (Spread{1, 2, 3, 4, 5}));
        QCOMPARE(spreadOf({9, 10}).median, 9.5);
        QCOMPARE(spreadOf({}), Spread());
    }

    void showsAllOfAFewAndTheBulkOfMany()
    {
        QCOMPARE(bulkOf({10, 11, 50000}), (Span{10, 50000, 0}));
        std::vector<double> many;
        many.reserve(301);
        for (int i = 0; i < 300; ++i)
            many.push_back(10 + i % 50);
        many.push_back(50000);
        const auto span = bulkOf(many);
        QVERIFY(span.to < 100);
        QCOMPARE(span.outside, 1);
        QVERIFY(!span.holds(50000));
    }

    void givesASharesRangeByChance()
    {
        const auto few = shareOf(1, 10);
        QCOMPARE(few.value, 0.1);
        QVERIFY(few.low < 0.03 && few.low > 0);
        QVERIFY(few.high > 0.35 && few.high < 0.45);
        const auto many = shareOf(1000, 10000);
        QVERIFY(many.high - many.low < 0.02);
        QCOMPARE(shareOf(0, 0).high, 1.0);
        QCOMPARE(shareOf(0, 5).low, 0.0);
    }
};

LP_TEST(ChartStatisticsTest)
#include "tst_statistics.moc"
