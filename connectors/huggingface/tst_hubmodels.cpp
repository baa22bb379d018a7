// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubtesting.h"

#include <tests/testlib/testcase.h>

using namespace LaunchProbe;
using namespace LaunchProbe::Connectors;
using namespace LaunchProbe::Connectors::Testing;

class HubModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsOfTheWantedQuantGoFirst()
    {
        const auto search = *aConnector().searchStep(aQuery(u"discussions"_s), {});
        const auto read = aConnector().read(search, anAnswer(fixture(u"models.json"_s)));
        QVERIFY(read);
        QCOMPARE(read->next.size(), size_t(2));
        QCOMPARE(read->next[0].thread.repository, u"somelab/tiny-oss-120b"_s);
        QCOMPARE(read->next[1].thread.repository, u"someone/tiny-oss-120b-GGUF"_s);
        QCOMPARE(
            aConnector().callFor(read->next[0]).url.toString(),
            u"https://huggingface.co/api/models/somelab/tiny-oss-120b/discussions?p=0&type=all&status=all&sort=recently-created"_s);
    }

    void cardsAreSoughtForTheWords()
    {
        const auto search = *aConnector().searchStep(aQuery(u"cards"_s), {});
        const auto models = aConnector().read(search, anAnswer(fixture(u"models.json"_s)));
        QVERIFY(models);
        const auto card = models->next.front();
        QCOMPARE(
            aConnector().callFor(card).url.toString(),
            u"https://huggingface.co/somelab/tiny-oss-120b/raw/main/README.md"_s);
        const auto found = aConnector().read(card, anAnswer("# Tiny\n\nWith mmap it fits."));
        QVERIFY(found);
        QCOMPARE(found->found.size(), size_t(1));
        QCOMPARE(found->found[0].thread.kind, u"models"_s);
        QVERIFY(aConnector().read(card, anAnswer("# Tiny"))->found.empty());
    }

    void aCardsFactsLeadItsThread()
    {
        const auto read =
            aConnector().read(aStep(u"thread"_s, u"models"_s, u"card"_s), anAnswer(fixture(u"model.json"_s)));
        QVERIFY(read);
        const auto &thread = read->threads.at(0);
        QCOMPARE(thread.printedId, u"huggingface:somelab/tiny-oss-120b/models/card"_s);
        QVERIFY(!thread.complete);
        const auto &facts = thread.posts.at(0);
        QVERIFY(facts.comment.isEmpty());
        QCOMPARE(facts.author, u"somelab"_s);
        QCOMPARE(facts.score, std::optional(42));
        QCOMPARE(facts.licence, u"apache-2.0"_s);
        QCOMPARE(
            aConnector().read(read->next[0], anAnswer("# Card"))->threads.at(0).posts.at(0).licence,
            u"apache-2.0"_s);
        for (const auto &line :
             {u"Licence: apache-2.0"_s, u"Base model: somelab/base"_s, u"Quantisation: mxfp4"_s,
              u"Parameters: 116.8 B (BF16 2.20 B, U8 114.6 B)"_s, u"- safetensors: 7.5 GB in 2 files"_s,
              u"- tiny-Q4_K_M.gguf: 62.0 GB"_s, u"- odd.gguf"_s})
            QVERIFY2(facts.text.split(u'\n').contains(line), qPrintable(line + u" in\n"_s + facts.text));
        QCOMPARE(read->next.size(), size_t(2));
        QCOMPARE(
            aConnector().callFor(read->next[0]).url.toString(),
            u"https://huggingface.co/somelab/tiny-oss-120b/raw/abc123/README.md"_s);
        QCOMPARE(
            aConnector().callFor(read->next[1]).url.toString(),
            u"https://huggingface.co/somelab/tiny-oss-120b/raw/abc123/config.json"_s);
    }

    void aLicenceMayStandInTheTagsAlone()
    {
        const auto read = aConnector().read(
            aStep(u"thread"_s, u"models"_s, u"card"_s),
            anAnswer(R"({"id": "somelab/tiny", "tags": ["gguf", "license:mit"]})"));
        QVERIFY(read);
        QCOMPARE(read->threads.at(0).posts.at(0).licence, u"mit"_s);
    }

    void filesOfAGatedModelNeedAToken()
    {
        auto body = fixture(u"model.json"_s).replace("\"gated\": false", "\"gated\": \"manual\"");
        const auto step = aStep(u"thread"_s, u"models"_s, u"card"_s);
        QVERIFY(aConnector().read(step, anAnswer(body))->next.empty());
        QVERIFY(aConnector().read(step, anAnswer(body))->threads.at(0).complete);
        QCOMPARE(aConnector(u"hf_x"_s).read(step, anAnswer(body))->next.size(), size_t(2));
    }

    void aReadmeLosesItsHead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("with one") << QByteArray("---\nlicense: mit\n---\n\n# Hello\n") << u"# Hello"_s;
        QTest::newRow("Windows") << QByteArray("---\r\nlicense: mit\r\n---\r\n# Hello\r\n") << u"# Hello"_s;
        QTest::newRow("without") << QByteArray("# Hello\n---\nx") << u"# Hello\n---\nx"_s;
        QTest::newRow("unclosed") << QByteArray("---\nlicense: mit\n") << u"---\nlicense: mit"_s;
        QTest::newRow("nothing else") << QByteArray("---\nx: y\n---") << QString();
        QTest::newRow("HTML inside is a card's own")
            << QByteArray("<div>Logo</div>\n# Hello") << u"<div>Logo</div>\n# Hello"_s;
    }

    void aReadmeLosesItsHead()
    {
        QFETCH(QByteArray, file);
        auto step = aStep(u"readme"_s, u"models"_s, u"card"_s);
        step.memory = {
            {u"sha"_s, u"abc123"_s}, {u"author"_s, u"somelab"_s}, {u"written"_s, u"2025-08-01T10:00:00Z"_s}};
        const auto read = aConnector().read(step, anAnswer(file));
        QVERIFY(read);
        const auto &post = read->threads.at(0).posts.at(0);
        QTEST(post.text, "text");
        QCOMPARE(post.comment, u"README.md"_s);
        QCOMPARE(
            post.permalink.toString(),
            u"https://huggingface.co/somelab/tiny-oss-120b/blob/abc123/README.md"_s);
        QCOMPARE(post.written, QDateTime({2025, 8, 1}, {10, 0}, Qt::UTC));
    }

    void anOverlongFileIsRefused()
    {
        const auto read = aConnector().read(
            aStep(u"config"_s, u"models"_s, u"card"_s), anAnswer(QByteArray(3'000'000, 'x')));
        QVERIFY(!read);
        QCOMPARE(read.problem().kind, Domain::Problem::Kind::TooLarge);
    }
};

LP_TEST(HubModelsTest)
#include "tst_hubmodels.moc"
