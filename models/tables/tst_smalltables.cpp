// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgermodel.h"
#include "matrixmodel.h"
#include "questiontablemodel.h"

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

private:
    static std::vector<Domain::Question> questions()
    {
        Domain::Question first;
        first.id = u"speed"_s;
        first.number = 1;
        first.titleEn = u"Speed"_s;
        first.titleRu = u"Скорость"_s;
        auto second = first;
        second.id = u"memory"_s;
        second.number = 2;
        return {first, second};
    }

private Q_SLOTS:
    void theMatrixShowsRigsAndSpeed()
    {
        Domain::MatrixCell cell;
        cell.rigs = {{Outcome::Success, 2}, {Outcome::Failure, 1}};
        cell.allRigs = 3;
        cell.bestTg = 41.5;
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

    void aQuestionIsSwitchedAndSwitchedBack()
    {
        Test::FakeDesk desk;
        Session::Session session;
        session.openProject(&desk, {});
        Tables::QuestionTableModel model(session, [](const Domain::Question &) { return 7; });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.setQuestions(questions());
        const auto box = model.index(1, 0);
        const auto count = model.index(1, Tables::QuestionTableModel::QueriesColumn);
        QCOMPARE(count.data().toInt(), 7);
        QVERIFY(model.setData(box, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!session.questions()[1].enabled);
        QVERIFY(!session.questions()[1].edited);
        QCOMPARE(count.data().toInt(), 0);
        session.undoStack()->undo();
        QVERIFY(session.questions()[1].enabled);
        QCOMPARE(box.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    }

    void aChangedWordingIsMarked()
    {
        Test::FakeDesk desk;
        Session::Session session;
        session.openProject(&desk, {});
        session.setQuestions(questions());
        Tables::QuestionTableModel model(session);
        auto changed = questions()[0];
        changed.terms = {u"new term"_s};
        model.setQuestion(0, changed);
        QVERIFY(session.questions()[0].edited);
        model.setLanguage(u"ru"_s);
        QCOMPARE(model.index(0, Tables::QuestionTableModel::TitleColumn).data().toString(), u"Скорость"_s);
    }

    void aProjectOpenedForReadingIsNotChanged()
    {
        Test::FakeDesk desk;
        desk.readOnly = true;
        Session::Session session;
        session.openProject(&desk, {});
        session.setQuestions(questions());
        Tables::QuestionTableModel model(session);
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    }
};

LP_TEST(SmallTablesTest)
#include "tst_smalltables.moc"
