// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomeseries.h"
#include "outcomesview.h"

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

Ports::PostRow aVersion(qint64 id, const QString &engine, const QString &version)
{
    return aPost(id).saying(Slot::Engine, engine).saying(Slot::EngineVersion, version);
}

} // namespace

class OutcomesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostCountsOnceForAVersion()
    {
        const auto points = versionPoints(
            {aPost(1)
                 .inRun(-1)
                 .saying(Slot::Engine, u"vLLM"_s)
                 .saying(Slot::EngineVersion, u"0.9.2"_s)
                 .inRun(0)
                 .measuring(Slot::TgTps, 1)
                 .inRun(1)
                 .measuring(Slot::TgTps, 2),
             aPost(2).saying(Slot::Engine, u"vLLM"_s)});
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].kind, u"0.9.2"_s);
    }

    void ordersVersionsByTheirNumbers()
    {
        const auto points = versionPoints(
            {aVersion(1, u"vLLM"_s, u"0.10.0"_s), aVersion(2, u"vLLM"_s, u"0.9.2"_s),
             aVersion(3, u"llama.cpp"_s, u"b5000"_s)});
        const auto rows = versionRows(points, u"vLLM"_s, 10);
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].version, u"0.9.2"_s);
        QCOMPARE(versionedEngines(points), (QStringList{u"vLLM"_s, u"llama.cpp"_s}));
    }

    void keepsTheVersionsThatMostPostsName()
    {
        const auto rows = versionRows(
            versionPoints(
                {aVersion(1, u"vLLM"_s, u"1"_s), aVersion(2, u"vLLM"_s, u"2"_s),
                 aVersion(3, u"vLLM"_s, u"2"_s)}),
            u"vLLM"_s, 1);
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].version, u"2"_s);
    }

    void offersTheEngines()
    {
        OutcomesView view;
        view.retranslate();
        view.setPoints(
            versionPoints({aVersion(1, u"vLLM"_s, u"1"_s), aVersion(2, u"llama.cpp"_s, u"b5000"_s)}));
        auto *engines = view.findChild<QComboBox *>();
        QCOMPARE(engines->count(), 2);
        engines->setCurrentIndex(1);
        QCOMPARE(engines->currentIndex(), 1);
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(OutcomesTest)
#include "tst_outcomes.moc"
