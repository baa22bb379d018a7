// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerview.h"

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

class PowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsByCard()
    {
        PowerView view;
        view.retranslate();
        view.setPoints(pairedPoints(
            {aPost(1).measuring(Slot::PowerW, 300).measuring(Slot::TgTps, 40)}, Slot::PowerW, Slot::TgTps));
        QCOMPARE(view.points().size(), size_t(1));
        QCOMPARE(view.findChild<QComboBox *>()->currentText(), u"Card"_s);
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(PowerTest)
#include "tst_power.moc"
