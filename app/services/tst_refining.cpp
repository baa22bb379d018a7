// SPDX-License-Identifier: GPL-3.0-or-later
#include "refining.h"

#include "project.h"

#include <tests/testlib/testcase.h>

#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Coverage;
using Domain::Verdict;
using Kind = Protocol::Suggestion::Kind;
using State = Protocol::Saturation::State;

namespace {

Domain::Dialect aDialect(const QString &source, Domain::Dialect::Places places)
{
    Domain::Dialect dialect;
    dialect.source = source;
    dialect.characters = 256;
    dialect.places = places;
    dialect.families = {{u"search"_s, {}, {}, {}, true, false, false}};
    return dialect;
}

Domain::Question aQuestion()
{
    Domain::Question question;
    question.id = u"hangs"_s;
    question.textEn = u"Does it hang?"_s;
    question.terms = QStringList{u"hang"_s, u"nccl"_s};
    return question;
}

Domain::LedgerRow aRow(const QString &query, Coverage state = Coverage::Answered)
{
    Domain::LedgerRow row;
    row.question = u"hangs"_s;
    row.source = u"reddit"_s;
    row.family = u"search"_s;
    row.place = u"LocalLLaMA"_s;
    row.query = query;
    row.state = state;
    return row;
}

Domain::Thread aThread(const QString &number, const QString &text)
{
    Domain::Thread thread;
    thread.key = {u"reddit"_s, {}, {}, number};
    thread.printedId = u"reddit:"_s + number;
    thread.title = u"A title"_s;
    thread.place = u"r/LocalLLaMA"_s;
    thread.posts.emplace_back();
    thread.posts.back().author = u"gerganov"_s;
    thread.posts.back().text = text;
    return thread;
}

} // namespace

class RefiningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto project = Services::Project::open(m_folder->filePath(u"p"_s), Services::Project::Mode::Create);
        QVERIFY(project);
        m_project = *std::move(project);
        auto archive = m_project->openArchive();
        QVERIFY(archive);
        m_archive = *std::move(archive);
    }

    void cleanup()
    {
        m_archive.reset();
        m_project.reset();
    }

    void aQuestionThatNobodyAskedHasNothingToSay()
    {
        const auto mine = refinement();
        QVERIFY(mine.yields.empty());
        QVERIFY(mine.suggestions.empty());
        QCOMPARE(mine.saturation.state, State::NotAsked);
    }

    void judgedPostsSuggestTermsAndPlaces()
    {
        store(
            {aThread(u"1a"_s, u"gerganov: the marlin kernel, see https://github.com/some/where"_s),
             aThread(u"2b"_s, u"gerganov: marlin hangs, told in r/CUDA"_s),
             aThread(u"3c"_s, u"hello there"_s)});
        harvest({aRow(u"hang OR nccl"_s)}, {u"1a"_s, u"2b"_s, u"3c"_s});
        judge(u"reddit:1a"_s, Verdict::Success);
        judge(u"reddit:2b"_s, Verdict::Failure);
        judge(u"reddit:3c"_s, Verdict::Unclear);
        const auto mine = refinement();
        QStringList values;
        for (const auto &suggestion : mine.suggestions)
            values << Protocol::kindId(suggestion.kind) + u' ' + suggestion.value;
        QCOMPARE(
            values,
            (QStringList{u"add_term marlin"_s, u"add_repository some/where"_s, u"add_subreddit CUDA"_s}));
        QCOMPARE(mine.suggestions.front().printedIds, (QStringList{u"reddit:1a"_s, u"reddit:2b"_s}));
        QCOMPARE(mine.yields.size(), size_t(1));
        QCOMPARE(mine.yields.front().useful, 2);
        QCOMPARE(mine.saturation.state, State::GoOn);
        QCOMPARE(mine.saturation.last.fresh, 3);
        QCOMPARE(mine.saturation.judged, 3);
    }

    void aTermThatNoFoundTextSaysIsDropped()
    {
        QStringList numbers;
        std::vector<Domain::Thread> threads;
        for (int i = 0; i < 12; ++i) {
            numbers << QString::number(1000 + i, 36);
            threads.push_back(aThread(numbers.back(), u"it hangs"_s));
        }
        store(threads);
        harvest({aRow(u"hang OR nccl"_s)}, numbers);
        const auto suggested = refinement().suggestions;
        QCOMPARE(suggested.size(), size_t(1));
        QCOMPARE(suggested.front().kind, Kind::DropTerm);
        QCOMPARE(suggested.front().value, u"nccl"_s);
        QVERIFY(refinement(u"another"_s).suggestions.empty());
        QVERIFY(refinement(u"another"_s).saturation == refinement().saturation);
    }

    void aSecondHarvestWithoutNewsSaysStop()
    {
        const QStringList numbers{u"1a"_s, u"2b"_s, u"3c"_s, u"4d"_s, u"5e"_s};
        harvest({aRow(u"hang"_s)}, numbers);
        QCOMPARE(refinement().saturation.state, State::GoOn);
        harvest({aRow(u"hang"_s)}, numbers, true);
        QCOMPARE(refinement().saturation.state, State::Stop);
    }

    void aRefusalIsNotStopped_data()
    {
        QTest::addColumn<int>("coverage");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<State>("state");
        QTest::newRow("refused") << int(Coverage::Blocked) << u"refused"_s << State::NearlySaturated;
        QTest::newRow("budget spent")
            << int(Coverage::NotSearched) << u"budget_spent"_s << State::NearlySaturated;
        QTest::newRow("left out for want of a key")
            << int(Coverage::NotSearched) << u"needs_credentials: x/token"_s << State::Stop;
    }

    void aRefusalIsNotStopped()
    {
        QFETCH(int, coverage);
        QFETCH(QString, reason);
        QFETCH(State, state);
        auto silent = aRow(u"nccl"_s, Coverage(coverage));
        silent.reason = reason;
        harvest({aRow(u"hang"_s), silent}, {u"1a"_s, u"2b"_s, u"3c"_s, u"4d"_s, u"5e"_s}, true);
        QCOMPARE(refinement().saturation.state, state);
    }

private:
    void store(const std::vector<Domain::Thread> &threads)
    {
        Ports::Batch batch;
        batch.extractorVersion = 1;
        for (const auto &thread : threads)
            batch.threads.push_back({thread, {{}}});
        QVERIFY(m_archive->store(batch));
    }

    //! The first row's query names the threads.
    void harvest(const std::vector<Domain::LedgerRow> &rows, const QStringList &numbers, bool known = false)
    {
        const auto run = m_archive->beginRun({}, rows, {});
        QVERIFY(run);
        Ports::Batch batch;
        batch.run = *run;
        for (const auto &number : numbers)
            batch.found.push_back({u"hangs"_s, {u"reddit"_s, {}, {}, number}, 0, known});
        QVERIFY(m_archive->store(batch));
    }

    void judge(const QString &printedId, Verdict verdict)
    {
        const auto post = m_archive->findPost(printedId);
        QVERIFY(post && *post);
        Domain::Finding finding;
        finding.post = **post;
        finding.verdict = verdict;
        QVERIFY(m_archive->setFinding(finding));
    }

    [[nodiscard]] Protocol::QuestionRefinement refinement(const QString &onlyFor = {}) const
    {
        using Places = Domain::Dialect::Places;
        const std::vector<Domain::Question> questions{aQuestion()};
        const std::vector dialects{
            aDialect(u"github"_s, Places::Repositories), aDialect(u"reddit"_s, Places::Subreddits)};
        Domain::Profile profile;
        profile.repositories = QStringList{u"vllm-project/vllm"_s};
        profile.subreddits = QStringList{u"LocalLLaMA"_s};
        const Catalogue::Catalogue catalogue;
        const auto all =
            Services::refinementOf(*m_archive, {profile, questions, catalogue, dialects, onlyFor});
        return all ? all->at(u"hangs"_s) : Protocol::QuestionRefinement();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services::Project> m_project;
    std::unique_ptr<Ports::Archive> m_archive;
};

LP_TEST(RefiningTest)
#include "tst_refining.moc"
