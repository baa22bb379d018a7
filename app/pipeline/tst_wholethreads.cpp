// SPDX-License-Identifier: GPL-3.0-or-later
#include "harvestplan.h"
#include "pipelinetesting.h"
#include "wholethreads.h"

#include <tests/testlib/barearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Problem;
using Pipeline::Testing::PlainConnector;
using Pipeline::Testing::threadOf;

namespace {

QDateTime at(int minute)
{
    return {QDate(2025, 8, 8), QTime(12, minute), Qt::UTC};
}

//! A page of thread 1; "" is its opening post.
Ports::ExtractedThread page(const QStringList &comments)
{
    Ports::ExtractedThread made;
    made.thread.key = threadOf(u"1"_s);
    for (const auto &comment : comments) {
        Domain::Post post;
        post.comment = comment;
        made.thread.posts.push_back(post);
    }
    return made;
}

Step further(const QString &cursor)
{
    auto step = *PlainConnector().threadStep(threadOf(u"1"_s), {}, {});
    step.kind = u"more"_s;
    step.cursor = cursor;
    return step;
}

} // namespace

//! A thread that was kept is read again.
class WholeThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = {};
        m_archive.known = {threadOf(u"1"_s)};
        m_archive.shown = {{u"a"_s, at(0)}, {u"b"_s, at(0)}};
        m_connector.looksAgain = false;
        m_threads = std::make_unique<Pipeline::WholeThreads>(m_archive, m_connector);
    }

    void whatAWholeThreadDoesNotShowIsGone()
    {
        const auto batch = read(beginning(), {{}, u"a"_s}, 5);
        QCOMPARE(batch.gone.size(), 1U);
        QCOMPARE(batch.gone[0].thread, threadOf(u"1"_s));
        QCOMPARE(batch.gone[0].comments, QStringList{u"b"_s});
        QCOMPARE(batch.gone[0].found, at(5));
        QVERIFY(!batch.gone[0].whole);
    }

    void aRefusalOfCommentsTakesNoneButThem()
    {
        Step step;
        step.kind = u"comments"_s;
        step.thread = threadOf(u"1"_s);
        step.cursor = u"a,b"_s;
        Ports::Batch batch;
        const auto task = Pipeline::taskFor(u"plain"_s, -1, step);
        const auto gone =
            m_threads->takeGone(batch, task, step, {Problem::Kind::Gone, {}, {}, 404, {}}, at(5));
        QVERIFY(gone && *gone);
        QCOMPARE(batch.gone.size(), 1U);
        QVERIFY(!batch.gone[0].whole);
        QCOMPARE(batch.gone[0].comments, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(batch.marks.empty());
    }

    void aThreadThatShowsEverythingLosesNothing()
    {
        QVERIFY(read(beginning(), {{}, u"a"_s, u"b"_s}, 5).gone.empty());
    }

    void aThreadInPiecesIsJudgedByAllOfThem()
    {
        QVERIFY(read(beginning(), {QString()}, 5, {further(u"x"_s)}).gone.empty());
        m_archive.shown[u"b"_s] = at(6); // the archive has seen the piece before the last
        QVERIFY(read(further(u"x"_s), {u"b"_s}, 6, {further(u"y"_s)}).gone.empty());
        const auto batch = read(further(u"y"_s), {u"c"_s}, 7);
        QCOMPARE(batch.gone.size(), 1U);
        QCOMPARE(batch.gone[0].comments, QStringList{u"a"_s});
    }

    void aThreadWithAGapLosesNothing()
    {
        read(beginning(), {QString()}, 5, {further(u"x"_s), further(u"y"_s)});
        Ports::Batch failed;
        m_threads->gap(failed, threadOf(u"1"_s));
        QCOMPARE(failed.marks.size(), 1U);
        QVERIFY(failed.marks[0].second.isEmpty());
        QVERIFY(read(further(u"y"_s), {u"c"_s}, 7).gone.empty());
    }

    void aPieceWhoseBeginningIsForgottenDeletesNothing() // the process that read it was killed
    {
        QVERIFY(read(further(u"x"_s), {u"c"_s}, 5).gone.empty());
    }

    void aBeginningThatLiesBehindTheWindowDeletesNothing() { QVERIFY(read(beginning(), {}, 5).gone.empty()); }

    void whatMayStillBeThereIsAskedForByItself()
    {
        m_connector.looksAgain = true;
        const auto batch = read(beginning(), {QString()}, 5);
        QVERIFY(batch.gone.empty());
        QCOMPARE(batch.newTasks.size(), 1U);
        const auto question = Step::fromBytes(batch.newTasks[0].step);
        QVERIFY(question);
        QCOMPARE(question->cursor, u"1ab "_s);
        const auto answer = read(*question, {{}, u"a"_s}, 6); // b is left out of the answer, too
        QCOMPARE(answer.gone.size(), 1U);
        QCOMPARE(answer.gone[0].comments, QStringList{u"b"_s});
    }

    void anAnswerWithoutTheThreadItselfHasNotLooked()
    {
        m_connector.looksAgain = true;
        const auto question = Step::fromBytes(read(beginning(), {QString()}, 5).newTasks.at(0).step);
        QVERIFY(question);
        QVERIFY(read(*question, {u"a"_s}, 6).gone.empty());
        QVERIFY(read(*question, {}, 6).gone.empty());
    }

    void aThreadThatIsRefusedAsGoneIsTakenAway()
    {
        Ports::Batch batch;
        const auto taken = refuse(batch, Problem::Kind::Gone, u"1"_s);
        QVERIFY(taken && *taken);
        QCOMPARE(batch.gone.size(), 1U);
        QVERIFY(batch.gone[0].whole);
        QCOMPARE(batch.changedTasks.at(0).state, Ports::HarvestTask::State::Done);
    }

    void anyOtherRefusalTakesNothing_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind :
             {Problem::Kind::Refused, Problem::Kind::NoNetwork, Problem::Kind::ServiceFailed,
              Problem::Kind::BadCredentials, Problem::Kind::NotAllowedHost, Problem::Kind::Malformed})
            QTest::addRow("%s", qPrintable(Domain::kindName(kind))) << int(kind);
    }

    void anyOtherRefusalTakesNothing()
    {
        QFETCH(int, kind);
        Ports::Batch batch;
        const auto taken = refuse(batch, static_cast<Problem::Kind>(kind), u"1"_s);
        QVERIFY(taken && !*taken);
        QVERIFY(batch.gone.empty());
    }

    void aThreadThatWasNeverKeptIsAGap()
    {
        Ports::Batch batch;
        const auto taken = refuse(batch, Problem::Kind::Gone, u"2"_s);
        QVERIFY(taken && !*taken);
    }

private:
    Step beginning() const { return *m_connector.threadStep(threadOf(u"1"_s), {}, {}); }

    Ports::Batch
    read(const Step &step, const QStringList &comments, int minute, const std::vector<Step> &next = {})
    {
        Ports::Batch batch;
        if (!comments.isEmpty())
            batch.threads.push_back(page(comments));
        Net::Fetched fetched;
        fetched.raw.fetched = at(minute);
        fetched.harvested.next = next;
        const auto noted =
            m_threads->pieceRead(batch, Pipeline::taskFor(u"plain"_s, -1, step), step, fetched);
        if (!noted)
            qFatal("the archive has no problems");
        return batch;
    }

    Domain::Result<bool> refuse(Ports::Batch &batch, Problem::Kind kind, const QString &number)
    {
        const auto step = *m_connector.threadStep(threadOf(number), {}, {});
        return m_threads->takeGone(
            batch, Pipeline::taskFor(u"plain"_s, -1, step), step, {kind, {}, {}, 410, {}}, at(5));
    }

    Test::BareArchive m_archive;
    PlainConnector m_connector;
    std::unique_ptr<Pipeline::WholeThreads> m_threads;
};

LP_TEST(WholeThreadsTest)
#include "tst_wholethreads.moc"
