// SPDX-License-Identifier: GPL-3.0-or-later
#include "vramseries.h"
#include "vramview.h"

#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

Domain::Reading aNumber(const QString &slot, double number)
{
    Domain::Reading reading;
    reading.slot = slot;
    reading.value = QString::number(number);
    reading.number = number;
    reading.run = 0;
    return reading;
}

Ports::PostRow aPost(std::vector<Domain::Reading> readings)
{
    Ports::PostRow row;
    row.id = {1};
    row.readings = std::move(readings);
    return row;
}

ChartPoint aPoint(const QString &engine)
{
    ChartPoint point;
    point.engine = engine;
    return point;
}

} // namespace

class VramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsBothNumbersOfOneTrace()
    {
        const auto points = vramPoints(
            {aPost({aNumber(Domain::Slot::Context, 32768), aNumber(Domain::Slot::VramGb, 61)}),
             aPost({aNumber(Domain::Slot::Context, 8192)}), aPost({aNumber(Domain::Slot::VramGb, 20)}),
             aPost({aNumber(Domain::Slot::Context, 0), aNumber(Domain::Slot::VramGb, 20)})});
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].x, 32768.0);
        QCOMPARE(points[0].y, 61.0);
    }

    void bringsTheSmallestGroupsTogether()
    {
        const std::vector points{
            aPoint(u"a"_s), aPoint(u"b"_s), aPoint(u"b"_s), aPoint(u"c"_s), aPoint(u"d"_s)};
        const auto groups = vramGroups(points, VramBy::Engine, 3);
        QCOMPARE(groups.size(), size_t(3));
        QCOMPARE(groups[0].name, u"b"_s);
        QVERIFY(groups[2].others);
        QCOMPARE(groups[2].points, (std::vector<size_t>{3, 4}));
    }

    void drawsWithoutAndWithPoints()
    {
        VramView view;
        view.retranslate();
        view.setPoints({});
        view.setPoints(
            vramPoints({aPost({aNumber(Domain::Slot::Context, 32768), aNumber(Domain::Slot::VramGb, 61)})}));
        QCOMPARE(view.points().size(), size_t(1));
    }

    void namesEveryControl()
    {
        VramView view;
        view.retranslate();
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(VramTest)
#include "tst_vram.moc"
