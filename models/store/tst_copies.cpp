// SPDX-License-Identifier: GPL-3.0-or-later
#include "openarchive.h"

#include <models/store/fixture.h>
#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::Copies;
using Domain::Likeness;
using Domain::PostId;

namespace {

Domain::Post byAuthor(const QString &comment, const QString &author, int hour)
{
    auto post = aPost(comment, u"words of "_s + author);
    post.author = author;
    post.written = aTime(hour);
    return post;
}

} // namespace

//! What may be a copy, as it is kept and told.
class CopiesStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_thread = aThread(
            u"1abc"_s,
            {byAuthor({}, u"ann"_s, 1), byAuthor(u"c1"_s, u"bob"_s, 2), byAuthor(u"c2"_s, u"cid"_s, 3),
             byAuthor(u"c3"_s, u"dan"_s, 4)});
        m_archive->store(m_thread);
        m_book = std::move(*openSketchBook(m_archive->file(), Access::Write));
        sketchAll();
    }
    void cleanup()
    {
        m_book.reset();
        m_archive.reset();
    }

    void aCopyCountsWithTheRigOfItsOriginal()
    {
        tell({{post(u"/c1"), post(u"")}});
        const auto row = this->row(u"/c1");
        QCOMPARE(row.rig(), u"reddit/ann"_s);
        QCOMPARE(row.copies.size(), size_t(1));
        QCOMPARE(row.copies[0].likeness, Likeness::Quote);
        QCOMPARE(row.copies[0].percent, 87);
        QCOMPARE(row.copies[0].printedOriginal, u"reddit:1abc"_s);
        QCOMPARE(this->row(u"/c2").rig(), u"reddit/cid"_s);
        // Threads and lists tell the same.
        QCOMPARE(m_archive->get().thread(row.thread)->at(1).rig(), u"reddit/ann"_s);
    }

    void aCopyOfACopyTellsOfTheFirst()
    {
        tell({{post(u"/c1"), post(u"")}, {post(u"/c2"), post(u"/c1")}});
        QCOMPARE(row(u"/c2").rig(), u"reddit/ann"_s);
        QVERIFY(m_archive->get().setStandsAlone(post(u"/c1"), true));
        QCOMPARE(row(u"/c2").rig(), u"reddit/bob"_s);
        QCOMPARE(row(u"/c1").rig(), u"reddit/bob"_s);
    }

    void aRingOfCopiesEndsSomewhere()
    {
        tell({{post(u"/c1"), post(u"/c2")}, {post(u"/c2"), post(u"/c1")}});
        QVERIFY(!row(u"/c1").rig().isEmpty());
    }

    void aPersonsWordOutlivesEverySearch()
    {
        tell({{post(u"/c1"), post(u"")}});
        QVERIFY(m_archive->get().setStandsAlone(post(u"/c1"), true));
        tell({{post(u"/c1"), post(u"")}});
        QVERIFY(row(u"/c1").standsAlone);
        QCOMPARE(row(u"/c1").rig(), u"reddit/bob"_s);
        QCOMPARE(row(u"/c1").copies.size(), size_t(1)); // still shown
        QVERIFY(m_archive->get().setStandsAlone(post(u"/c1"), false));
        QCOMPARE(row(u"/c1").rig(), u"reddit/ann"_s);
    }

    void copiesAreFoundAndLeftOut()
    {
        Domain::PostFilter only;
        only.copies = Copies::Only;
        Domain::PostFilter rest;
        rest.copies = Copies::LeftOut;
        QVERIFY(m_archive->list(only).isEmpty());
        tell({{post(u"/c1"), post(u"")}, {post(u"/c3"), post(u"/c2")}});
        QCOMPARE(m_archive->list(only), (QStringList{u"reddit:1abc/c3"_s, u"reddit:1abc/c1"_s}));
        QCOMPARE(m_archive->list(rest), (QStringList{u"reddit:1abc/c2"_s, u"reddit:1abc"_s}));
        using Values = std::vector<Domain::FacetValue>;
        QCOMPARE(*m_archive->get().facet({}, Domain::Facet::Copy, 9), (Values{{u"no"_s, 2}, {u"yes"_s, 2}}));
        QVERIFY(m_archive->get().setStandsAlone(post(u"/c3"), true));
        QCOMPARE(*m_archive->get().facet({}, Domain::Facet::Copy, 9), (Values{{u"no"_s, 3}, {u"yes"_s, 1}}));
        QCOMPARE(m_archive->list(only), (QStringList{u"reddit:1abc/c1"_s}));
        only.text = aWord(u"dan"_s);
        QVERIFY(m_archive->list(only).isEmpty());
    }

    void whatIsEditedIsComparedAnew()
    {
        tell({{post(u"/c1"), post(u"")}, {post(u"/c3"), post(u"/c2")}});
        QCOMPARE(*m_book->changesSinceCopies(), 0);
        auto edited = byAuthor({}, u"ann"_s, 1);
        edited.text = u"other words"_s;
        edited.edited = aTime(6);
        m_archive->store(aThread(u"1abc"_s, {edited}));
        QVERIFY(row(u"/c1").copies.empty());
        QCOMPARE(row(u"/c3").copies.size(), size_t(1));
        QVERIFY(*m_book->changesSinceCopies() != 0);
        const auto unsketched = *m_book->unsketched(1, {}, 10);
        QCOMPARE(unsketched.size(), size_t(1));
        QCOMPARE(unsketched[0].text, u"other words"_s);
        QCOMPARE(unsketched[0].place, u"r/LocalLLaMA"_s);
    }

    void whatIsDeletedLeavesNoSketchAndNoSuggestion()
    {
        tell({{post(u"/c1"), post(u"")}, {post(u"/c3"), post(u"/c2")}});
        Ports::Batch batch;
        batch.gone = {{m_thread.key, false, {u"c1"_s, u"c2"_s}, aTime(22)}};
        QVERIFY(m_archive->get().store(batch));
        QCOMPARE(m_book->sketches()->size(), size_t(2));
        QVERIFY(row(u"/c1").copies.empty());
        QVERIFY(row(u"/c3").copies.empty());
        QCOMPARE(row(u"/c3").rig(), u"reddit/dan"_s);
        QVERIFY(m_book->unsketched(1, {}, 10)->empty());
    }

    void whatIsDeletedDuringASearchIsNotToldByIt()
    {
        const auto changes = *m_book->changesSinceCopies();
        Ports::Batch batch;
        batch.gone = {{m_thread.key, false, {u"c1"_s}, aTime(22)}};
        QVERIFY(m_archive->get().store(batch));
        const std::vector<Domain::Copy> copies{
            aCopy(post(u"/c1"), post(u"")), aCopy(post(u"/c2"), post(u"/c1"))};
        QVERIFY(m_book->replaceCopies(copies, changes));
        QVERIFY(row(u"/c1").copies.empty());
        QVERIFY(row(u"/c2").copies.empty());
        QVERIFY(*m_book->changesSinceCopies() != 0);
    }

    void sketchesComeInTheOrderOfWriting()
    {
        const auto sketches = *m_book->sketches();
        QCOMPARE(sketches.size(), size_t(4));
        QCOMPARE(sketches[0].post, post(u""));
        QCOMPARE(sketches[3].post, post(u"/c3"));
        // An empty one says that there is nothing to compare, not that nobody looked.
        const std::vector<Ports::PostSketch> empty{{post(u"/c3"), {}}};
        QVERIFY(m_book->keepSketches(empty, 1));
        QCOMPARE(m_book->sketches()->size(), size_t(3));
        QVERIFY(m_book->unsketched(1, {}, 10)->empty());
        QCOMPARE(m_book->unsketched(2, {}, 10)->size(), size_t(4));
    }

    void openingPostsAreListed()
    {
        m_archive->store(aThread(u"2xyz"_s, {byAuthor({}, u"eve"_s, 5), byAuthor(u"d1"_s, u"fay"_s, 6)}));
        const auto openings = *m_book->openings({}, 10);
        QCOMPARE(openings.size(), size_t(2));
        QCOMPARE(openings[1].text, u"words of eve"_s);
        QCOMPARE(m_book->openings(openings[0].post, 10)->size(), size_t(1));
    }

private:
    [[nodiscard]] PostId post(QStringView end) const
    {
        return m_archive->idOf(u"reddit:1abc"_s + end.toString());
    }
    [[nodiscard]] Ports::PostRow row(QStringView end) const
    {
        return m_archive->row(u"reddit:1abc"_s + end.toString());
    }
    [[nodiscard]] static Domain::Copy aCopy(PostId post, PostId original)
    {
        return {post, original, Likeness::Quote, 87, {}};
    }
    void sketchAll()
    {
        std::vector<Ports::PostSketch> sketches;
        const auto texts = *m_book->unsketched(1, {}, 100);
        sketches.reserve(texts.size());
        for (const auto &text : texts)
            sketches.push_back({text.post, "sketch"});
        QVERIFY(m_book->keepSketches(sketches, 1));
    }
    void tell(const std::vector<std::pair<PostId, PostId>> &pairs)
    {
        std::vector<Domain::Copy> copies;
        copies.reserve(pairs.size());
        for (const auto &[post, original] : pairs)
            copies.push_back(aCopy(post, original));
        QVERIFY(m_book->replaceCopies(copies, *m_book->changesSinceCopies()));
    }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<Ports::SketchBook> m_book;
    Domain::Thread m_thread;
};

LP_TEST(CopiesStoreTest)
#include "tst_copies.moc"
