// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <tests/testlib/testcase.h>

#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAChangeOnce()
    {
        Session::Session session;
        QSignalSpy selections(&session, &Session::Session::selectionChanged);
        session.selectPost({7});
        session.selectPost({7});
        QCOMPARE(selections.size(), 1);
    }

    void aClosedProjectLeavesNothingBehind()
    {
        Session::Session session;
        Domain::PostFilter filter;
        filter.services = {QStringLiteral("reddit")};
        session.setFilter(filter);
        session.selectPost({7});
        session.undoStack()->push(new QUndoCommand(QStringLiteral("judge")));
        session.closeProject();
        QVERIFY(!session.undoStack()->canUndo());
        QCOMPARE(session.filter(), Domain::PostFilter());
        QVERIFY(!session.selectedPost());
    }
};

LP_TEST(SessionTest)
#include "tst_session.moc"
