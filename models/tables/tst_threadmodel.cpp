// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadmodel.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

Ports::PostRow aPost(qint64 id, const QString &comment, const QString &parent = {})
{
    Ports::PostRow row;
    row.id = {id};
    row.thread = {9};
    row.opening = comment.isEmpty();
    row.printedId = comment.isEmpty() ? u"reddit:t"_s : u"reddit:t/"_s + comment;
    row.parent = parent;
    row.text = comment;
    return row;
}

} // namespace

class ThreadModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersStandBelowWhatTheyAnswer()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {
            aPost(1, {}),
            aPost(2, u"a"_s),
            aPost(3, u"b"_s),
            aPost(4, u"a1"_s, u"a"_s),
            aPost(5, u"a2"_s, u"a"_s),
            aPost(6, u"a11"_s, u"a1"_s),
            aPost(7, u"lost"_s, u"gone"_s)};
        Session::Session session;
        session.openProject(&desk, {});
        Tables::ThreadModel model(session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &Tables::ThreadModel::loaded);
        model.showThread({9});
        QVERIFY(loaded.wait());
        QStringList order;
        for (int row = 0; row < model.rowCount(); ++row)
            order << u"%1:%2"_s.arg(model.index(row).data().toString()).arg(model.depth(row));
        QCOMPARE(
            order, (QStringList{u":0"_s, u"a:1"_s, u"a1:2"_s, u"a11:3"_s, u"a2:2"_s, u"b:1"_s, u"lost:1"_s}));
        QCOMPARE(model.rowOf({6}), 3);
    }

    void aCircleLosesNoPost()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {
            aPost(1, {}), aPost(2, u"a"_s, u"b"_s), aPost(3, u"b"_s, u"a"_s), aPost(4, u"c"_s, u"c"_s)};
        Session::Session session;
        session.openProject(&desk, {});
        Tables::ThreadModel model(session);
        model.showThread({9});
        QTRY_COMPARE(model.rowCount(), 4);
    }

    void aClosedProjectLeavesAnEmptyThread()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {aPost(1, {})};
        Session::Session session;
        session.openProject(&desk, {});
        Tables::ThreadModel model(session);
        model.showThread({9});
        QTRY_COMPARE(model.rowCount(), 1);
        session.closeProject();
        QCOMPARE(model.rowCount(), 0);
    }

    void showsAVerdictAtOnce()
    {
        Test::FakeDesk desk;
        desk.archive.rows = {aPost(1, {})};
        Session::Session session;
        session.openProject(&desk, {});
        Tables::ThreadModel model(session);
        model.showThread({9});
        QTRY_COMPARE(model.rowCount(), 1);
        session.noteFindingsChanged({{{1}, Domain::Verdict::Unclear, {u"x"_s}, {}, {}}});
        QCOMPARE(model.index(0).data(Tables::VerdictRole).value<Domain::Verdict>(), Domain::Verdict::Unclear);
    }
};

LP_TEST(ThreadModelTest)
#include "tst_threadmodel.moc"
