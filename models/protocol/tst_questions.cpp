// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefile.h"
#include "questions.h"
#include "slotwords.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;

class QuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
        const auto reading =
            readProfileFile(QStringLiteral(LP_SOURCE_DIR "/resources/sample/profile.json"), m_catalogue);
        QVERIFY(reading.isUsable());
        m_sample = reading.profile;
    }

    void thirtyQuestionsAreFilledInBothLanguages()
    {
        const auto questions = questionsFor(m_sample, m_catalogue);
        QCOMPARE(questions.size(), size_t(30));
        for (const auto &question : questions) {
            for (const auto &text : {question.textEn, question.textRu, question.terms.join(u'\n')}) {
                QVERIFY2(
                    !text.isEmpty() && !text.contains(u'{') && !text.contains(u'[') && !text.contains(u"  "),
                    qPrintable(text));
            }
            QVERIFY2(
                question.textEn.endsWith(u'?') && question.textRu.endsWith(u'?'), qPrintable(question.id));
        }
        QVERIFY(questions.front().textEn.contains(
            u"gpt-oss-20b, gpt-oss-120b in MXFP4 on RTX PRO 6000 Blackwell Workstation Edition"));
        QVERIFY(questions.front().textEn.contains(u"around 0.10.0"));
        QVERIFY(questions.front().textRu.contains(u"с драйвером 575.57.08 и CUDA 12.8"));
    }

    void aSparseProfileLeavesNoHoles()
    {
        Domain::Profile sparse;
        sparse.accelerator.name = u"RTX 5090"_s;
        sparse.models = {{u"Qwen3-32B"_s, {}}};
        for (const auto &question : questionsFor(sparse, m_catalogue)) {
            for (const auto &text : {question.textEn, question.textRu}) {
                for (const auto *hole : {"{", "}", "[", "]", "|", "  ", " ,", " ?", "( )", "()", " :"})
                    QVERIFY2(!text.contains(QLatin1String(hole)), qPrintable(text));
            }
            QVERIFY2(!question.terms.isEmpty(), qPrintable(question.id));
        }
    }

    void clausesAndFallbacksFollowTheProfile_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("filled");
        QTest::newRow("known slot") << u"on {gpu}"_s << u"on GeForce RTX 5090"_s;
        QTest::newRow("fallback") << u"in {engine|the engine}"_s << u"in the engine"_s;
        QTest::newRow("clause goes") << u"run[ with driver {driver}] here"_s << u"run here"_s;
        QTest::newRow("clause stays") << u"run[ with {model}] here"_s << u"run with Qwen3-32B here"_s;
        QTest::newRow("nothing to fill") << u"plain"_s << u"plain"_s;
    }

    void clausesAndFallbacksFollowTheProfile()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, filled);
        Domain::Profile sparse;
        sparse.accelerator.name = u"RTX 5090"_s;
        sparse.models = {{u"Qwen3-32B"_s, {}}};
        QCOMPARE(SlotWords(sparse, m_catalogue).filled(pattern, Language::English, {}), filled);
    }

    void relatedModelsAreSoughtTogether()
    {
        const SlotWords words(m_sample, m_catalogue);
        const auto terms = words.terms({u"{model} speed"_s, u"plain"_s});
        QCOMPARE(terms.first(), u"\"gpt-oss\" speed"_s);
        QVERIFY(terms.contains(u"Qwen3 speed"_s));
        QVERIFY(terms.contains(u"\"GLM-4.5-Air\" speed"_s));
        QCOMPARE(terms.count(u"plain"_s), 1);
        QVERIFY(!terms.join(u' ').contains(u"120b"));
    }

    void editsHoldOnlyDifferences()
    {
        const auto shipped = questionsFor(m_sample, m_catalogue);
        QVERIFY(editsBetween(shipped, shipped).empty());
        auto changed = shipped;
        changed[3].enabled = false;
        changed[5].textRu = u"Другой текст?"_s;
        changed[7].terms = QStringList{u"my own term"_s};
        changed[9].repositories = QStringList{u"some/where"_s};
        changed[9].subreddits = QStringList{u"CUDA"_s};
        const auto edits = editsBetween(shipped, changed);
        QCOMPARE(edits.size(), size_t(4));
        const auto json = editsToJson(edits);
        QVERIFY(!json.contains("text_en"));
        const auto again = editsFromJson(json);
        QVERIFY(again);
        QVERIFY(*again == edits);
        const auto filled = questionsFor(m_sample, m_catalogue, *again);
        QVERIFY(!filled[3].enabled);
        QVERIFY(!filled[3].edited);
        QCOMPARE(filled[5].textRu, u"Другой текст?"_s);
        QVERIFY(filled[5].edited);
        QCOMPARE(filled[5].textEn, shipped[5].textEn);
        QCOMPARE(filled[7].terms, QStringList{u"my own term"_s});
        QCOMPARE(filled[9].repositories, QStringList{u"some/where"_s});
        QCOMPARE(filled[9].subreddits, QStringList{u"CUDA"_s});
        QVERIFY(filled[9].edited);
    }

    void noEditsAreNoFault()
    {
        QVERIFY(editsFromJson({}));
        QVERIFY(editsFromJson("\n")->empty());
        // As former versions kept a question that was switched off and on again.
        QVERIFY(editsFromJson(R"({"questions": {"kv-cache": {"enabled": true}}})")->empty());
    }

    void brokenEditsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no json") << QByteArray("{");
        QTest::newRow("no questions") << QByteArray("{}");
        QTest::newRow("a list") << QByteArray(R"({"questions": []})");
        QTest::newRow("enabled is no truth") << QByteArray(R"({"questions": {"kv-cache": {"enabled": 1}}})");
        QTest::newRow("text is no text") << QByteArray(R"({"questions": {"kv-cache": {"text_en": []}}})");
        QTest::newRow("terms are no list") << QByteArray(R"({"questions": {"kv-cache": {"terms": "x"}}})");
        QTest::newRow("no repository")
            << QByteArray(R"({"questions": {"kv-cache": {"repositories": ["a/b is:open"]}}})");
        QTest::newRow("no subreddit")
            << QByteArray(R"({"questions": {"kv-cache": {"subreddits": ["r/X y"]}}})");
        QTest::newRow("newer") << QByteArray(R"({"schema": "launchprobe.questions/2", "questions": {}})");
    }

    void brokenEditsAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto edits = editsFromJson(json);
        QVERIFY(!edits);
        QVERIFY(edits.problem().where.startsWith(u"questions.json"));
    }

private:
    Catalogue::Catalogue m_catalogue;
    Domain::Profile m_sample;
};

LP_TEST(QuestionsTest)
#include "tst_questions.moc"
