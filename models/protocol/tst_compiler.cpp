// SPDX-License-Identifier: GPL-3.0-or-later
#include "compiler.h"
#include "profilefile.h"
#include "questions.h"

#include <tests/testlib/testcase.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;

class CompilerTest : public QObject
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

    void everyQuestionIsAskedOfEverySource_data()
    {
        QTest::addColumn<QString>("source");
        for (const auto &source : compiledSources())
            QTest::newRow(qPrintable(source)) << source;
    }

    void everyQuestionIsAskedOfEverySource()
    {
        QFETCH(QString, source);
        const auto queries = compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, source);
        QSet<QString> asked;
        for (const auto &query : queries) {
            asked << query.question;
            QCOMPARE(query.source, source);
            QVERIFY(!query.place.isEmpty());
        }
        QCOMPARE(asked.size(), 30);
        QVERIFY2(queries.size() <= 260, qPrintable(QString::number(queries.size())));
    }

    void gitHubsLimitsAreKept()
    {
        static const QRegularExpression phrase(u"\"[^\"]*\""_s);
        static const QRegularExpression operators(u"\\b(?:AND|OR|NOT)\\b"_s);
        for (const auto &query :
             compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, u"github"_s)) {
            QVERIFY2(query.text.size() <= 256, qPrintable(query.text));
            QVERIFY2(QString(query.text).remove(phrase).count(operators) <= 5, qPrintable(query.text));
            QVERIFY2(query.text.startsWith(u"repo:%1 "_s.arg(query.place)), qPrintable(query.text));
            QCOMPARE(query.text.count(u"repo:"), 1);
            QCOMPARE(query.text.contains(u" is:issue "), query.family == u"issues");
            QCOMPARE(query.text.contains(u" is:pr "), query.family == u"pull_requests");
            QCOMPARE(query.text.count(u'('), query.text.count(u')'));
            QCOMPARE(query.text.count(u'"') % 2, 0);
            QCOMPARE(query.used, gitHubLength(query.text));
            QVERIFY(query.used <= query.limit);
        }
    }

    void redditsLimitIsKept()
    {
        for (const auto &query :
             compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, u"reddit"_s)) {
            QVERIFY2(query.text.size() <= 512, qPrintable(query.text));
            QCOMPARE(query.used, query.text.size());
            QCOMPARE(query.place, u"LocalLLaMA"_s);
            QCOMPARE(query.text.count(u'('), query.text.count(u')'));
        }
    }

    void operatorsAndQualifiersDoNotCount()
    {
        QCOMPARE(gitHubLength(u"repo:a/b is:issue (x OR y)"_s), QString(u"(x y)"_s).size());
    }

    void termsThatDoNotFitAreNamed()
    {
        auto questions = questionsFor(m_sample, m_catalogue);
        questions.resize(1);
        QStringList terms;
        for (int i = 0; i < 9; ++i)
            terms << u"term%1"_s.arg(i);
        terms << QString(300, u'x');
        questions.front().terms = terms;
        const auto queries = compile(m_sample, questions, m_catalogue, u"github"_s);
        QVERIFY(!queries.empty());
        QVERIFY(queries.front().text.contains(u"term0 OR term1"));
        QVERIFY(queries.front().text.contains(u"term5)"));
        QCOMPARE(queries.front().left, terms.mid(6));
    }

    void whatAPersonTypesCannotBreakAQuery_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("compiled");
        QTest::newRow("open quote") << u"\"out of memory"_s << u"repo:a/b is:issue \"out of memory\""_s;
        QTest::newRow("open bracket") << u"(x OR y"_s << u"repo:a/b is:issue (x OR y)"_s;
        QTest::newRow("closing bracket") << u"x) y"_s << u"repo:a/b is:issue (x y)"_s;
        QTest::newRow("a flag is no exclusion") << u"-ot exps"_s << u"repo:a/b is:issue (\"-ot\" exps)"_s;
        QTest::newRow("an exclusion stays one") << u"x -windows"_s << u"repo:a/b is:issue (x -windows)"_s;
    }

    void whatAPersonTypesCannotBreakAQuery()
    {
        QFETCH(QString, term);
        QFETCH(QString, compiled);
        auto questions = questionsFor(m_sample, m_catalogue);
        questions.resize(1);
        questions.front().terms = QStringList{term};
        auto profile = m_sample;
        profile.repositories = QStringList{u"a/b"_s};
        QCOMPARE(compile(profile, questions, m_catalogue, u"github"_s).front().text, compiled);
    }

    void narrowedPlacesHoldForEveryQuestion()
    {
        auto profile = m_sample;
        profile.engines = {{u"ik_llama.cpp"_s, {}}};
        profile.repositories = QStringList{u"ikawrakow/ik_llama.cpp"_s};
        profile.subreddits = QStringList{u"Oobabooga"_s};
        const auto questions = questionsFor(profile, m_catalogue);
        const auto gitHub = compile(profile, questions, m_catalogue, u"github"_s);
        QCOMPARE(gitHub.size(), size_t(90)); // issues, pull requests, discussions
        for (const auto &query : gitHub)
            QCOMPARE(query.place, u"ikawrakow/ik_llama.cpp"_s);
        for (const auto &query : compile(profile, questions, m_catalogue, u"reddit"_s))
            QCOMPARE(query.place, u"Oobabooga"_s);
    }

    void enginesNarrowThePlaces()
    {
        auto profile = m_sample;
        profile.engines = {{u"ik_llama.cpp"_s, {}}};
        QCOMPARE(
            repositoriesFor(u"version-vllm"_s, profile, m_catalogue),
            QStringList{u"ikawrakow/ik_llama.cpp"_s});
        QCOMPARE(
            repositoriesFor(u"kv-cache"_s, profile, m_catalogue), QStringList{u"ikawrakow/ik_llama.cpp"_s});
        QVERIFY(repositoriesFor(u"version-vllm"_s, m_sample, m_catalogue).contains(u"vllm-project/vllm"_s));
        QVERIFY(!repositoriesFor(u"version-vllm"_s, m_sample, m_catalogue).contains(u"ggml-org/llama.cpp"_s));
    }

    void aQuestionThatIsSwitchedOffIsNotAsked()
    {
        auto questions = questionsFor(m_sample, m_catalogue);
        questions[10].enabled = false;
        for (const auto &source : compiledSources()) {
            for (const auto &query : compile(m_sample, questions, m_catalogue, source))
                QVERIFY(query.question != questions[10].id);
        }
    }

    void theCardIsSoughtAsPeopleWriteItWhereThereIsRoom()
    {
        const auto queries = compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, u"reddit"_s);
        const auto found = std::ranges::find(queries, u"identical-gpu"_s, &Domain::Query::question);
        QVERIFY(found->text.contains(u"(\"RTX PRO 6000\" OR \"RTX 6000 Pro\")"));
    }

    void anUnknownSourceGetsNothing()
    {
        QVERIFY(compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, u"elsewhere"_s).empty());
    }

private:
    Catalogue::Catalogue m_catalogue;
    Domain::Profile m_sample;
};

LP_TEST(CompilerTest)
#include "tst_compiler.moc"
