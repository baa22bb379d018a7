// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies.h"

#include <tests/testlib/testcase.h>

#include <QTest>

#include <set>

using namespace LaunchProbe;
using namespace LaunchProbe::Evidence;
using namespace Qt::StringLiterals;
using Domain::Likeness;

namespace {

const QString report =
    u"After two days of trying the large model finally answers on my single card without crashing. The trick "
    "was to build the engine from its newest source and to leave the old flags alone, since they make the "
    "loader pick a slower path."_s;
const QString follow =
    u"Later that week the same machine began to hang whenever somebody else used the printer, which sounds "
    "like a joke until you learn that both share one cheap power strip under the desk of our office."_s;
const QString third =
    u"A friend told me that his older board behaves quite differently with this release, because the "
    u"firmware "
    "resets the slot width after each sleep, so he simply never lets the thing fall asleep any more."_s;

QString aTable(double first)
{
    QString rows;
    for (int i = 0; i < 6; ++i)
        rows += u"| %1 | %2 | %3 |\n"_s.arg(512 * i)
                    .arg(first + 7.13 * i, 0, 'f', 2)
                    .arg(first / 3 + 1.37 * i, 0, 'f', 2);
    return rows;
}

//! The text's post has the number of its place.
std::vector<Domain::Copy> found(const QStringList &texts)
{
    std::vector<Compared> posts;
    std::vector<Sketch> sketches;
    for (const auto &text : texts) {
        posts.push_back({{static_cast<qint64>(posts.size() + 1)}, ownWords(u"place"_s, text, {})});
        sketches.push_back(sketchFrom(toBytes(sketchOf(posts.back().own))));
    }
    std::vector<Domain::Copy> copies;
    for (const auto &[post, earlier] : candidatesFor(sketches)) {
        std::vector<Compared> before;
        before.reserve(earlier.size());
        for (const auto index : earlier)
            before.push_back(posts[index]);
        std::ranges::copy(copiesOf(posts[post], before), std::back_inserter(copies));
    }
    return copies;
}

} // namespace

class CopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearTheSameTextIsACrossPostOfTheEarlierOne()
    {
        const auto copies = found({third, report, follow, report + u" Hope this helps."_s});
        QCOMPARE(copies.size(), size_t(1));
        QCOMPARE(copies[0].post.value, 4);
        QCOMPARE(copies[0].original.value, 2);
        QCOMPARE(copies[0].likeness, Likeness::CrossPost);
        QVERIFY(copies[0].percent >= 90 && copies[0].percent < 100);
    }

    void aPartOfALongerTextIsAQuote()
    {
        const auto copies = found({report + u' ' + follow + u' ' + third, follow});
        QCOMPARE(copies.size(), size_t(1));
        QCOMPARE(copies[0].likeness, Likeness::Quote);
        QCOMPARE(copies[0].percent, 100);
    }

    void passagesOfSeveralAreADigest()
    {
        const auto copies = found({report, follow, third, u"In short. "_s + third + u' ' + follow});
        QCOMPARE(copies.size(), size_t(2));
        QCOMPARE(copies[0].likeness, Likeness::Digest);
        QCOMPARE(copies[1].likeness, Likeness::Digest);
        QCOMPARE(copies[0].post, copies[1].post);
        QCOMPARE((std::set{copies[0].original.value, copies[1].original.value}), (std::set<qint64>{2, 3}));
        QVERIFY(copies[0].percent >= copies[1].percent);
    }

    void measuredLinesOfAnotherAreACopiedLog()
    {
        const auto copies = found(
            {report + u"\n\n"_s + aTable(41.52), u"Look what somebody measured:\n\n"_s + aTable(41.52)});
        QCOMPARE(copies.size(), size_t(1));
        QCOMPARE(copies[0].likeness, Likeness::Log);
        QCOMPARE(copies[0].percent, 100);
    }

    void whatIsNoCopy_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("other words") << QStringList{report, follow, third};
        QTest::newRow("a quotation that is marked")
            << QStringList{report, u"> "_s + report + u"\n\nSame here."_s};
        QTest::newRow("a phrase") << QStringList{report, report.left(60)};
        QTest::newRow("an answer that repeats a passage") << QStringList{report, report.left(150) + follow};
        QTest::newRow("the same words with another measurement")
            << QStringList{report + u"\n\n"_s + aTable(41.52), report + u"\n\n"_s + aTable(55.91)};
        QTest::newRow("another run of the same program") << QStringList{aTable(41.52), aTable(55.91)};
        QTest::newRow("nothing") << QStringList{{}, {}};
    }
    void whatIsNoCopy()
    {
        QFETCH(QStringList, texts);
        QVERIFY(found(texts).empty());
    }

    void whatEverybodySaysIsAPhrase()
    {
        const CopyLimits limits;
        QStringList few(static_cast<qsizetype>(limits.postsOfPhrase), report);
        QCOMPARE(found(few).size(), limits.postsOfPhrase - 1);
        QVERIFY(found(few << report).empty());
    }

    void theOriginalOfManyIsTheFirst()
    {
        for (const auto &copy : found({third, report, report, report}))
            QCOMPARE(copy.original.value, 2);
    }

    void bytesThatAreNoSketchAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut") << toBytes({{1, 2, 3}, {4}}).chopped(1);
        QTest::newRow("promises more") << QByteArray::fromHex("ffffffff01000000");
    }
    void bytesThatAreNoSketchAreNone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(sketchFrom(bytes).isEmpty());
    }

    void aSketchIsKeptAsItIs()
    {
        const Sketch sketch{{1, 20000, 4000000000U}, {7}};
        QCOMPARE(sketchFrom(toBytes(sketch)), sketch);
    }
};

LP_TEST(CopiesTest)
#include "tst_copies.moc"
