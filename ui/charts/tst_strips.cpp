// SPDX-License-Identifier: GPL-3.0-or-later
#include "strips.h"

#include <tests/testlib/postbuilder.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;
using Test::aPost;
namespace Slot = Domain::Slot;

namespace {

Ports::PostRow aSpeed(qint64 id, const QString &engine, const QString &quant, double speed)
{
    return aPost(id).saying(Slot::Engine, engine).saying(Slot::Quant, quant).measuring(Slot::TgTps, speed);
}

} // namespace

class StripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEverySpeedOfEveryRun()
    {
        const auto points = speedPoints(
            {aPost(3)
                 .inRun(-1)
                 .saying(Slot::Engine, u"vLLM"_s)
                 .inRun(0)
                 .measuring(Slot::TgTps, 40)
                 .measuring(Slot::TgTps, 44)
                 .inRun(1)
                 .measuring(Slot::TgTps, 12)},
            Slot::TgTps);
        QCOMPARE(points.size(), size_t(3));
        QCOMPARE(points[0].engine, u"vLLM"_s);
        QCOMPARE(points[2].x, 12.0);
        QCOMPARE(points[2].post.value, 3);
    }

    void leavesOutWhatIsNoSpeed_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("nought") << 0.0;
        QTest::newRow("negative") << -3.0;
        QTest::newRow("infinite") << qInf();
        QTest::newRow("no number") << qQNaN();
    }

    void leavesOutWhatIsNoSpeed()
    {
        QFETCH(double, value);
        QVERIFY(speedPoints({aSpeed(1, u"vLLM"_s, u"FP8"_s, value)}, Slot::TgTps).empty());
    }

    void takesOnlyTheSpeedThatIsAskedFor()
    {
        QVERIFY(speedPoints({aSpeed(1, u"vLLM"_s, u"FP8"_s, 20)}, Slot::PpTps).empty());
    }

    void groupsByEngineAndQuant()
    {
        const auto points = speedPoints(
            {aSpeed(1, u"vLLM"_s, u"FP8"_s, 10), aSpeed(2, u"llama.cpp"_s, u"Q8_0"_s, 9),
             aSpeed(3, u"vLLM"_s, u"FP8"_s, 40), aSpeed(4, u"vLLM"_s, u"FP8"_s, 20),
             aSpeed(5, u"llama.cpp"_s, u"Q8_0"_s, 10)},
            Slot::TgTps);
        const auto strips = stripsOf(points);
        QCOMPARE(strips.size(), size_t(2));
        QCOMPARE(strips[0].engine, u"vLLM"_s);
        QCOMPARE(strips[0].spread.minimum, 10.0);
        QCOMPARE(strips[0].spread.median, 20.0);
        QCOMPARE(strips[0].spread.maximum, 40.0);
        QCOMPARE(strips[1].spread.median, 9.5);
    }

    void putsTheSilentStripLast()
    {
        const auto points = speedPoints(
            {aSpeed(1, {}, {}, 1), aSpeed(2, {}, {}, 2), aSpeed(3, u"vLLM"_s, u"FP8"_s, 3)}, Slot::TgTps);
        QCOMPARE(stripsOf(points).back().engine, QString());
    }
};

LP_TEST(StripsTest)
#include "tst_strips.moc"
