// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooflineseries.h"
#include "rooflineview.h"

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

//! What ships; the facts looked at are those of the cards' and models' makers.
Catalogue::Catalogue shipped()
{
    return *Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
}

Ports::PostRow aRun(double cards, double speed)
{
    Domain::Reading card;
    Ports::PostRow row = aPost(1)
                             .saying(Slot::Model, u"gpt-oss-120b"_s)
                             .saying(Slot::Quant, u"MXFP4"_s)
                             .measuring(Slot::TgTps, speed);
    card.slot = Slot::Gpu;
    card.value = u"RTX 3090"_s;
    card.number = cards;
    card.run = 0;
    row.readings.push_back(card);
    return row;
}

} // namespace

class RooflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRoofIsBandwidthOverActiveWeights()
    {
        const auto catalogue = shipped();
        const auto points = rooflinePoints({aRun(1, 80)}, catalogue);
        QCOMPARE(points.size(), size_t(1));
        // 5.1 B active parameters of a little more than four bits; 936 GB/s.
        QVERIFY(points[0].x > 2.5 && points[0].x < 3.0);
        QVERIFY(qAbs(points[0].limit * points[0].x - 936) < 1);
        QCOMPARE(points[0].y, 80.0);
    }

    void severalCardsHaveSeveralTimesTheBandwidth()
    {
        const auto catalogue = shipped();
        const auto one = rooflinePoints({aRun(1, 80)}, catalogue);
        const auto two = rooflinePoints({aRun(2, 80)}, catalogue);
        QCOMPARE(two[0].limit, 2 * one[0].limit);
    }

    void leavesOutWhatTheCatalogueDoesNotKnow()
    {
        const auto catalogue = shipped();
        auto row = aRun(1, 80);
        row.readings.front().value = u"Nobody-9B"_s;
        QVERIFY(rooflinePoints({row}, catalogue).empty());
        QVERIFY(!bandwidthOf(catalogue, u"Nobody's card"_s));
    }

    void drawsTheRoofOfItsDots()
    {
        const auto catalogue = std::make_shared<const Catalogue::Catalogue>(shipped());
        RooflineView view;
        view.setCatalogue(catalogue);
        view.retranslate();
        view.setPoints(rooflinePoints({aRun(1, 80)}, *catalogue));
        const auto series = view.findChild<QChartView *>()->chart()->series();
        QVERIFY(std::ranges::any_of(
            series, [](const auto *one) { return one->type() == QAbstractSeries::SeriesTypeLine; }));
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(RooflineTest)
#include "tst_roofline.moc"
