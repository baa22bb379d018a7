// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QFile>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Outcome;

//! What later visits and purges make of an archive.
class UpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        auto opened = openUpkeep(m_archive->file(), Access::Write);
        QVERIFY(opened);
        m_upkeep = std::move(*opened);
        m_thread = aThread(u"1abc"_s, {aPost({}, u"opening"_s), aPost(u"c1"_s, u"first words"_s)});
        m_archive->store(m_thread);
    }
    void cleanup()
    {
        m_upkeep.reset();
        m_archive.reset();
    }

    void anEditKeepsWhatWasSaidBefore()
    {
        visit(u"second words"_s, 21);
        visit(u"third words"_s, 22);
        const auto timeline = m_archive->get().timeline(m_archive->idOf(u"reddit:1abc/c1"_s));
        QVERIFY(timeline);
        QCOMPARE(timeline->size(), size_t(2));
        QCOMPARE(timeline->at(0).text, u"first words"_s);
        QCOMPARE(timeline->at(0).fetched, aTime(20));
        QCOMPARE(timeline->at(1).text, u"second words"_s);
        QCOMPARE(m_archive->row(u"reddit:1abc/c1"_s).text, u"third words"_s);
        QVERIFY(m_archive->get().timeline(m_archive->idOf(u"reddit:1abc"_s))->empty());
    }

    void theSameWordsAreNoVersion()
    {
        visit(u"first words"_s, 21);
        QVERIFY(m_archive->get().timeline(m_archive->idOf(u"reddit:1abc/c1"_s))->empty());
    }

    void aDeletionTakesEveryVersion()
    {
        visit(u"second words"_s, 21);
        m_thread.posts[1].deleted = true;
        visit({}, 22);
        QVERIFY(m_archive->get().timeline(m_archive->idOf(u"reddit:1abc/c1"_s))->empty());
        const auto deleted = m_upkeep->deletedPosts();
        QVERIFY(deleted);
        QCOMPARE(deleted->size(), size_t(1));
        QCOMPARE(Domain::fullId(deleted->front()), u"reddit:1abc/c1"_s);
    }

    void aPurgeLeavesNoTraceInTheFile()
    {
        visit(u"xylophonewords said once"_s, 21);
        m_thread.posts[1].deleted = true;
        visit({}, 22);
        QVERIFY(m_upkeep->forgetDeleted());
        for (const auto *part : {"", "-wal"}) {
            QFile file(m_archive->file() + QString::fromLatin1(part));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QVERIFY2(!file.readAll().contains("xylophonewords"), part);
        }
        QCOMPARE(m_archive->get().counts()->posts, 2);
        QCOMPARE(m_archive->row(u"reddit:1abc"_s).text, u"opening"_s);
    }

    void aReplayOfFormerAnswersUndoesNothing()
    {
        visit(u"second words"_s, 22);
        auto old = m_thread;
        old.posts[1].text = u"first words"_s;
        old.posts[1].fetched = aTime(20);
        Ports::Batch batch;
        batch.replayed = true;
        batch.threads.push_back({old, {}});
        QVERIFY(m_archive->get().store(batch));
        QCOMPARE(m_archive->row(u"reddit:1abc/c1"_s).text, u"second words"_s);
    }

    void textsComeInTheirOrderWithoutTheDeleted()
    {
        m_thread.posts[1].deleted = true;
        visit({}, 21);
        m_archive->store(
            anIssue(u"o/r"_s, u"5"_s, {aPost({}, u"body"_s)}),
            {{Outcome::Success, {aReading(u"engine"_s, u"vLLM"_s)}}});
        const auto first = m_upkeep->texts({}, 1);
        QVERIFY(first);
        QCOMPARE(first->size(), size_t(1));
        QCOMPARE(first->front().printedId, u"reddit:1abc"_s);
        QVERIFY(first->front().opening);
        const auto rest = m_upkeep->texts(first->front().id, 10);
        QCOMPARE(rest->size(), size_t(1));
        QCOMPARE(rest->front().repository, u"o/r"_s);
        QCOMPARE(rest->front().extraction.outcome, Outcome::Success);
        QCOMPARE(rest->front().extraction.readings.size(), size_t(1));
    }

    void whatIsReadAnewReplacesReadingsAndSparesFindings()
    {
        const auto id = m_archive->idOf(u"reddit:1abc/c1"_s);
        const Domain::Finding finding{id, Domain::Verdict::Failure, {}, u"mine"_s, aTime(7)};
        QVERIFY(m_archive->get().setFinding(finding));
        const Ports::Reextracted anew{id, {Outcome::Success, {aReading(u"engine"_s, u"vLLM"_s)}}};
        QVERIFY(m_upkeep->replaceExtractions({&anew, 1}, 7));
        const auto row = m_archive->row(u"reddit:1abc/c1"_s);
        QCOMPARE(row.outcome, Outcome::Success);
        QCOMPARE(row.readings, anew.extraction.readings);
        QCOMPARE(row.finding, finding);
    }

private:
    //! The service is asked again at that hour, and the comment says this.
    void visit(const QString &text, int hour)
    {
        m_thread.posts[1].text = text;
        for (auto &post : m_thread.posts)
            post.fetched = aTime(hour);
        m_archive->store(m_thread);
    }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<Ports::Upkeep> m_upkeep;
    Domain::Thread m_thread;
};

LP_TEST(UpkeepTest)
#include "tst_upkeep.moc"
