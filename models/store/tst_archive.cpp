// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Outcome;
using Domain::PostFilter;
using Domain::PostOrder;
using Domain::TextQuery;
using Domain::Verdict;

namespace {

PostFilter filter(const std::function<void(PostFilter &)> &fill)
{
    PostFilter made;
    fill(made);
    return made;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }
    void cleanup() { m_archive.reset(); }

    void givesBackWhatItWasGiven()
    {
        const auto thread = aThread(
            u"1abc"_s,
            {aPost({}, u"Does a PRO 6000 run gpt-oss-120b?"_s), aPost(u"c1"_s, u"Yes, 41.5 tok/s"_s)});
        Domain::Extraction extraction{Outcome::Success, {aReading(u"tg_tps"_s, u"41.5"_s, 0)}};
        const auto report = m_archive->store(thread, {{}, extraction});
        QCOMPARE(report.newPosts, 2);
        QCOMPARE(report.newThreads, 1);

        const auto id = m_archive->idOf(u"reddit:1abc/c1"_s);
        const auto rows = m_archive->get().posts(std::array{id});
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(1));
        const auto &row = rows->front();
        QCOMPARE(row.text, u"Yes, 41.5 tok/s"_s);
        QCOMPARE(row.title, thread.title);
        QCOMPARE(row.printedId, u"reddit:1abc/c1"_s);
        QCOMPARE(row.written, thread.posts[1].written);
        QCOMPARE(row.permalink, thread.posts[1].permalink);
        QCOMPARE(row.outcome, Outcome::Success);
        QCOMPARE(row.readings, extraction.readings);
        QVERIFY(!row.opening);
        QCOMPARE(m_archive->get().thread(row.thread)->front().opening, true);
    }

    void storesTheSameTextOnce()
    {
        const auto thread = aThread(u"1abc"_s, {aPost({}, u"body"_s), aPost(u"c1"_s, u"comment"_s)});
        m_archive->store(thread);
        const auto again = m_archive->store(thread);
        QCOMPARE(again.newPosts, 0);
        QCOMPARE(again.updatedPosts, 0);
        QCOMPARE(again.skippedPosts, 2);
        QCOMPARE(m_archive->get().counts()->posts, 2);
    }

    void followsAnEditAndItsReadings()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"it crashed"_s)});
        m_archive->store(thread, {{Outcome::Failure, {aReading(u"failure"_s, u"oom"_s)}}});
        thread.posts[0].text = u"it runs now"_s;
        const auto report = m_archive->store(thread, {{Outcome::Success, {}}});
        QCOMPARE(report.updatedPosts, 1);
        const auto row = m_archive->row(u"reddit:1abc"_s);
        QCOMPARE(row.text, u"it runs now"_s);
        QCOMPARE(row.outcome, Outcome::Success);
        QVERIFY(row.readings.empty());
        QCOMPARE(m_archive->hits(aWord(u"crashed"_s)), 0);
        QCOMPARE(m_archive->hits(aWord(u"runs"_s)), 1);
    }

    void replacesReadingsOfAnOlderExtractor()
    {
        const auto thread = aThread(u"1abc"_s, {aPost({}, u"vllm 575"_s)});
        m_archive->store(thread, {{Outcome::None, {aReading(u"engine"_s, u"vLLM"_s)}}}, 1);
        m_archive->store(thread, {{Outcome::None, {}}}, 1);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).readings.size(), size_t(1));
        m_archive->store(
            thread, {{Outcome::None, {aReading(u"engine"_s, u"vLLM"_s), aReading(u"driver"_s, u"575"_s)}}},
            2);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).readings.size(), size_t(2));
        QCOMPARE(m_archive->get().counts()->readings, 2);
    }

    void countsWhatEachPlaceHolds()
    {
        m_archive->store(
            aThread(u"1abc"_s, {aPost({}, u"12 tok/s"_s), aPost(u"c1"_s, u"nice"_s)}),
            {{Outcome::Success, {aReading(u"tg_tps"_s, u"12"_s, 0)}}, {}});
        m_archive->store(aThread(u"2def"_s, {aPost({}, u"hello"_s)}));
        m_archive->store(anIssue(u"some/engine"_s, u"5"_s, {aPost({}, u"hello"_s)}));
        const auto places = *m_archive->get().places();
        QCOMPARE(places.size(), size_t(2));
        QCOMPARE(places[0].service, u"reddit"_s);
        QCOMPARE(places[0].threads, 2);
        QCOMPARE(places[0].posts, 3);
        QCOMPARE(places[0].postsWithRuns, 1);
        QCOMPARE(places[1].posts, 1);
        QCOMPARE(places[1].postsWithRuns, 0);
    }

    void blanksWhatWasDeletedAndKeepsTheMark()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"title post"_s), aPost(u"c1"_s, u"secret words"_s)});
        m_archive->store(thread, {{}, {Outcome::Success, {aReading(u"engine"_s, u"vLLM"_s)}}});
        thread.posts[1].deleted = true;
        QCOMPARE(m_archive->store(thread).updatedPosts, 1);
        const auto row = m_archive->row(u"reddit:1abc/c1"_s);
        QVERIFY(row.deleted);
        QVERIFY(row.text.isEmpty());
        QVERIFY(row.readings.empty());
        QCOMPARE(row.outcome, Outcome::None);
        QCOMPARE(m_archive->hits(aWord(u"secret"_s)), 0);
    }

    void neverDeletesWhatAnAnswerLeavesOut()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"a"_s), aPost(u"c1"_s, u"b"_s), aPost(u"c2"_s, u"c"_s)});
        m_archive->store(thread);
        thread.posts.pop_back();
        m_archive->store(thread);
        QCOMPARE(m_archive->row(u"reddit:1abc/c2"_s).text, u"c"_s);
    }

    void findingsOutliveEveryRun()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"it crashed"_s)});
        m_archive->store(thread, {{Outcome::Failure, {}}});
        const auto id = m_archive->idOf(u"reddit:1abc"_s);
        const Domain::Finding finding{id, Verdict::Success, {u"rig A"_s, u"a"_s}, u"fixed below"_s, aTime(7)};
        QVERIFY(m_archive->get().setFinding(finding));
        thread.posts[0].text = u"it crashed twice"_s;
        m_archive->store(thread, {{Outcome::Failure, {}}}, 2);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).finding, finding);
        QCOMPARE(m_archive->get().findings()->size(), size_t(1));
        QCOMPARE(*m_archive->get().tags(), QStringList({u"a"_s, u"rig A"_s}));
        QCOMPARE(
            m_archive->list(filter([](auto &f) { f.outcomes = {Outcome::Success}; })),
            QStringList{u"reddit:1abc"_s});
        QVERIFY(m_archive->list(filter([](auto &f) { f.outcomes = {Outcome::Failure}; })).isEmpty());

        QVERIFY(m_archive->get().setFinding({id, Verdict::NotJudged, {}, {}, {}}));
        QVERIFY(m_archive->get().findings()->empty());
        QCOMPARE(
            m_archive->list(filter([](auto &f) { f.outcomes = {Outcome::Failure}; })),
            QStringList{u"reddit:1abc"_s});
    }

    void findingsOfManyAreAskedForTogether()
    {
        m_archive->store(aThread(u"1"_s, {aPost({}, u"a"_s), aPost(u"c"_s, u"b"_s), aPost(u"d"_s, u"c"_s)}));
        const Domain::Finding judged{{2}, Verdict::Failure, {u"x"_s, u"a"_s}, u"note"_s, aTime(7)};
        QVERIFY(m_archive->get().setFinding(judged));
        const std::vector<Domain::PostId> posts{{1}, {2}, {3}, {77}};
        const auto said = m_archive->get().findingsOf(posts, {});
        QVERIFY(bool(said));
        QCOMPARE(said->size(), size_t(3));
        QCOMPARE(said->of({1}), (Domain::Finding{{1}, {}, {}, {}, {}}));
        QCOMPARE(said->of({2}), judged);
    }

    void findingsThatAreStoppedLeaveEverythingAsItWas()
    {
        std::vector<Domain::Post> posts{aPost({}, u"opening"_s)};
        for (int i = 0; i < 600; ++i)
            posts.push_back(aPost(u"c%1"_s.arg(i), u"text"_s));
        m_archive->store(aThread(u"1"_s, posts));
        Domain::FindingList findings;
        std::vector<Domain::PostId> ids;
        for (qint64 id = 1; id <= 601; ++id) {
            findings.add({{id}, Verdict::Success, {u"tag"_s}, {}, aTime(1)});
            ids.push_back({id});
        }
        QList<qint64> told;
        const auto once = [&told](qint64 done) {
            told << done;
            return told.size() < 2;
        };
        const auto stopped = m_archive->get().setFindings(findings, once);
        QVERIFY(!stopped);
        QCOMPARE(stopped.problem().kind, Domain::Problem::Kind::Cancelled);
        QVERIFY(told.size() == 2 && told[1] > told[0] && told[1] < 601);
        QVERIFY(m_archive->get().findings()->empty());
        QVERIFY(m_archive->get().tags()->isEmpty());
        QVERIFY(m_archive->list(filter([](auto &f) { f.outcomes = {Outcome::Success}; })).isEmpty());
        QCOMPARE(m_archive->get().findingsOf(ids, once).problem().kind, Domain::Problem::Kind::Cancelled);

        QVERIFY(bool(m_archive->get().setFindings(findings, {})));
        QCOMPARE(m_archive->list(filter([](auto &f) { f.outcomes = {Outcome::Success}; })).size(), 601);
    }

    void aThreadKeepsItsFirstPrintedIdAndAnswersToBoth()
    {
        auto thread = anIssue(u"o/r"_s, u"5"_s, {aPost({}, u"body"_s), aPost(u"600"_s, u"comment"_s)});
        thread.printedId = u"github:issues/5"_s;
        m_archive->storeFromFile(thread);
        thread.printedId = u"github:o/r/issues/5"_s;
        QCOMPARE(m_archive->store(thread).newPosts, 0);
        const auto id = m_archive->idOf(u"github:issues/5/600"_s);
        QVERIFY(id);
        QCOMPARE(m_archive->idOf(u"github:o/r/issues/5/600"_s), id);
        QCOMPARE(m_archive->row(u"github:o/r/issues/5/600"_s).printedId, u"github:issues/5/600"_s);
    }

    void aShortIdOfTwoRepositoriesNamesNeither()
    {
        m_archive->store(anIssue(u"o/r"_s, u"5"_s, {aPost({}, u"one"_s)}));
        m_archive->store(anIssue(u"o/s"_s, u"5"_s, {aPost({}, u"two"_s)}));
        QVERIFY(!*m_archive->get().findPost(u"github:issues/5"_s));
        QCOMPARE(m_archive->row(u"github:o/s/issues/5"_s).text, u"two"_s);
    }

    void theServicesOwnPermalinkReplacesAFiles()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"body"_s)});
        thread.posts[0].permalink = QUrl(u"https://mirror.invalid/1"_s);
        m_archive->storeFromFile(thread);
        thread.posts[0].permalink = QUrl(u"https://www.reddit.com/r/x/1abc"_s);
        QCOMPARE(m_archive->store(thread).skippedPosts, 1);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).permalink, thread.posts[0].permalink);
        auto old = thread;
        old.posts[0].permalink = QUrl(u"https://mirror.invalid/2"_s);
        m_archive->storeFromFile(old);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).permalink, thread.posts[0].permalink);
    }

    void anOldFileDoesNotUndoAVisit()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"newer text"_s), aPost(u"c1"_s, u"gone"_s)});
        thread.posts[1].deleted = true;
        m_archive->store(thread);
        auto old = aThread(u"1abc"_s, {aPost({}, u"older text"_s), aPost(u"c1"_s, u"gone"_s)});
        QCOMPARE(m_archive->storeFromFile(old).skippedPosts, 2);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).text, u"newer text"_s);
        QVERIFY(m_archive->row(u"reddit:1abc/c1"_s).deleted);
    }

    void aNewTitleIsFoundAtEveryPost()
    {
        auto thread = aThread(u"1abc"_s, {aPost({}, u"x"_s), aPost(u"c1"_s, u"y"_s)});
        thread.title = u"Before"_s;
        m_archive->store(thread);
        thread.title = u"Afterwards"_s;
        m_archive->store(thread);
        QCOMPARE(m_archive->hits(aWord(u"before"_s)), 0);
        QCOMPARE(m_archive->hits(aWord(u"afterwards"_s)), 2);
    }

    void aBatchIsStoredWholeOrNotAtAll()
    {
        Ports::Batch batch;
        batch.threads.push_back({aThread(u"1abc"_s, {aPost({}, u"x"_s)}), {}});
        batch.run = {77}; // no such run: the task below cannot be stored
        batch.newTasks.emplace_back().key = u"k"_s;
        QVERIFY(!m_archive->get().store(batch));
        QCOMPARE(m_archive->get().counts()->posts, 0);
        QCOMPARE(m_archive->store(aThread(u"1abc"_s, {aPost({}, u"x"_s)})).newPosts, 1);
    }

    void whatIsKeptTogetherIsThereForOthersOnlyOnceItIsKept()
    {
        auto &archive = m_archive->get();
        const auto others = [this] {
            const auto other = openArchive(m_archive->file(), Access::Read);
            return other ? (*other)->counts()->posts : -1;
        };
        QVERIFY(archive.beginTogether());
        m_archive->store(aThread(u"1abc"_s, {aPost({}, u"x"_s)}));
        QVERIFY(archive.beginTogether()); // once more is the same
        m_archive->store(aThread(u"2abc"_s, {aPost({}, u"y"_s)}));
        QCOMPARE(archive.counts()->posts, 2);
        QCOMPARE(others(), 0);
        QVERIFY(archive.keepTogether());
        QCOMPARE(others(), 2);
        m_archive->store(aThread(u"3abc"_s, {aPost({}, u"z"_s)}));
        QCOMPARE(others(), 3);
        QVERIFY(archive.keepTogether());
    }

    void whatFailsTakesBackAllThatWasToBeKeptWithIt()
    {
        auto &archive = m_archive->get();
        QVERIFY(archive.beginTogether());
        m_archive->store(aThread(u"1abc"_s, {aPost({}, u"x"_s)}));
        Ports::Batch batch;
        batch.run = {77}; // no such run
        batch.newTasks.emplace_back().key = u"k"_s;
        QVERIFY(!archive.store(batch));
        QCOMPARE(archive.counts()->posts, 0);
        QVERIFY(archive.keepTogether());
        QCOMPARE(m_archive->store(aThread(u"1abc"_s, {aPost({}, u"x"_s)})).newPosts, 1);
    }

    void filtersNarrowAndOrdersSort_data()
    {
        using Test = Domain::SlotCondition::Test;
        QTest::addColumn<PostFilter>("wanted");
        QTest::addColumn<QStringList>("expected");
        const auto a = u"reddit:a"_s;
        const auto b = u"reddit:a/b"_s;
        const auto c = u"github:o/r/issues/5"_s;
        QTest::newRow("all, newest first") << PostFilter{} << QStringList{c, b, a};
        QTest::newRow("service") << filter([](auto &f) { f.services = {u"github"_s}; }) << QStringList{c};
        QTest::newRow("place") << filter([](auto &f) { f.places = {u"r/LocalLLaMA"_s}; })
                               << QStringList{b, a};
        QTest::newRow("outcome") << filter([](auto &f) { f.outcomes = {Outcome::Success}; })
                                 << QStringList{b};
        QTest::newRow("not judged") << filter([](auto &f) { f.verdicts = {Verdict::NotJudged}; })
                                    << QStringList{b, a};
        QTest::newRow("verdict") << filter([](auto &f) { f.verdicts = {Verdict::Duplicate}; })
                                 << QStringList{c};
        QTest::newRow("engine in other letters") << filter([](auto &f) {
            f.conditions = {{u"engine"_s, Test::Is, u"VLLM"_s}};
        }) << QStringList{b};
        QTest::newRow("not that engine") << filter([](auto &f) {
            f.conditions = {{u"engine"_s, Test::IsNot, u"vllm"_s}};
        }) << QStringList{c, a};
        QTest::newRow("driver at least") << filter([](auto &f) {
            f.conditions = {{u"driver"_s, Test::AtLeast, u"575"_s}};
        }) << QStringList{b};
        QTest::newRow("driver part by part") << filter([](auto &f) {
            f.conditions = {{u"driver"_s, Test::Is, u"575"_s}};
        }) << QStringList{b};
        QTest::newRow("driver above itself") << filter([](auto &f) {
            f.conditions = {{u"driver"_s, Test::Above, u"575"_s}};
        }) << QStringList{};
        QTest::newRow("number above") << filter([](auto &f) {
            f.conditions = {{u"tg_tps"_s, Test::Above, u"40"_s}};
        }) << QStringList{b};
        QTest::newRow("number below") << filter([](auto &f) {
            f.conditions = {{u"tg_tps"_s, Test::Below, u"40"_s}};
        }) << QStringList{};
        QTest::newRow("tag") << filter([](auto &f) { f.tags = {u"t"_s}; }) << QStringList{c};
        QTest::newRow("author") << filter([](auto &f) { f.author = u"ann"_s; }) << QStringList{a};
        QTest::newRow("from") << filter([](auto &f) { f.from = aTime(2); }) << QStringList{c, b};
        QTest::newRow("to") << filter([](auto &f) { f.to = aTime(2); }) << QStringList{b, a};
        QTest::newRow("runs only") << filter([](auto &f) { f.withRunOnly = true; }) << QStringList{b};
        QTest::newRow("question") << filter([](auto &f) { f.question = u"q1"_s; }) << QStringList{c};
        QTest::newRow("words") << filter([](auto &f) { f.text = aWord(u"body"_s); }) << QStringList{c, a};
        QTest::newRow("words and more") << filter([](auto &f) {
            f.text = aWord(u"body"_s);
            f.services = {u"reddit"_s};
        }) << QStringList{a};
        QTest::newRow("no word in it") << filter([](auto &f) { f.text = aWord(u"!?"_s); }) << QStringList{};
    }

    void filtersNarrowAndOrdersSort()
    {
        QFETCH(PostFilter, wanted);
        QFETCH(QStringList, expected);
        auto thread = aThread(u"a"_s, {aPost({}, u"a body"_s), aPost(u"b"_s, u"575.57.08 vLLM"_s)});
        thread.posts[0].author = u"ann"_s;
        thread.posts[0].written = aTime(1);
        thread.posts[1].written = aTime(2);
        m_archive->store(
            thread,
            {{},
             {Outcome::Success,
              {aReading(u"engine"_s, u"vLLM"_s, 0), aReading(u"driver"_s, u"575.57.08"_s),
               aReading(u"tg_tps"_s, u"41.5"_s, 0)}}});
        auto issue = anIssue(u"o/r"_s, u"5"_s, {aPost({}, u"another body"_s)});
        issue.posts[0].written = aTime(3);
        Ports::Batch batch;
        batch.threads.push_back({issue, {}});
        batch.found.push_back({u"q1"_s, issue.key, 0, false});
        QVERIFY(m_archive->get().store(batch));
        QVERIFY(m_archive->get().setFinding(
            {m_archive->idOf(u"github:o/r/issues/5"_s), Verdict::Duplicate, {u"t"_s}, {}, aTime(4)}));

        QCOMPARE(m_archive->list(wanted), expected);
        QCOMPARE(*m_archive->get().newestPost(), aTime(3));
    }

    void oneSweepGivesPostsWithTheirReadings()
    {
        const auto thread =
            aThread(u"a"_s, {aPost({}, u"x"_s), aPost(u"b"_s, u"y"_s), aPost(u"c"_s, u"z"_s)});
        m_archive->store(
            thread,
            {{{}, {aReading(u"engine"_s, u"vLLM"_s)}},
             {},
             {{}, {aReading(u"engine"_s, u"SGLang"_s), aReading(u"quant"_s, u"AWQ"_s)}}});
        const auto rows = m_archive->get().postsWithReadings({});
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(2));
        QCOMPARE(rows->at(0).readings.size(), size_t(1));
        QCOMPARE(rows->at(1).readings.size(), size_t(2));
        QVERIFY(rows->at(1).text.isEmpty());
        const auto some = m_archive->get().postsWithReadings(filter([](auto &f) {
            f.conditions = {{u"quant"_s, Domain::SlotCondition::Test::Is, u"AWQ"_s}};
        }));
        QCOMPARE(some->size(), size_t(1));
        QCOMPARE(some->front().readings.size(), size_t(2));
    }

    void betterMatchesComeFirst()
    {
        m_archive->store(aThread(u"a"_s, {aPost({}, u"gpt-oss-120b on one card"_s)}));
        m_archive->store(aThread(u"b"_s, {aPost({}, u"a card, a card, another card"_s)}));
        m_archive->store(aThread(u"c"_s, {aPost({}, u"nothing of it"_s)}));
        const TextQuery any{TextQuery::Op::Any, {}, {aWord(u"gpt-oss-120b"_s), aWord(u"card"_s)}};
        const auto anyOfThem = filter([&](auto &f) { f.text = any; });
        const auto hits = m_archive->get().match(anyOfThem, 1);
        QCOMPARE(hits->total, 2);
        QCOMPARE(hits->hits.size(), size_t(1));
        QCOMPARE(hits->hits[0].post, m_archive->idOf(u"reddit:a"_s));
        QCOMPARE(
            m_archive->list(anyOfThem, PostOrder::BestMatch), (QStringList{u"reddit:a"_s, u"reddit:b"_s}));
    }

private:
    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(ArchiveTest)
#include "tst_archive.moc"
