// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixfile.h"

#include <models/domain/csv.h>
#include <tests/testlib/testcase.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class MatrixFileTest : public QObject
{
    Q_OBJECT

private:
    static Domain::Matrix aMatrix()
    {
        Domain::MatrixCell cell;
        cell.rigs = {{Domain::Outcome::Success, 2}};
        cell.allRigs = 3;
        cell.bestTg = 50.5;
        cell.medianTg = 41.0;
        cell.lowestTg = 40.0;
        cell.newest = QDateTime({2025, 8, 1}, {9, 30}, Qt::UTC);
        cell.printedIds = {u"reddit:a/b"_s, u"reddit:c"_s};
        return {{u"model"_s}, {u"engine"_s}, {{u"=gpt, \"oss\""_s}, {{}}}, {{u"vLLM"_s}}, {{{0, 0}, cell}}};
    }

private Q_SLOTS:
    void dataKeepsEveryNumberAndEveryPost()
    {
        const auto json = QJsonDocument::fromJson(Evidence::matrixJson(aMatrix())).object();
        QCOMPARE(json.value(u"rows"_s).toArray(), QJsonArray{u"model"_s});
        const auto cell = json.value(u"cells"_s).toArray().at(0).toObject();
        QCOMPARE(cell.value(u"rigs"_s).toInt(), 3);
        QCOMPARE(cell.value(u"success"_s).toInt(), 2);
        QCOMPARE(cell.value(u"median_tg_tps"_s).toDouble(), 41.0);
        QCOMPARE(cell.value(u"newest"_s).toString(), u"2025-08-01T09:30:00Z"_s);
        QCOMPARE(cell.value(u"posts"_s).toArray().size(), 2);
    }

    void aTableHoldsNoFormula()
    {
        const auto lines = QString::fromUtf8(Evidence::matrixCsv(aMatrix())).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"model,engine,rigs,"));
        QVERIFY(lines[1].startsWith(u"\"'=gpt, \"\"oss\"\"\",vLLM,3,2,0,0,50.5,41,40,"));
        QVERIFY(lines[1].endsWith(u"reddit:a/b reddit:c"));
    }

    void cellsAreQuotedWhereTheyMustBe_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"a b"_s << u"a b"_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("formula") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("flag") << u"-ot exps=CPU"_s << u"'-ot exps=CPU"_s;
    }

    void cellsAreQuotedWhereTheyMustBe()
    {
        QFETCH(QString, cell);
        QTEST(Domain::csvLine({cell}), "line");
    }
};

LP_TEST(MatrixFileTest)
#include "tst_matrixfile.moc"
