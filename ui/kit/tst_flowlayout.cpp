// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include <tests/testlib/testcase.h>

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

namespace {

QWidget *aBox(QWidget *parent, int width)
{
    auto *box = new QWidget(parent);
    box->setFixedSize(width, 20);
    return box;
}

} // namespace

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStandsInOneLine()
    {
        QWidget widget;
        auto *flow = new FlowLayout(&widget);
        for (int i = 0; i < 3; ++i)
            flow->addWidget(aBox(&widget, 50));
        QCOMPARE(flow->sizeHint(), QSize(3 * 50 + 2 * flow->spacing(), 20));
        QCOMPARE(flow->heightForWidth(flow->sizeHint().width()), 20);
    }

    void whatDoesNotFitBeginsALine()
    {
        QWidget widget;
        auto *flow = new FlowLayout(&widget);
        std::vector<QWidget *> boxes;
        for (int i = 0; i < 3; ++i) {
            boxes.push_back(aBox(&widget, 50));
            flow->addWidget(boxes.back());
        }
        QCOMPARE(flow->minimumSize().width(), 50);
        QCOMPARE(flow->heightForWidth(110), 2 * 20 + flow->spacing());
        flow->setGeometry({0, 0, 110, 100});
        QCOMPARE(boxes[1]->pos(), QPoint(50 + flow->spacing(), 0));
        QCOMPARE(boxes[2]->pos(), QPoint(0, 20 + flow->spacing()));
    }

    void aStretchPushesTheRestToTheRight()
    {
        QWidget widget;
        auto *flow = new FlowLayout(&widget);
        flow->addWidget(aBox(&widget, 50));
        flow->addStretch();
        auto *last = aBox(&widget, 50);
        flow->addWidget(last);
        flow->setGeometry({0, 0, 300, 20});
        QCOMPARE(last->geometry().right(), 299);
    }

    void aLabelStaysWithItsField()
    {
        QWidget widget;
        auto *flow = new FlowLayout(&widget);
        flow->addWidget(aBox(&widget, 60));
        auto *label = aBox(&widget, 30);
        auto *field = aBox(&widget, 30);
        flow->addTogether({label, field});
        flow->setGeometry({0, 0, 100, 100});
        QCOMPARE(label->y(), field->y());
        QVERIFY(label->y() > 0);
        QCOMPARE(label->parentWidget(), &widget);
    }

    void hiddenOnesTakeNoRoom()
    {
        QWidget widget;
        auto *flow = new FlowLayout(&widget);
        auto *hidden = aBox(&widget, 50);
        hidden->hide();
        flow->addWidget(hidden);
        flow->addWidget(aBox(&widget, 50));
        QCOMPARE(flow->sizeHint().width(), 50);
    }

    void goesWithTheLayoutItLiesIn()
    {
        auto widget = std::make_unique<QWidget>();
        auto *outer = new QVBoxLayout(widget.get());
        auto *flow = new FlowLayout;
        flow->addTogether({new QLabel(u"a"_s), new QLabel(u"b"_s)});
        flow->addTogether({new QLabel(u"c"_s)}, 0);
        outer->addLayout(flow);
        QCOMPARE(widget->findChildren<QLabel *>().size(), 3);
        widget.reset();
    }
};

LP_TEST(FlowLayoutTest)
#include "tst_flowlayout.moc"
