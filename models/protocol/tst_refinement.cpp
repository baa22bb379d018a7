// SPDX-License-Identifier: GPL-3.0-or-later
#include "refinement.h"

#include <tests/testlib/testcase.h>

#include <QTest>

#include <cmath>

using namespace LaunchProbe;
using namespace LaunchProbe::Protocol;
using namespace Qt::StringLiterals;
using Domain::Verdict;
using Why = Suggestion::Why;

namespace {

Domain::Question aQuestion(const QStringList &terms = {u"vllm hang"_s, u"\"gpt-oss\""_s})
{
    Domain::Question question;
    question.id = u"hangs"_s;
    question.titleEn = u"Hangs"_s;
    question.titleRu = u"Зависания"_s;
    question.textEn = u"Does vLLM hang on the RTX 5090?"_s;
    question.textRu = u"Зависает ли vLLM на RTX 5090?"_s;
    question.terms = terms;
    return question;
}

//! On Reddit, in the place where the question is asked.
JudgedPost aPost(qint64 id, qint64 thread, Verdict verdict, const QString &text)
{
    return {{id}, {thread}, u"reddit:t%1/c%2"_s.arg(thread).arg(id), u"reddit"_s, u"r/LocalLLaMA"_s,
            text, verdict};
}

QuestionEvidence evidenceOf(std::vector<JudgedPost> judged)
{
    QuestionEvidence evidence;
    evidence.judged = std::move(judged);
    evidence.found = 30;
    evidence.repositories = QStringList{u"vllm-project/vllm"_s};
    evidence.subreddits = QStringList{u"LocalLLaMA"_s};
    return evidence;
}

//! An archive of a thousand posts, in which every word is rare unless it is named here.
WordCounts wordCounts(const std::map<QString, qint64> &common = {})
{
    WordCounts counts;
    counts.posts = 1000;
    counts.saying = [common](const QString &word) {
        const auto found = common.find(word.toLower());
        return found == common.end() ? qint64(3) : found->second;
    };
    counts.ofTerm = [](const QString &) { return TermTrace{5, 1, 0}; };
    return counts;
}

Domain::QueryYield aYield(const QString &query, qint64 threads, qint64 fresh, qint64 useful = 0)
{
    Domain::QueryYield yield;
    yield.question = u"hangs"_s;
    yield.source = u"github"_s;
    yield.query = query;
    yield.asked = yield.answered = 2;
    yield.threads = threads;
    yield.newThreads = fresh;
    yield.useful = useful;
    return yield;
}

QStringList valuesOf(const std::vector<Suggestion> &suggestions, Suggestion::Kind kind)
{
    QStringList values;
    for (const auto &suggestion : suggestions) {
        if (suggestion.kind == kind)
            values << suggestion.value;
    }
    return values;
}

} // namespace

class RefinementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsAWordAsTheFormulaSays()
    {
        // 3 of 4 relevant posts and 10 of 1000 say it: 3.5 * 989.5 / (7.5 * 1.5).
        QVERIFY(qAbs(relevanceWeight(3, 4, 10, 1000) - std::log(3.5 * 989.5 / (7.5 * 1.5))) < 1e-12);
        QVERIFY(qAbs(offerWeight(3, 4, 10, 1000) - 3 * relevanceWeight(3, 4, 10, 1000)) < 1e-12);
        QVERIFY(relevanceWeight(2, 4, 500, 1000) < 0.1); // as common elsewhere
        QVERIFY(relevanceWeight(1, 4, 900, 1000) < 0);
        QVERIFY(std::isfinite(relevanceWeight(3, 2, 1, 0))); // an index that lags behind
    }

    void wordsOfUsefulPostsAreSuggested()
    {
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {aPost(1, 1, Verdict::Success, u"NVFP4 works with marlin"_s),
                 aPost(2, 2, Verdict::Failure, u"the marlin kernel hangs"_s),
                 aPost(3, 3, Verdict::Unclear, u"flashinfer flashinfer"_s),
                 aPost(4, 4, Verdict::Duplicate, u"flashinfer"_s)}),
            wordCounts());
        QCOMPARE(valuesOf(found, Suggestion::Kind::AddTerm), QStringList{u"marlin"_s});
        QCOMPARE(found.front().posts, (std::vector<Domain::PostId>{{1}, {2}}));
        QCOMPARE(found.front().printedIds, (QStringList{u"reddit:t1/c1"_s, u"reddit:t2/c2"_s}));
        QCOMPARE(reasonWords(found.front()), u"2 useful post(s) say it, few others do"_s);
    }

    void oneThreadAloneIsNoEvidence()
    {
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {aPost(1, 1, Verdict::Success, u"marlin"_s),
                 aPost(2, 1, Verdict::Failure, u"marlin again"_s)}),
            wordCounts());
        QVERIFY(found.empty());
    }

    void formsOfOneWordAreOneSuggestion()
    {
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {aPost(1, 1, Verdict::Success, u"Обновил прошивку, прошивка старая, и kernels"_s),
                 aPost(2, 2, Verdict::Failure, u"виновата прошивка; kernel"_s)}),
            wordCounts());
        auto words = valuesOf(found, Suggestion::Kind::AddTerm);
        words.sort();
        QCOMPARE(words.size(), 2);
        QVERIFY(words.first() == u"kernel" || words.first() == u"kernels");
        QCOMPARE(words.last(), u"прошивка"_s);
    }

    void whatTheQuestionSaysIsNotSuggested()
    {
        const QString text = u"vLLM hangs, gpt-oss зависает, hanging on RTX 5090"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf({aPost(1, 1, Verdict::Success, text), aPost(2, 2, Verdict::Failure, text)}),
            wordCounts());
        QVERIFY(found.empty());
    }

    void whatEverybodySaysIsNotSuggested()
    {
        const QString text = u"model marlin"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf({aPost(1, 1, Verdict::Success, text), aPost(2, 2, Verdict::Failure, text)}),
            wordCounts({{u"model"_s, 400}}));
        QCOMPARE(valuesOf(found, Suggestion::Kind::AddTerm), QStringList{u"marlin"_s});
    }

    void namesOfPeopleAreNotSuggested()
    {
        auto evidence = evidenceOf(
            {aPost(1, 1, Verdict::Success, u"Gerganov said marlin"_s),
             aPost(2, 2, Verdict::Failure, u"as gerganov said: marlin"_s)});
        evidence.authors = {u"gerganov"_s};
        QCOMPARE(
            valuesOf(suggestions(aQuestion(), evidence, wordCounts()), Suggestion::Kind::AddTerm),
            QStringList{u"marlin"_s});
    }

    void theMostTellingComesFirstAndTheListEnds()
    {
        const QString many = u"alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {aPost(1, 1, Verdict::Success, many), aPost(2, 2, Verdict::Degraded, many),
                 aPost(3, 3, Verdict::Failure, u"kilo"_s)}),
            wordCounts({{u"alpha"_s, 2}}));
        const auto words = valuesOf(found, Suggestion::Kind::AddTerm);
        QCOMPARE(words.size(), qsizetype(mostTermsSuggested));
        QCOMPARE(words.first(), u"kilo"_s); // three say it
        QCOMPARE(words.at(1), u"alpha"_s); // nobody else does
    }

    void aFlagIsQuotedAsOtherTermsAre()
    {
        const QString text = u"start it with --n-cpu-moe"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf({aPost(1, 1, Verdict::Success, text), aPost(2, 2, Verdict::Failure, text)}),
            wordCounts());
        QVERIFY(valuesOf(found, Suggestion::Kind::AddTerm).contains(u"\"--n-cpu-moe\""_s));
    }

    void aQueryAsksForATerm_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("term");
        QTest::addColumn<bool>("asks");
        const QString query =
            u"repo:a/b is:issue ((vllm hang) OR \"gpt-oss\" OR (vllm (\"RTX PRO 6000\" OR 5090)))"_s;
        QTest::newRow("several words") << query << u"vllm hang"_s << true;
        QTest::newRow("a phrase") << query << u"\"gpt-oss\""_s << true;
        QTest::newRow("first spelling of the card") << query << u"vllm \"RTX PRO 6000\""_s << true;
        QTest::newRow("words of two terms") << query << u"hang 5090"_s << false;
        QTest::newRow("left out") << query << u"nccl"_s << false;
        QTest::newRow("part of a word") << query << u"gpt"_s << false;
        QTest::newRow("nothing") << query << QString() << false;
    }

    void aQueryAsksForATerm()
    {
        QFETCH(QString, query);
        QFETCH(QString, term);
        QFETCH(bool, asks);
        QCOMPARE(asksFor(query, term), asks);
    }

    void termsWhoseQueriesBringNothingAreDropped_data()
    {
        QTest::addColumn<qint64>("threads");
        QTest::addColumn<qint64>("fresh");
        QTest::addColumn<qint64>("useful");
        QTest::addColumn<int>("why"); // -1: it stays
        QTest::newRow("nothing at all") << qint64(0) << qint64(0) << qint64(0) << int(Why::NothingFound);
        QTest::newRow("only what was known") << qint64(7) << qint64(0) << qint64(0) << int(Why::NothingNew);
        QTest::newRow("known, but useful") << qint64(7) << qint64(0) << qint64(1) << -1;
        QTest::newRow("something new") << qint64(7) << qint64(1) << qint64(0) << -1;
    }

    void termsWhoseQueriesBringNothingAreDropped()
    {
        QFETCH(qint64, threads);
        QFETCH(qint64, fresh);
        QFETCH(qint64, useful);
        QFETCH(int, why);
        QuestionEvidence evidence;
        evidence.yields = {aYield(u"vllm hang"_s, threads, fresh, useful), aYield(u"\"gpt-oss\""_s, 9, 9)};
        const auto found = suggestions(aQuestion(), evidence, wordCounts());
        QCOMPARE(found.size(), size_t(why < 0 ? 0 : 1));
        if (why >= 0) {
            QCOMPARE(found.front().kind, Suggestion::Kind::DropTerm);
            QCOMPARE(found.front().value, u"vllm hang"_s);
            QCOMPARE(int(found.front().why), why);
            QCOMPARE(found.front().count, 1);
        }
    }

    void aRefusedQuerySaysNothingAboutItsTerms()
    {
        QuestionEvidence evidence;
        auto refused = aYield(u"vllm hang"_s, 0, 0);
        refused.answered = 0;
        evidence.yields = {refused, aYield(u"\"gpt-oss\""_s, 9, 9)};
        QVERIFY(suggestions(aQuestion(), evidence, wordCounts()).empty());
    }

    void oneEmptyAnswerSaysLittle()
    {
        QuestionEvidence evidence;
        auto once = aYield(u"vllm hang"_s, 0, 0);
        once.answered = 1;
        evidence.yields = {once, aYield(u"\"gpt-oss\""_s, 9, 9)};
        QVERIFY(suggestions(aQuestion(), evidence, wordCounts()).empty());
        once.place = u"another/place"_s;
        evidence.yields.push_back(once); // the other term's queries bring something
        QCOMPARE(suggestions(aQuestion(), evidence, wordCounts()).size(), size_t(1));
    }

    void whereNothingIsNewAtAllNoTermIsToBlame()
    {
        QuestionEvidence evidence;
        auto once = aYield(u"\"gpt-oss\""_s, 9, 0);
        once.answered = 1;
        evidence.yields = {aYield(u"vllm hang"_s, 7, 0), once};
        QVERIFY(suggestions(aQuestion(), evidence, wordCounts()).empty());
    }

    void flagsLeaveRoomForWords()
    {
        const QString text = u"-aa -bb -cc -dd -ee -ff marlin --host --port"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {aPost(1, 1, Verdict::Success, text), aPost(2, 2, Verdict::Success, text),
                 aPost(3, 3, Verdict::Unclear, {})}),
            wordCounts());
        const auto words = valuesOf(found, Suggestion::Kind::AddTerm);
        QCOMPARE(words.size(), qsizetype(mostFlagsSuggested) + 1);
        QVERIFY(words.contains(u"marlin"_s));
    }

    void whereNothingIsFoundAtAllNoTermIsToBlame()
    {
        QuestionEvidence evidence;
        evidence.yields = {aYield(u"(vllm hang) OR \"gpt-oss\""_s, 0, 0)};
        QVERIFY(suggestions(aQuestion(), evidence, wordCounts()).empty());
    }

    void ofTermsAskedTogetherTheFoundTextsTell_data()
    {
        QTest::addColumn<qint64>("found");
        QTest::addColumn<qint64>("posts");
        QTest::addColumn<qint64>("useful");
        QTest::addColumn<qint64>("duplicates");
        QTest::addColumn<int>("why");
        QTest::newRow("nobody says it")
            << qint64(30) << qint64(0) << qint64(0) << qint64(0) << int(Why::NobodySaysIt);
        QTest::newRow("of too few threads") << qint64(9) << qint64(0) << qint64(0) << qint64(0) << -1;
        QTest::newRow("duplicates say it")
            << qint64(30) << qint64(9) << qint64(0) << qint64(2) << int(Why::OnlyDuplicates);
        QTest::newRow("a useful post says it, too")
            << qint64(30) << qint64(9) << qint64(1) << qint64(2) << -1;
        QTest::newRow("one duplicate") << qint64(30) << qint64(9) << qint64(0) << qint64(1) << -1;
    }

    void ofTermsAskedTogetherTheFoundTextsTell()
    {
        QFETCH(qint64, found);
        QFETCH(qint64, posts);
        QFETCH(qint64, useful);
        QFETCH(qint64, duplicates);
        QFETCH(int, why);
        QuestionEvidence evidence;
        evidence.found = found;
        evidence.yields = {aYield(u"(vllm hang) OR \"gpt-oss\""_s, found, found)};
        auto counts = wordCounts();
        counts.ofTerm = [&](const QString &term) {
            return term == u"vllm hang" ? TermTrace{posts, useful, duplicates} : TermTrace{9, 3, 0};
        };
        const auto suggested = suggestions(aQuestion(), evidence, counts);
        QCOMPARE(suggested.size(), size_t(why < 0 ? 0 : 1));
        if (why >= 0) {
            QCOMPARE(suggested.front().value, u"vllm hang"_s);
            QCOMPARE(int(suggested.front().why), why);
        }
    }

    void placesOfUsefulPostsAndOfTheirLinksAreSuggested()
    {
        auto issue = aPost(1, 1, Verdict::Failure, u"as told on /r/CUDA"_s);
        issue.service = u"github"_s;
        issue.place = u"ikawrakow/ik_llama.cpp"_s;
        const auto found = suggestions(
            aQuestion(),
            evidenceOf(
                {issue,
                 aPost(
                     2, 2, Verdict::Success,
                     u"see https://github.com/Ikawrakow/ik_llama.cpp/issues/5, "
                     "https://github.com/vllm-project/vllm and (https://github.com/turboderp/exllamav3.git)."_s),
                 aPost(3, 3, Verdict::Unclear, u"https://github.com/some/where r/elsewhere"_s)}),
            wordCounts());
        QCOMPARE(
            valuesOf(found, Suggestion::Kind::AddRepository),
            (QStringList{u"ikawrakow/ik_llama.cpp"_s, u"turboderp/exllamav3"_s}));
        QCOMPARE(valuesOf(found, Suggestion::Kind::AddSubreddit), QStringList{u"CUDA"_s});
        QCOMPARE(found.front().why, Why::UsefulPostsStandThere);
        QCOMPARE(found.front().count, 2);
        QCOMPARE(found.at(1).why, Why::UsefulPostsLinkThere);
    }

    void whatOnlyLooksLikeAPlaceIsNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("GitHub's own pages")
            << u"https://github.com/orgs/vllm and https://github.com/topics/llm"_s;
        QTest::newRow("an owner alone") << u"https://github.com/vllm-project"_s;
        QTest::newRow("a path") << u"/usr/r/lib, car/r/x and ~/r/notes"_s;
        QTest::newRow("all of Reddit") << u"r/all and https://www.reddit.com/r/popular/"_s;
        QTest::newRow("asked already") << u"R/x r/localllama https://reddit.com/r/LocalLLaMA/comments/1"_s;
        QTest::newRow("a gist") << u"https://gist.github.com/somebody/0f9663fd"_s;
        QTest::newRow("cut short")
            << u"https://github.com/deepseek-ai/DeepSe... and github.com/deepseek-ai/DeepSe\u2026"_s;
        QTest::newRow("another host") << u"https://github.company.example/a/b"_s;
    }

    void whatOnlyLooksLikeAPlaceIsNone()
    {
        QFETCH(QString, text);
        const auto found =
            suggestions(aQuestion(), evidenceOf({aPost(1, 1, Verdict::Success, text)}), wordCounts());
        QCOMPARE(valuesOf(found, Suggestion::Kind::AddRepository), QStringList());
        QCOMPARE(valuesOf(found, Suggestion::Kind::AddSubreddit), QStringList());
    }

    void hostileTextIsOnlyText()
    {
        const QString text = u"https://github.com/"_s + QString(5000, u'a') + u"/b r/"_s + QString(5000, u'b')
            + u" "_s + QString(100000, u'(') + u" "_s + QString(60000, u'x');
        const auto found = suggestions(
            aQuestion(),
            evidenceOf({aPost(1, 1, Verdict::Success, text), aPost(2, 2, Verdict::Success, text)}),
            wordCounts());
        QVERIFY(found.empty());
    }

    void acceptingChangesTheQuestionAlone()
    {
        const auto question = aQuestion({u"one"_s, u"two"_s, u"three"_s});
        const auto offer = [](Suggestion::Kind kind, const QString &value) {
            Suggestion suggestion;
            suggestion.kind = kind;
            suggestion.value = value;
            return suggestion;
        };
        const auto take = [&](Suggestion::Kind kind, const QString &value) {
            return accepted({}, question, offer(kind, value));
        };
        QCOMPARE(
            *take(Suggestion::Kind::AddTerm, u"new"_s).terms,
            (QStringList{u"one"_s, u"two"_s, u"new"_s, u"three"_s}));
        QCOMPARE(*take(Suggestion::Kind::AddTerm, u"TWO"_s).terms, question.terms);
        QCOMPARE(*take(Suggestion::Kind::DropTerm, u"two"_s).terms, (QStringList{u"one"_s, u"three"_s}));
        QCOMPARE(*take(Suggestion::Kind::AddRepository, u"a/b"_s).repositories, QStringList{u"a/b"_s});
        QCOMPARE(*take(Suggestion::Kind::AddSubreddit, u"CUDA"_s).subreddits, QStringList{u"CUDA"_s});
        QVERIFY(!take(Suggestion::Kind::AddSubreddit, u"CUDA"_s).terms);
        QVERIFY(isOpen(offer(Suggestion::Kind::AddTerm, u"new"_s), question));
        QVERIFY(!isOpen(offer(Suggestion::Kind::AddTerm, u"Two"_s), question));
        QVERIFY(isOpen(offer(Suggestion::Kind::DropTerm, u"two"_s), question));
        QVERIFY(!isOpen(offer(Suggestion::Kind::DropTerm, u"gone"_s), question));
        QVERIFY(isOpen(offer(Suggestion::Kind::AddRepository, u"a/b"_s), question));
    }
};

LP_TEST(RefinementTest)
#include "tst_refinement.moc"
