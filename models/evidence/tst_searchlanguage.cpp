// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchlanguage.h"

#include <tests/testlib/testcase.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::TextQuery;
using Evidence::Concept;
using Evidence::SearchQuery;

namespace {

//! The query's structure with the typed wordings alone: "(a | b) & !c".
QString drawn(const TextQuery &query)
{
    QStringList parts;
    for (const auto &child : query.children)
        parts << drawn(child);
    switch (query.op) {
    case TextQuery::Op::Word:
        return query.text;
    case TextQuery::Op::Phrase:
        return u'"' + query.text + u'"';
    case TextQuery::Op::And:
        return u"all("_s + parts.join(u' ') + u')';
    case TextQuery::Op::Or:
        return u"or("_s + parts.join(u' ') + u')';
    case TextQuery::Op::Any:
        return query.children.empty() ? QString() : u"any("_s + parts.join(u' ') + u')';
    case TextQuery::Op::Not:
        return u"not("_s + parts.join(u' ') + u')';
    }
    return {};
}

bool saysSomewhere(const TextQuery &query, const QString &text)
{
    return query.text == text
        || std::ranges::any_of(query.children, [&](const auto &child) { return saysSomewhere(child, text); });
}

bool answers(const SearchQuery &query, const QString &wording)
{
    return std::ranges::any_of(query.concepts, [&](const Concept &found) {
        return std::ranges::any_of(
            found.wordings, [&](const auto &w) { return w.text.compare(wording, Qt::CaseInsensitive) == 0; });
    });
}

} // namespace

class SearchLanguageTest : public QObject
{
    Q_OBJECT

private:
    Catalogue::Catalogue m_catalogue;
    Evidence::Vocabulary m_vocabulary;

    [[nodiscard]] SearchQuery read(const QString &typed) const
    {
        return Evidence::SearchLanguage(m_vocabulary, m_catalogue).read(typed);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto folder = QStringLiteral(LP_SOURCE_DIR) + u"/resources/catalogue"_s;
        auto catalogue = Catalogue::Catalogue::load(folder);
        QVERIFY(bool(catalogue));
        m_catalogue = *catalogue;
        auto vocabulary = Evidence::Vocabulary::load(folder + u"/synonyms.json"_s, m_catalogue);
        QVERIFY(bool(vocabulary));
        m_vocabulary = *vocabulary;
    }

    // Words without any synonym: foo, bar, baz, qux.
    void readsOperators_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("structure");
        QTest::newRow("one word") << u"foo"_s << u"foo"_s;
        QTest::newRow("bare words need not all match") << u"foo bar"_s << u"any(foo bar)"_s;
        QTest::newRow("capital operators") << u"foo AND bar"_s << u"all(foo bar)"_s;
        QTest::newRow("or") << u"foo OR bar"_s << u"or(foo bar)"_s;
        QTest::newRow("and before or") << u"foo AND bar OR baz"_s << u"or(all(foo bar) baz)"_s;
        QTest::newRow("words side by side bind first") << u"foo bar AND baz"_s << u"all(any(foo bar) baz)"_s;
        QTest::newRow("small operators are words of no meaning")
            << u"foo and bar or baz"_s << u"any(foo bar baz)"_s;
        QTest::newRow("not") << u"foo NOT bar"_s << u"not(foo bar)"_s;
        QTest::newRow("and not") << u"foo AND NOT bar"_s << u"not(foo bar)"_s;
        QTest::newRow("dash") << u"foo -bar"_s << u"not(foo bar)"_s;
        QTest::newRow("only a dash word") << u"-bar"_s << u"not(all() bar)"_s;
        QTest::newRow("dash phrase") << u"foo -\"bar baz\""_s << u"not(foo \"bar baz\")"_s;
        QTest::newRow("phrase") << u"\"foo bar\""_s << u"\"foo bar\""_s;
        QTest::newRow("a phrase must stand, a word may")
            << u"\"foo bar\" baz"_s << u"or(\"foo bar\" all(\"foo bar\" baz))"_s;
        QTest::newRow("group") << u"(foo OR bar) AND baz"_s << u"all(or(foo bar) baz)"_s;
        QTest::newRow("a parenthesis in a sentence") << u"foo (bar)"_s << u"any(foo bar)"_s;
        QTest::newRow("typographic quotes") << u"«foo bar»"_s << u"\"foo bar\""_s;
        QTest::newRow("open quote") << u"foo \"bar baz"_s << u"or(\"bar baz\" all(\"bar baz\" foo))"_s;
        QTest::newRow("open parenthesis") << u"(foo bar"_s << u"any(foo bar)"_s;
        QTest::newRow("closed too often") << u"foo) bar)"_s << u"any(foo bar)"_s;
        QTest::newRow("operators alone") << u"AND OR NOT"_s << QString();
        QTest::newRow("trailing operator") << u"foo AND"_s << u"foo"_s;
        QTest::newRow("leading operator") << u"OR foo"_s << u"foo"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("signs") << u"?? ** ^~"_s << QString();
        QTest::newRow("unknown key") << u"foo:bar"_s << u"any(foo bar)"_s;
        QTest::newRow("star") << u"foo*"_s << u"foo"_s;
    }

    void readsOperators()
    {
        QFETCH(QString, typed);
        QTEST(drawn(read(typed).filter.text), "structure");
    }

    void aFlagOfAnEngineIsSearchedAndOtherDashesExclude()
    {
        const auto query = read(u"-ot -docker"_s);
        QVERIFY(answers(query, u"-ot"_s));
        QVERIFY(answers(query, u"--override-tensor"_s));
        QVERIFY(!answers(query, u"docker"_s));
        QCOMPARE(query.filter.text.op, TextQuery::Op::Not);
    }

    void aFlagKeepsItsValue()
    {
        const auto query = read(u"-ub 4096"_s);
        QVERIFY(answers(query, u"-ub"_s));
        QVERIFY(answers(query, u"-ub 4096"_s));
        QVERIFY(saysSomewhere(query.filter.text, u"-ub 4096"_s));
    }

    void afterTwoDashesEverythingIsAWord()
    {
        const auto query = read(u"-- -docker foo"_s);
        QVERIFY(answers(query, u"-docker"_s));
        QVERIFY(saysSomewhere(query.filter.text, u"-docker"_s));
        QVERIFY(query.filter.text.op != TextQuery::Op::Not);
    }

    void wordsOfTheFieldAreNeverSyntax_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("sum") << u"CPU+GPU"_s;
        QTest::newRow("unit") << u"tok/s"_s;
        QTest::newRow("dots") << u"ik_llama.cpp"_s;
        QTest::newRow("tag") << u"gpt-oss:120b"_s;
        QTest::newRow("address") << u"https://example.org/a?b=c#d"_s;
        QTest::newRow("function") << u"GGML_ASSERT(x != nullptr)"_s;
        QTest::newRow("regex") << u"-ot \".ffn_.*_exps.=CPU\""_s;
    }

    void wordsOfTheFieldAreNeverSyntax()
    {
        QFETCH(QString, typed);
        const auto query = read(typed);
        QVERIFY(query.hasText());
        QVERIFY(query.filter.text.op != TextQuery::Op::Not);
        QVERIFY(!query.concepts.empty());
        QVERIFY(query.filter.conditions.empty());
    }

    void readsConditions()
    {
        const auto filter =
            read(u"engine:VLLM driver:>=575 -quant:q4_k_m context:128k model:\"gpt oss 120b\" foo"_s).filter;
        using Test = Domain::SlotCondition::Test;
        const std::vector<Domain::SlotCondition> expected{
            {u"engine"_s, Test::Is, u"vLLM"_s},
            {u"driver"_s, Test::AtLeast, u"575"_s},
            {u"quant"_s, Test::IsNot, u"Q4_K_M"_s},
            {u"context"_s, Test::Is, u"131072"_s},
            {u"model"_s, Test::Is, u"gpt-oss-120b"_s}};
        QCOMPARE(filter.conditions.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(filter.conditions[i].slot, expected[i].slot);
            QCOMPARE(filter.conditions[i].value, expected[i].value);
            QCOMPARE(filter.conditions[i].test, expected[i].test);
        }
        QCOMPARE(drawn(filter.text), u"foo"_s);
    }

    void readsWhatIsNoSlot()
    {
        const auto filter =
            read(u"verdict:failure outcome:success,degraded source:Reddit place:LocalLLaMA tag:x author:me "
                 "question:speed after:2025-01-01 before:2025-02"_s)
                .filter;
        QCOMPARE(filter.verdicts, std::vector{Domain::Verdict::Failure});
        QCOMPARE(filter.outcomes, (std::vector{Domain::Outcome::Success, Domain::Outcome::Degraded}));
        QCOMPARE(filter.services, QStringList{u"reddit"_s});
        QVERIFY(filter.places.contains(u"r/LocalLLaMA"_s));
        QCOMPARE(filter.tags, QStringList{u"x"_s});
        QCOMPARE(filter.author, u"me"_s);
        QCOMPARE(filter.question, u"speed"_s);
        QCOMPARE(filter.from, QDateTime({2025, 1, 1}, {0, 0}, Qt::UTC));
        QCOMPARE(filter.to, QDateTime({2025, 1, 31}, {23, 59, 59, 999}, Qt::UTC));
        QVERIFY(filter.text.isEmpty());
    }

    void whatIsNoConditionIsAWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("verdict") << u"verdict:splendid"_s;
        QTest::newRow("date") << u"after:yesterday"_s;
        QTest::newRow("no value") << u"engine:"_s;
    }

    void whatIsNoConditionIsAWord()
    {
        QFETCH(QString, typed);
        const auto query = read(typed);
        Domain::PostFilter bare;
        bare.text = query.filter.text;
        QCOMPARE(query.filter, bare);
        QVERIFY(query.hasText());
    }

    void negationReachesConditionsInsideIt()
    {
        const auto filter = read(u"foo NOT engine:vllm"_s).filter;
        QCOMPARE(filter.conditions.size(), size_t(1));
        QCOMPARE(filter.conditions[0].test, Domain::SlotCondition::Test::IsNot);
        const auto outcomes = read(u"-outcome:failure"_s).filter.outcomes;
        QCOMPARE(outcomes.size(), size_t(3));
        QVERIFY(std::ranges::find(outcomes, Domain::Outcome::Failure) == outcomes.end());
    }

    void copiesAreAskedFor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Domain::Copies>("copies");
        QTest::newRow("only") << u"foo copy:yes"_s << Domain::Copies::Only;
        QTest::newRow("none") << u"foo copy:no"_s << Domain::Copies::LeftOut;
        QTest::newRow("negated") << u"foo -copy:yes"_s << Domain::Copies::LeftOut;
        QTest::newRow("a word") << u"foo copy:that"_s << Domain::Copies::Either;
    }
    void copiesAreAskedFor()
    {
        QFETCH(QString, typed);
        QTEST(read(typed).filter.copies, "copies");
    }

    void wordsStandForOneAnother_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("wording");
        QTest::newRow("unit") << u"tok/s"_s << u"tokens per second"_s;
        QTest::newRow("unit, spelled out") << u"tokens per second"_s << u"t/s"_s;
        QTest::newRow("abbreviation") << u"OOM"_s << u"out of memory"_s;
        QTest::newRow("card") << u"RTX PRO 6000"_s << u"6000 Pro"_s;
        QTest::newRow("model") << u"gpt-oss-120b"_s << u"openai/gpt-oss-120b"_s;
        QTest::newRow("engine") << u"llamacpp"_s << u"llama.cpp"_s;
        QTest::newRow("Russian card") << u"видеокарту"_s << u"gpu"_s;
        QTest::newRow("Russian unit") << u"сколько токенов в секунду"_s << u"tok/s"_s;
        QTest::newRow("Russian threads") << u"потоков"_s << u"threads"_s;
        QTest::newRow("Russian crash") << u"падает"_s << u"crash"_s;
        QTest::newRow("Russian offload") << u"выгрузкой"_s << u"offload"_s;
    }

    void wordsStandForOneAnother()
    {
        QFETCH(QString, typed);
        QFETCH(QString, wording);
        const auto query = read(typed);
        QVERIFY2(answers(query, wording), qPrintable(drawn(query.filter.text)));
        QCOMPARE(query.concepts.size(), size_t(1));
        QCOMPARE(query.concepts.front().wordings.front().weight, 1.0);
    }

    void knowsWhatASearchIsAbout()
    {
        const auto query = read(u"crash of gpt-oss-120b on an RTX 5090 with vLLM"_s);
        QStringList named;
        for (const auto &found : query.concepts) {
            if (found.named)
                named << found.typed;
        }
        QCOMPARE(named, (QStringList{u"gpt-oss-120b"_s, u"RTX 5090"_s, u"vLLM"_s}));
        QVERIFY(answers(query, u"120b"_s)); // large models go by their size alone
        QVERIFY(!m_vocabulary.isName(u"crash"_s));
    }

    void questionWordsAreLeftOutUnlessThereIsNothingElse()
    {
        QCOMPARE(drawn(read(u"has anybody foo with which bar"_s).filter.text), u"any(foo bar)"_s);
        QVERIFY(read(u"what is it"_s).hasText());
    }

    void excludedWordsDoNotRank()
    {
        const auto query = read(u"foo NOT bar -baz -(qux OR foo2)"_s);
        QCOMPARE(query.concepts.size(), size_t(1));
        QCOMPARE(query.concepts.front().typed, u"foo"_s);
    }

    void survivesAnything()
    {
        for (const auto &piece :
             {u"("_s, u"\""_s, u"-("_s, u"NOT "_s, u"a:\""_s, u"-- "_s, u"OR ("_s, u"-\""_s, u":"_s})
            QVERIFY(read(piece.repeated(3000)).filter.text.children.size() < 4000);
        QString everything;
        for (char16_t c = 1; c < 0x3000; ++c)
            everything += QChar(c) + u" x"_s;
        QVERIFY(read(everything).hasText());
    }

    void aBrokenFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no records") << QByteArray("[]");
        QTest::newRow("empty record") << QByteArray(R"({"records":[{"id":"x"}]})");
    }

    void aBrokenFileIsNamed()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"synonyms.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto loaded = Evidence::Vocabulary::load(path, m_catalogue);
        QVERIFY(!loaded);
        QCOMPARE(loaded.problem().where, path);
        QCOMPARE(loaded.problem().kind, Domain::Problem::Kind::Malformed);
    }
};

LP_TEST(SearchLanguageTest)
#include "tst_searchlanguage.moc"
