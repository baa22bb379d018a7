// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracetable.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Ports::PostRow twoRuns()
{
    Ports::PostRow row;
    row.id = {1};
    row.service = u"github"_s;
    row.outcome = Domain::Outcome::Success;
    row.readings = {
        {u"gpu"_s, u"RTX 5090"_s, 2.0, {}, -1, {}},
        {u"engine"_s, u"vLLM"_s, {}, {}, 0, {}},
        {u"tg_tps"_s, u"100"_s, 100.0, {}, 0, {}},
        {u"engine"_s, u"llama.cpp"_s, {}, {}, 1, {}},
        {u"vram_gb"_s, u"70"_s, 70.0, {}, 1, {}}};
    return row;
}

} // namespace

class TraceTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOneRowForEachRun()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {twoRuns()};
        Session::Session session;
        Tables::TraceTable table(session);
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.openProject(&desk, {});
        QTRY_COMPARE(table.rowCount(), 2);
        const auto cell = [&](int row, const QString &slot) {
            return table.index(row, Tables::TraceTable::columnOf(slot)).data(Tables::RawRole);
        };
        QCOMPARE(cell(0, u"engine"_s).toString(), u"vLLM"_s);
        QCOMPARE(cell(0, u"tg_tps"_s).toDouble(), 100.0);
        QVERIFY(!cell(0, u"vram_gb"_s).isValid());
        QCOMPARE(cell(1, u"engine"_s).toString(), u"llama.cpp"_s);
        QCOMPARE(cell(1, u"gpu"_s).toString(), u"RTX 5090"_s);
        QCOMPARE(table.index(1, 0).data(Tables::PostIdRole).value<Domain::PostId>(), Domain::PostId{1});
        QCOMPARE(table.traces()[0].trace.gpus.front().count, 2);
    }

    void leavesOutRunsThatLackWhatAChartNeeds()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {twoRuns()};
        Session::Session session;
        session.openProject(&desk, {});
        Tables::TraceTable table(session);
        table.setNeeded({u"vram_gb"_s});
        QTRY_COMPARE(table.rowCount(), 1);
        QCOMPARE(table.traces()[0].trace.text(u"engine"_s), u"llama.cpp"_s);
    }

    void aVerdictOverrulesTheExtractor()
    {
        auto row = twoRuns();
        row.finding.verdict = Domain::Verdict::Failure;
        const auto rows = Tables::traceRows({row});
        QCOMPARE(rows.front().trace.outcome, Domain::Outcome::Failure);
    }

    void aPostWithoutARunHasNoRow()
    {
        Ports::PostRow row;
        row.readings = {{u"gpu"_s, u"RTX 5090"_s, 1.0, {}, -1, {}}};
        QVERIFY(Tables::traceRows({row}).empty());
    }
};

LP_TEST(TraceTableTest)
#include "tst_tracetable.moc"
