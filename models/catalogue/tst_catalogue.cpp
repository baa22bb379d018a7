// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(LP_SOURCE_DIR "/resources/catalogue");

//! Failure ids of the labelling guide.
const QSet<QString> classes{
    u"oom_vram"_s,
    u"oom_ram"_s,
    u"unsupported_arch"_s,
    u"unsupported_quant"_s,
    u"unsupported_model"_s,
    u"driver_cuda_mismatch"_s,
    u"build_error"_s,
    u"import_error"_s,
    u"illegal_memory_access"_s,
    u"cuda_error"_s,
    u"assertion"_s,
    u"segfault"_s,
    u"hang"_s,
    u"nan_output"_s,
    u"garbage_output"_s,
    u"template_error"_s,
    u"slow"_s,
    u"low_utilization"_s,
    u"throttling"_s,
    u"power"_s,
    u"overheating"_s,
    u"nccl_p2p"_s,
    u"paging"_s,
    u"load_error"_s,
    u"download_error"_s,
    u"kernel_fallback"_s,
    u"regression"_s,
    u"numa"_s,
    u"other"_s};

QJsonArray records(const QString &name)
{
    QFile file(folder + u'/' + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"records"_s).toArray();
}

QSet<QString> idsOf(const QString &name)
{
    QSet<QString> ids;
    for (const auto &record : records(name))
        ids << record.toObject().value(u"id"_s).toString();
    return ids;
}

//! "text", "text?" (may be null or missing), "texts", "number?", "truth", "objects".
bool fits(const QJsonObject &record, const QString &key, const QString &type)
{
    const auto value = record.value(key);
    if (type.endsWith(u'?') && (value.isNull() || value.isUndefined()))
        return true;
    const auto kind = type.endsWith(u'?') ? type.chopped(1) : type;
    if (kind == u"text")
        return value.isString() && !value.toString().trimmed().isEmpty();
    if (kind == u"number")
        return value.isDouble();
    if (kind == u"truth")
        return value.isBool();
    if (!value.isArray())
        return false;
    const auto items = value.toArray();
    return std::ranges::all_of(items, [&kind](const QJsonValue &item) {
        return kind == u"texts" ? item.isString() : item.isObject();
    });
}

QStringList unknown(const QJsonObject &record, const QString &key, const QSet<QString> &known)
{
    QStringList wrong;
    for (const auto &item : record.value(key).toArray()) {
        if (!known.contains(item.toString()))
            wrong << record.value(u"id"_s).toString() + u": "_s + item.toString();
    }
    return wrong;
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordHasWhatItsFilePromises_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("schema");
        QTest::newRow("gpus") << u"gpus"_s
                              << QStringList{
                                     u"id:text"_s,
                                     u"name:text"_s,
                                     u"label:text"_s,
                                     u"sku:text?"_s,
                                     u"aliases:texts"_s,
                                     u"vendor:text"_s,
                                     u"architecture:text?"_s,
                                     u"compute_capability:text?"_s,
                                     u"vram_gib:number?"_s,
                                     u"memory_bandwidth_gbs:number?"_s,
                                     u"tdp_w:number?"_s,
                                     u"launch_price_usd:number?"_s,
                                     u"unified_memory:truth?"_s,
                                     u"source:texts"_s};
        QTest::newRow("models") << u"models"_s
                                << QStringList{
                                       u"id:text"_s,
                                       u"name:text"_s,
                                       u"aliases:texts"_s,
                                       u"family:text"_s,
                                       u"total_params_b:number?"_s,
                                       u"max_context:number?"_s,
                                       u"source:texts"_s};
        QTest::newRow("quants") << u"quants"_s
                                << QStringList{u"id:text"_s,       u"name:text"_s,
                                               u"label:text?"_s,   u"aliases:texts"_s,
                                               u"family:text"_s,   u"bits_per_weight:number?"_s,
                                               u"engines:texts"_s, u"source:texts"_s};
        QTest::newRow("engines") << u"engines"_s
                                 << QStringList{u"id:text"_s,           u"name:text"_s,
                                                u"aliases:texts"_s,     u"repository:text"_s,
                                                u"discussions:truth"_s, u"version_regex:texts"_s,
                                                u"flags:objects"_s,     u"env:objects"_s,
                                                u"log_lines:objects"_s, u"source:texts"_s};
        QTest::newRow("failures") << u"failures"_s << QStringList{u"id:text"_s,         u"class:text"_s,
                                                                  u"zone:text"_s,       u"regex:text"_s,
                                                                  u"severity:text"_s,   u"meaning_en:text"_s,
                                                                  u"meaning_ru:text"_s, u"causes:texts"_s,
                                                                  u"remedies:texts"_s,  u"engines:texts"_s,
                                                                  u"source:texts"_s};
        QTest::newRow("zones") << u"zones"_s << QStringList{u"id:text"_s,
                                                            u"n:number"_s,
                                                            u"title_en:text"_s,
                                                            u"title_ru:text"_s,
                                                            u"question_en:text"_s,
                                                            u"question_ru:text"_s,
                                                            u"evidence:texts"_s,
                                                            u"slots:texts"_s,
                                                            u"engines:texts"_s,
                                                            u"search_terms:texts"_s,
                                                            u"preferred_sources:texts"_s,
                                                            u"failure_ids:texts"_s};
    }

    void everyRecordHasWhatItsFilePromises()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, schema);
        const auto all = records(file);
        QVERIFY(!all.isEmpty());
        QSet<QString> ids;
        for (const auto &value : all) {
            const auto record = value.toObject();
            const auto id = record.value(u"id"_s).toString();
            QVERIFY2(!ids.contains(id), qPrintable(u"twice: "_s + id));
            ids << id;
            for (const auto &field : schema) {
                const auto key = field.section(u':', 0, 0);
                QVERIFY2(fits(record, key, field.section(u':', 1)), qPrintable(id + u'.' + field));
            }
        }
    }

    void joinsHold()
    {
        const auto engines = idsOf(u"engines"_s);
        const auto failures = idsOf(u"failures"_s);
        const auto zones = idsOf(u"zones"_s);
        QStringList wrong;
        for (const auto &value : records(u"failures"_s)) {
            const auto record = value.toObject();
            wrong += unknown(record, u"engines"_s, engines);
            if (!classes.contains(record.value(u"class"_s).toString()))
                wrong << record.value(u"id"_s).toString() + u" has no class of the guide"_s;
            if (!zones.contains(record.value(u"zone"_s).toString()))
                wrong << record.value(u"id"_s).toString() + u" is in no zone"_s;
        }
        for (const auto &value : records(u"quants"_s))
            wrong += unknown(value.toObject(), u"engines"_s, engines);
        for (const auto &value : records(u"zones"_s)) {
            wrong += unknown(value.toObject(), u"engines"_s, engines);
            wrong += unknown(value.toObject(), u"failure_ids"_s, failures);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void faultsOfACardSayWhatItsVendorDocuments()
    {
        int found = 0;
        for (const auto &value : records(u"failures"_s)) {
            const auto record = value.toObject();
            const bool hasAction = record.contains(u"action_en"_s);
            found += hasAction ? 1 : 0;
            QCOMPARE(record.value(u"action_ru"_s).toString().isEmpty(), !hasAction);
            QCOMPARE(record.value(u"action_source"_s).toString().startsWith(u"https"_s), hasAction);
        }
        QVERIFY(found > 20);
    }

    void everyPatternCompiles()
    {
        QStringList wrong;
        const auto check = [&wrong](const QString &id, const QString &pattern) {
            const QRegularExpression regex(pattern, QRegularExpression::CaseInsensitiveOption);
            if (!regex.isValid() || regex.match(QString()).hasMatch())
                wrong << id + u": "_s + regex.errorString() + u" in "_s + pattern;
        };
        for (const auto &value : records(u"failures"_s))
            check(value.toObject().value(u"id"_s).toString(), value.toObject().value(u"regex"_s).toString());
        for (const auto &value : records(u"engines"_s)) {
            const auto engine = value.toObject();
            for (const auto &pattern : engine.value(u"version_regex"_s).toArray())
                check(engine.value(u"id"_s).toString(), pattern.toString());
            for (const auto &line : engine.value(u"log_lines"_s).toArray())
                check(
                    line.toObject().value(u"id"_s).toString(), line.toObject().value(u"regex"_s).toString());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theGuidesEnginesAreAllKnownUnderItsNames()
    {
        const auto catalogue = Catalogue::Catalogue::load(folder);
        QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.problem().where));
        for (const auto *name :
             {"vLLM",      "SGLang",       "TensorRT-LLM", "TGI",           "LMDeploy",
              "llama.cpp", "ik_llama.cpp", "Ollama",       "LM Studio",     "KoboldCpp",
              "ExLlamaV2", "ExLlamaV3",    "TabbyAPI",     "KTransformers", "transformers",
              "MLX",       "MLC-LLM",      "Aphrodite",    "Jan",           "text-generation-webui",
              "mistral.rs"}) {
            const auto *engine = catalogue->findEngine(QString::fromLatin1(name));
            QVERIFY2(engine, name);
            QCOMPARE(engine->name, QString::fromLatin1(name));
        }
    }

    void longNamesStayAliases()
    {
        const auto catalogue = Catalogue::Catalogue::load(folder);
        QCOMPARE(catalogue->findEngine(u"Text Generation Inference"_s)->id, u"tgi"_s);
        QCOMPARE(catalogue->findEngine(u"hugging face transformers"_s)->id, u"transformers"_s);
    }

    void aCommonNameLeadsToEverySkuOfIt()
    {
        const auto catalogue = Catalogue::Catalogue::load(folder);
        QStringList skus;
        for (const auto *gpu : catalogue->findGpus(u"nvidia rtx-pro 6000 blackwell"_s))
            skus << gpu->sku;
        QCOMPARE(skus, (QStringList{u"Workstation Edition"_s, u"Max-Q"_s, u"Server Edition"_s}));
        QCOMPARE(catalogue->findGpus(u"RTX A6000"_s).size(), size_t(1));
        QCOMPARE(catalogue->findGpus(u"RTX 6000 Ada"_s).front()->label, u"RTX 6000 Ada"_s);
        QCOMPARE(catalogue->findGpus(u"Ryzen AI Max+ 395"_s).front()->label, u"Strix Halo"_s);
    }

    void quantsAreSpeltAsInTheGuide_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("label");
        QTest::newRow("k quant") << u"q4_k_m"_s << u"Q4_K_M"_s;
        QTest::newRow("dynamic") << u"ud-q2_k_xl"_s << u"UD-Q2_K_XL"_s;
        QTest::newRow("ik") << u"iq4_ks"_s << u"IQ4_KS"_s;
        QTest::newRow("mxfp4") << u"mx-fp4"_s << u"MXFP4"_s;
        QTest::newRow("awq") << u"awq_marlin"_s << u"AWQ"_s;
        QTest::newRow("gptq") << u"GPTQ-Int4"_s << u"GPTQ"_s;
        QTest::newRow("fp8") << u"fp8"_s << u"FP8"_s;
        QTest::newRow("exl3") << u"EXL3"_s << u"EXL3"_s;
    }

    void quantsAreSpeltAsInTheGuide()
    {
        QFETCH(QString, typed);
        QFETCH(QString, label);
        const auto catalogue = Catalogue::Catalogue::load(folder);
        const auto *quant = catalogue->findQuant(typed);
        QVERIFY(quant);
        QCOMPARE(quant->label, label);
    }

    void everyWeightFormatHasALabelAndNoCacheTypeHas()
    {
        const auto catalogue = Catalogue::Catalogue::load(folder);
        for (const auto &quant : catalogue->quants())
            QVERIFY2(quant.label.isEmpty() == quant.kvCacheOnly, qPrintable(quant.id));
    }

    void thirtyZonesAreNumberedWithoutGaps()
    {
        const auto catalogue = Catalogue::Catalogue::load(folder);
        QCOMPARE(catalogue->zones().size(), size_t(30));
        int number = 0;
        for (const auto &zone : catalogue->zones()) {
            QCOMPARE(zone.number, ++number);
            QVERIFY2(!zone.searchTerms.isEmpty(), qPrintable(zone.id));
        }
    }

    void aBrokenFileIsNamed()
    {
        QTemporaryDir broken;
        for (const auto &name : QDir(folder).entryList(QDir::Files))
            QVERIFY(QFile::copy(folder + u'/' + name, broken.filePath(name)));
        QFile file(broken.filePath(u"models.json"_s));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"records\": [");
        file.close();
        const auto catalogue = Catalogue::Catalogue::load(broken.path());
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.problem().kind, Domain::Problem::Kind::Malformed);
        QVERIFY(catalogue.problem().where.endsWith(u"models.json"_s));
    }
};

LP_TEST(CatalogueTest)
#include "tst_catalogue.moc"
