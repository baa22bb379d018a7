// SPDX-License-Identifier: GPL-3.0-or-later
#include "vramview.h"

#include <models/session/session.h>
#include <tests/testlib/fakearchive.h>
#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QChart>
#include <QChartView>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

std::vector<ChartPoint> onePoint()
{
    return pairedPoints(
        {aPost(1).measuring(Slot::Context, 32768).measuring(Slot::VramGb, 61)}, Slot::Context, Slot::VramGb);
}

} // namespace

class VramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWithoutAndWithPoints()
    {
        VramView view;
        view.retranslate();
        view.setPoints({});
        view.setPoints(onePoint());
        QCOMPARE(view.points().size(), size_t(1));
    }

    void drawsWhatTheProfilesCardsHave()
    {
        Test::FakeDesk desk;
        Session::Session session;
        VramView view;
        view.setSession(&session);
        view.retranslate();
        Domain::Profile profile;
        profile.accelerator.name = u"Some Card"_s;
        profile.accelerator.vramGib = 48;
        profile.accelerator.count = 2;
        session.openProject(&desk, profile);
        view.setPoints(onePoint());
        const auto series = view.findChild<QChartView *>()->chart()->series();
        QVERIFY(std::ranges::any_of(series, [](const auto *one) {
            return one->name().startsWith(u"96") && one->name().endsWith(u"Some Card");
        }));
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
