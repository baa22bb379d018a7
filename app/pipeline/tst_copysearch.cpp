// SPDX-License-Identifier: GPL-3.0-or-later
#include "copysearch.h"

#include <tests/testlib/testcase.h>

#include <QTest>

#include <algorithm>

using namespace LaunchProbe;
using namespace LaunchProbe::Pipeline;
using namespace Qt::StringLiterals;
using Domain::PostId;
using Domain::Result;

namespace {

const QString story =
    u"After two days of trying the large model finally answers on my single card without crashing, and the "
    "trick was to build the engine from its newest source and to leave the old flags alone."_s;

//! Posts in memory, in the order in which they were written.
class ListedBook final : public Ports::SketchBook
{
public:
    std::vector<Ports::PlacedText> texts;
    std::map<PostId, QByteArray> kept;
    std::vector<Domain::Copy> copies;
    qint64 changes = 1;
    int told = 0;

    Result<std::vector<Ports::PlacedText>> openings(PostId, int) const override
    {
        return std::vector<Ports::PlacedText>();
    }
    Result<std::vector<Ports::PlacedText>> unsketched(int, PostId after, int limit) const override
    {
        std::vector<Ports::PlacedText> some;
        for (const auto &text : texts) {
            if (text.post > after && !kept.contains(text.post) && some.size() < static_cast<size_t>(limit))
                some.push_back(text);
        }
        return some;
    }
    Result<Ports::PlacedText> placedText(PostId post) const override
    {
        return *std::ranges::find(texts, post, &Ports::PlacedText::post);
    }
    Result<std::vector<Ports::PostSketch>> sketches() const override
    {
        std::vector<Ports::PostSketch> list;
        for (const auto &[post, bytes] : kept) {
            if (!bytes.isEmpty())
                list.push_back({post, bytes});
        }
        return list;
    }
    Result<void> keepSketches(std::span<const Ports::PostSketch> some, int) override
    {
        for (const auto &[post, bytes] : some)
            kept[post] = bytes;
        ++changes;
        return {};
    }
    Result<qint64> changesSinceCopies() const override { return changes; }
    Result<void> replaceCopies(std::span<const Domain::Copy> all, qint64 seen) override
    {
        copies.assign(all.begin(), all.end());
        changes -= seen;
        ++told;
        return {};
    }
};

} // namespace

class CopySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = ListedBook();
        m_book.texts = {
            {{1}, u"here"_s, story}, {{2}, u"here"_s, u"Thanks!"_s}, {{3}, u"there"_s, story + u" Bye."_s}};
    }

    void whatWasSaidBeforeIsTold()
    {
        const auto report = searchCopies(m_book, {}, [](qint64) {});
        QCOMPARE(report->read, 3);
        QVERIFY(report->told);
        QCOMPARE(report->posts.at(Domain::Likeness::CrossPost), 1);
        QCOMPARE(m_book.copies.size(), size_t(1));
        QCOMPARE(m_book.copies[0].post.value, 3);
        QCOMPARE(m_book.copies[0].original.value, 1);
    }

    void whereNothingChangedNothingIsComparedAgain()
    {
        QVERIFY(searchCopies(m_book, {}, [](qint64) {}));
        const auto again = searchCopies(m_book, {}, [](qint64) {});
        QCOMPARE(again->read, 0);
        QVERIFY(!again->told);
        QCOMPARE(m_book.told, 1);
    }

    void onlyWhatIsNewIsRead()
    {
        QVERIFY(searchCopies(m_book, {}, [](qint64) {}));
        m_book.texts.push_back({{4}, u"here"_s, story});
        const auto report = searchCopies(m_book, {}, [](qint64) {});
        QCOMPARE(report->read, 1);
        QCOMPARE(m_book.copies.size(), size_t(2));
    }

    void whatWasStoppedGoesOnFromThere()
    {
        std::stop_source source;
        const auto stopped =
            searchCopies(m_book, source.get_token(), [&source](qint64) { source.request_stop(); });
        QCOMPARE(stopped->read, 3);
        QVERIFY(!stopped->told);
        QVERIFY(m_book.copies.empty());
        const auto report = searchCopies(m_book, {}, [](qint64) {});
        QCOMPARE(report->read, 0);
        QVERIFY(report->told);
        QCOMPARE(m_book.copies.size(), size_t(1));
    }

private:
    ListedBook m_book;
};

LP_TEST(CopySearchTest)
#include "tst_copysearch.moc"
