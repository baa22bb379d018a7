// SPDX-License-Identifier: GPL-3.0-or-later
#include "linearmodel.h"

#include <tests/testlib/testcase.h>

#include <QTest>

#include <cmath>

using namespace LaunchProbe::Evidence;

class LinearModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsApartWhatDiffersInOneFeature()
    {
        std::vector<Example> examples;
        for (int i = 0; i < 10; ++i) {
            examples.push_back({{{0, 1}, {1, 1}}, true});
            examples.push_back({{{0, 1}, {2, 1}}, false});
        }
        const auto model = LinearModel::learn(examples, 3);
        QVERIFY(model.chance({{0, 1}, {1, 1}}) > 0.9);
        QVERIFY(model.chance({{0, 1}, {2, 1}}) < 0.1);
        QVERIFY(model.weight(1) > 0 && model.weight(2) < 0);
        QVERIFY(std::abs(model.weight(0)) < 0.2);
        const double unknown = model.chance({{0, 1}});
        QVERIFY(unknown > 0.3 && unknown < 0.7);
    }

    void fewUsefulOnesCountAsMuchAsManyUselessOnes()
    {
        std::vector<Example> examples(40, {{{0, 1}}, false});
        examples.push_back({{{1, 1}}, true});
        examples.push_back({{{1, 1}}, true});
        const auto model = LinearModel::learn(examples, 2);
        QVERIFY(model.chance({{1, 1}}) > 0.7);
        const double nothing = model.chance({});
        QVERIFY2(nothing > 0.25 && nothing < 0.75, qPrintable(QString::number(nothing)));
    }

    void learnsTheSameAgain()
    {
        const std::vector<Example> examples{
            {{{0, 1}, {1, 0.3}}, true}, {{{2, 1}}, false}, {{{1, 0.7}}, true}, {{{0, 0.2}, {2, 1}}, false}};
        const auto one = LinearModel::learn(examples, 3);
        const auto other = LinearModel::learn(examples, 3);
        for (int feature = 0; feature < 3; ++feature)
            QCOMPARE(one.weight(feature), other.weight(feature));
    }
};

LP_TEST(LinearModelTest)
#include "tst_linearmodel.moc"
