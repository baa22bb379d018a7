// SPDX-License-Identifier: GPL-3.0-or-later
#include "failureseries.h"
#include "failuresview.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>
#include <ui/kit/namelesscontrols.h>

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

class FailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsARigOnceForAFailure()
    {
        const auto rows = failureRows(failurePoints(
            {aPost(1).by(u"ann"_s).saying(Slot::Failure, u"oom_vram"_s).saying(Slot::Failure, u"slow"_s),
             aPost(2).by(u"ann"_s).saying(Slot::Failure, u"oom_vram"_s).saying(Slot::Failure, u"oom_vram"_s),
             aPost(3).by(u"bob"_s).saying(Slot::Failure, u"oom_vram"_s),
             aPost(4).saying(Slot::Engine, u"vLLM"_s)}));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].kind, u"oom_vram"_s);
        QCOMPARE(rows[0].rigs, 2);
        QCOMPARE(rows[0].points.size(), size_t(3));
        QCOMPARE(rows[1].kind, u"slow"_s);
    }

    void aZoneComesFromTheSignature()
    {
        const auto catalogue =
            *Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        const auto points = zonePoints(
            {aPost(1).saying(Slot::Signature, u"oom-torch"_s), aPost(2).saying(Slot::Signature, u"unheard"_s),
             aPost(3).saying(Slot::Failure, u"oom_vram"_s)},
            catalogue);
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].kind, u"vram-edge"_s);
    }

    void drawsAsManyRowsAsCanBeRead()
    {
        FailuresView view;
        view.retranslate();
        view.resize(600, 300);
        view.show();
        auto many = aPost(1);
        for (int i = 0; i < 30; ++i)
            many.saying(Slot::Failure, u"kind %1"_s.arg(i));
        view.setPoints(failurePoints({many}));
        const auto rows = [&view] {
            const auto axes = view.findChild<QChartView *>()->chart()->axes(Qt::Vertical);
            return qobject_cast<QCategoryAxis *>(axes.first())->categoriesLabels().size();
        };
        QVERIFY(rows() < 30);
        view.resize(600, 3000);
        QTRY_COMPARE(rows(), 30);
    }

    void namesFailuresInWords()
    {
        FailuresView view;
        view.retranslate();
        view.setPoints(failurePoints({aPost(1).saying(Slot::Failure, u"oom_vram"_s)}));
        const auto *table = view.findChild<ChartTable *>();
        QCOMPARE(table->index(0, 0).data().toString(), u"Out of VRAM"_s);
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(FailuresTest)
#include "tst_failures.moc"
