// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencyview.h"

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

class LatencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenTakesAThousandthOfItsSpeed()
    {
        const auto points = latencyPoints(
            {aPost(1).measuring(Slot::Threads, 16).measuring(Slot::TgTps, 20)}, LatencyBy::Threads);
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].x, 16.0);
        QCOMPARE(points[0].y, 50.0);
    }

    void readsHowManyAreServedAtOnce_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<double>("expected");
        QTest::newRow("llama.cpp") << u"-np=4"_s << 4.0;
        QTest::newRow("llama.cpp, long") << u"--parallel=8"_s << 8.0;
        QTest::newRow("vLLM") << u"--max-num-seqs=256"_s << 256.0;
        QTest::newRow("SGLang") << u"--max-running-requests=32"_s << 32.0;
        QTest::newRow("nought") << u"-np=0"_s << 0.0;
        QTest::newRow("no number") << u"--parallel=many"_s << 0.0;
        QTest::newRow("another flag") << u"--threads=4"_s << 0.0;
    }

    void readsHowManyAreServedAtOnce()
    {
        QFETCH(QString, flag);
        QFETCH(double, expected);
        const Ports::PostRow row = aPost(1).saying(Slot::Flag, flag).measuring(Slot::TgTps, 20);
        const auto traces = Domain::tracesOf({row.outcome, row.readings});
        QCOMPARE(concurrencyOf(traces.front()).value_or(0), expected);
        QCOMPARE(latencyPoints({row}, LatencyBy::Concurrency).size(), size_t(expected > 0 ? 1 : 0));
    }

    void saysWhatIsMissing()
    {
        LatencyView view;
        view.retranslate();
        auto *against = view.findChildren<QComboBox *>().last();
        against->setCurrentIndex(3);
        QCOMPARE(against->currentText(), u"Requests at once"_s);
        QCOMPARE(namelessControls(&view).join(u';'), QString());
    }
};

LP_TEST(LatencyTest)
#include "tst_latency.moc"
