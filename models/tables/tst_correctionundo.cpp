// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctionundo.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Correction;

class CorrectionUndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Test::FakeDesk> m_desk;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Tables::CorrectionUndo> m_corrections;

    [[nodiscard]] QStringList values() const
    {
        QStringList list;
        for (const auto &reading : m_desk->archive.rows.front().readings)
            list << reading.value;
        return list;
    }
    [[nodiscard]] static Correction quantIs(const QString &value)
    {
        Correction said;
        said.slot = value.isEmpty() ? QString() : Domain::Slot::Quant;
        said.value = value;
        said.readSlot = Domain::Slot::Quant;
        said.readValue = u"Q4_0"_s;
        said.span = {0, 2};
        said.quote = u"Q4"_s;
        return said;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Test::FakeDesk>();
        Ports::PostRow row;
        row.id = {1};
        row.text = u"Q4 it is"_s;
        row.readings = {{Domain::Slot::Quant, u"Q4_0"_s, {}, {0, 2}, 0, u"rule"_s}};
        m_desk->archive.rows.push_back(row);
        m_session = std::make_unique<Session::Session>();
        m_session->openProject(m_desk.get(), {});
        m_corrections = std::make_unique<Tables::CorrectionUndo>(*m_session, [] {
            return QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC);
        });
    }

    void cleanup()
    {
        m_corrections.reset();
        m_session.reset();
        m_desk.reset();
    }

    void countsAtOnceAndIsTakenBackAndDoneAgain()
    {
        QSignalSpy told(m_session.get(), &Session::Session::archiveGrew);
        m_corrections->say({1}, quantIs(u"Q4_K_M"_s));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(values(), QStringList{u"Q4_K_M"_s});
        QCOMPARE(m_desk->archive.rows.front().corrections.front().id, 1);
        QVERIFY(Session::stepWords(*m_session->undoStack(), 0).contains(u"Q4_K_M"_s));
        m_session->undoStack()->undo();
        QTRY_COMPARE(values(), QStringList{u"Q4_0"_s});
        m_session->undoStack()->redo();
        QTRY_COMPARE(values(), QStringList{u"Q4_K_M"_s});
    }

    void aSecondWordTakesThePlaceOfTheFirstAndQuickKeysSeeEachOther()
    {
        m_corrections->say({1}, quantIs(u"Q4_K_M"_s));
        auto again = quantIs(u"Q4_K_S"_s);
        again.id = 1;
        m_corrections->say({1}, again);
        m_corrections->takeBack({1}, 1);
        QTRY_COMPARE(m_session->undoStack()->count(), 3);
        QCOMPARE(values(), QStringList{u"Q4_0"_s});
        QCOMPARE(m_desk->archive.rows.front().corrections.size(), size_t(1));
        m_session->undoStack()->undo();
        QTRY_COMPARE(values(), QStringList{u"Q4_K_S"_s});
        // Taking back what is not there is no step.
        m_corrections->takeBack({1}, 7);
        m_corrections->say({1}, quantIs({}));
        QTRY_COMPARE(m_session->undoStack()->count(), 3);
    }

    void eachDeedHasItsName_data()
    {
        QTest::addColumn<Correction>("said");
        QTest::addColumn<QString>("part");
        QTest::newRow("changed") << quantIs(u"Q5"_s) << u"is \"Q5\""_s;
        QTest::newRow("removed") << quantIs({}) << u"\"Q4_0\" is no reading"_s;
        auto marked = quantIs(u"Q6"_s);
        marked.readSlot.clear();
        QTest::newRow("marked") << marked << u"mark"_s;
    }

    void eachDeedHasItsName()
    {
        QFETCH(Correction, said);
        QFETCH(QString, part);
        m_corrections->say({1}, said);
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        QVERIFY(Session::stepWords(*m_session->undoStack(), 0).contains(part));
    }

    void aStepIsReadAgainAfterARestartAndQuotesNobody()
    {
        m_corrections->say({1}, quantIs(u"Q4_K_M"_s));
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        const auto json = dynamic_cast<const Session::Step *>(m_session->undoStack()->command(0))->toJson();
        for (const auto &said : json.value(u"after"_s).toArray())
            QVERIFY(!said.toObject().contains(u"quote"_s));
        auto step = m_corrections->readStep(json);
        QVERIFY(step);
        QCOMPARE(step->toJson(), json);
        QVERIFY(step->words().contains(u"Q4_K_M"_s));
        step->undo();
        QTRY_COMPARE(values(), QStringList{u"Q4_0"_s});
        QVERIFY(!m_corrections->readStep({{u"post"_s, 1}}));
    }

    void aProjectThatIsOnlyReadIsLeftAlone()
    {
        m_desk->readOnly = true;
        m_corrections->say({1}, quantIs(u"Q4_K_M"_s));
        QCoreApplication::processEvents();
        QCOMPARE(values(), QStringList{u"Q4_0"_s});
    }
};

LP_TEST(CorrectionUndoTest)
#include "tst_correctionundo.moc"
