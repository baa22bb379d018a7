// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointgroups.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

ChartPoint aPoint(const QString &engine)
{
    ChartPoint point;
    point.engine = engine;
    return point;
}

ChartPoint aMeasure(qint64 post, double x, double y, const QString &quant = {})
{
    ChartPoint point;
    point.post = {post};
    point.quant = quant;
    point.x = x;
    point.y = y;
    return point;
}

} // namespace

class PointGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheSmallestGroupsTogether()
    {
        const std::vector points{
            aPoint(u"a"_s), aPoint(u"b"_s), aPoint(u"b"_s), aPoint(u"c"_s), aPoint(u"d"_s)};
        const auto groups = groupsOf(points, GroupBy::Engine, 3);
        QCOMPARE(groups.size(), size_t(3));
        QCOMPARE(groups[0].name, u"b"_s);
        QVERIFY(groups[2].others);
        QCOMPARE(groups[2].points, (std::vector<size_t>{3, 4}));
    }

    void groupsByTheCardAndHowManyThereAre()
    {
        const auto points = pairedPoints(
            {aPost(1).measuring(Slot::Context, 4096).measuring(Slot::TgTps, 20).measuring(Slot::Gpu, 2)},
            Slot::Context, Slot::TgTps);
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].card, u"2 × 2"_s); // the builder's value is the number itself
    }

    void joinsWhatOnePostMeasuredOfOneSetup()
    {
        const auto sweeps = sweepsOf(
            {aMeasure(1, 8, 30), aMeasure(1, 4, 20), aMeasure(1, 8, 34), aMeasure(2, 4, 1),
             aMeasure(3, 4, 1, u"Q4"_s), aMeasure(3, 8, 1, u"Q8"_s)});
        QCOMPARE(sweeps.size(), size_t(1));
        QCOMPARE(sweeps[0].line, (std::vector<QPointF>{{4, 20}, {8, 32}}));
    }

    void keepsAllPlacesWhileTheyAreFew()
    {
        QCOMPARE(apart({{1, 1}, {1, 1}, {2, 2}}, 3), (std::vector<size_t>{0, 1, 2}));
    }

    void keepsTheFirstOfPlacesThatLieUponEachOther()
    {
        QCOMPARE(
            apart({{0, 0}, {1, 1}, {1.00001, 1}, {2, 2}, {0, 0.00001}}, 4), (std::vector<size_t>{0, 1, 3}));
    }

    void keepsNoMoreThanAreWanted()
    {
        std::vector<QPointF> places;
        for (int i = 0; i < 100; ++i) {
            for (int k = 0; k < 100; ++k)
                places.emplace_back(i, k);
        }
        const auto kept = apart(places, 1500);
        QVERIFY(kept.size() <= 1500);
        QVERIFY(kept.size() > 300);
        QCOMPARE(kept.front(), size_t(0));
    }

    void keepsOneOfPlacesThatAreAllTheSame()
    {
        QCOMPARE(apart({{3, 3}, {3, 3}, {3, 3}}, 2), std::vector<size_t>{0});
    }

    void pairsNumbersOfOneTraceAlone()
    {
        const auto points = pairedPoints(
            {aPost(1).inRun(0).measuring(Slot::Context, 4096).inRun(1).measuring(Slot::TgTps, 20),
             aPost(2).measuring(Slot::Context, 0).measuring(Slot::TgTps, 20),
             aPost(3).measuring(Slot::Context, 8192).measuring(Slot::TgTps, 20).measuring(Slot::TgTps, 22)},
            Slot::Context, Slot::TgTps);
        QCOMPARE(points.size(), size_t(2));
        QCOMPARE(points[1].x, 8192.0);
        QCOMPARE(points[1].y, 22.0);
    }
};

LP_TEST(PointGroupsTest)
#include "tst_pointgroups.moc"
