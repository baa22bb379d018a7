// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinetesting.h"
#include "placevisit.h"
#include "revisit.h"

#include <tests/testlib/barearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Connectors::Step;
using Domain::Coverage;
using Pipeline::PlaceVisit;
using Pipeline::Revisit;
using Pipeline::Testing::PlainConnector;
using Pipeline::Testing::threadOf;

namespace {

Ports::HarvestTask readingOf(const QString &number)
{
    return Pipeline::taskFor(u"plain"_s, -1, *PlainConnector().threadStep(threadOf(number), {}, {}));
}

Domain::Thread page(const QString &number, const QString &mark)
{
    Domain::Thread thread;
    thread.key = threadOf(number);
    thread.mark = mark;
    return thread;
}

QStringList numbersOf(const std::vector<Ports::HarvestTask> &tasks)
{
    QStringList numbers;
    for (const auto &task : tasks)
        numbers << Step::fromBytes(task.step)->thread.number;
    return numbers;
}

Domain::Query queryOf(const QString &text, const QString &place)
{
    Domain::Query query;
    query.source = u"plain"_s;
    query.text = text;
    query.place = place;
    return query;
}

} // namespace

class RevisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtKnownThreadsAsManyAsOneCallTakes()
    {
        for (const auto &number : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
            m_archive.visited[threadOf(number)] = {u"m"_s, {u"c"_s}};
        Harvest::TaskQueue queue;
        for (const auto &number : {u"2"_s, u"3"_s, u"4"_s})
            queue.append(readingOf(number));
        Revisit revisit(m_archive, m_connector, {});
        const auto bundle = revisit.bundle(readingOf(u"1"_s), queue);
        QVERIFY(bundle && *bundle);
        QCOMPARE((*bundle)->step.cursor, u"1c 2c 3c "_s);
        QCOMPARE(numbersOf((*bundle)->tasks), QStringList({u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(queue.size(), 1);
    }

    void whatIsNotKnownIsReadByItself()
    {
        m_archive.visited = {{threadOf(u"2"_s), {u"m"_s, {}}}};
        Harvest::TaskQueue queue;
        queue.append(readingOf(u"2"_s));
        Revisit revisit(m_archive, m_connector, {});
        const auto bundle = revisit.bundle(readingOf(u"1"_s), queue);
        QVERIFY(bundle && !*bundle);
        QCOMPARE(queue.size(), 1);
    }

    void aFurtherPageIsNoThread()
    {
        m_archive.visited = {{threadOf(u"1"_s), {u"m"_s, {}}}};
        auto step = *m_connector.threadStep(threadOf(u"1"_s), {}, {});
        step.kind = u"more"_s;
        Harvest::TaskQueue queue;
        const auto bundle =
            Revisit(m_archive, m_connector, {}).bundle(Pipeline::taskFor(u"plain"_s, -1, step), queue);
        QVERIFY(bundle && !*bundle);
    }

    void readsInFullWhatLooksDifferentOrIsGone()
    {
        for (const auto &number : {u"1"_s, u"2"_s, u"3"_s})
            m_archive.visited[threadOf(number)] = {u"m"_s, {}};
        Harvest::TaskQueue queue;
        queue.append(readingOf(u"2"_s));
        queue.append(readingOf(u"3"_s));
        Revisit revisit(m_archive, m_connector, {});
        auto bundle = revisit.bundle(readingOf(u"1"_s), queue);
        QVERIFY(bundle && *bundle);
        const auto outcome =
            revisit.compare(std::move(**bundle), {page(u"1"_s, u"m"_s), page(u"3"_s, u"n"_s)});
        QCOMPARE(numbersOf(outcome.done), QStringList{u"1"_s});
        QCOMPARE(numbersOf(outcome.open), QStringList({u"2"_s, u"3"_s}));
        // And is not looked at a second time.
        const auto again = revisit.bundle(outcome.open.front(), queue);
        QVERIFY(again && !*again);
    }

    void readsInFullWhatLeavesItsEvidenceOut()
    {
        for (const auto &number : {u"1"_s, u"2"_s})
            m_archive.visited[threadOf(number)] = {u"m"_s, {u"c"_s}};
        Harvest::TaskQueue queue;
        queue.append(readingOf(u"2"_s));
        Revisit revisit(m_archive, m_connector, {});
        auto bundle = revisit.bundle(readingOf(u"1"_s), queue);
        QVERIFY(bundle && *bundle);
        auto whole = page(u"1"_s, u"m"_s);
        whole.posts.emplace_back().comment = u"c"_s;
        const auto outcome = revisit.compare(std::move(**bundle), {whole, page(u"2"_s, u"m"_s)});
        QCOMPARE(numbersOf(outcome.done), QStringList{u"1"_s});
        QCOMPARE(numbersOf(outcome.open), QStringList{u"2"_s});
    }

    void queriesOfOnePlaceShareALook()
    {
        const auto plan = planOf(
            {queryOf(u"a"_s, u"x"_s), queryOf(u"b"_s, u"x"_s), queryOf(u"c"_s, {}), queryOf({}, u"x"_s)});
        const PlaceVisit places(plan, source(), m_archive);
        const auto look = places.beginningOf(0);
        QVERIFY(look && *look);
        QCOMPARE(Step::fromBytes((*look)->step)->kind, u"place"_s);
        const auto second = places.beginningOf(1);
        QVERIFY(second && !*second);
        QCOMPARE(Step::fromBytes((*places.beginningOf(2))->step)->kind, u"search"_s);
        QVERIFY(!places.beginningOf(3));
    }

    void anUnchangedPlaceIsNotSearched()
    {
        m_archive.former = {{u"m"_s, {{threadOf(u"1"_s), u"x"_s}}}};
        auto book = bookOf(2);
        const auto batch = looked(u"m"_s, false, book);
        QCOMPARE(numbersOf(batch.newTasks), QStringList({u"1"_s, u"1"_s})); // the archive keeps one of them
        QCOMPARE(book.rows()[0].state, Coverage::Answered);
        QCOMPARE(book.rows()[0].items, 1);
        QCOMPARE(book.rows()[0].mark, u"m"_s);
        QCOMPARE(batch.found.size(), 2U);
    }

    void aMarkThatCoversTheThreadsSparesThemToo()
    {
        m_archive.former = {{u"m"_s, {{threadOf(u"1"_s), u"x"_s}}}};
        auto book = bookOf(2);
        QVERIFY(looked(u"m"_s, true, book).newTasks.empty());
    }

    void aPlaceThatChangedIsSearched()
    {
        m_archive.former = {{u"m"_s, {{threadOf(u"1"_s), u"x"_s}}}};
        auto book = bookOf(2);
        const auto batch = looked(u"other"_s, false, book);
        QStringList asked;
        for (const auto &task : batch.newTasks)
            asked << Step::fromBytes(task.step)->query + Step::fromBytes(task.step)->thread.number;
        // What was named before may be named no more because it was deleted.
        QCOMPARE(asked, QStringList({u"1"_s, u"a"_s, u"1"_s, u"b"_s}));
        QCOMPARE(book.rows()[1].state, Coverage::NotSearched);
        QCOMPARE(book.rows()[1].mark, u"other"_s);
    }

    void aPlaceThatCannotBeSeenIsSearched()
    {
        const auto plan = planOf({queryOf(u"a"_s, u"x"_s), queryOf(u"b"_s, u"x"_s)});
        const PlaceVisit places(plan, source(), m_archive);
        auto book = bookOf(2);
        const auto task = **places.beginningOf(0);
        const auto batch = places.batchOf(task, *Step::fromBytes(task.step), nullptr, book);
        QVERIFY(batch);
        QCOMPARE(batch->newTasks.size(), 2U);
        QVERIFY(book.rows()[0].mark.isEmpty());
    }

    void init()
    {
        m_archive.former.reset();
        m_archive.visited.clear();
    }

private:
    static Pipeline::HarvestPlan planOf(std::vector<Domain::Query> queries)
    {
        Pipeline::HarvestPlan plan;
        plan.queries = std::move(queries);
        return plan;
    }

    static Harvest::LedgerBook bookOf(int queries)
    {
        return Harvest::LedgerBook(std::vector<Domain::LedgerRow>(static_cast<size_t>(queries)));
    }

    static const Pipeline::HarvestSource &source()
    {
        static const auto made = [] {
            Pipeline::HarvestSource source;
            source.card.id = u"plain"_s;
            source.connector = std::make_unique<PlainConnector>();
            return source;
        }();
        return made;
    }

    Ports::Batch looked(const QString &mark, bool coversThreads, Harvest::LedgerBook &book) const
    {
        const auto plan = planOf({queryOf(u"a"_s, u"x"_s), queryOf(u"b"_s, u"x"_s)});
        const PlaceVisit places(plan, source(), m_archive);
        const auto task = **places.beginningOf(0);
        Net::Fetched seen;
        seen.harvested.mark = mark;
        seen.harvested.coversThreads = coversThreads;
        auto batch = places.batchOf(task, *Step::fromBytes(task.step), &seen, book);
        return batch ? *batch : Ports::Batch();
    }

    Test::BareArchive m_archive;
    PlainConnector m_connector;
};

LP_TEST(RevisitTest)
#include "tst_revisit.moc"
