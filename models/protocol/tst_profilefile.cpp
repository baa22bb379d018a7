// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilecheck.h"
#include "profilefile.h"

#include <tests/testlib/testcase.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;

namespace {

QByteArray shippedSample()
{
    QFile file(QStringLiteral(LP_SOURCE_DIR "/resources/sample/profile.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ProfileFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
    }

    void theShippedSampleIsWithoutFault()
    {
        const auto reading = profileFromJson(shippedSample(), m_catalogue);
        for (const auto &problem : reading.problems)
            qInfo() << problem.where << problem.detail;
        QVERIFY(reading.problems.empty());
        const auto &profile = reading.profile;
        QCOMPARE(profile.accelerator.catalogueId, u"rtx-pro-6000-blackwell-ws"_s);
        QCOMPARE(profile.accelerator.powerLimitW, 600);
        QVERIFY(!profile.accelerator.replaceable);
        QCOMPARE(profile.ramGb, 192);
        QCOMPARE(profile.askedOn, QDate(2025, 8, 8));
        QCOMPARE(profile.models.at(1).name, u"gpt-oss-120b"_s);
        QCOMPARE(profile.models.at(1).quant, u"MXFP4"_s);
    }

    void whatIsWrittenIsReadAgain()
    {
        auto profile = profileFromJson(shippedSample(), m_catalogue).profile;
        profile.repositories = QStringList{u"ikawrakow/ik_llama.cpp"_s};
        profile.subreddits = QStringList{u"LocalLLaMA"_s};
        profile.places[u"discourse"_s] = QStringList{u"nvidia"_s, u"vllm"_s};
        profile.searches = QStringList{u"github.code"_s};
        profile.accelerator.vramGib = 95.6;
        profile.context.reset();
        const auto again = profileFromJson(profileToJson(profile), m_catalogue);
        QVERIFY(again.problems.empty());
        QCOMPARE(again.profile, profile);
    }

    void everyFaultIsToldWithItsField()
    {
        auto json = QJsonDocument::fromJson(shippedSample()).object();
        json[u"ram_gb"_s] = u"much"_s;
        json[u"context"_s] = -5;
        json[u"driver"_s] = u"the new one"_s;
        json[u"asked_on"_s] = u"yesterday"_s;
        json[u"repositories"_s] = QJsonValue::fromVariant(QStringList{u"not a repository"_s});
        auto card = json[u"accelerator"_s].toObject();
        card[u"count"_s] = 0;
        card[u"vram_gib"_s] = 1.0e9;
        json[u"accelerator"_s] = card;
        const auto reading = profileFromJson(QJsonDocument(json).toJson(), m_catalogue);
        QVERIFY(!reading.isUsable());
        QVERIFY(!reading.usable());
        for (const auto *field :
             {"ram_gb", "context", "driver", "asked_on", "repositories[0]", "accelerator.count",
              "accelerator.vram_gib"}) {
            const auto found =
                std::ranges::count(reading.problems, QString::fromLatin1(field), &Domain::Problem::where);
            QVERIFY2(found == 1, field);
        }
        for (const auto &problem : reading.problems) {
            QCOMPARE(problem.kind, Domain::Problem::Kind::InvalidValue);
            QVERIFY2(!problem.detail.isEmpty(), qPrintable(problem.where));
        }
    }

    void unknownNamesAreToldWithTheNearest_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("model") << QByteArray("\"gpt-oss-120b\"") << QByteArray("\"gpt-os-120b\"")
                               << u"models[1].name"_s << u"gpt-oss-120b"_s;
        QTest::newRow("quant") << QByteArray("\"AWQ\"") << QByteArray("\"Q4_K_MM\"") << u"models[6].quant"_s
                               << u"Q4_K_M"_s;
        QTest::newRow("engine") << QByteArray("\"SGLang\"") << QByteArray("\"SGLand\"")
                                << u"engines[2].name"_s << u"SGLang"_s;
        QTest::newRow("field") << QByteArray("\"ram_type\"") << QByteArray("\"ram_typ\"") << u"ram_typ"_s
                               << u"ram_type"_s;
    }

    void unknownNamesAreToldWithTheNearest()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, field);
        QFETCH(QString, nearest);
        auto json = shippedSample();
        QVERIFY(json.contains(from));
        const auto reading = profileFromJson(json.replace(from, to), m_catalogue);
        QCOMPARE(reading.problems.size(), size_t(1));
        const auto &problem = reading.problems.front();
        QCOMPARE(problem.kind, Domain::Problem::Kind::UnknownName);
        QCOMPARE(problem.where, field);
        QCOMPARE(problem.detail.section(u'\n', 1).section(u", "_s, 0, 0), nearest);
        QVERIFY(reading.isUsable()); // it may well exist; the catalogue is not the world
    }

    void anUnknownCardIsToldWithTheNearest()
    {
        const auto reading = profileFromJson(
            R"({"accelerator": {"name": "RTX PRO 7000"}, "models": [{"name": "gpt-oss-20b"}]})", m_catalogue);
        QCOMPARE(reading.problems.size(), size_t(1));
        QCOMPARE(reading.problems.front().where, u"accelerator.name"_s);
        QVERIFY(reading.problems.front().detail.contains(u"RTX PRO 6000"));
    }

    void theSkuDecidesWhatTheNameLeavesOpen()
    {
        Domain::Accelerator card;
        card.name = u"RTX PRO 6000"_s;
        QVERIFY(!knownCard(card, m_catalogue));
        card.sku = u"Max-Q"_s;
        QCOMPARE(knownCard(card, m_catalogue)->id, u"rtx-pro-6000-blackwell-max-q"_s);
        card.sku = u"Workstation Edition"_s;
        QCOMPARE(knownCard(card, m_catalogue)->id, u"rtx-pro-6000-blackwell-ws"_s);
        card = {};
        card.name = u"RTX 4090"_s;
        QCOMPARE(knownCard(card, m_catalogue)->id, u"rtx-4090"_s);
        card.vramGib = 47.4;
        QCOMPARE(knownCard(card, m_catalogue)->id, u"rtx-4090-48gb"_s);
    }

    void anAmbiguousCardNamesTheCandidates()
    {
        const auto reading = profileFromJson(
            R"({"accelerator": {"name": "RTX 6000 Pro"}, "models": [{"name": "gpt-oss-20b"}]})", m_catalogue);
        QCOMPARE(reading.problems.size(), size_t(1));
        QVERIFY(reading.problems.front().detail.contains(u"Max-Q"));
        QVERIFY(reading.problems.front().detail.contains(u"Server Edition"));
    }

    void whatTheCatalogueKnowsIsFilledIn()
    {
        const auto reading = profileFromJson(
            R"({"accelerator": {"name": "RTX 6000 Pro", "sku": "Workstation Edition"}, "models": [{"name": "gpt-oss-20b"}]})",
            m_catalogue);
        QVERIFY(reading.problems.empty());
        QCOMPARE(reading.profile.accelerator.catalogueId, u"rtx-pro-6000-blackwell-ws"_s);
        QCOMPARE(reading.profile.accelerator.vramGib, 96.0);
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &json, Domain::Problem::Kind kind) {
            QTest::newRow(name) << json << static_cast<int>(kind);
        };
        row("empty", {}, Domain::Problem::Kind::Malformed);
        row("cut", shippedSample().left(300), Domain::Problem::Kind::Malformed);
        row("no object", "[1, 2]", Domain::Problem::Kind::Malformed);
        row("binary", QByteArray("\x00\xff\xfe{", 4), Domain::Problem::Kind::Malformed);
        row("deep", QByteArray(200000, '['), Domain::Problem::Kind::Malformed);
        row("bad text", "{\"title\": \"\xc3\x28\"}", Domain::Problem::Kind::Malformed);
        row("newer", R"({"schema": "launchprobe.profile/2"})", Domain::Problem::Kind::NewerVersion);
        row("something else", R"({"schema": "shopping-list/1"})", Domain::Problem::Kind::UnknownFormat);
        row("no card", R"({"models": [{"name": "gpt-oss-20b"}]})", Domain::Problem::Kind::InvalidValue);
        row("no model", R"({"accelerator": {"id": "rtx-5090", "name": "RTX 5090"}})",
            Domain::Problem::Kind::InvalidValue);
        row("two lines in a name",
            R"({"accelerator": {"name": "RTX\n5090", "id": "rtx-5090"}, "models": [{"name": "gpt-oss-20b"}]})",
            Domain::Problem::Kind::InvalidValue);
        row("too large", QByteArray(largestProfile + 1, ' '), Domain::Problem::Kind::TooLarge);
    }

    void brokenFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        const auto reading = profileFromJson(json, m_catalogue);
        QVERIFY(!reading.isUsable());
        QCOMPARE(static_cast<int>(reading.usable().problem().kind), kind);
    }

    void aSyntaxErrorNamesLineAndColumn()
    {
        const auto reading = profileFromJson("{\n  \"title\": \"x\",\n  oops\n}", m_catalogue);
        QCOMPARE(reading.problems.front().where, u"line 3, column 3"_s);
    }

    void aProblemWithAFileNamesTheFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"mine.json"_s);
        QCOMPARE(readProfileFile(path, m_catalogue).problems.front().kind, Domain::Problem::Kind::NotFound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"cpu\": 5}");
        file.close();
        const auto reading = readProfileFile(path, m_catalogue);
        QVERIFY(reading.problems.front().where.startsWith(path));
        QVERIFY(reading.problems.front().where.endsWith(u"cpu"));
    }

private:
    Catalogue::Catalogue m_catalogue;
};

LP_TEST(ProfileFileTest)
#include "tst_profilefile.moc"
