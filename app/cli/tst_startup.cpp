// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;

class StartupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAsksForTheWindow()
    {
        const auto startup = Cli::readStartup({});
        QVERIFY(startup);
        QVERIFY(startup->command.isEmpty() && !startup->help && !startup->version);
    }

    void windowOptionsMayBeJoinedOrNot()
    {
        const auto startup =
            Cli::readStartup({u"--project=/a=b"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"ru"_s});
        QVERIFY(startup);
        QCOMPARE(startup->project, u"/a=b"_s);
        QCOMPARE(startup->theme, u"dark"_s);
        QCOMPARE(startup->language, u"ru"_s);
    }

    void aCommandKeepsItsOwnOptions()
    {
        const auto startup =
            Cli::readStartup({u"questions"_s, u"--profile"_s, u"p.json"_s, u"--lang"_s, u"ru"_s});
        QVERIFY(startup);
        QCOMPARE(startup->command, u"questions"_s);
        QCOMPARE(startup->arguments, (QStringList{u"--profile"_s, u"p.json"_s, u"--lang"_s, u"ru"_s}));
        QCOMPARE(startup->language, u"ru"_s);
    }

    void aProjectBeforeTheCommandIsTheCommands()
    {
        const auto startup = Cli::readStartup({u"--project"_s, u"/p"_s, u"stats"_s, u"--json"_s});
        QVERIFY(startup);
        QCOMPARE(startup->arguments, (QStringList{u"--json"_s, u"--project"_s, u"/p"_s}));
    }

    void helpIsUnderstoodInEveryForm_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help command") << QStringList{u"help"_s, u"extract"_s};
        QTest::newRow("before") << QStringList{u"--help"_s, u"extract"_s};
        QTest::newRow("after") << QStringList{u"extract"_s, u"--help"_s};
    }

    void helpIsUnderstoodInEveryForm()
    {
        QFETCH(QStringList, arguments);
        const auto startup = Cli::readStartup(arguments);
        QVERIFY(startup && startup->help && startup->command.isEmpty());
        QCOMPARE(startup->arguments.value(0), u"extract"_s);
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"--colour"_s;
        QTest::newRow("value missing") << QStringList{u"--project"_s} << u"--project"_s;
        QTest::newRow("no such theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
    }

    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto startup = Cli::readStartup(arguments);
        QVERIFY(!startup);
        QCOMPARE(startup.problem().kind, Domain::Problem::Kind::WrongUsage);
        QVERIFY(startup.problem().where.contains(named));
    }
};

LP_TEST(StartupTest)
#include "tst_startup.moc"
