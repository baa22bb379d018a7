// SPDX-License-Identifier: GPL-3.0-or-later
#include "prefillview.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/charts/strips.h>
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

class PrefillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsPrefill()
    {
        PrefillView view;
        view.retranslate();
        view.setPoints(speedPoints({aPost(1).measuring(Slot::PpTps, 2100)}, Slot::PpTps));
        const auto axes = view.findChild<QChartView *>()->chart()->axes(Qt::Horizontal);
        QVERIFY(axes.first()->titleText().contains(u"Prefill"));
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(PrefillTest)
#include "tst_prefill.moc"
