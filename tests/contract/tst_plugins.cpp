// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/services/plugins.h>

#include <tests/testlib/testcase.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
using Domain::Problem;
using Services::Plugins;

class PluginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInstalled()
    {
        const Plugins plugins;
        QVERIFY(plugins.problems().empty());
        for (const auto &id : {u"github"_s, u"reddit"_s}) {
            QVERIFY(plugins.card(id));
            QVERIFY(plugins.makeConnector(id, {}));
        }
        QVERIFY(!plugins.card(u"usenet"_s));
        QCOMPARE(plugins.makeConnector(u"usenet"_s, {}).problem().kind, Problem::Kind::NotFound);
    }

    void oneThatIsNoLibraryLeavesTheOthersAlone()
    {
        const QTemporaryDir folder;
        install(folder, u"github_connector.so"_s);
        QFile file(folder.filePath(u"broken.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no library");
        file.close();
        QFile note(folder.filePath(u"README"_s));
        QVERIFY(note.open(QIODevice::WriteOnly));

        const Plugins plugins(folder.path());
        QCOMPARE(plugins.cards().size(), size_t(1));
        QCOMPARE(plugins.problems().size(), size_t(1));
        QCOMPARE(plugins.problems().front().kind, Problem::Kind::PluginUnusable);
        QCOMPARE(plugins.problems().front().where, u"broken.so"_s);
        QVERIFY(plugins.makeConnector(u"github"_s, {}));
    }

    void aBrokenCardIsToldWithoutLoadingTheCode()
    {
        const QTemporaryDir folder;
        const auto built = QCoreApplication::applicationDirPath() + u"/plugins/contract_nocard.so"_s;
        QVERIFY(QFile::copy(built, folder.filePath(u"contract_nocard.so"_s)));
        const Plugins plugins(folder.path());
        QVERIFY(plugins.cards().empty());
        QCOMPARE(plugins.problems().size(), size_t(1));
        QVERIFY(plugins.problems().front().detail.contains(u"endpoints"_s));
    }

    void aGoodCardWhoseCodeDoesNotLoadIsAProblemOnUse()
    {
        const QTemporaryDir folder;
        install(folder, u"reddit_connector.so"_s);
        QFile file(folder.filePath(u"reddit_connector.so"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        auto bytes = file.readAll();
        const auto needed =
            bytes.indexOf("libQt6Core.so"); // a library that it needs, but under a name that nobody has
        QVERIFY(needed > 0);
        file.seek(needed);
        file.write("libQt6Cxyz.so");
        file.close();

        const Plugins plugins(folder.path());
        QVERIFY(plugins.card(u"reddit"_s));
        const auto connector = plugins.makeConnector(u"reddit"_s, {});
        QVERIFY(!connector);
        QCOMPARE(connector.problem().kind, Problem::Kind::PluginUnusable);
        QVERIFY(!connector.problem().detail.isEmpty());
    }

    void theSameSourceTwiceIsTakenOnce()
    {
        const QTemporaryDir folder;
        install(folder, u"github_connector.so"_s);
        QVERIFY(QFile::copy(folder.filePath(u"github_connector.so"_s), folder.filePath(u"zgithub.so"_s)));
        const Plugins plugins(folder.path());
        QCOMPARE(plugins.cards().size(), size_t(1));
        QCOMPARE(plugins.problems().size(), size_t(1));
        QCOMPARE(plugins.problems().front().where, u"zgithub.so"_s);
    }

    void anEmptyFolderHasNoPlugins()
    {
        const QTemporaryDir folder;
        QVERIFY(Plugins(folder.path()).cards().empty());
        QVERIFY(Plugins(folder.filePath(u"missing"_s)).problems().empty());
    }

private:
    static void install(const QTemporaryDir &folder, const QString &name)
    {
        const auto built =
            QCoreApplication::applicationDirPath() + u"/../lib/launchprobe/connectors/"_s + name;
        QVERIFY(QFile::copy(built, folder.filePath(name)));
        QVERIFY(QFile::setPermissions(
            folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
};

LP_TEST(PluginsTest)
#include "tst_plugins.moc"
