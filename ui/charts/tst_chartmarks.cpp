// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartmarks.h"

#include <tests/testlib/testcase.h>

#include <QChart>
#include <QChartView>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>

using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QChartView view;
    ChartMarks *marks = new ChartMarks(&view);
    QList<qsizetype> chosen;

    Picture()
    {
        auto *dots = new QScatterSeries;
        dots->append(3, 1);
        dots->append(1, 5);
        dots->append(2, 2);
        view.chart()->addSeries(dots);
        view.chart()->createDefaultAxes();
        marks->tie(
            dots,
            {[](qsizetype number) { return u"<b>number %1</b>"_s.arg(number); },
             [this](qsizetype number) { chosen << number; }});
        view.resize(300, 200);
        view.show();
    }

    void press(Qt::Key key) { QTest::keyClick(&view, key); }
};

} // namespace

class ChartMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowKeysGoFromLeftToRight()
    {
        Picture picture;
        QStringList said;
        connect(picture.marks, &ChartMarks::wentTo, this, [&said](const QString &words) { said << words; });
        for (int i = 0; i < 4; ++i)
            picture.press(Qt::Key_Right);
        QCOMPARE(
            said,
            (QStringList{
                u"<b>number 1</b>"_s, u"<b>number 2</b>"_s, u"<b>number 0</b>"_s, u"<b>number 0</b>"_s}));
        QCOMPARE(picture.view.accessibleDescription(), u"number 0"_s);
        picture.press(Qt::Key_Home);
        QCOMPARE(picture.marks->currentWords(), u"<b>number 1</b>"_s);
    }

    void enterChoosesWhereTheKeyboardIs()
    {
        Picture picture;
        picture.press(Qt::Key_Return);
        QVERIFY(picture.chosen.isEmpty());
        picture.press(Qt::Key_End);
        picture.press(Qt::Key_Return);
        QCOMPARE(picture.chosen, QList<qsizetype>{0});
    }

    void escapeLeaves()
    {
        Picture picture;
        picture.press(Qt::Key_Right);
        picture.press(Qt::Key_Escape);
        QCOMPARE(picture.marks->currentWords(), QString());
    }

    void anotherChartHasOtherMarks()
    {
        Picture picture;
        picture.press(Qt::Key_Right);
        picture.marks->clear();
        picture.press(Qt::Key_Right);
        QCOMPARE(picture.marks->currentWords(), QString());
    }
};

LP_TEST(ChartMarksTest)
#include "tst_chartmarks.moc"
