// SPDX-License-Identifier: GPL-3.0-or-later
#include "compiler.h"
#include "profilefile.h"
#include "querytext.h"
#include "questions.h"

#include <tests/testlib/testcase.h>

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;

namespace {

//! As the connector's card has it.
Domain::Dialect dialectOf(const QString &source)
{
    QFile card(QStringLiteral(LP_SOURCE_DIR "/connectors/%1/%1.json").arg(source));
    const auto json = card.open(QIODevice::ReadOnly) ? card.readAll() : QByteArray();
    const auto search = QJsonDocument::fromJson(json).object().value(u"search"_s).toObject();
    return Domain::Dialect::fromJson(source, search);
}

//! A search that knows words and nothing else.
Domain::Dialect aPlainDialect()
{
    Domain::Dialect dialect;
    dialect.source = u"plain"_s;
    dialect.characters = 60;
    dialect.phrases = dialect.exclusions = dialect.brackets = false;
    dialect.families = {{u"search"_s, {}, {}, {}, false, false, false}};
    return dialect;
}

} // namespace

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
        for (const auto &source : {u"github"_s, u"reddit"_s})
            QTest::newRow(qPrintable(source)) << source;
    }

    void everyQuestionIsAskedOfEverySource()
    {
        QFETCH(QString, source);
        const auto queries =
            compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, dialectOf(source));
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
             compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, dialectOf(u"github"_s))) {
            QVERIFY2(query.text.size() <= 256, qPrintable(query.text));
            QVERIFY2(QString(query.text).remove(phrase).count(operators) <= 5, qPrintable(query.text));
            QVERIFY2(query.text.startsWith(u"repo:%1 "_s.arg(query.place)), qPrintable(query.text));
            QCOMPARE(query.text.count(u"repo:"), 1);
            QCOMPARE(query.text.contains(u" is:issue "), query.family == u"issues");
            QCOMPARE(query.text.contains(u" is:pr "), query.family == u"pull_requests");
            QCOMPARE(query.text.count(u'('), query.text.count(u')'));
            QCOMPARE(query.text.count(u'"') % 2, 0);
            QCOMPARE(query.used, countedLength(query.text, dialectOf(u"github"_s)));
            QVERIFY(query.used <= query.limit);
        }
    }

    void redditsLimitIsKept()
    {
        for (const auto &query :
             compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, dialectOf(u"reddit"_s))) {
            QVERIFY2(query.text.size() <= 512, qPrintable(query.text));
            QCOMPARE(query.used, query.text.size());
            QCOMPARE(query.place, u"LocalLLaMA"_s);
            QCOMPARE(query.text.count(u'('), query.text.count(u')'));
        }
    }

    void operatorsAndQualifiersDoNotCount()
    {
        const auto text = u"repo:a/b is:issue (x OR y)"_s;
        QCOMPARE(countedLength(text, dialectOf(u"github"_s)), QString(u"(x y)"_s).size());
        QCOMPARE(countedLength(text, dialectOf(u"reddit"_s)), text.size());
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
        const auto queries = compile(m_sample, questions, m_catalogue, dialectOf(u"github"_s));
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
        QCOMPARE(compile(profile, questions, m_catalogue, dialectOf(u"github"_s)).front().text, compiled);
    }

    void narrowedPlacesHoldForEveryQuestion()
    {
        auto profile = m_sample;
        profile.engines = {{u"ik_llama.cpp"_s, {}}};
        profile.repositories = QStringList{u"ikawrakow/ik_llama.cpp"_s};
        profile.subreddits = QStringList{u"Oobabooga"_s};
        const auto questions = questionsFor(profile, m_catalogue);
        const auto gitHub = compile(profile, questions, m_catalogue, dialectOf(u"github"_s));
        QCOMPARE(gitHub.size(), size_t(90)); // issues, pull requests, discussions
        for (const auto &query : gitHub)
            QCOMPARE(query.place, u"ikawrakow/ik_llama.cpp"_s);
        for (const auto &query : compile(profile, questions, m_catalogue, dialectOf(u"reddit"_s)))
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
        for (const auto &source : {u"github"_s, u"reddit"_s}) {
            for (const auto &query : compile(m_sample, questions, m_catalogue, dialectOf(source)))
                QVERIFY(query.question != questions[10].id);
        }
    }

    void theCardIsSoughtAsPeopleWriteItWhereThereIsRoom()
    {
        const auto queries =
            compile(m_sample, questionsFor(m_sample, m_catalogue), m_catalogue, dialectOf(u"reddit"_s));
        const auto found = std::ranges::find(queries, u"identical-gpu"_s, &Domain::Query::question);
        QVERIFY(found->text.contains(u"(\"RTX PRO 6000\" OR \"RTX 6000 Pro\")"));
    }

    void withoutOrEachTermIsAskedAlone_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("asked");
        QTest::newRow("a phrase becomes words") << u"\"KV cache\" q8_0"_s << u"KV cache q8_0"_s;
        QTest::newRow("of alternatives the first") << u"(AWQ OR GPTQ) slow"_s << u"AWQ slow"_s;
        QTest::newRow("and says nothing") << u"AWQ AND slow"_s << u"AWQ slow"_s;
        QTest::newRow("exclusions go") << u"mmap -windows NOT macos"_s << u"mmap"_s;
        QTest::newRow("a flag is a word") << u"-ot exps"_s << u"ot exps"_s;
    }

    void withoutOrEachTermIsAskedAlone()
    {
        QFETCH(QString, term);
        QTEST(asked(aPlainDialect(), {term}).join(u'|'), "asked");
    }

    void onlySoManyTermsAreAskedAlone()
    {
        auto questions = questionsFor(m_sample, m_catalogue);
        questions.resize(1);
        questions.front().terms = QStringList{u"a"_s, QString(70, u'x'), u"(a)"_s, u"b"_s, u"c"_s, u"d"_s};
        const auto queries = compile(m_sample, questions, m_catalogue, aPlainDialect());
        QCOMPARE(queries.size(), size_t(3));
        QCOMPARE(queries.back().text, u"c"_s);
        QCOMPARE(queries.front().left, (QStringList{QString(70, u'x'), u"d"_s}));
        QCOMPARE(queries.front().limit, 60);
    }

    void whatIsMatchedHereKnowsEverything()
    {
        auto dialect = aPlainDialect();
        dialect.families.front().local = true;
        QCOMPARE(
            asked(dialect, {u"\"KV cache\" slow"_s, u"mmap -windows"_s}),
            QStringList{u"(\"KV cache\" slow) OR (mmap -windows)"_s});
    }

    void whatStandsAroundTheTermsCounts()
    {
        auto dialect = aPlainDialect();
        dialect.families.front().prefix = u"in:{place} "_s;
        dialect.families.front().suffix = u" order:latest"_s;
        dialect.presets = {{u"forum"_s, {}}};
        QCOMPARE(asked(dialect, {u"mmap"_s}), QStringList{u"in:forum mmap order:latest"_s});
        QVERIFY(asked(dialect, {QString(40, u'x')}).isEmpty());
    }

    void placesAreThoseOfTheProfileOrThePresets()
    {
        auto dialect = aPlainDialect();
        QCOMPARE(placesOf(dialect, m_sample), QStringList{QString()});
        dialect.presets = {{u"everyone"_s, {}}, {u"vllm"_s, u"vllm"_s}, {u"sglang"_s, u"sglang"_s}};
        auto profile = m_sample;
        profile.engines = {{u"vLLM"_s, {}}};
        QCOMPARE(placesOf(dialect, profile), (QStringList{u"everyone"_s, u"vllm"_s}));
        profile.places[u"plain"_s] = QStringList{u"mine"_s};
        QCOMPARE(placesOf(dialect, profile), QStringList{u"mine"_s});
        dialect.places = Domain::Dialect::Places::Models;
        profile.places.clear();
        profile.models = {{u"gpt-oss-120b"_s, u"MXFP4"_s}, {u"GLM-4.5-Air"_s, {}}};
        QCOMPARE(placesOf(dialect, profile), (QStringList{u"gpt-oss-120b:MXFP4"_s, u"GLM-4.5-Air"_s}));
    }

    void whatAPersonAddsToAQuestionIsAskedToo()
    {
        auto questions = questionsFor(m_sample, m_catalogue);
        const auto usual =
            Protocol::placesOf(questions.front(), m_sample, m_catalogue, dialectOf(u"github"_s));
        questions.front().repositories = QStringList{u"some/where"_s, usual.front().toUpper()};
        questions.front().subreddits = QStringList{u"CUDA"_s};
        QCOMPARE(
            Protocol::placesOf(questions.front(), m_sample, m_catalogue, dialectOf(u"github"_s)),
            usual + QStringList{u"some/where"_s});
        QCOMPARE(
            Protocol::placesOf(questions.front(), m_sample, m_catalogue, dialectOf(u"reddit"_s)),
            (QStringList{u"LocalLLaMA"_s, u"CUDA"_s}));
        QSet<QString> families;
        for (const auto &query : compile(m_sample, questions, m_catalogue, dialectOf(u"github"_s))) {
            if (query.place != u"some/where")
                continue;
            QCOMPARE(query.question, questions.front().id);
            families << query.family;
        }
        // Whoever names a place gets all of it.
        QCOMPARE(families, (QSet<QString>{u"issues"_s, u"pull_requests"_s, u"discussions"_s}));
    }

    void optionalSearchesWaitForThePerson()
    {
        auto dialect = aPlainDialect();
        dialect.families.push_back({u"code"_s, {}, {}, {}, false, false, true});
        auto profile = m_sample;
        QVERIFY(!familiesOf(dialect, profile).contains(u"code"_s));
        profile.searches = QStringList{u"plain.code"_s};
        QVERIFY(familiesOf(dialect, profile).contains(u"code"_s));
    }

    void aSearchWithoutPlacesIsAskedOnce()
    {
        auto dialect = dialectOf(u"github"_s);
        dialect.families = {{u"all"_s, {}, {}, Domain::Dialect::Family::Where::Nowhere, true, false, false}};
        auto profile = m_sample;
        profile.repositories = QStringList{u"a/b"_s, u"c/d"_s};
        QCOMPARE(placesOf(dialect, profile), QStringList{QString()});
    }

private:
    //! What becomes of these terms of a question in the first place.
    QStringList asked(const Domain::Dialect &dialect, const QStringList &terms) const
    {
        auto questions = questionsFor(m_sample, m_catalogue);
        questions.resize(1);
        questions.front().terms = terms;
        QStringList texts;
        for (const auto &query : compile(m_sample, questions, m_catalogue, dialect))
            texts << query.text;
        return texts;
    }

    std::vector<Domain::Query>
    firstQueries(const Domain::Dialect &dialect, const Domain::Profile &profile) const
    {
        auto questions = questionsFor(profile, m_catalogue);
        questions.resize(1);
        questions.front().terms = QStringList{u"word"_s};
        return compile(profile, questions, m_catalogue, dialect);
    }

    QStringList placesOf(const Domain::Dialect &dialect, const Domain::Profile &profile) const
    {
        QStringList places;
        for (const auto &query : firstQueries(dialect, profile))
            places << query.place;
        return places;
    }

    QStringList familiesOf(const Domain::Dialect &dialect, const Domain::Profile &profile) const
    {
        QStringList families;
        for (const auto &query : firstQueries(dialect, profile))
            families << query.family;
        return families;
    }

    Catalogue::Catalogue m_catalogue;
    Domain::Profile m_sample;
};

LP_TEST(CompilerTest)
#include "tst_compiler.moc"
