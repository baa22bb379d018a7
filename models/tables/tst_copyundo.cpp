// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyundo.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>

#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class CopyUndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Test::FakeDesk> m_desk;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Tables::CopyUndo> m_copies;

    [[nodiscard]] bool standsAlone() const { return m_desk->archive.rows.front().standsAlone; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Test::FakeDesk>();
        m_desk->archive.rows = {Test::aPost(1)};
        m_session = std::make_unique<Session::Session>();
        m_session->openProject(m_desk.get(), {});
        m_copies = std::make_unique<Tables::CopyUndo>(*m_session);
    }

    void cleanup()
    {
        m_copies.reset();
        m_session.reset();
        m_desk.reset();
    }

    void aWordAgainstACopyIsAStep()
    {
        QSignalSpy told(m_session.get(), &Session::Session::archiveGrew);
        m_copies->setStandsAlone({1}, true);
        m_copies->setStandsAlone({1}, true); // said already
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(standsAlone());
        QCOMPARE(m_session->undoStack()->count(), 1);
        m_session->undoStack()->undo();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(!standsAlone());
        m_session->undoStack()->redo();
        QTRY_COMPARE(told.size(), 3);
        QVERIFY(standsAlone());
    }

    void aStepOfAnEarlierRunCanBeTakenBack()
    {
        QSignalSpy told(m_session.get(), &Session::Session::archiveGrew);
        m_copies->setStandsAlone({1}, true);
        QTRY_COMPARE(told.size(), 1);
        const auto *pushed = dynamic_cast<const Session::Step *>(m_session->undoStack()->command(0));
        QVERIFY(pushed);
        QCOMPARE(pushed->kind(), Tables::CopyUndo::stepKind());
        const auto again = m_copies->readStep(pushed->toJson());
        QVERIFY(again);
        QCOMPARE(again->words(), pushed->words());
        again->undo();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(!standsAlone());
        QVERIFY(!m_copies->readStep({}));
    }

    void aReadOnlyProjectTakesNoWord()
    {
        m_desk->readOnly = true;
        m_copies->setStandsAlone({1}, true);
        QVERIFY(!standsAlone());
        QCOMPARE(m_session->undoStack()->count(), 0);
    }
};

LP_TEST(CopyUndoTest)
#include "tst_copyundo.moc"
