// SPDX-License-Identifier: GPL-3.0-or-later
#include "reextraction.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;

namespace {

Domain::Extraction reading(const std::vector<std::pair<QString, QString>> &values)
{
    Domain::Extraction extraction;
    for (const auto &[slot, value] : values)
        extraction.readings.push_back({slot, value, {}, {0, 1}, -1, {}});
    return extraction;
}

} // namespace

class ReextractionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreToldFieldByField()
    {
        const auto changes = changesBetween(
            reading({{u"engine"_s, u"vLLM"_s}, {u"quant"_s, u"AWQ"_s}, {u"tg_tps"_s, u"41"_s}}),
            reading(
                {{u"engine"_s, u"vLLM"_s},
                 {u"model"_s, u"Qwen3"_s},
                 {u"tg_tps"_s, u"41"_s},
                 {u"tg_tps"_s, u"14"_s}}));
        const std::vector<FieldChange> expected{
            {u"model"_s, {}, {u"Qwen3"_s}},
            {u"quant"_s, {u"AWQ"_s}, {}},
            {u"tg_tps"_s, {u"41"_s}, {u"41"_s, u"14"_s}}};
        QCOMPARE(changes, expected);
    }

    void theOrderOfFieldsIsNoChange()
    {
        QVERIFY(changesBetween(
                    reading({{u"engine"_s, u"vLLM"_s}, {u"quant"_s, u"AWQ"_s}}),
                    reading({{u"quant"_s, u"AWQ"_s}, {u"engine"_s, u"vLLM"_s}}))
                    .empty());
    }
};

LP_TEST(ReextractionTest)
#include "tst_reextraction.moc"
