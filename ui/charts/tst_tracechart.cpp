// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttable.h"

#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

class ChartTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPointsAsRows()
    {
        ChartTable table;
        const QAbstractItemModelTester tester(&table);
        table.setColumns(
            {{u"Engine"_s, [](const ChartPoint &point) { return point.engine; }},
             {u"Speed"_s, [](const ChartPoint &point) { return point.x; }}});
        ChartPoint point;
        point.post = {7};
        point.engine = u"vLLM"_s;
        point.x = 41.5;
        table.setPoints({point});
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.index(0, 0).data().toString(), u"vLLM"_s);
        QCOMPARE(table.index(0, 1).data(Qt::UserRole).toDouble(), 41.5);
        QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Speed"_s);
        QCOMPARE(table.postAt(0).value, 7);
        QVERIFY(!table.postAt(1));
    }
};

LP_TEST(ChartTableTest)
#include "tst_tracechart.moc"
