// SPDX-License-Identifier: GPL-3.0-or-later
#include "yieldseries.h"
#include "yieldview.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

Ports::PostRow aSetup(qint64 id, const QString &place, const QString &model)
{
    return aPost(id)
        .at(place)
        .saying(Slot::Engine, u"vLLM"_s)
        .saying(Slot::Model, model)
        .measuring(Slot::TgTps, 10);
}

} // namespace

class YieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatASourcesQueriesFound()
    {
        Domain::QueryYield one;
        one.source = u"github"_s;
        one.threads = 10;
        one.newThreads = 4;
        auto two = one;
        two.query = u"another"_s;
        const auto points = harvestPoints({one, two});
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].x, 20.0);
        QCOMPARE(points[0].y, 8.0);
    }

    void countsSetupsAsTheyAppear()
    {
        const auto points = setupPoints(
            {aSetup(3, u"here"_s, u"b"_s), aSetup(1, u"here"_s, u"a"_s), aSetup(2, u"here"_s, u"a"_s),
             aSetup(4, u"there"_s, u"a"_s), aPost(5).measuring(Slot::TgTps, 10)});
        QCOMPARE(points.size(), size_t(4));
        const auto curves = setupCurves(points, 5);
        QCOMPARE(curves.size(), size_t(2));
        QCOMPARE(curves[0].place, u"here"_s);
        QCOMPARE(curves[0].looked, 3);
        QCOMPARE(curves[0].fresh, 2);
        QCOMPARE(points[curves[0].points[1]].y, 1.0);
        QCOMPARE(points[curves[0].points[2]].y, 2.0);
    }

    void looksAtTheLastTracesAlone()
    {
        std::vector<Ports::PostRow> rows;
        for (int i = 1; i <= 60; ++i)
            rows.push_back(aSetup(i, u"here"_s, i <= 10 ? u"model %1"_s.arg(i) : u"the same"_s));
        const auto curves = setupCurves(setupPoints(rows), 5);
        QCOMPARE(curves[0].looked, lastLooked);
        QCOMPARE(curves[0].fresh, 1);
    }

    void drawsPlacesAndSaysWhenNothingWasHarvested()
    {
        YieldView view;
        view.retranslate();
        view.setPoints(placePoints({{u"reddit"_s, u"r/Somewhere"_s, 3, 100, 7}}));
        const auto *table = view.findChild<ChartTable *>();
        QCOMPARE(table->index(0, 4).data(Qt::UserRole).toDouble(), 70.0);
        view.findChild<QComboBox *>()->setCurrentIndex(2);
        QCOMPARE(view.points().size(), size_t(0));
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(YieldTest)
#include "tst_yield.moc"
