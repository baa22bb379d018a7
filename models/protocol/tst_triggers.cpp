// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class TriggersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
    }

    void decidesOnValueAndThreshold_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<double>("vram");
        QTest::addColumn<double>("price");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("due");
        const auto row = [](const char *name, const QString &card, double vram, double price,
                            const QString &model, Domain::Trigger::Kind kind, bool due) {
            QTest::newRow(name) << card << vram << price << model << static_cast<int>(kind) << due;
        };
        row("nominal memory", u"RTX PRO 6000 Max-Q"_s, 0, 0, {}, Domain::Trigger::Kind::LargeVram, true);
        row("as a driver reports it", u"my own card"_s, 94.97, 0, {}, Domain::Trigger::Kind::LargeVram, true);
        row("known to be smaller", u"H100 NVL"_s, 94, 0, {}, Domain::Trigger::Kind::LargeVram, false);
        row("memory below", u"RTX 5090"_s, 32, 0, {}, Domain::Trigger::Kind::LargeVram, false);
        row("memory not known", u"my own card"_s, 0, 0, {}, Domain::Trigger::Kind::LargeVram, false);
        row("price above", u"RTX 5090"_s, 0, 5000.5, {}, Domain::Trigger::Kind::HighPrice, true);
        row("price at the threshold", u"my own card"_s, 0, 5000, {}, Domain::Trigger::Kind::HighPrice, false);
        row("price of the catalogue", u"RTX PRO 6000 Blackwell Workstation Edition"_s, 0, 0, {},
            Domain::Trigger::Kind::HighPrice, true);
        row("large model", u"RTX 5090"_s, 0, 0, u"gpt-oss-120b"_s, Domain::Trigger::Kind::LargeModel, true);
        row("small model", u"RTX 5090"_s, 0, 0, u"gpt-oss-20b"_s, Domain::Trigger::Kind::LargeModel, false);
        row("size only in the name", u"RTX 5090"_s, 0, 0, u"Nobody-knows-72B"_s,
            Domain::Trigger::Kind::LargeModel, true);
        row("experts in the name", u"RTX 5090"_s, 0, 0, u"Unheard-8x22B"_s, Domain::Trigger::Kind::LargeModel,
            true);
    }

    void decidesOnValueAndThreshold()
    {
        QFETCH(QString, card);
        QFETCH(double, vram);
        QFETCH(double, price);
        QFETCH(QString, model);
        QFETCH(int, kind);
        QFETCH(bool, due);
        Domain::Profile profile;
        profile.accelerator.name = card;
        if (vram > 0)
            profile.accelerator.vramGib = vram;
        if (price > 0)
            profile.accelerator.priceUsd = price;
        profile.models = {{u"Qwen3-8B"_s, {}}};
        if (!model.isEmpty())
            profile.models.push_back({model, {}});
        const auto triggers = Protocol::triggersOf(profile, m_catalogue);
        const auto found =
            std::ranges::find(triggers, static_cast<Domain::Trigger::Kind>(kind), &Domain::Trigger::kind);
        QVERIFY(found != triggers.end());
        QCOMPARE(found->due, due);
        QVERIFY(!found->threshold.isEmpty());
        if (due)
            QVERIFY(!found->value.isEmpty());
    }

    void lockAndPlanAreTriggers()
    {
        Domain::Profile profile;
        auto triggers = Protocol::triggersOf(profile, m_catalogue);
        QCOMPARE(triggers.size(), size_t(5));
        QVERIFY(!triggers.front().due);
        QVERIFY(!triggers.back().due);
        profile.accelerator.replaceable = false;
        profile.deploymentPlanned = true;
        triggers = Protocol::triggersOf(profile, m_catalogue);
        QVERIFY(triggers.front().due);
        QVERIFY(triggers.back().due);
    }

    void theLargestModelIsNamed()
    {
        Domain::Profile profile;
        profile.models = {{u"gpt-oss-20b"_s, {}}, {u"gpt-oss-120b"_s, {}}, {u"Qwen3-8B"_s, {}}};
        QCOMPARE(Protocol::triggersOf(profile, m_catalogue).at(3).value, u"gpt-oss-120b, 116.8 B"_s);
    }

private:
    Catalogue::Catalogue m_catalogue;
};

LP_TEST(TriggersTest)
#include "tst_triggers.moc"
