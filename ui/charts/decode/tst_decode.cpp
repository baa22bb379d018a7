// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodeseries.h"
#include "decodeview.h"

#include <tests/testlib/testcase.h>
#include <ui/charts/chartfile.h>
#include <ui/kit/namelesscontrols.h>

#include <QChart>
#include <QChartView>
#include <QTest>
#include <QXYSeries>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

Domain::Reading aReading(const QString &slot, const QString &value, int run = 0)
{
    Domain::Reading reading;
    reading.slot = slot;
    reading.value = value;
    reading.run = run;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber)
        reading.number = number;
    return reading;
}

Ports::PostRow aPost(qint64 id, std::vector<Domain::Reading> readings)
{
    Ports::PostRow row;
    row.id = {id};
    row.title = u"A thread"_s;
    row.readings = std::move(readings);
    return row;
}

Ports::PostRow aSpeed(qint64 id, const QString &engine, const QString &quant, const QString &speed)
{
    return aPost(
        id,
        {aReading(Domain::Slot::Engine, engine), aReading(Domain::Slot::Quant, quant),
         aReading(Domain::Slot::TgTps, speed)});
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEverySpeedOfEveryRun()
    {
        const auto points = decodePoints({aPost(
            3,
            {aReading(Domain::Slot::Engine, u"vLLM"_s, -1), aReading(Domain::Slot::TgTps, u"40"_s, 0),
             aReading(Domain::Slot::TgTps, u"44"_s, 0), aReading(Domain::Slot::TgTps, u"12"_s, 1)})});
        QCOMPARE(points.size(), size_t(3));
        QCOMPARE(points[0].engine, u"vLLM"_s);
        QCOMPARE(points[2].x, 12.0);
        QCOMPARE(points[2].post.value, 3);
    }

    void leavesOutWhatIsNoSpeed_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("nought") << u"0"_s;
        QTest::newRow("negative") << u"-3"_s;
        QTest::newRow("infinite") << u"inf"_s;
        QTest::newRow("words") << u"fast"_s;
    }

    void leavesOutWhatIsNoSpeed()
    {
        QFETCH(QString, value);
        QVERIFY(decodePoints({aSpeed(1, u"vLLM"_s, u"FP8"_s, value)}).empty());
    }

    void groupsByEngineAndQuant()
    {
        const auto points = decodePoints(
            {aSpeed(1, u"vLLM"_s, u"FP8"_s, u"10"_s), aSpeed(2, u"llama.cpp"_s, u"Q8_0"_s, u"9"_s),
             aSpeed(3, u"vLLM"_s, u"FP8"_s, u"40"_s), aSpeed(4, u"vLLM"_s, u"FP8"_s, u"20"_s),
             aSpeed(5, u"llama.cpp"_s, u"Q8_0"_s, u"10"_s)});
        const auto groups = decodeGroups(points);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].engine, u"vLLM"_s);
        QCOMPARE(groups[0].minimum, 10.0);
        QCOMPARE(groups[0].median, 20.0);
        QCOMPARE(groups[0].maximum, 40.0);
        QCOMPARE(groups[1].median, 9.5);
    }

    void showsAllOfAFewAndTheBulkOfMany()
    {
        std::vector<Ports::PostRow> rows;
        for (int i = 1; i <= 300; ++i)
            rows.push_back(aSpeed(i, u"vLLM"_s, u"FP8"_s, QString::number(10 + i % 50)));
        const auto few = decodePoints({rows[0], rows[1], aSpeed(900, u"vLLM"_s, u"FP8"_s, u"50000"_s)});
        QCOMPARE(shownSpan(few, decodeGroups(few)).to, 50000.0);
        QCOMPARE(shownSpan(few, decodeGroups(few)).outside, 0);
        rows.push_back(aSpeed(900, u"vLLM"_s, u"FP8"_s, u"50000"_s));
        const auto many = decodePoints(rows);
        const auto span = shownSpan(many, decodeGroups(many));
        QVERIFY(span.to < 100);
        QVERIFY(span.outside >= 1);
        QVERIFY(span.outside <= 4);
    }

    void putsTheSilentGroupLast()
    {
        const auto points = decodePoints(
            {aSpeed(1, {}, {}, u"1"_s), aSpeed(2, {}, {}, u"2"_s), aSpeed(3, u"vLLM"_s, u"FP8"_s, u"3"_s)});
        QCOMPARE(decodeGroups(points).back().engine, QString());
    }

    void drawsADotForEachPoint()
    {
        DecodeView view;
        view.retranslate();
        view.setPoints(decodePoints(
            {aSpeed(1, u"vLLM"_s, u"FP8"_s, u"10"_s), aSpeed(2, u"vLLM"_s, u"FP8"_s, u"4000"_s)}));
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
        view.setPoints(decodePoints(
            {aSpeed(1, u"vLLM"_s, u"FP8"_s, u"10.25"_s), aSpeed(2, u"=cmd"_s, u"FP8"_s, u"4000"_s)}));
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
