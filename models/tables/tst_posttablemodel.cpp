// SPDX-License-Identifier: GPL-3.0-or-later
#include "posttablemodel.h"

#include "readableproxy.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Tables::PostTableModel;

namespace {

Ports::PostRow aPost(qint64 id)
{
    Ports::PostRow row;
    row.id = {id};
    row.service = u"reddit"_s;
    row.printedId = u"reddit:t/%1"_s.arg(id);
    row.title = u"Thread %1"_s.arg(id);
    row.written = QDateTime({2025, 8, 1}, {12, 0}, Qt::UTC);
    row.readings = {
        {u"engine"_s, u"vLLM"_s, {}, {}, 0, {}},
        {u"tg_tps"_s, u"41.5"_s, 41.5, {}, 0, {}},
        {u"tg_tps"_s, u"60"_s, 60.0, {}, 1, {}}};
    return row;
}

} // namespace

class PostTableModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Test::FakeDesk> m_desk;
    std::unique_ptr<Session::Session> m_session;

    void fill(qint64 count)
    {
        for (qint64 id = 1; id <= count; ++id)
            m_desk->archive.rows.push_back(aPost(id));
    }

    static bool isLoaded(const PostTableModel &model, int row)
    {
        return model.index(row, 0).data(Tables::LoadedRole).toBool();
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Test::FakeDesk>();
        m_session = std::make_unique<Session::Session>();
    }

    void cleanup()
    {
        m_session.reset();
        m_desk.reset();
    }

    void rowsComeWhileTheyAreLookedAt()
    {
        fill(1000);
        PostTableModel model(*m_session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.rowCount(), 1000);
        QVERIFY(!isLoaded(model, 500));
        QVERIFY(!model.index(500, PostTableModel::TitleColumn).data().isValid());
        QTRY_VERIFY(isLoaded(model, 500));
        QCOMPARE(model.index(500, PostTableModel::TitleColumn).data().toString(), u"Thread 501"_s);
        QCOMPARE(model.index(500, 0).data(Tables::PostIdRole).value<Domain::PostId>(), Domain::PostId{501});
    }

    void forgetsWhatWasSeenLongAgo()
    {
        const int rows = (Tables::PostPages::pagesKept + 5) * Tables::PostPages::pageSize;
        fill(rows);
        PostTableModel model(*m_session);
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.rowCount(), rows);
        for (int row = 0; row < rows; row += Tables::PostPages::pageSize)
            QTRY_VERIFY(isLoaded(model, row));
        QVERIFY(!isLoaded(model, 0));
        QVERIFY(isLoaded(model, rows - 1));
    }

    void aFieldShowsItsHighestNumberAndKeepsAll()
    {
        fill(1);
        PostTableModel model(*m_session);
        m_session->openProject(m_desk.get(), {});
        QTRY_VERIFY(model.rowCount() == 1 && isLoaded(model, 0));
        int column = 0;
        while (model.headerData(column, Qt::Horizontal, Tables::SlotRole).toString() != u"tg_tps"_s)
            QVERIFY(++column < model.columnCount());
        QCOMPARE(model.index(0, column).data(Tables::RawRole).toDouble(), 60.0);
        QCOMPARE(model.index(0, column).data(Tables::AllRole).toList(), (QVariantList{41.5, 60.0}));
        QCOMPARE(model.headerData(column, Qt::Horizontal, Tables::UnitRole).toString(), u"tok/s"_s);
    }

    void followsTheSessionsFilter()
    {
        fill(3);
        m_desk->archive.rows[1].service = u"github"_s;
        PostTableModel model(*m_session);
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.rowCount(), 3);
        Domain::PostFilter filter;
        filter.services = {u"github"_s};
        m_session->setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.postAt(0), Domain::PostId{2});
        QCOMPARE(model.rowOf({2}), 0);
        QCOMPARE(model.rowOf({1}), -1);
        m_session->closeProject();
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void whatAHarvestAddsDoesNotMoveTheRest()
    {
        fill(5);
        PostTableModel model(*m_session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.rowCount(), 5);
        const QPersistentModelIndex third(model.index(2, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        m_desk->archive.rows.insert(m_desk->archive.rows.begin(), aPost(77));
        m_session->noteArchiveGrew();
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(third.row(), 3);
    }

    void showsAVerdictAtOnce()
    {
        fill(2);
        PostTableModel model(*m_session);
        m_session->openProject(m_desk.get(), {});
        QTRY_VERIFY(model.rowCount() == 2 && isLoaded(model, 1));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        m_session->noteFindingsChanged({{{2}, Domain::Verdict::Failure, {}, {}, {}}});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 1);
        QCOMPARE(
            model.index(1, 0).data(Tables::VerdictRole).value<Domain::Verdict>(), Domain::Verdict::Failure);
        QCOMPARE(
            model.index(1, 0).data(Tables::EffectiveOutcomeRole).value<Domain::Outcome>(),
            Domain::Outcome::Failure);
    }

    void asksWhoeverKnowsABetterOrder()
    {
        fill(2);
        PostTableModel model(
            *m_session, [](const Ports::Archive &, const Domain::PostFilter &, Domain::PostOrder order) {
                return order == Domain::PostOrder::BestMatch ? std::vector<Domain::PostId>{{2}, {1}}
                                                             : std::vector<Domain::PostId>{{1}, {2}};
            });
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.postAt(0), Domain::PostId{1});
        model.setOrder(Domain::PostOrder::BestMatch);
        QTRY_COMPARE(model.postAt(0), Domain::PostId{2});
    }

    void tellsHowAPostMayBeACopy()
    {
        fill(3);
        auto &rows = m_desk->archive.rows;
        rows[1].copies = {{{2}, {1}, Domain::Likeness::Quote, 90, {}}};
        rows[2].copies = rows[1].copies;
        rows[2].standsAlone = true;
        PostTableModel model(*m_session);
        m_session->openProject(m_desk.get(), {});
        QTRY_COMPARE(model.rowCount(), 3);
        const auto wordOf = [&model](Domain::PostId post) {
            return model.index(model.rowOf(post), PostTableModel::CopyColumn).data().toString();
        };
        (void)wordOf({1}); // looking at a row is what fetches it
        QTRY_VERIFY(isLoaded(model, 0));
        QCOMPARE(wordOf({1}), QString());
        QCOMPARE(wordOf({2}), u"Quote"_s);
        QCOMPARE(wordOf({3}), QString());
        // The same posts, of which one is a copy no more: it comes anew without being missing meanwhile.
        rows[1].copies.clear();
        QSignalSpy changes(&model, &PostTableModel::dataChanged);
        m_session->noteArchiveGrew();
        QTRY_VERIFY(!changes.isEmpty());
        QCOMPARE(wordOf({2}), u"Quote"_s);
        QTRY_COMPARE(wordOf({2}), QString());
    }

    void headersSortWhatTheArchiveCanSort()
    {
        PostTableModel model(*m_session);
        model.sort(PostTableModel::DateColumn, Qt::AscendingOrder);
        QCOMPARE(model.order(), Domain::PostOrder::OldestFirst);
        model.sort(PostTableModel::ScoreColumn);
        QCOMPARE(model.order(), Domain::PostOrder::HighestScore);
        model.sort(PostTableModel::FirstField);
        QCOMPARE(model.order(), Domain::PostOrder::HighestScore);
    }
};

LP_TEST(PostTableModelTest)
#include "tst_posttablemodel.moc"
