// SPDX-License-Identifier: GPL-3.0-or-later
#include "informative.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QTest>

#include <cmath>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;
using Domain::Verdict;

namespace {

Ports::PostRow
aRow(qint64 id, const QString &text, const QString &engine = {}, Verdict verdict = Verdict::NotJudged)
{
    Ports::PostRow row;
    row.id = {id};
    row.thread = {id};
    row.service = u"reddit"_s;
    row.text = text;
    if (!engine.isEmpty())
        row.readings.push_back({Domain::Slot::Engine, engine, {}, {}, 0, {}});
    row.finding = {row.id, verdict, {}, {}, {}};
    return row;
}

//! Reports of hangs were useful, chatter was not; five more wait for a verdict.
Test::FakeArchive anArchive()
{
    Test::FakeArchive archive;
    qint64 id = 0;
    for (int i = 0; i < 4; ++i) {
        archive.rows.push_back(aRow(++id, u"the server hangs under load"_s, u"vLLM"_s, Verdict::Failure));
        archive.rows.push_back(aRow(++id, u"thanks, nice picture"_s, {}, Verdict::Unclear));
    }
    archive.rows.push_back(aRow(20, u"thanks, nice"_s));
    archive.rows.push_back(aRow(21, u"my server hangs under load"_s, u"vLLM"_s));
    archive.rows.push_back(aRow(22, u"thanks, the server hangs"_s));
    archive.rows.push_back(aRow(23, u"something else entirely"_s));
    archive.rows.push_back(aRow(24, u"nice picture"_s));
    return archive;
}

std::vector<qint64> idsOf(const InformativeOrder &order)
{
    std::vector<qint64> ids;
    for (const auto id : order.posts)
        ids.push_back(id.value);
    return ids;
}

} // namespace

class InformativeTest : public QObject
{
    Q_OBJECT

private:
    Catalogue::Catalogue m_catalogue;
    Domain::Profile m_profile;

    [[nodiscard]] ProfileRuler ruler() const { return {m_profile, m_catalogue}; }

private Q_SLOTS:
    void asksFirstWhereItIsLeastSureAndShowsTheMostPromisingBetween()
    {
        const auto archive = anArchive();
        const auto order = informativeOrder(archive, {}, ruler(), {});
        QVERIFY(order);
        QVERIFY(order->isLearned());
        QCOMPARE(order->judged, 8);
        QCOMPARE(order->useful, 4);
        const auto &sure = order->lessons[{21}];
        QVERIFY(sure.chance > 0.8);
        QVERIFY(order->lessons[{20}].chance < 0.2);
        const auto ids = idsOf(*order);
        // The fourth place is for what is likely to be useful; before it stand those of the middle.
        QCOMPARE(ids[promisingEvery - 1], 21);
        QCOMPARE(sure.why, Lesson::Why::Promising);
        QVERIFY(std::ranges::find(ids, 22) < ids.begin() + 2 || std::ranges::find(ids, 23) < ids.begin() + 2);
        for (size_t i = 5; i < ids.size(); ++i)
            QVERIFY(ids[i] <= 8); // what is judged comes last
        QCOMPARE(ids.size(), archive.rows.size());
    }

    void saysWhatSpokeForAPost()
    {
        const auto order = informativeOrder(anArchive(), {}, ruler(), {});
        const auto &reasons = order->lessons[{21}].reasons;
        QVERIFY(!reasons.empty());
        QVERIFY(reasons.front().weight > 0);
        const PostFeature engine{PostFeature::Kind::Slot, Domain::Slot::Engine, u"vLLM"_s};
        const auto found = std::ranges::find(reasons, engine, &Lesson::Reason::feature);
        QVERIFY(found != reasons.end() && found->weight > 0);
        for (size_t i = 1; i < reasons.size(); ++i)
            QVERIFY(std::abs(reasons[i - 1].weight) >= std::abs(reasons[i].weight));
        const auto &against = order->lessons[{20}].reasons;
        QVERIFY(std::ranges::any_of(against, [](const auto &reason) {
            return reason.feature.kind == PostFeature::Kind::Word && reason.weight < 0;
        }));
    }

    void wordsWithoutMeaningAreNoReasons()
    {
        const auto order = informativeOrder(anArchive(), {}, ruler(), {u"thank"_s, u"thanks"_s});
        for (const auto &lesson : order->lessons) {
            for (const auto &reason : lesson.reasons)
                QVERIFY(reason.feature.value != u"thanks");
        }
    }

    void equalArchivesGiveEqualOrders()
    {
        const auto one = informativeOrder(anArchive(), {}, ruler(), {});
        const auto other = informativeOrder(anArchive(), {}, ruler(), {});
        QCOMPARE(idsOf(*one), idsOf(*other));
        QVERIFY(one->lessons == other->lessons);
    }

    void tooFewVerdictsLearnNothing_data()
    {
        QTest::addColumn<int>("useful");
        QTest::addColumn<int>("useless");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one kind") << 9 << 0;
        QTest::newRow("two of the other") << 9 << fewestOfEach - 1;
    }

    void tooFewVerdictsLearnNothing()
    {
        QFETCH(int, useful);
        QFETCH(int, useless);
        Test::FakeArchive archive;
        qint64 id = 0;
        for (int i = 0; i < useful; ++i)
            archive.rows.push_back(aRow(++id, u"hangs"_s, {}, Verdict::Success));
        for (int i = 0; i < useless; ++i)
            archive.rows.push_back(aRow(++id, u"thanks"_s, {}, Verdict::Duplicate));
        archive.rows.push_back(aRow(50, u"plain talk"_s));
        archive.rows.push_back(aRow(51, u"with an engine"_s, u"vLLM"_s));
        const auto order = informativeOrder(archive, {}, ruler(), {});
        QVERIFY(!order->isLearned());
        QCOMPARE(order->posts.front().value, 51);
        QCOMPARE(order->lessons[{51}].why, Lesson::Why::NotLearned);
    }

    void orderIsOfTheFiltersPosts()
    {
        Domain::PostFilter filter;
        filter.text = {Domain::TextQuery::Op::Word, u"hangs"_s, {}};
        const auto order = informativeOrder(anArchive(), filter, ruler(), {});
        const auto ids = idsOf(*order);
        QCOMPARE(ids.size(), size_t(6));
        QVERIFY(std::ranges::find(ids, 23) == ids.end());
        filter.verdicts = {Verdict::Failure};
        const auto judged = informativeOrder(anArchive(), filter, ruler(), {});
        QCOMPARE(judged->posts.size(), size_t(4));
        QVERIFY(judged->lessons.isEmpty());
    }
};

LP_TEST(InformativeTest)
#include "tst_informative.moc"
