// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextview.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

//! Each of five rigs measured two contexts.
std::vector<ChartPoint> fiveRigs()
{
    std::vector<Ports::PostRow> rows;
    for (int i = 1; i <= 5; ++i) {
        rows.push_back(aPost(i)
                           .by(u"rig %1"_s.arg(i))
                           .inRun(0)
                           .measuring(Slot::Context, 4096)
                           .measuring(Slot::TgTps, 10 * i)
                           .inRun(1)
                           .measuring(Slot::Context, 32768)
                           .measuring(Slot::TgTps, 5 * i));
    }
    return pairedPoints(rows, Slot::Context, Slot::TgTps);
}

qsizetype linesOf(const ContextView &view, QAbstractSeries::SeriesType type)
{
    const auto series = view.findChild<QChartView *>()->chart()->series();
    return std::ranges::count_if(series, [type](const auto *one) { return one->type() == type; });
}

} // namespace

class ContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsSweepsAndShowsTheMiddleOfFiveRigs()
    {
        ContextView view;
        view.retranslate();
        view.setPoints(fiveRigs());
        // Five sweeps and a bar at each of two contexts; one group of dots and the medians.
        QCOMPARE(linesOf(view, QAbstractSeries::SeriesTypeLine), 7);
        QCOMPARE(linesOf(view, QAbstractSeries::SeriesTypeScatter), 2);
    }

    void fewRigsHaveNoMiddle()
    {
        ContextView view;
        view.retranslate();
        auto points = fiveRigs();
        for (auto &point : points)
            point.rig = u"the same"_s;
        view.setPoints(points);
        QCOMPARE(linesOf(view, QAbstractSeries::SeriesTypeLine), 5);
        QCOMPARE(linesOf(view, QAbstractSeries::SeriesTypeScatter), 1);
    }

    void saysWhenNothingCanBeCompared()
    {
        ContextView view;
        view.retranslate();
        auto points = fiveRigs();
        std::erase_if(points, [](const ChartPoint &point) { return point.x > 4096; });
        view.setPoints(points);
        const auto labels = view.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"nothing can be compared"); }));
    }

    void namesEveryControl()
    {
        ContextView view;
        view.retranslate();
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(ContextTest)
#include "tst_context.moc"
