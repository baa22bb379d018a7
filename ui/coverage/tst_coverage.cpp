// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragepanel.h"
#include "coverageproxy.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Domain::Coverage;

namespace {

Domain::LedgerRow
aRow(const QString &question, const QString &place, Coverage state, qint64 items, const QString &reason = {})
{
    Domain::LedgerRow row;
    row.question = question;
    row.source = u"github"_s;
    row.place = place;
    row.state = state;
    row.items = items;
    row.reason = reason;
    row.query = u"gpt-oss OOM repo:"_s + place;
    return row;
}

struct Room {
    Test::FakeDesk desk;
    Session::Session session;
    CoveragePanel panel{session};
    QTableView *table = panel.findChild<QTableView *>();

    explicit Room(
        std::vector<Domain::LedgerRow> rows = {
            aRow(u"driver"_s, u"a/b"_s, Coverage::Answered, 12),
            aRow(u"driver"_s, u"c/d"_s, Coverage::Blocked, 0, u"refused"_s),
            aRow(u"oom"_s, u"a/b"_s, Coverage::Empty, 0), aRow(u"oom"_s, u"e/f"_s, Coverage::Answered, 3)})
    {
        desk.archive.ledgerRows = std::move(rows);
        panel.retranslate();
        session.openProject(&desk, {});
    }

    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    }
};

} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheFourStatesApart()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        for (const auto &words : {u"Answered: 2"_s, u"empty: 1"_s, u"Blocked: 1"_s, u"Not searched: 0"_s})
            QVERIFY2(room.says(words), qPrintable(words));
    }

    void showsOneState()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        room.panel.findChild<QComboBox *>()->setCurrentIndex(3);
        QCOMPARE(room.rows(), 1);
        room.table->selectRow(0);
        QVERIFY(room.says(u"Reason: refused"_s));
        QVERIFY(room.says(u"gpt-oss OOM repo:c/d"_s));
    }

    void findsWordsInAnyColumn()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        room.panel.findChild<QLineEdit *>()->setText(u"E/F"_s);
        QCOMPARE(room.rows(), 1);
    }

    void sortsByNumbersNotByWords()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        room.table->sortByColumn(Tables::LedgerModel::ItemsColumn, Qt::DescendingOrder);
        const auto items = [&room](int row) {
            return room.table->model()
                ->index(row, Tables::LedgerModel::ItemsColumn)
                .data(Tables::RawRole)
                .toInt();
        };
        QCOMPARE(items(0), 12);
        QCOMPARE(items(1), 3);
    }

    void narrowsThePostsToAQuestion()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        Q_EMIT room.table->activated(room.table->model()->index(2, 0));
        QCOMPARE(room.session.filter().question, u"oom"_s);
    }

    void doesNotTakeSilenceForSafety()
    {
        Room room(std::vector<Domain::LedgerRow>{});
        QVERIFY(room.says(u"Nothing has been searched for yet"_s));
    }

    void keepsTheRulesOfModels()
    {
        Room room;
        QTRY_COMPARE(room.rows(), 4);
        CoverageProxy proxy;
        const QAbstractItemModelTester tester(&proxy);
        Tables::LedgerModel ledger(room.session);
        proxy.setSourceModel(&ledger);
        QTRY_COMPARE(proxy.rowCount(), 4);
        proxy.setState(Coverage::Answered);
        QCOMPARE(proxy.rowCount(), 2);
    }

    void namesEveryControl()
    {
        Room room;
        QCOMPARE(namelessControls(&room.panel).join(u' '), QString());
    }
};

LP_TEST(CoverageTest)
#include "tst_coverage.moc"
