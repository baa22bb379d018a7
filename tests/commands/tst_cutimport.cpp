// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;

namespace {

//! So many threads of four posts each.
QByteArray manyThreads(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const auto number = QByteArray::number(i);
        lines += redditLine(
            "t" + number, "Thread " + number,
            {"llama.cpp runs Qwen3 on card " + number + " at " + number + " tok/s " + QByteArray(300, 'x'),
             "vLLM crashed with CUDA out of memory", "same here"});
    }
    return lines;
}

} // namespace

//! An import that does not come to its end: the file is cut, or the process is killed.
class CutImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutFileKeepsWhatStoodBeforeTheCut_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("plain") << false;
        QTest::newRow("zstd") << true;
    }

    void aCutFileKeepsWhatStoodBeforeTheCut()
    {
        QFETCH(bool, packed);
        const Program program;
        const auto whole = manyThreads(400);
        const auto bytes = packed ? compressed(whole) : whole;
        const auto cutPath = program.write(u"cut"_s, bytes.left(bytes.size() * 3 / 4));
        const auto wholePath = program.write(u"whole"_s, bytes);
        const QStringList import{u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s};

        const auto cut = program.run(import + QStringList{cutPath});
        QCOMPARE(cut.exit, 1);
        const auto kept = cut.json()["new"].get<int>();
        QVERIFY(kept > 0 && kept < 1600);
        const auto problem = QString::fromStdString(cut.json()["files"][0]["problem"]);
        // The line in which it ends, counted from 1, and the byte of the text at which it does.
        const auto line = u"line %1,"_s.arg(kept / 4 + 1);
        QVERIFY2(problem.contains(line), qPrintable(problem));
        if (!packed)
            QVERIFY2(problem.contains(u"byte %1"_s.arg(whole.size() * 3 / 4)), qPrintable(problem));
        QVERIFY2(cut.err.contains(problem), qPrintable(cut.err));

        const auto rest = program.run(import + QStringList{wholePath});
        QVERIFY2(rest.exit == 0, qPrintable(rest.err));
        QCOMPARE(rest.json()["new"].get<int>(), 1600 - kept);
        QCOMPARE(rest.json()["skipped"].get<int>(), kept);
        QCOMPARE(rest.json()["updated"].get<int>(), 0);
    }

    void aBadLineInTheMiddleHurtsNoOther()
    {
        const Program program;
        const auto path = program.write(
            u"lines"_s, manyThreads(2) + "{\"id\": \"broken\n" + redditLine("1abc", "Good", {"one"}));
        const auto ran =
            program.run({u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s, path});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.json()["new"].get<int>(), 10);
        QVERIFY2(ran.err.contains(u"line 3, byte"), qPrintable(ran.err));
    }

    void aKilledImportIsGoneOnWith()
    {
        const Program program;
        const auto path = program.write(u"threads"_s, manyThreads(6000));
        const QStringList import{u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s, path};
        const QStringList stats{u"stats"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s};
        int kills = 0;
        // Wherever the moments fall: before the project is whole, between two transactions, in one.
        for (const int moment : {5, 40, 90, 150, 230, 400, 600}) {
            const auto ran = program.runAndKill(import, moment);
            kills += ran.exit < 0 ? 1 : 0;
        }
        QVERIFY(kills > 0);
        const auto last = program.run(import);
        QVERIFY2(last.exit == 0, qPrintable(last.err));
        QCOMPARE(last.json()["posts"].get<int>(), 24'000);
        QCOMPARE(last.json()["updated"].get<int>(), 0);
        const auto counted = program.run(stats);
        QVERIFY2(counted.exit == 0, qPrintable(counted.err));
        QCOMPARE(counted.json()["posts"].get<int>(), 24'000);
        QCOMPARE(counted.json()["threads"].get<int>(), 6000);

        const Program other;
        const auto undisturbed =
            other.run({u"import"_s, u"--project"_s, other.path(u"rig"_s), u"--json"_s, path});
        QCOMPARE(undisturbed.exit, 0);
        const auto expected =
            other.run({u"stats"_s, u"--project"_s, other.path(u"rig"_s), u"--json"_s}).json();
        QVERIFY(counted.json() == expected);
    }
};

LP_TEST(CutImportTest)
#include "tst_cutimport.moc"
