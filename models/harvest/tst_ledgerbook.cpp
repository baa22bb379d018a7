// SPDX-License-Identifier: GPL-3.0-or-later
#include "budget.h"
#include "ledgerbook.h"
#include "report.h"
#include "taskqueue.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Domain::Coverage;

namespace {

Domain::ThreadKey issue(const QString &number)
{
    return {u"github"_s, u"o/r"_s, u"issues"_s, number};
}

Harvest::LedgerBook bookOf(int queries)
{
    std::vector<Domain::LedgerRow> rows(static_cast<size_t>(queries));
    for (int i = 0; i < queries; ++i)
        rows[static_cast<size_t>(i)].question = u"q%1"_s.arg(i);
    return Harvest::LedgerBook(rows);
}

Ports::HarvestTask task(int query, const QString &key)
{
    Ports::HarvestTask made;
    made.query = query;
    made.key = key;
    return made;
}

} // namespace

class LedgerBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFourStatesApart()
    {
        auto book = bookOf(4);
        book.searchAnswered(0, {issue(u"1"_s)}, {}, m_now);
        book.searchAnswered(1, {}, {}, m_now);
        book.searchFailed(2, {404, u"refused"_s}, m_now);
        QCOMPARE(book.rows()[0].state, Coverage::Answered);
        QCOMPARE(book.rows()[1].state, Coverage::Empty);
        QCOMPARE(book.rows()[2].state, Coverage::Blocked);
        QCOMPARE(book.rows()[2].http, 404);
        QCOMPARE(book.rows()[3].state, Coverage::NotSearched);
    }

    void whatIsDeletedCountsAtEachQueryThatNamedItNowOrBefore()
    {
        auto book = bookOf(3);
        book.searchAnswered(0, {issue(u"1"_s)}, {}, m_now);
        book.searchAnswered(1, {issue(u"1"_s), issue(u"2"_s)}, {}, m_now);
        book.namedBefore(1, {issue(u"1"_s)});
        book.namedBefore(2, {issue(u"3"_s)});
        QCOMPARE(book.takeChanges().size(), 2U);
        book.postsDeleted(issue(u"1"_s), 4);
        book.postsDeleted(issue(u"3"_s), 1);
        book.postsDeleted(issue(u"9"_s), 7); // nothing of this run
        QCOMPARE(book.rows()[0].deleted, 4);
        QCOMPARE(book.rows()[1].deleted, 4);
        QCOMPARE(book.rows()[2].deleted, 1);
        QCOMPARE(book.takeChanges().size(), 3U);
        QCOMPARE(book.rows()[0].state, Coverage::Answered);
    }

    void whatIsTriedAgainIsNoGapUntilItFailsAgain()
    {
        auto book = bookOf(3);
        book.searchAnswered(0, {issue(u"1"_s), issue(u"2"_s)}, {}, m_now);
        book.searchAnswered(1, {issue(u"1"_s)}, {}, m_now);
        book.searchFailed(2, {503, u"service"_s}, m_now);
        book.threadFailed(issue(u"1"_s), {500, u"service"_s});
        (void)book.takeChanges();

        book.threadReopened(issue(u"1"_s));
        book.searchReopened(2);
        QCOMPARE(book.rows()[0].state, Coverage::Answered);
        QCOMPARE(book.rows()[1].state, Coverage::Answered);
        QCOMPARE(book.rows()[2].state, Coverage::NotSearched);
        QCOMPARE(book.rows()[2].http, 0);
        QVERIFY(book.rows()[2].reason.isEmpty());
        QCOMPARE(book.takeChanges().size(), 3U);

        book.searchAnswered(2, {}, {}, m_now);
        book.threadFailed(issue(u"1"_s), {404, u"refused"_s});
        QCOMPARE(book.rows()[0].state, Coverage::Blocked);
        QCOMPARE(book.rows()[0].http, 404);
        QCOMPARE(book.rows()[2].state, Coverage::Empty);
    }

    void aThreadThatCannotBeReadBlocksEveryQueryThatNamesIt()
    {
        auto book = bookOf(3);
        book.searchAnswered(0, {issue(u"1"_s)}, {}, m_now);
        book.searchAnswered(1, {issue(u"2"_s)}, {}, m_now);
        book.threadFailed(issue(u"1"_s), {503, u"service_failed"_s});
        book.searchAnswered(2, {issue(u"1"_s)}, {}, m_now); // names it later
        QCOMPARE(book.rows()[0].state, Coverage::Blocked);
        QCOMPARE(book.rows()[1].state, Coverage::Answered);
        QCOMPARE(book.rows()[2].state, Coverage::Blocked);
        QCOMPARE(book.rows()[2].http, 503);
    }

    void countsThreadsOnceAQueryAndNewOnesOnlyWhenUnknown()
    {
        auto book = bookOf(2);
        const auto first =
            book.searchAnswered(0, {issue(u"1"_s), issue(u"2"_s), issue(u"1"_s)}, {issue(u"2"_s)}, m_now);
        QCOMPARE(first.size(), 2U);
        QVERIFY(book.searchAnswered(0, {issue(u"1"_s)}, {}, m_now).empty());
        book.searchAnswered(1, {issue(u"1"_s)}, {}, m_now);
        QCOMPARE(book.rows()[0].items, 2);
        QCOMPARE(book.rows()[0].newThreads, 1);
        QCOMPARE(book.rows()[1].newThreads, 1);
    }

    void remembersWhatWasNamedBeforeAKill()
    {
        auto book = bookOf(2);
        book.restoreFound({{u"q0"_s, issue(u"1"_s), 0, false}, {u"q1"_s, issue(u"1"_s), 1, false}});
        QVERIFY(book.hasNamed(issue(u"1"_s)));
        QCOMPARE(book.questionOf(issue(u"1"_s)), u"q0"_s);
        book.threadFailed(issue(u"1"_s), {410, u"refused"_s});
        QCOMPARE(book.takeChanges().size(), 2U);
        QVERIFY(book.takeChanges().empty());
    }

    void searchesAndThreadsTakeTurns()
    {
        Harvest::TaskQueue queue;
        queue.append(task(0, u"s0"_s));
        queue.append(task(1, u"s1"_s));
        queue.append(task(-1, u"t0"_s));
        queue.append(task(-1, u"t1"_s));
        const auto noWait = [](const Ports::HarvestTask &) { return 0ms; };
        QStringList order;
        while (const auto next = queue.next(noWait))
            order << next->key;
        QCOMPARE(order, (QStringList{u"s0"_s, u"t0"_s, u"s1"_s, u"t1"_s}));
    }

    void whoHasToWaitLetsOthersGoFirst()
    {
        Harvest::TaskQueue queue;
        queue.append(task(0, u"s0"_s));
        queue.append(task(-1, u"t0"_s));
        queue.prepend(task(-1, u"t1"_s));
        const auto searchWaits = [](const Ports::HarvestTask &each) { return each.query >= 0 ? 30s : 0s; };
        QCOMPARE(queue.next(searchWaits)->key, u"t1"_s);
        QCOMPARE(queue.next(searchWaits)->key, u"t0"_s);
        QCOMPARE(queue.next(searchWaits)->key, u"s0"_s);
        QVERIFY(!queue.next(searchWaits));
    }

    void aBudgetIsSpentExactly()
    {
        Harvest::Budget two(2);
        QVERIFY(two.take() && two.take() && !two.take());
        QVERIFY(two.isSpent());
        Harvest::Budget open;
        QVERIFY(open.take() && !open.isSpent());
    }

    void aBlockedRowOrAnOpenRunIsAProblem()
    {
        Harvest::Summary summary;
        QVERIFY(summary.hasProblems());
        summary.finished = true;
        summary.ledger.resize(1);
        QVERIFY(!summary.hasProblems());
        summary.ledger[0].state = Coverage::Blocked;
        QVERIFY(summary.hasProblems());
    }

private:
    const QDateTime m_now{{2025, 8, 8}, {12, 0}, Qt::UTC};
};

LP_TEST(LedgerBookTest)
#include "tst_ledgerbook.moc"
