// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeview.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/charts/chartfile.h>
#include <ui/charts/strips.h>
#include <ui/kit/namelesscontrols.h>

#include <QChart>
#include <QChartView>
#include <QTest>
#include <QXYSeries>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

std::vector<ChartPoint> twoSpeeds(const QString &other)
{
    return speedPoints(
        {aPost(1).saying(Slot::Engine, u"vLLM"_s).saying(Slot::Quant, u"FP8"_s).measuring(Slot::TgTps, 10.25),
         aPost(2).saying(Slot::Engine, other).saying(Slot::Quant, u"FP8"_s).measuring(Slot::TgTps, 4000)},
        Slot::TgTps);
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsADotForEachPoint()
    {
        DecodeView view;
        view.retranslate();
        view.setPoints(twoSpeeds(u"vLLM"_s));
        const auto *chart = view.findChild<QChartView *>()->chart();
        const auto series = chart->series();
        const auto dots = std::ranges::count_if(series, [](const auto *one) {
            return one->name() == u"vLLM"_s && qobject_cast<const QXYSeries *>(one)->count() == 2;
        });
        QCOMPARE(dots, 1);
        QCOMPARE(chart->axes(Qt::Horizontal).size(), 1);
        QVERIFY(chart->axes(Qt::Horizontal).first()->titleText().contains(u"tokens/s"));
    }

    void canBeTakenAway()
    {
        DecodeView view;
        view.resize(600, 400);
        view.retranslate();
        view.setPoints(twoSpeeds(u"=cmd"_s));
        auto *picture = view.findChild<QChartView *>();
        QVERIFY(chartSvg(*picture, u"Speed"_s).contains("<svg"));
        QVERIFY(chartPng(*picture).startsWith("\x89PNG"));
        const auto table = QString::fromUtf8(tableCsv(*view.findChild<ChartTable *>()));
        QCOMPARE(table.count(u'\n'), 3);
        QVERIFY(table.contains(u",10.25,"_s));
        QVERIFY(table.contains(u"'=cmd"_s));
    }

    void namesEveryControl()
    {
        DecodeView view;
        view.retranslate();
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(DecodeTest)
#include "tst_decode.moc"
