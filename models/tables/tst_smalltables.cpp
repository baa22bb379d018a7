// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgermodel.h"
#include "matrixmodel.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Outcome;

class SmallTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMatrixShowsRigsAndSpeed()
    {
        Domain::MatrixCell cell;
        cell.rigs = {{Outcome::Success, 2}, {Outcome::Failure, 1}};
        cell.allRigs = 3;
        cell.bestTg = 900;
        cell.medianTg = 41.5;
        Tables::MatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMatrix(
            {{u"model"_s, u"quant"_s},
             {u"engine"_s},
             {{u"gpt-oss-120b"_s, {}}},
             {{u"vLLM"_s}, {u"SGLang"_s}},
             {{{0, 0}, cell}}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(0, 0).data().toString(), u"gpt-oss-120b"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"not stated"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"vLLM"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"2\u00a0\u2713 1\u00a0\u2717 \u00b7 41.5 tok/s"_s);
        QCOMPARE(model.index(0, 2).data(Tables::RawRole).toDouble(), 41.5);
        QVERIFY(!model.index(0, 3).data().isValid());
    }

    void theLedgerKeepsItsFourStatesApart()
    {
        Test::FakeDesk desk;
        using Domain::Coverage;
        for (const auto state :
             {Coverage::Answered, Coverage::Empty, Coverage::Blocked, Coverage::NotSearched}) {
            Domain::LedgerRow row;
            row.state = state;
            row.source = u"github"_s;
            row.http = state == Coverage::Blocked ? 403 : 0;
            desk.archive.ledgerRows.push_back(row);
        }
        Session::Session session;
        Tables::LedgerModel model(session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.openProject(&desk, {});
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.counts().size(), size_t(4));
        QCOMPARE(model.index(2, Tables::LedgerModel::HttpColumn).data().toInt(), 403);
        QVERIFY(!model.index(0, Tables::LedgerModel::HttpColumn).data().isValid());
        QCOMPARE(model.index(0, Tables::LedgerModel::SourceColumn).data().toString(), u"GitHub"_s);
        session.closeProject();
        QCOMPARE(model.rowCount(), 0);
    }

    void growthIsGatheredAndOvertakenAnswersAreDropped()
    {
        Test::FakeDesk desk;
        Session::Session session;
        Tables::LedgerModel model(session);
        session.openProject(&desk, {});
        QVERIFY(model.isAsking());
        QTRY_VERIFY(!model.isAsking());
        QSignalSpy asking(&model, &Tables::LedgerModel::askingChanged);
        desk.archive.ledgerRows.resize(1);
        for (int step = 0; step < 5; ++step)
            session.noteArchiveGrew();
        QVERIFY(!model.isAsking());
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(asking.size(), 2);
        // The answer for a project that was closed meanwhile finds nobody.
        desk.archive.ledgerRows.resize(2);
        model.refresh();
        session.closeProject();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isAsking());
    }
};

LP_TEST(SmallTablesTest)
#include "tst_smalltables.moc"
