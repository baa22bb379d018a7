// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixcelldelegate.h"
#include "matrixpanel.h"
#include "matrixpicture.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

//! One cell whatever the posts, by the fields that were asked for.
Domain::Matrix
oneCell(const std::vector<Ports::PostRow> &posts, const QStringList &rowSlots, const QStringList &columnSlots)
{
    Domain::Matrix matrix;
    matrix.rowSlots = rowSlots;
    matrix.columnSlots = columnSlots;
    if (posts.empty())
        return matrix;
    matrix.rows = {QStringList{u"gpt-oss-120b"_s, u"MXFP4"_s}.mid(0, rowSlots.size())};
    matrix.columns = {{u"vLLM"_s}};
    Domain::MatrixCell cell;
    cell.rigs = {{Domain::Outcome::Success, 2}, {Domain::Outcome::Failure, 1}};
    cell.allRigs = 3;
    cell.posts = {{1}};
    matrix.cells[{0, 0}] = cell;
    return matrix;
}

struct Room {
    Test::FakeDesk desk;
    Session::Session session;
    MatrixPanel panel{session, oneCell};
    QTableView *table = panel.findChild<QTableView *>();

    Room()
    {
        Ports::PostRow row;
        row.id = {1};
        row.readings.emplace_back();
        desk.archive.rows = {row};
        panel.retranslate();
        panel.show();
        session.openProject(&desk, {});
    }
};

} // namespace

class MatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAMatrixOfTheSelection()
    {
        Room room;
        QTRY_COMPARE(room.table->model()->rowCount(), 1);
        QCOMPARE(room.table->model()->columnCount(), 3);
    }

    void narrowsThePostsToACell()
    {
        Room room;
        QTRY_COMPARE(room.table->model()->rowCount(), 1);
        Q_EMIT room.table->activated(room.table->model()->index(0, 2));
        const std::vector<Domain::SlotCondition> expected{
            {Domain::Slot::Model, Domain::SlotCondition::Test::Is, u"gpt-oss-120b"_s},
            {Domain::Slot::Quant, Domain::SlotCondition::Test::Is, u"MXFP4"_s},
            {Domain::Slot::Engine, Domain::SlotCondition::Test::Is, u"vLLM"_s}};
        QCOMPARE(room.session.filter().conditions, expected);
        Q_EMIT room.table->activated(room.table->model()->index(0, 2));
        QCOMPARE(room.session.filter().conditions, expected);
    }

    void saysOutcomesInWords()
    {
        const auto words =
            matrixCellWords(oneCell({Ports::PostRow()}, {u"model"_s}, {u"engine"_s}).cells.at({0, 0}));
        QVERIFY(words.contains(u"2 Success"));
        QVERIFY(words.contains(u"1 Failure"));
    }

    void aPageAndAPictureSayWhatTheTableSays()
    {
        auto matrix = oneCell({Ports::PostRow()}, {u"model"_s}, {u"engine"_s});
        matrix.rows[0] = {u"<b>bold</b> & co"_s};
        matrix.cells.at({0, 0}).medianTg = 41.5;
        const auto page = QString::fromUtf8(matrixHtml(matrix, u"A < B"_s));
        QVERIFY(page.contains(u"&lt;b&gt;bold&lt;/b&gt; &amp; co"_s));
        QVERIFY(page.contains(u"<h1>A &lt; B</h1>"_s));
        QVERIFY(page.contains(u"41.5 tok/s"_s));
        QVERIFY(!page.contains(u"<script"_s));
        const auto picture = matrixSvg(matrix, u"A < B"_s);
        QVERIFY(picture.contains("<svg"));
        QVERIFY(picture.contains("vLLM"));
        QVERIFY(!picture.contains("<b>"));
    }

    void refusesTheSameFieldTwice()
    {
        Room room;
        QTRY_COMPARE(room.table->model()->rowCount(), 1);
        auto boxes = room.panel.findChildren<QComboBox *>();
        boxes[2]->setCurrentIndex(boxes[0]->currentIndex());
        QTRY_COMPARE(room.table->model()->rowCount(), 0);
        const auto labels = room.panel.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"different fields"); }));
    }

    void namesEveryControl()
    {
        Room room;
        QCOMPARE(namelessControls(&room.panel).join(u' '), QString());
    }
};

LP_TEST(MatrixTest)
#include "tst_matrix.moc"
