// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Outcome;
using Domain::Verdict;

//! What a visit did not find at its source any more.
class DeletionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_thread = aThread(
            u"1abc"_s,
            {aPost({}, u"opening words"_s), aPost(u"c1"_s, u"secret words"_s), aPost(u"c2"_s, u"others"_s)});
        m_thread.title = u"Titular"_s;
        m_archive->store(m_thread, {{}, {Outcome::Success, {aReading(u"engine"_s, u"vLLM"_s, 0)}}, {}});
    }
    void cleanup() { m_archive.reset(); }

    void aCommentThatIsGoneKeepsItsPlaceAndItsVerdict()
    {
        Domain::Finding finding;
        finding.post = m_archive->idOf(u"reddit:1abc/c1"_s);
        finding.verdict = Verdict::Failure;
        finding.note = u"mine"_s;
        QVERIFY(m_archive->get().setFinding(finding));
        const auto report = take({m_thread.key, false, {u"c1"_s}, aTime(22)});
        QCOMPARE(report.deleted.size(), 1U);
        QCOMPARE(report.deleted[0].first, m_thread.key);
        QCOMPARE(report.deleted[0].second, 1);

        const auto row = m_archive->row(u"reddit:1abc/c1"_s);
        QVERIFY(row.deleted);
        QCOMPARE(row.deletedAt, aTime(22));
        QCOMPARE(row.written, aTime(1));
        QVERIFY(row.text.isEmpty());
        QVERIFY(row.author.isEmpty());
        QVERIFY(row.readings.empty());
        QCOMPARE(row.outcome, Outcome::None);
        QCOMPARE(row.finding.verdict, Verdict::Failure);
        QCOMPARE(row.finding.note, u"mine"_s);
        QCOMPARE(m_archive->hits(aWord(u"secret"_s)), 0);
        QCOMPARE(m_archive->get().counts()->posts, 3);
        QVERIFY(!m_archive->row(u"reddit:1abc/c2"_s).deleted);
    }

    void aThreadThatIsGoneLosesEveryTextAndItsTitle()
    {
        const auto report = take({m_thread.key, true, {}, aTime(22)});
        QCOMPARE(report.deleted[0].second, 3);
        for (const auto &post :
             m_archive->get().thread(m_archive->row(u"reddit:1abc"_s).thread).valueOr({})) {
            QVERIFY(post.deleted);
            QVERIFY(post.text.isEmpty());
            QVERIFY(post.title.isEmpty());
        }
        for (const auto &word : {u"titular"_s, u"opening"_s, u"others"_s})
            QCOMPARE(m_archive->hits(aWord(word)), 0);
    }

    void whatIsGoneAlreadyIsNotCountedAgain()
    {
        take({m_thread.key, true, {}, aTime(22)});
        QVERIFY(take({m_thread.key, true, {}, aTime(23)}).deleted.empty());
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).deletedAt, aTime(22));
        QVERIFY(take({{u"reddit"_s, {}, {}, u"2xyz"_s}, true, {}, aTime(23)}).deleted.empty());
    }

    void whatComesBackIsThereAgain()
    {
        take({m_thread.key, true, {}, aTime(22)});
        for (auto &post : m_thread.posts)
            post.fetched = aTime(23);
        m_archive->store(m_thread);
        const auto row = m_archive->row(u"reddit:1abc"_s);
        QVERIFY(!row.deleted);
        QVERIFY(!row.deletedAt.isValid());
        QCOMPARE(row.text, u"opening words"_s);
        QCOMPARE(row.title, u"Titular"_s);
        QCOMPARE(m_archive->hits(aWord(u"titular"_s)), 3);
    }

    void aTitleGoesWithTheOpeningPostAndIsNotBroughtBackByAComment()
    {
        auto opening = m_thread;
        opening.posts = {m_thread.posts[0]};
        opening.posts[0].deleted = true;
        const auto report = m_archive->store(opening);
        QCOMPARE(report.deleted.size(), 1U);
        QVERIFY(m_archive->row(u"reddit:1abc/c2"_s).title.isEmpty());
        QCOMPARE(m_archive->hits(aWord(u"titular"_s)), 0);

        auto further = m_thread;
        further.posts = {m_thread.posts[2], aPost(u"c3"_s, u"a late one"_s)};
        m_archive->store(further);
        QVERIFY(m_archive->row(u"reddit:1abc/c3"_s).title.isEmpty());
        QCOMPARE(m_archive->hits(aWord(u"titular"_s)), 0);
        QCOMPARE(m_archive->hits(aWord(u"late"_s)), 1);
    }

    void whatArrivesDeletedHasNoAuthorAndIsNoLoss()
    {
        auto gone = aPost(u"c9"_s, u"words"_s);
        gone.deleted = true;
        auto page = m_thread;
        page.posts = {gone};
        QVERIFY(m_archive->store(page).deleted.empty());
        const auto row = m_archive->row(u"reddit:1abc/c9"_s);
        QVERIFY(row.author.isEmpty());
        QCOMPARE(row.deletedAt, aTime(20));
    }

    void anAccountThatIsGoneAtItsSourceIsGoneHere()
    {
        m_thread.posts[1].author.clear();
        m_archive->store(m_thread);
        QVERIFY(m_archive->row(u"reddit:1abc/c1"_s).author.isEmpty());
    }

    void unseenIsWhatTheServiceItselfShowedBefore()
    {
        QCOMPARE(unseen(aTime(21)), QStringList({u"c1"_s, u"c2"_s}));
        QCOMPARE(unseen(aTime(20)), QStringList());
        auto page = m_thread;
        page.posts = {m_thread.posts[1]};
        page.posts[0].fetched = aTime(22);
        m_archive->store(page);
        QCOMPARE(unseen(aTime(21)), QStringList{u"c2"_s});
        take({m_thread.key, false, {u"c2"_s}, aTime(22)});
        QCOMPARE(unseen(aTime(21)), QStringList());
    }

    void whatAFileBroughtWasNeverShown()
    {
        auto other = aThread(u"2xyz"_s, {aPost({}, u"a"_s), aPost(u"f1"_s, u"b"_s)});
        m_archive->storeFromFile(other);
        QCOMPARE(*m_archive->get().unseenComments(other.key, aTime(23), {}, {}), QStringList());
    }

    void whatLiesOutsideTheWindowIsNotMissed()
    {
        const auto written = aTime(1);
        const auto in = [this](const QDateTime &from, const QDateTime &until) {
            return m_archive->get().unseenComments(m_thread.key, aTime(21), from, until)->size();
        };
        QCOMPARE(in(written.addSecs(1), {}), 0);
        QCOMPARE(in({}, written.addSecs(-1)), 0);
        QCOMPARE(in(written, written), 2);
    }

    void aHarvestCountsWhatWasFoundSinceItBegan()
    {
        take({m_thread.key, false, {u"c1"_s}, aTime(21)});
        take({m_thread.key, false, {u"c2"_s}, aTime(22)});
        QCOMPARE(*m_archive->get().deletedSince(aTime(22)), 1);
        QCOMPARE(*m_archive->get().deletedSince(aTime(21)), 2);
        QCOMPARE(*m_archive->get().deletedSince(aTime(23)), 0);
        const auto upkeep = openUpkeep(m_archive->file(), Access::Read);
        QVERIFY(upkeep);
        QCOMPARE((*upkeep)->deletedPosts(aTime(22))->size(), 1U);
        QCOMPARE((*upkeep)->deletedPosts({})->size(), 2U);
    }

private:
    Ports::StoreReport take(const Ports::GoneAtSource &gone)
    {
        Ports::Batch batch;
        batch.gone = {gone};
        const auto stored = m_archive->get().store(batch);
        if (!stored)
            qFatal("%s", qPrintable(stored.problem().detail));
        return *stored;
    }
    QStringList unseen(const QDateTime &since)
    {
        return m_archive->get().unseenComments(m_thread.key, since, {}, {}).valueOr({u"?"_s});
    }

    std::unique_ptr<TemporaryArchive> m_archive;
    Domain::Thread m_thread;
};

LP_TEST(DeletionsTest)
#include "tst_deletions.moc"
