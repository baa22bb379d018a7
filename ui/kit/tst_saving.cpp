// SPDX-License-Identifier: GPL-3.0-or-later
#include "saving.h"

#include <tests/testlib/testcase.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Ui;
using namespace Qt::StringLiterals;

class SavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSuffixDecides_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("known") << u"/a/b.json"_s << u"json"_s;
        QTest::newRow("capitals") << u"/a/b.JSON"_s << u"json"_s;
        QTest::newRow("unknown") << u"/a/b.txt"_s << u"csv"_s;
        QTest::newRow("none") << u"/a.json/b"_s << u"csv"_s;
    }

    void theSuffixDecides()
    {
        QFETCH(QString, path);
        const std::vector<SaveFormat> formats{{u"csv"_s, {}, {}}, {u"json"_s, {}, {}}};
        QTEST(formatOf(path, formats).suffix, "suffix");
    }

    void whatCannotBeWrittenIsAProblemAndLeavesWhatWasThere()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"a.csv"_s);
        QVERIFY(saveFile(path, "first"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("first"));
        const auto missing = saveFile(folder.filePath(u"no/such/folder/a.csv"_s), "second");
        QVERIFY(!missing);
        QCOMPARE(missing.problem().kind, Domain::Problem::Kind::CannotWrite);
        QVERIFY(missing.problem().where.endsWith(u"a.csv"_s));
    }
};

LP_TEST(SavingTest)
#include "tst_saving.moc"
