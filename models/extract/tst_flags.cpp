// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractor.h"
#include "flags.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Extract;

namespace {

const Catalogue::Catalogue &flagCatalogue()
{
    static const auto loaded =
        *Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
    return loaded;
}

//! A word that fits a documented type.
QString valueOf(const QString &type)
{
    if (type.startsWith(QStringLiteral("int")))
        return QStringLiteral("4096");
    if (type.startsWith(QStringLiteral("float")) || type.startsWith(QStringLiteral("0..1")))
        return QStringLiteral("0.5");
    if (type == QStringLiteral("json") || type == QStringLiteral("object"))
        return QStringLiteral("{\"a\": 1}");
    return type == QStringLiteral("enum") ? QStringLiteral("fp8") : QStringLiteral("on");
}

} // namespace

class FlagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFlagThatAnEngineDocuments()
    {
        const Extractor extractor(flagCatalogue(), Extractor::Engine::Portable);
        // What names the model is read as its name.
        const QStringList names{
            QStringLiteral("-m"), QStringLiteral("--model"), QStringLiteral("--model-path"),
            QStringLiteral("-hf")};
        QStringList missing;
        for (const auto &engine : flagCatalogue().engines()) {
            for (const auto &flag : engine.flags) {
                // Names with a blank are switches of a window; capitals are lost before anything is read.
                if (flag.name != flag.name.toLower() || !flag.name.startsWith(u'-')
                    || flag.name.contains(u' ') || names.contains(flag.name))
                    continue;
                const auto value = flag.type == QStringLiteral("bool") ? QString() : valueOf(flag.type);
                PostText post;
                post.text =
                    QStringLiteral("I run it so:\n\n```\nllama-server -m Qwen3-8B-Q4_K_M.gguf %1 %2\n```\n")
                        .arg(flag.name, value);
                const auto readings = extractor.extract(post).readings;
                const auto place = post.text.indexOf(QStringLiteral(" %1 ").arg(flag.name)) + 1;
                const bool read = std::any_of(readings.begin(), readings.end(), [&](const auto &reading) {
                    const bool whole = value.isEmpty() || reading.slot == Domain::Slot::FlashAttn
                        || reading.span.end == place + flag.name.size() + 1 + value.size();
                    return reading.run == 0 && reading.span.start == place && whole;
                });
                if (!read)
                    missing << engine.id + QStringLiteral(": %1 %2").arg(flag.name, value);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void aValueHasItsFlagsType_data()
    {
        QTest::addColumn<QByteArray>("flag");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("value");
        QTest::newRow("tokens") << QByteArray("-c") << QByteArray("32k") << QStringLiteral("32768");
        QTest::newRow("a count") << QByteArray("-ngl") << QByteArray("99") << QStringLiteral("99");
        QTest::newRow("all of them") << QByteArray("-ngl") << QByteArray("all") << QString();
        QTest::newRow("a share") << QByteArray("--gpu-memory-utilization") << QByteArray("0.9")
                                 << QStringLiteral("0.9");
        QTest::newRow("a cache") << QByteArray("-ctk") << QByteArray("q8") << QStringLiteral("q8_0");
        QTest::newRow("no cache") << QByteArray("-ctk") << QByteArray("fast") << QString();
        QTest::newRow("on") << QByteArray("-fa") << QByteArray("on") << QStringLiteral("true");
        QTest::newRow("off") << QByteArray("-fa") << QByteArray("off") << QString();
        QTest::newRow("a variable") << QByteArray("ollama_context_length") << QByteArray("8192")
                                    << QStringLiteral("8192");
    }

    void aValueHasItsFlagsType()
    {
        QFETCH(QByteArray, flag);
        QFETCH(QByteArray, word);
        QFETCH(QString, value);
        const auto *known = paramFlag(std::string_view(flag.data(), static_cast<size_t>(flag.size())));
        QVERIFY(known);
        const auto read = paramValue(*known, std::string_view(word.data(), static_cast<size_t>(word.size())));
        QCOMPARE(read.has_value(), !value.isEmpty());
        if (read)
            QCOMPARE(
                read->text.empty() ? QString::number(read->number) : QString::fromStdString(read->text),
                value);
    }
};

LP_TEST(FlagsTest)
#include "tst_flags.moc"
