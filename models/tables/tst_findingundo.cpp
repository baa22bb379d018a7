// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingundo.h"

#include <models/session/job.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Verdict;

class FindingUndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Test::FakeDesk> m_desk;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Tables::FindingUndo> m_findings;

    [[nodiscard]] const Domain::Finding &finding(size_t row) const
    {
        return m_desk->archive.rows[row].finding;
    }

    std::vector<Domain::PostId> manyPosts(qint64 count)
    {
        std::vector<Domain::PostId> all;
        m_desk->archive.rows.clear();
        for (qint64 id = 1; id <= count; ++id) {
            Ports::PostRow row;
            row.id = {id};
            m_desk->archive.rows.push_back(row);
            all.push_back({id});
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Test::FakeDesk>();
        for (qint64 id = 1; id <= 3; ++id) {
            Ports::PostRow row;
            row.id = {id};
            m_desk->archive.rows.push_back(row);
        }
        m_session = std::make_unique<Session::Session>();
        m_session->openProject(m_desk.get(), {});
        m_findings = std::make_unique<Tables::FindingUndo>(*m_session, [] {
            return QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC);
        });
    }

    void cleanup()
    {
        m_findings.reset();
        m_session.reset();
        m_desk.reset();
    }

    void writesAtOnceAndTakesBack()
    {
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->setVerdict({{1}, {2}}, Verdict::Success);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<Domain::FindingList>().size(), size_t(2));
        QCOMPARE(finding(0).verdict, Verdict::Success);
        QCOMPARE(finding(1).verdict, Verdict::Success);
        QCOMPARE(finding(1).changed, QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC));
        QCOMPARE(finding(2).verdict, Verdict::NotJudged);
        QCOMPARE(m_session->undoStack()->count(), 1);

        m_session->undoStack()->undo();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(finding(0).isEmpty());
        QVERIFY(finding(1).isEmpty());

        m_session->undoStack()->redo();
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(finding(0).verdict, Verdict::Success);
    }

    void quickKeysSeeEachOther()
    {
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->setVerdict({{1}}, Verdict::Success);
        m_findings->addTag({{1}}, u" fast  one "_s);
        m_findings->setNote({{1}}, u"looked at it"_s);
        m_findings->setVerdict({{1}}, Verdict::Failure);
        QTRY_COMPARE(told.size(), 4);
        QCOMPARE(finding(0).verdict, Verdict::Failure);
        QCOMPARE(finding(0).tags, QStringList{u"fast one"_s});
        QCOMPARE(finding(0).note, u"looked at it"_s);

        m_session->undoStack()->undo();
        QTRY_COMPARE(finding(0).verdict, Verdict::Success);
        QCOMPARE(finding(0).note, u"looked at it"_s);
        m_session->undoStack()->undo();
        QTRY_COMPARE(finding(0).note, QString());
        m_findings->removeTag({{1}}, u"fast one"_s);
        QTRY_COMPARE(finding(0).tags, QStringList());
    }

    void aToggledTagGoesOffOnlyWhereAllHaveIt()
    {
        m_desk->archive.rows[0].finding.tags = QStringList{u"later"_s};
        m_findings->toggleTag({{1}, {2}}, u" later "_s);
        QTRY_COMPARE(finding(1).tags, QStringList{u"later"_s});
        QCOMPARE(finding(0).tags, QStringList{u"later"_s});
        m_findings->toggleTag({{1}, {2}}, u"later"_s);
        QTRY_VERIFY(finding(1).tags.isEmpty());
        QVERIFY(finding(0).tags.isEmpty());
        QTRY_COMPARE(m_session->undoStack()->count(), 2);
        QVERIFY(Session::stepWords(*m_session->undoStack(), 0).contains(u"\"later\" on 2"));
        QVERIFY(Session::stepWords(*m_session->undoStack(), 1).contains(u"\"later\" off 2"));
        m_session->undoStack()->undo();
        QTRY_COMPARE(finding(1).tags, QStringList{u"later"_s});
        m_findings->toggleTag({{3}}, u"  "_s);
        QCOMPARE(m_session->undoStack()->count(), 2);
    }

    void manyPostsAreOneStep()
    {
        const auto all = manyPosts(2500);
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->setVerdict(all, Verdict::Duplicate);
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        QCOMPARE(told.size(), 1);
        QCOMPARE(finding(2499).verdict, Verdict::Duplicate);
        const auto *step = dynamic_cast<const Session::Step *>(m_session->undoStack()->command(0));
        QVERIFY(step);
        const auto before = step->toJson().value(u"before"_s).toArray();
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0].toObject().value(u"posts"_s).toString(), u"1-2500"_s);
        // The line that was made beforehand says the same as the one that is made now.
        QCOMPARE(QJsonDocument::fromJson(step->line()).object(), step->toJson());
        QCOMPARE(QJsonDocument::fromJson(step->line()).object(), step->toJson());
        m_session->undoStack()->undo();
        QTRY_COMPARE(finding(2499).verdict, Verdict::NotJudged);
    }

    void aLongStepIsAJobAmongTheOthers()
    {
        Session::JobList jobs;
        m_findings->setJobs(&jobs);
        QSignalSpy began(m_findings.get(), &Tables::FindingUndo::longStepBegan);
        m_findings->setVerdict({{1}}, Verdict::Success);
        QTRY_COMPARE(finding(0).verdict, Verdict::Success);
        QCOMPARE(began.size(), 0);

        m_findings->setVerdict(manyPosts(6000), Verdict::Failure);
        QCOMPARE(began.size(), 1);
        auto *job = jobs.jobs().front();
        QVERIFY(job->isActive() && !job->mayPause());
        QTRY_COMPARE(job->state(), Session::Job::State::Done);
        QCOMPARE(job->done(), job->total());
        QCOMPARE(finding(5999).verdict, Verdict::Failure);

        m_session->undoStack()->undo();
        QTRY_COMPARE(finding(5999).verdict, Verdict::NotJudged);
        QCOMPARE(jobs.jobs().size(), size_t(2));
        QVERIFY(jobs.jobs().back()->title().contains(u"6000"_s));
        QTRY_COMPARE(jobs.jobs().back()->state(), Session::Job::State::Done);
    }

    void whatIsCancelledLeavesNoTrace()
    {
        Session::JobList jobs;
        m_findings->setJobs(&jobs);
        QSignalSpy problems(m_findings.get(), &Tables::FindingUndo::problemOccurred);
        m_findings->setVerdict(manyPosts(6000), Verdict::Failure);
        auto *job = jobs.jobs().front();
        job->cancel();
        QTRY_COMPARE(job->state(), Session::Job::State::Cancelled);
        QVERIFY(finding(0).isEmpty());
        QCOMPARE(m_session->undoStack()->count(), 0);
        QCOMPARE(problems.size(), 0);
    }

    void anUndoThatIsCancelledLeavesTheStepDone()
    {
        Session::JobList jobs;
        m_findings->setVerdict(manyPosts(6000), Verdict::Failure);
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        m_findings->setJobs(&jobs);
        auto *stack = m_session->undoStack();
        stack->undo();
        QCOMPARE(stack->index(), 0);
        jobs.jobs().back()->cancel();
        QTRY_COMPARE(jobs.jobs().back()->state(), Session::Job::State::Cancelled);
        QTRY_COMPARE(stack->index(), 1);
        QCOMPARE(finding(0).verdict, Verdict::Failure);
        QCOMPARE(finding(5999).verdict, Verdict::Failure);

        stack->undo();
        QTRY_COMPARE(jobs.jobs().back()->state(), Session::Job::State::Done);
        QCOMPARE(finding(5999).verdict, Verdict::NotJudged);
        stack->redo();
        jobs.jobs().back()->cancel();
        QTRY_COMPARE(stack->index(), 0);
        QCOMPARE(finding(5999).verdict, Verdict::NotJudged);
    }

    void anUndoThatIsCancelledTooLateIsDoneAllTheSame()
    {
        Session::JobList jobs;
        const auto posts = manyPosts(6000);
        m_findings->setVerdict({{7}}, Verdict::Success);
        QTRY_COMPARE(m_session->undoStack()->count(), 1);
        m_findings->setVerdict(posts, Verdict::Failure);
        QTRY_COMPARE(m_session->undoStack()->count(), 2);
        m_findings->setJobs(&jobs);
        auto *stack = m_session->undoStack();
        stack->undo();
        auto *job = jobs.jobs().back();
        job->cancel();
        stack->undo();
        QTRY_COMPARE(job->state(), Session::Job::State::Cancelled);
        QTRY_COMPARE(finding(5999).verdict, Verdict::NotJudged);
        QCOMPARE(finding(6).verdict, Verdict::NotJudged);
        QCOMPARE(stack->index(), 0);
    }

    void whatChangesNothingIsNoAction()
    {
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->addTag({{1}}, u"   "_s);
        m_findings->setVerdict({}, Verdict::Success);
        m_findings->setNote({{2}}, QString());
        m_findings->setVerdict({{3}}, Verdict::Degraded);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(m_session->undoStack()->count(), 1);
    }

    void aStepThatWasWrittenDownIsTakenBack()
    {
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->addTag({{1}}, u"fast & cheap"_s);
        m_findings->setVerdict({{1}, {2}}, Verdict::Failure);
        QTRY_COMPARE(told.size(), 2);
        const auto *stack = m_session->undoStack();
        const auto *last = dynamic_cast<const Session::Step *>(stack->command(1));
        QVERIFY(last);
        QCOMPARE(last->kind(), Tables::FindingUndo::stepKind());
        const auto again = m_findings->readStep(last->toJson());
        QVERIFY(again);
        QCOMPARE(again->words(), last->words());
        again->undo();
        QTRY_COMPARE(finding(1).verdict, Verdict::NotJudged);
        QCOMPARE(finding(0).tags, QStringList{u"fast & cheap"_s});
        again->redo();
        QTRY_COMPARE(finding(1).verdict, Verdict::Failure);
        QVERIFY(!m_findings->readStep({}));
        QVERIFY(!m_findings->readStep({{u"act"_s, 99}, {u"after"_s, last->toJson().value(u"after"_s)}}));
    }

    void aProjectOpenedForReadingIsNotWritten()
    {
        m_desk->readOnly = true;
        m_findings->setVerdict({{1}}, Verdict::Success);
        m_desk->readOnly = false;
        QSignalSpy told(m_session.get(), &Session::Session::findingsChanged);
        m_findings->setVerdict({{2}}, Verdict::Success);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(finding(0).isEmpty());
    }
};

LP_TEST(FindingUndoTest)
#include "tst_findingundo.moc"
