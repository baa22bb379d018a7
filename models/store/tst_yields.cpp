// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Coverage;
using Domain::LedgerRow;
using Domain::QueryYield;
using Domain::Verdict;

namespace {

//! A thread that a query named.
struct Named {
    QString number;
    bool known = false;
};

LedgerRow aQuery(const QString &text, Coverage state = Coverage::Answered)
{
    LedgerRow row;
    row.question = u"fit"_s;
    row.source = u"reddit"_s;
    row.family = u"search"_s;
    row.place = u"LocalLLaMA"_s;
    row.query = text;
    row.state = state;
    return row;
}

Domain::Extraction twoRuns()
{
    return {Domain::Outcome::Success, {aReading(u"tg_tps"_s, u"41"_s, 0), aReading(u"tg_tps"_s, u"43"_s, 1)}};
}

} // namespace

class YieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }
    void cleanup() { m_archive.reset(); }

    void anArchiveThatAskedNothingHasNoYield() { QVERIFY(yields().empty()); }

    void countsWhatAQueryBroughtAndWhatWasMadeOfIt()
    {
        m_archive->store(
            aThread(
                u"1a"_s, {aPost({}, u"question"_s), aPost(u"c1"_s, u"41"_s), aPost(u"c2"_s, u"me too"_s)}),
            {{}, twoRuns(), {}});
        m_archive->store(aThread(u"2b"_s, {aPost({}, u"it hangs"_s), aPost(u"c1"_s, u"hm"_s)}), {{}, {}});
        judge(u"reddit:1a/c1"_s, Verdict::Success);
        judge(u"reddit:1a/c2"_s, Verdict::Duplicate);
        judge(u"reddit:2b"_s, Verdict::Failure);
        judge(u"reddit:2b/c1"_s, Verdict::Unclear);
        const auto run = harvest({{aQuery(u"gpt-oss"_s), {{u"1a"_s}, {u"2b"_s, true}, {u"gone"_s}}}});
        QueryYield expected{
            u"fit"_s, u"reddit"_s, u"search"_s, u"LocalLLaMA"_s, u"gpt-oss"_s, 1, 1, run, 3, 2, 5, 2, 2, 1,
            1};
        QCOMPARE(yields().size(), size_t(1));
        QVERIFY(yields().front() == expected);
        QCOMPARE(yields().front().judged(), 4);
    }

    void aThreadThatSeveralHarvestsNamedCountsOnceAndAsNew()
    {
        m_archive->store(aThread(u"1a"_s, {aPost({}, u"text"_s)}));
        harvest({{aQuery(u"gpt-oss"_s), {{u"1a"_s}}}});
        const auto second = harvest({{aQuery(u"gpt-oss"_s), {{u"1a"_s, true}, {u"2b"_s}}}});
        const auto yield = yields().front();
        QCOMPARE(yield.asked, 2);
        QCOMPARE(yield.newestAnswer, second);
        QCOMPARE(yield.threads, 2);
        QCOMPARE(yield.newThreads, 2);
        QCOMPARE(yield.posts, 1);
    }

    void onlyTheNewestHarvestsCount()
    {
        harvest({{aQuery(u"old words"_s), {{u"1a"_s}}}});
        harvest({{aQuery(u"new words"_s), {{u"1a"_s, true}}}});
        QCOMPARE(yields(2).size(), size_t(2));
        const auto newest = yields(1);
        QCOMPARE(newest.size(), size_t(1));
        QCOMPARE(newest.front().query, u"new words"_s);
        QCOMPARE(newest.front().newThreads, 0);
    }

    void whatWasRefusedIsAskedAndNotAnswered_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("answered");
        QTest::newRow("answered") << int(Coverage::Answered) << 1;
        QTest::newRow("searched and empty") << int(Coverage::Empty) << 1;
        QTest::newRow("blocked") << int(Coverage::Blocked) << 0;
        QTest::newRow("not searched") << int(Coverage::NotSearched) << 0;
    }

    void whatWasRefusedIsAskedAndNotAnswered()
    {
        QFETCH(int, state);
        QFETCH(int, answered);
        const auto run = harvest({{aQuery(u"gpt-oss"_s, Coverage(state)), {}}});
        const auto yield = yields().front();
        QCOMPARE(yield.asked, 1);
        QCOMPARE(yield.answered, answered);
        QCOMPARE(yield.newestAnswer, answered ? run : Domain::RunId());
    }

    void queriesOfOneTextInTwoPlacesStandApart()
    {
        auto elsewhere = aQuery(u"gpt-oss"_s);
        elsewhere.place = u"CUDA"_s;
        harvest({{aQuery(u"gpt-oss"_s), {{u"1a"_s}, {u"2b"_s}}}, {elsewhere, {{u"2b"_s}}}});
        const auto all = yields();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all.front().place, u"CUDA"_s);
        QCOMPARE(all.front().threads, 1);
        QCOMPARE(all.back().threads, 2);
    }

    void whatWasDeletedAtItsSourceIsNoPost()
    {
        auto gone = aPost(u"c1"_s, {});
        gone.deleted = true;
        m_archive->store(aThread(u"1a"_s, {aPost({}, u"text"_s), gone}));
        harvest({{aQuery(u"gpt-oss"_s), {{u"1a"_s}}}});
        QCOMPARE(yields().front().posts, 1);
    }

private:
    Domain::RunId harvest(const std::vector<std::pair<LedgerRow, std::vector<Named>>> &asked)
    {
        std::vector<LedgerRow> rows;
        rows.reserve(asked.size());
        for (const auto &[row, named] : asked)
            rows.push_back(row);
        const auto run = m_archive->get().beginRun({}, rows, {});
        if (!run)
            return {};
        Ports::Batch batch;
        batch.run = *run;
        for (size_t query = 0; query < asked.size(); ++query) {
            for (const auto &thread : asked[query].second)
                batch.found.push_back(
                    {u"fit"_s, {u"reddit"_s, {}, {}, thread.number}, static_cast<int>(query), thread.known});
        }
        return m_archive->get().store(batch) ? *run : Domain::RunId();
    }

    void judge(const QString &printedId, Verdict verdict)
    {
        Domain::Finding finding;
        finding.post = m_archive->idOf(printedId);
        finding.verdict = verdict;
        QVERIFY(m_archive->get().setFinding(finding));
    }

    [[nodiscard]] std::vector<QueryYield> yields(int runs = 10) const
    {
        return m_archive->get().yields(runs).valueOr({});
    }

    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(YieldsTest)
#include "tst_yields.moc"
