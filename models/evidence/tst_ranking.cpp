// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include "searcher.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

#include <set>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

namespace {

class PostBuilder
{
public:
    explicit PostBuilder(qint64 id)
    {
        m_row.id = {id};
        m_row.thread = {1};
        m_row.printedThread = u"reddit:t"_s;
        m_row.printedId = u"reddit:t/%1"_s.arg(id);
        m_row.title = u"A thread"_s;
        m_row.written = QDateTime({2025, 8, 1}, {0, 0}, Qt::UTC);
    }
    PostBuilder &under(const QString &title)
    {
        m_row.title = title;
        m_row.thread = {2};
        return *this;
    }
    PostBuilder &text(const QString &text)
    {
        m_row.text = text;
        return *this;
    }
    PostBuilder &written(const QDate &day)
    {
        m_row.written = day.startOfDay(Qt::UTC);
        return *this;
    }
    PostBuilder &saying(const QString &slot, const QString &value, int run = 0)
    {
        m_row.readings.push_back({slot, value, {}, {}, run, {}});
        return *this;
    }
    PostBuilder &outcome(Domain::Outcome outcome)
    {
        m_row.outcome = outcome;
        return *this;
    }
    PostBuilder &verdict(Domain::Verdict verdict)
    {
        m_row.finding.verdict = verdict;
        return *this;
    }
    operator Ports::PostRow() const { return m_row; }

private:
    Ports::PostRow m_row;
};

} // namespace

class RankingTest : public QObject
{
    Q_OBJECT

private:
    Catalogue::Catalogue m_catalogue;
    Evidence::Vocabulary m_vocabulary;
    Domain::Profile m_profile;

    [[nodiscard]] Evidence::SearchQuery read(const QString &typed) const
    {
        return Evidence::SearchLanguage(m_vocabulary, m_catalogue).read(typed);
    }

    [[nodiscard]] QList<qint64>
    ranked(const std::vector<Ports::PostRow> &rows, const QString &typed, int limit = 50) const
    {
        Test::FakeArchive archive;
        archive.rows = rows;
        const auto ranking =
            Evidence::Ranker(m_profile, m_catalogue, m_vocabulary).rank(archive, read(typed), limit);
        QList<qint64> ids;
        if (ranking) {
            for (const auto &post : ranking->posts)
                ids << post.post.id.value;
        }
        return ids;
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
        m_profile.accelerator.catalogueId = u"rtx-pro-6000-blackwell-ws"_s;
        m_profile.models = {{u"gpt-oss-120b"_s, u"MXFP4"_s}};
    }

    void aReportWithNumbersComesBeforeTalk()
    {
        const auto talk = PostBuilder(1).text(
            u"Has anyone tried foobar yet? It should be fast, I guess, maybe someone could test foobar?"_s);
        const auto report = PostBuilder(2).text(
            u"I ran foobar on my machine with -ngl 99 -fa and I get 41.5 tok/s at 32 GB, my second run was 40 tok/s."_s);
        QCOMPARE(ranked({talk, report}, u"foobar"_s), (QList<qint64>{2, 1}));
    }

    void theProfilesCardComesBeforeAnother()
    {
        const auto text = u"I ran foobar here, it gives 41 tok/s, all fine on my machine."_s;
        const auto far =
            PostBuilder(1).text(text).outcome(Domain::Outcome::Success).saying(u"gpu"_s, u"RTX 3090"_s, -1);
        const auto near = PostBuilder(2)
                              .text(text)
                              .outcome(Domain::Outcome::Success)
                              .saying(u"gpu"_s, u"RTX PRO 6000"_s, -1);
        QCOMPARE(ranked({far, near}, u"foobar"_s), (QList<qint64>{2, 1}));
    }

    void wordsThatStandTogetherCountForMore()
    {
        const auto filler =
            u" The weather was fine and the garden grew well that year, as everybody said."_s.repeated(6);
        const auto apart =
            PostBuilder(1).text(u"I use foobar on my machine."_s + filler + u" Then I saw quuxes."_s);
        const auto together =
            PostBuilder(2).text(u"I use foobar for quuxes on my machine."_s + filler + u" Then I saw."_s);
        QCOMPARE(ranked({apart, together}, u"foobar quuxes"_s), (QList<qint64>{2, 1}));
    }

    void oneWayToSayThatItFailsIsEnough()
    {
        QVERIFY(m_vocabulary.isTrouble(u"crash"_s) && m_vocabulary.isTrouble(u"ошибка"_s));
        QVERIFY(!m_vocabulary.isTrouble(u"speed"_s) && !m_vocabulary.isTrouble(u"crash speed"_s));
        const auto words =
            PostBuilder(1).text(u"Words about a crash, an error and a bug, for my friends here."_s);
        const auto about =
            PostBuilder(2).text(u"Words about a crash of foobar at night, for my friends here."_s);
        QCOMPARE(ranked({words, about}, u"foobar crash error bug"_s), (QList<qint64>{2, 1}));
    }

    void aFailureThatWasReadAnswersASearchForTrouble()
    {
        const auto text = u"I ran foobar on my machine with a long prompt and then it said nothing more."_s;
        const auto speed =
            PostBuilder(1).text(text).outcome(Domain::Outcome::Success).saying(u"tg_tps"_s, u"41"_s);
        const auto failure =
            PostBuilder(2).text(text).outcome(Domain::Outcome::Failure).saying(u"failure"_s, u"hang"_s, -1);
        QCOMPARE(ranked({speed, failure}, u"foobar crash"_s), (QList<qint64>{2, 1}));
        QCOMPARE(ranked({speed, failure}, u"foobar"_s), (QList<qint64>{1, 2}));
    }

    void whatAPersonFoundCounts()
    {
        const auto text = u"I ran foobar here, it gives 41 tok/s, all fine on my machine."_s;
        const auto plain = PostBuilder(1).text(text);
        const auto duplicate = PostBuilder(2).text(text).verdict(Domain::Verdict::Duplicate);
        const auto found = PostBuilder(3).text(text).verdict(Domain::Verdict::Success);
        QCOMPARE(ranked({duplicate, plain, found}, u"foobar"_s), (QList<qint64>{3, 1, 2}));
    }

    void newerComesBeforeOlderAndEqualOnesByTheirId()
    {
        const auto text = u"I ran foobar here, it gives 41 tok/s, all fine on my machine."_s;
        const auto old = PostBuilder(1).text(text).written({2023, 1, 1});
        const auto twin = PostBuilder(3).text(text);
        const auto other = PostBuilder(2).text(text);
        QCOMPARE(ranked({old, twin, other}, u"foobar"_s), (QList<qint64>{2, 3, 1}));
    }

    void whatTheExtractorUnderstoodCountsAsSaid()
    {
        const auto text = u"On my machine the new one does 145 tok/s with a long context, all fine."_s;
        const auto other = PostBuilder(1).text(text).saying(u"model"_s, u"Qwen3-32B"_s);
        const auto meant = PostBuilder(2).text(text).saying(u"model"_s, u"GLM-4.5-Air"_s);
        QCOMPARE(ranked({other, meant}, u"GLM-4.5-Air tok/s"_s), QList<qint64>({2, 1}));
    }

    void postsThatNameTheSubjectAreNotCrowdedOut()
    {
        Test::FakeArchive archive;
        for (qint64 id = 1; id <= Evidence::Ranker::candidates; ++id)
            archive.rows.push_back(PostBuilder(id).text(u"which engine is fast, I wonder"_s));
        const qint64 subject = Evidence::Ranker::candidates + 1;
        archive.rows.push_back(
            PostBuilder(subject).text(u"My RTX 5090 does 41 tok/s here with that engine."_s));
        const auto ranking = Evidence::Ranker(m_profile, m_catalogue, m_vocabulary)
                                 .rank(archive, read(u"which engine is fast on an RTX 5090"_s), 1);
        QVERIFY(bool(ranking));
        QCOMPARE(ranking->posts.front().post.id.value, subject);
    }

    void aRemarkUnderAFittingTitleIsNotTheAnswer()
    {
        const auto remark = PostBuilder(1).under(u"foobar quxly speed"_s).text(u"Nice, thanks!"_s);
        const auto report =
            PostBuilder(2).text(u"My foobar with quxly does 30 tok/s, a bit slower than I had hoped for."_s);
        QCOMPARE(ranked({remark, report}, u"foobar quxly"_s).front(), 2);
    }

    void moreAndRarerWordsRankHigher()
    {
        std::vector<Ports::PostRow> rows;
        for (qint64 id = 1; id <= 20; ++id)
            rows.push_back(PostBuilder(id).text(
                u"I had foobar running on my own machine for a while and it was all right in the end."_s));
        rows.push_back(PostBuilder(21).text(
            u"I had foobar with zyzzyx on my own machine for a while and it was all right in the end."_s));
        QCOMPARE(ranked(rows, u"foobar zyzzyx"_s).front(), 21);
    }

    void keepsToTheLimitAndCountsAll()
    {
        Test::FakeArchive archive;
        for (qint64 id = 1; id <= 9; ++id)
            archive.rows.push_back(PostBuilder(id).text(u"foobar"_s));
        const auto ranking =
            Evidence::Ranker(m_profile, m_catalogue, m_vocabulary).rank(archive, read(u"foobar"_s), 4);
        QVERIFY(bool(ranking));
        QCOMPARE(ranking->posts.size(), size_t(4));
        QCOMPARE(ranking->total, 9);
    }

    void readsAsManyAsAreWanted()
    {
        Test::FakeArchive archive;
        for (qint64 id = 1; id <= Evidence::Ranker::candidates + 5; ++id)
            archive.rows.push_back(PostBuilder(id).text(u"foobar"_s));
        const auto ranking = Evidence::Ranker(m_profile, m_catalogue, m_vocabulary)
                                 .rank(archive, read(u"foobar"_s), Evidence::Ranker::candidates + 3);
        QVERIFY(bool(ranking));
        QCOMPARE(ranking->posts.size(), size_t(Evidence::Ranker::candidates + 3));
    }

    void ordersEveryPostOnce()
    {
        Test::FakeArchive archive;
        for (qint64 id = 1; id <= Evidence::Ranker::candidates + 5; ++id)
            archive.rows.push_back(PostBuilder(id).text(u"foobar"_s));
        const auto ids =
            Evidence::Ranker(m_profile, m_catalogue, m_vocabulary).order(archive, read(u"foobar"_s));
        QVERIFY(bool(ids));
        QCOMPARE(ids->size(), archive.rows.size());
        std::set<qint64> different;
        for (const auto id : *ids)
            different.insert(id.value);
        QCOMPARE(different.size(), archive.rows.size());
    }

    void aFilterAloneGivesTheOrderOfWhatWasTyped()
    {
        Test::FakeArchive archive;
        archive.rows = {
            PostBuilder(1).text(u"Has anyone tried foobar yet? Maybe it should be fast?"_s),
            PostBuilder(2).text(u"I ran foobar on my machine with -fa and I get 41.5 tok/s at 32 GB."_s)};
        const auto searcher =
            Evidence::Searcher::load(QStringLiteral(LP_SOURCE_DIR) + u"/resources/catalogue"_s);
        QVERIFY(bool(searcher));
        const auto query = searcher->read(u"foobar -qux"_s);
        const auto concepts = Evidence::conceptsOf(query.filter.text);
        QCOMPARE(concepts.size(), size_t(1));
        QCOMPARE(concepts.front().wordings, query.concepts.front().wordings);
        const auto best = searcher->find(archive, query.filter, Domain::PostOrder::BestMatch, m_profile);
        QCOMPARE(*best, (std::vector<Domain::PostId>{{2}, {1}}));
        const auto plain = searcher->find(archive, query.filter, Domain::PostOrder::NewestFirst, m_profile);
        QCOMPARE(*plain, (std::vector<Domain::PostId>{{1}, {2}}));
    }

    void oneSearcherFollowsTheProfile()
    {
        const auto searcher =
            Evidence::Searcher::load(QStringLiteral(LP_SOURCE_DIR) + u"/resources/catalogue"_s);
        QVERIFY(bool(searcher));
        Test::FakeArchive archive;
        for (const auto &[id, gpu] :
             {std::pair<qint64, QString>{1, u"RTX 4090"_s}, {2, u"RTX PRO 6000 Blackwell"_s}}) {
            archive.rows.push_back(
                PostBuilder(id).text(u"I ran foobar on my card for a while"_s).saying(u"gpu"_s, gpu, -1));
        }
        const auto filter = searcher->read(u"foobar"_s).filter;
        auto other = m_profile;
        other.accelerator = {};
        other.accelerator.name = u"RTX 4090"_s;
        for (const auto &[profile, first] : {std::pair{m_profile, 2}, {other, 1}, {m_profile, 2}})
            QCOMPARE(
                searcher->find(archive, filter, Domain::PostOrder::BestMatch, profile)->front().value, first);
    }

    void theOrderBeginsWithWhatIsRankedBest()
    {
        Test::FakeArchive archive;
        for (qint64 id = 1; id <= Evidence::Ranker::candidates + 5; ++id)
            archive.rows.push_back(
                PostBuilder(id).text(u"foobar "_s.repeated(1 + static_cast<int>(id) % 7) + u"41 tok/s"_s));
        const Evidence::Ranker ranker(m_profile, m_catalogue, m_vocabulary);
        const auto ids = ranker.order(archive, read(u"foobar"_s));
        const auto best = ranker.rank(archive, read(u"foobar"_s), Evidence::Ranker::candidates);
        QVERIFY(bool(ids) && bool(best));
        for (size_t i = 0; i < best->posts.size(); ++i)
            QCOMPARE((*ids)[i], best->posts[i].post.id);
    }

    void signsAloneFindNothing()
    {
        QCOMPARE(ranked({PostBuilder(1).text(u"foobar"_s)}, u"?!"_s), QList<qint64>());
    }

    void aSnippetShowsTheWordsOfTheSearch()
    {
        const auto text =
            u"start "_s.repeated(200) + u"here foobar\nruns at 12 tok/s "_s + u"end "_s.repeated(200);
        const auto line = Evidence::snippet(text, read(u"foobar tok/s"_s).concepts, 100);
        QVERIFY(line.contains(u"foobar runs at 12 tok/s"_s));
        QVERIFY(line.size() <= 102);
        QVERIFY(line.startsWith(u'\u2026') && line.endsWith(u'\u2026'));
        QCOMPARE(Evidence::snippet(u"short"_s, {}), u"short"_s);
        QCOMPARE(Evidence::snippet({}, {}), QString());
    }
};

LP_TEST(RankingTest)
#include "tst_ranking.moc"
