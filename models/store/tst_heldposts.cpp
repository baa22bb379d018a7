// SPDX-License-Identifier: GPL-3.0-or-later
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
using Op = TextQuery::Op;

namespace {

TextQuery together(Op op, std::vector<TextQuery> children)
{
    return {op, {}, std::move(children)};
}

PostFilter textFilter(const TextQuery &text)
{
    PostFilter filter;
    filter.text = text;
    return filter;
}

Domain::Post written(const QString &comment, const QString &author, int hour, std::optional<int> score)
{
    auto post = aPost(comment, u"text"_s);
    post.author = author;
    post.written = hour > 0 ? aTime(hour) : QDateTime();
    post.score = score;
    return post;
}

} // namespace

class HeldPostsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryArchive> m_archive;

    [[nodiscard]] std::vector<qint64> setOf(const PostFilter &filter)
    {
        std::vector<qint64> ids;
        if (const auto set = m_archive->get().postSet(filter))
            (*set)->forEach([&](Domain::PostId post) { ids.push_back(post.value); });
        return ids;
    }

    [[nodiscard]] std::vector<qint64> matchesOf(const PostFilter &filter)
    {
        std::vector<qint64> ids;
        if (const auto hits = m_archive->get().match(filter, 1000)) {
            for (const auto &hit : hits->hits)
                ids.push_back(hit.post.value);
        }
        std::ranges::sort(ids);
        return ids;
    }

private Q_SLOTS:
    void init() { m_archive = std::make_unique<TemporaryArchive>(); }
    void cleanup() { m_archive.reset(); }

    void holdsWhatTheFullTextFinds_data()
    {
        QTest::addColumn<TextQuery>("text");
        const auto vllm = aWord(u"vLLM"_s);
        const auto card = aWord(u"card"_s);
        const auto crash = aWord(u"crashes"_s);
        const TextQuery phrase{Op::Phrase, u"slow card"_s, {}};
        QTest::newRow("word") << vllm;
        QTest::newRow("ending") << aWord(u"crashed"_s);
        QTest::newRow("Russian") << aWord(u"карты"_s);
        QTest::newRow("flag") << aWord(u"-ot"_s);
        QTest::newRow("phrase") << phrase;
        QTest::newRow("nothing searchable") << aWord(u"…"_s);
        QTest::newRow("any") << together(Op::Any, {vllm, card, aWord(u"…"_s)});
        QTest::newRow("and") << together(Op::And, {vllm, card});
        QTest::newRow("and of what is not there") << together(Op::And, {vllm, aWord(u"nowhere"_s)});
        QTest::newRow("or in and") << together(Op::And, {together(Op::Or, {vllm, crash}), card});
        QTest::newRow("not") << together(Op::Not, {together(Op::Any, {vllm, card}), crash, phrase});
        QTest::newRow("everything but") << together(Op::Not, {together(Op::And, {}), vllm});
        QTest::newRow("not of nothing") << together(Op::Not, {vllm, aWord(u"…"_s)});
        QTest::newRow("nested") << together(
            Op::Or, {together(Op::And, {card, together(Op::Not, {vllm, crash})}), aWord(u"карта"_s)});
    }

    void holdsWhatTheFullTextFinds()
    {
        QFETCH(TextQuery, text);
        auto deleted = aPost(u"c6"_s, u"vLLM"_s);
        deleted.deleted = true;
        m_archive->store(aThread(
            u"1"_s,
            {aPost({}, u"vLLM crashes on the card"_s), aPost(u"c1"_s, u"a slow card"_s),
             aPost(u"c2"_s, u"vLLM on a slow card"_s), aPost(u"c3"_s, u"card that crashed, slow"_s),
             aPost(u"c4"_s, u"видеокарта и карта"_s), aPost(u"c5"_s, u"run it with -ot exps=CPU"_s),
             deleted}));
        const auto filter = textFilter(text);
        for (int turn = 0; turn < 2; ++turn)
            QCOMPARE(setOf(filter), matchesOf(filter));
    }

    void cutsAllWishes()
    {
        const auto vllm = aReading(u"engine"_s, u"vLLM"_s, 0);
        m_archive->store(
            aThread(u"1"_s, {aPost({}, u"one"_s), aPost(u"c1"_s, u"one two"_s), aPost(u"c2"_s, u"two"_s)}),
            {{Outcome::Success, {vllm}}, {Outcome::Failure, {vllm}}, {}});
        auto filter = textFilter(aWord(u"one"_s));
        filter.conditions = {{u"engine"_s, Domain::SlotCondition::Test::Is, u"vllm"_s}};
        QCOMPARE(setOf(filter).size(), size_t(2));
        filter.outcomes = {Outcome::None, Outcome::Failure};
        QCOMPARE(setOf(filter), std::vector<qint64>{m_archive->idOf(u"reddit:1/c1"_s).value});
        filter = {};
        filter.conditions = {{u"engine"_s, Domain::SlotCondition::Test::IsNot, u"vllm"_s}};
        QCOMPARE(setOf(filter), std::vector<qint64>{m_archive->idOf(u"reddit:1/c2"_s).value});
        filter = {};
        filter.withRunOnly = true;
        QCOMPARE(setOf(filter).size(), size_t(2));
        filter.services = QStringList{u"github"_s};
        QVERIFY(setOf(filter).empty());
    }

    void aServiceLeavesItsPostsAlsoWhereItHasMost()
    {
        const auto at = [](const QString &service, const QString &number) {
            auto thread = aThread(number, {aPost({}, u"text"_s), aPost(u"c"_s, u"text"_s)});
            thread.key.service = service;
            return thread;
        };
        m_archive->store(at(u"reddit"_s, u"1"_s));
        m_archive->store(at(u"reddit"_s, u"2"_s));
        m_archive->store(at(u"hackernews"_s, u"3"_s));
        m_archive->store(at(u"lemmy"_s, u"4"_s));
        const auto of = [&](const QStringList &services) {
            PostFilter filter;
            filter.services = services;
            return setOf(filter);
        };
        QCOMPARE(of({u"reddit"_s}), (std::vector<qint64>{1, 2, 3, 4}));
        QCOMPARE(of({u"hackernews"_s}), (std::vector<qint64>{5, 6}));
        QCOMPARE(of({u"reddit"_s, u"lemmy"_s}), (std::vector<qint64>{1, 2, 3, 4, 7, 8}));
        QCOMPARE(of({u"reddit"_s, u"lemmy"_s, u"hackernews"_s}).size(), size_t(8));
        QCOMPARE(of({u"reddit"_s, u"nowhere"_s}), (std::vector<qint64>{1, 2, 3, 4}));
        // Another has most now.
        for (int number = 10; number < 13; ++number)
            m_archive->store(at(u"lemmy"_s, QString::number(number)));
        QCOMPARE(of({u"reddit"_s}), (std::vector<qint64>{1, 2, 3, 4}));
        QCOMPARE(of({u"lemmy"_s}).size(), size_t(8));
    }

    void aThreadThatGrewLaterStaysTogether()
    {
        const auto thread = [](const QString &number, const QString &title, const QStringList &comments) {
            auto made = aThread(number, {written({}, u"x"_s, 1, {})});
            for (const auto &comment : comments)
                made.posts.push_back(written(comment, u"x"_s, 2, {}));
            made.title = title;
            made.place = title;
            return made;
        };
        m_archive->store(thread(u"a"_s, u"first"_s, {u"1"_s}));
        m_archive->store(thread(u"b"_s, u"second"_s, {u"1"_s}));
        m_archive->store(thread(u"a"_s, u"first"_s, {u"1"_s, u"2"_s}));
        m_archive->store(thread(u"c"_s, u"third"_s, {}));
        m_archive->store(thread(u"b"_s, u"second"_s, {u"1"_s, u"2"_s}));
        m_archive->store(thread(u"a"_s, u"first"_s, {u"1"_s, u"2"_s, u"3"_s}));
        for (const auto order : {PostOrder::Title, PostOrder::Service}) {
            auto threads = m_archive->list({}, order);
            for (auto &id : threads)
                id = id.section(u'/', 0, 0);
            QCOMPARE(
                threads,
                QStringList(4, u"reddit:a"_s) + QStringList(3, u"reddit:b"_s) + QStringList{u"reddit:c"_s});
        }
    }

    void givesEveryOrder_data()
    {
        QTest::addColumn<PostOrder>("order");
        QTest::addColumn<QStringList>("posts");
        QTest::newRow("newest") << PostOrder::NewestFirst
                                << QStringList{u"b/2"_s, u"a/1"_s, u"b"_s, u"a"_s, u"a/2"_s};
        QTest::newRow("oldest") << PostOrder::OldestFirst
                                << QStringList{u"a/2"_s, u"a"_s, u"b"_s, u"a/1"_s, u"b/2"_s};
        QTest::newRow("score") << PostOrder::HighestScore
                               << QStringList{u"b/2"_s, u"a"_s, u"a/1"_s, u"b"_s, u"a/2"_s};
        QTest::newRow("title") << PostOrder::Title
                               << QStringList{u"b"_s, u"b/2"_s, u"a/2"_s, u"a"_s, u"a/1"_s};
        QTest::newRow("author") << PostOrder::Author
                                << QStringList{u"a"_s, u"b/2"_s, u"b"_s, u"a/1"_s, u"a/2"_s};
        QTest::newRow("place") << PostOrder::Service
                               << QStringList{u"a/1"_s, u"a"_s, u"a/2"_s, u"b/2"_s, u"b"_s};
        QTest::newRow("outcome") << PostOrder::Outcome
                                 << QStringList{u"a"_s, u"b/2"_s, u"b"_s, u"a/2"_s, u"a/1"_s};
    }

    void givesEveryOrder()
    {
        QFETCH(PostOrder, order);
        QFETCH(QStringList, posts);
        auto first = aThread(
            u"a"_s,
            {written({}, u"Ada"_s, 2, 5), written(u"1"_s, u"carl"_s, 4, 5),
             written(u"2"_s, u"zoe"_s, 0, {})});
        first.title = u"Zebra"_s;
        first.place = u"r/A"_s;
        auto second = aThread(u"b"_s, {written({}, u"Bob"_s, 2, 1), written(u"2"_s, u"bob"_s, 6, 9)});
        second.title = u"apple"_s;
        second.place = u"r/B"_s;
        m_archive->store(first, {{Outcome::Failure, {}}, {Outcome::Success, {}}, {}});
        m_archive->store(second);
        QStringList printed;
        for (const auto &post : posts)
            printed << u"reddit:"_s + post;
        for (int turn = 0; turn < 2; ++turn)
            QCOMPARE(m_archive->list({}, order), printed);
        const auto narrowed = textFilter(aWord(u"text"_s));
        QCOMPARE(m_archive->list(narrowed, order), printed);
    }

    void seesWhatAnotherConnectionChanges()
    {
        m_archive->store(aThread(u"1"_s, {aPost({}, u"card"_s)}), {{Outcome::Failure, {}}});
        const auto card = textFilter(aWord(u"card"_s));
        PostFilter failures;
        failures.outcomes = {Outcome::Failure};
        const auto other = openArchive(m_archive->file(), Access::Read);
        QVERIFY(other);
        const auto count = [&](const PostFilter &filter) { return (*(*other)->postSet(filter))->count(); };
        QCOMPARE(count(card), qint64(1));
        QCOMPARE(count(failures), qint64(1));

        m_archive->store(aThread(u"2"_s, {aPost({}, u"another card"_s)}), {{Outcome::Failure, {}}});
        QCOMPARE(count(card), qint64(2));
        QCOMPARE(count(failures), qint64(2));

        QVERIFY(m_archive->get().setFinding(
            {m_archive->idOf(u"reddit:2"_s), Domain::Verdict::Success, {}, {}, aTime(1)}));
        QCOMPARE(count(failures), qint64(1));
        QCOMPARE((*other)->postIds({}, PostOrder::Outcome)->size(), size_t(2));
        QCOMPARE((*other)->postIds({}, PostOrder::Outcome)->back(), m_archive->idOf(u"reddit:2"_s));
    }
};

LP_TEST(HeldPostsTest)
#include "tst_heldposts.moc"
