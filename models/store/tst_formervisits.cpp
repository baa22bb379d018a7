// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Coverage;
using Domain::LedgerRow;

namespace {

LedgerRow askedOnce()
{
    LedgerRow row;
    row.question = u"q"_s;
    row.source = u"reddit"_s;
    row.family = u"search"_s;
    row.place = u"LocalLLaMA"_s;
    row.query = u"gpt-oss-120b"_s;
    return row;
}

LedgerRow answered(const QString &mark, Coverage state = Coverage::Answered)
{
    auto row = askedOnce();
    row.state = state;
    row.mark = mark;
    return row;
}

Domain::ThreadKey threadOf(const QString &number)
{
    return {u"reddit"_s, {}, {}, number};
}

} // namespace

class FormerVisitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }
    void cleanup() { m_archive.reset(); }

    void remembersWhatAQueryNamedAndWhatItsPlaceLookedLike()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"text"_s)});
        thread.place = u"r/LocalLLaMA"_s;
        m_archive->store(thread);
        visit(answered(u"newest one"_s), {u"1abc"_s, u"2def"_s});
        const auto former = m_archive->get().formerAnswer(askedOnce());
        QVERIFY(former && *former);
        QCOMPARE((*former)->mark, u"newest one"_s);
        const std::vector<Ports::FormerAnswer::Named> named{
            {threadOf(u"1abc"_s), u"r/LocalLLaMA"_s}, {threadOf(u"2def"_s), {}}};
        QVERIFY((*former)->threads == named);
    }

    void theNewestAnswerCounts()
    {
        visit(answered(u"first"_s), {u"1abc"_s});
        visit(answered(u"second"_s, Coverage::Empty), {});
        const auto former = m_archive->get().formerAnswer(askedOnce());
        QVERIFY(former && *former);
        QCOMPARE((*former)->mark, u"second"_s);
        QVERIFY((*former)->threads.empty());
    }

    void whatWasNotAnsweredWholeIsNoAnswer_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("mark");
        QTest::newRow("blocked") << int(Coverage::Blocked) << u"m"_s;
        QTest::newRow("not searched") << int(Coverage::NotSearched) << u"m"_s;
        QTest::newRow("without a mark") << int(Coverage::Answered) << QString();
    }

    void whatWasNotAnsweredWholeIsNoAnswer()
    {
        QFETCH(int, state);
        QFETCH(QString, mark);
        visit(answered(mark, Coverage(state)), {u"1abc"_s});
        const auto former = m_archive->get().formerAnswer(askedOnce());
        QVERIFY(former && !*former);
    }

    void anotherWindowOrPlaceIsAnotherQuery()
    {
        visit(answered(u"m"_s), {});
        auto window = askedOnce();
        window.from = aTime(1);
        auto place = askedOnce();
        place.place = u"elsewhere"_s;
        for (const auto &other : {window, place}) {
            const auto former = m_archive->get().formerAnswer(other);
            QVERIFY(former && !*former);
        }
    }

    void aThreadThatWasReadWholeTellsItsEvidence()
    {
        m_archive->store(
            aThread(
                u"1abc"_s,
                {aPost({}, u"question"_s), aPost(u"c1"_s, u"41 tok/s"_s), aPost(u"c2"_s, u"thanks"_s)}),
            {{}, {Domain::Outcome::Success, {aReading(u"tg_tps"_s, u"41"_s, 0)}}, {}});
        QVERIFY(visited(u"1abc"_s).isEmpty());
        mark(u"1abc"_s, u"2 comments"_s);
        Domain::Finding finding;
        finding.post = m_archive->idOf(u"reddit:1abc/c2"_s);
        finding.verdict = Domain::Verdict::Success;
        QVERIFY(m_archive->get().setFinding(finding));
        const auto known = visited(u"1abc"_s).value(threadOf(u"1abc"_s));
        QCOMPARE(known.mark, u"2 comments"_s);
        QCOMPARE(known.evidence, QStringList({u"c1"_s, u"c2"_s}));
        mark(u"1abc"_s, {}); // a part of it could not be read
        QVERIFY(visited(u"1abc"_s).isEmpty());
    }

    void whatARunHasNotNamedIsToldFromTheLongestUnseenOn()
    {
        auto late = aPost({}, u"late"_s);
        late.fetched = aTime(9);
        auto early = aPost({}, u"early"_s);
        early.fetched = aTime(3);
        auto comment = aPost(u"c1"_s, u"more"_s);
        comment.fetched = aTime(2);
        m_archive->store(aThread(u"late"_s, {late}));
        m_archive->store(aThread(u"early"_s, {early, comment}));
        m_archive->store(aThread(u"named"_s, {early}));
        m_archive->storeFromFile(aThread(u"file"_s, {early}));
        auto gone = early;
        gone.deleted = true;
        m_archive->store(aThread(u"gone"_s, {gone}));
        visit(answered(u"m"_s), {u"named"_s});
        const auto run = m_archive->get().lastRun().valueOr({})->id;
        QCOMPARE(numbersOf(run, 10), (QStringList{u"early"_s, u"late"_s}));
        QCOMPARE(numbersOf(run, 1), QStringList{u"early"_s});
        QCOMPARE(numbersOf({}, 10), (QStringList{u"early"_s, u"named"_s, u"late"_s}));
        QCOMPARE(kept(u"reddit"_s, run, 1).at(0).evidence, QStringList{u"c1"_s});
        QVERIFY(kept(u"github"_s, run, 10).empty());
    }

private:
    std::vector<Ports::KeptThread> kept(const QString &service, Domain::RunId run, int limit)
    {
        const auto upkeep = openUpkeep(m_archive->file(), Access::Read);
        return upkeep ? (*upkeep)->keptThreads(service, run, limit).valueOr({})
                      : std::vector<Ports::KeptThread>();
    }

    QStringList numbersOf(Domain::RunId run, int limit)
    {
        QStringList numbers;
        for (const auto &thread : kept(u"reddit"_s, run, limit))
            numbers << thread.thread.number;
        return numbers;
    }

    void visit(const LedgerRow &row, const QStringList &numbers)
    {
        auto &archive = m_archive->get();
        const auto run = archive.beginRun({}, std::array{row}, {});
        QVERIFY(run);
        Ports::Batch batch;
        batch.run = *run;
        for (const auto &number : numbers)
            batch.found.push_back({row.question, threadOf(number), 0, false});
        QVERIFY(archive.store(batch));
        QVERIFY(archive.finishRun(*run, aTime(1)));
    }

    void mark(const QString &number, const QString &text)
    {
        Ports::Batch batch;
        batch.marks = {{threadOf(number), text}};
        QVERIFY(m_archive->get().store(batch));
    }

    [[nodiscard]] QHash<Domain::ThreadKey, Ports::VisitedThread> visited(const QString &number) const
    {
        const auto known = m_archive->get().visitedThreads(std::array{threadOf(number)});
        return known ? *known : QHash<Domain::ThreadKey, Ports::VisitedThread>();
    }

    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(FormerVisitsTest)
#include "tst_formervisits.moc"
