// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Outcome;

namespace {

qint64 nextId = 1;

Ports::PostRow
aPost(const QString &author, Outcome outcome, const QString &engine, const std::vector<double> &speeds = {})
{
    Ports::PostRow post;
    post.id = {nextId++};
    post.service = u"reddit"_s;
    post.printedId = u"reddit:t/%1"_s.arg(post.id.value);
    post.author = author;
    post.outcome = outcome;
    post.written = QDateTime({2025, 8, 1}, {0, 0}, Qt::UTC).addDays(post.id.value);
    post.readings = {{u"model"_s, u"gpt-oss-120b"_s, {}, {}, 0, {}}, {u"quant"_s, u"MXFP4"_s, {}, {}, 0, {}}};
    if (!engine.isEmpty())
        post.readings.push_back({u"engine"_s, engine, {}, {}, 0, {}});
    for (const double speed : speeds)
        post.readings.push_back({u"tg_tps"_s, QString::number(speed), speed, {}, 0, {}});
    return post;
}

} // namespace

class MatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsNoSecondRig()
    {
        auto original = aPost(u"ann"_s, Outcome::Success, u"vLLM"_s, {100});
        auto copy = aPost(u"bob"_s, Outcome::Success, u"vLLM"_s, {100});
        copy.originalRig = original.rig();
        const auto rigs = [&] { return Evidence::verificationMatrix({original, copy}).cell(0, 0)->allRigs; };
        QCOMPARE(rigs(), 1);
        copy.standsAlone = true; // a person's word
        QCOMPARE(rigs(), 2);
    }

    void countsRigsNotPosts()
    {
        const auto matrix = Evidence::verificationMatrix(
            {aPost(u"ann"_s, Outcome::Success, u"vLLM"_s, {100, 120}),
             aPost(u"ann"_s, Outcome::Success, u"vLLM"_s, {110}),
             aPost(u"bob"_s, Outcome::Success, u"vLLM"_s, {60}),
             aPost(u"bob"_s, Outcome::Failure, u"vLLM"_s)});
        QCOMPARE(matrix.rows.size(), size_t(1));
        QCOMPARE(matrix.rows[0], (QStringList{u"gpt-oss-120b"_s, u"MXFP4"_s}));
        const auto *cell = matrix.cell(0, 0);
        QVERIFY(cell);
        QCOMPARE(cell->allRigs, 2);
        QCOMPARE(cell->rigs.at(Outcome::Success), 2);
        QCOMPARE(cell->rigs.at(Outcome::Failure), 1);
        QCOMPARE(*cell->bestTg, 120.0);
        QCOMPARE(*cell->medianTg, 90.0); // of ann's 120 and bob's 60
        QCOMPARE(*cell->lowestTg, 60.0);
        QCOMPARE(cell->posts.size(), size_t(4));
        QVERIFY(cell->posts.front() > cell->posts.back()); // newest first
    }

    void aVerdictOverrulesTheExtractorAndDuplicatesAreLeftOut()
    {
        auto judged = aPost(u"ann"_s, Outcome::Success, u"vLLM"_s);
        judged.finding.verdict = Domain::Verdict::Failure;
        auto duplicate = aPost(u"bob"_s, Outcome::Success, u"vLLM"_s);
        duplicate.finding.verdict = Domain::Verdict::Duplicate;
        const auto matrix = Evidence::verificationMatrix({judged, duplicate});
        QCOMPARE(matrix.cell(0, 0)->allRigs, 1);
        QCOMPARE(matrix.cell(0, 0)->rigs.count(Outcome::Success), size_t(0));
        QCOMPARE(matrix.cell(0, 0)->rigs.at(Outcome::Failure), 1);
    }

    void leavesOutTracesThatStateNoColumn()
    {
        const auto matrix = Evidence::verificationMatrix({aPost(u"ann"_s, Outcome::Success, {})});
        QVERIFY(matrix.cells.empty());
        QVERIFY(matrix.rows.empty());
    }

    void peopleWithoutANameAreNotOnePerson()
    {
        const auto matrix = Evidence::verificationMatrix(
            {aPost({}, Outcome::Success, u"vLLM"_s), aPost({}, Outcome::Success, u"vLLM"_s)});
        QCOMPARE(matrix.cell(0, 0)->allRigs, 2);
    }

    void whatMostRigsTriedComesFirst()
    {
        const auto matrix = Evidence::verificationMatrix(
            {aPost(u"a"_s, Outcome::Success, u"Ollama"_s), aPost(u"b"_s, Outcome::Success, u"vLLM"_s),
             aPost(u"c"_s, Outcome::Success, u"vLLM"_s)},
            {u"model"_s}, {u"engine"_s});
        QCOMPARE(matrix.columns, (std::vector<QStringList>{{u"vLLM"_s}, {u"Ollama"_s}}));
        QVERIFY(!matrix.cell(5, 5));
    }
};

LP_TEST(MatrixTest)
#include "tst_matrix.moc"
