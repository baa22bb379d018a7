// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/journeys/patience.h>
#include <tests/testlib/testcase.h>

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! What a person did without a mouse is there after the program was killed.
class KeysAloneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThereAfterAKill()
    {
        const QTemporaryDir home;
        QProcess life;
        prepare(life, home);
        life.start(QStringLiteral(LP_KEYS_ALONE), {u"live"_s});
        const bool lived = QTest::qWaitFor(
            [&life] { return life.state() == QProcess::NotRunning || life.canReadLine(); }, 4 * patience);
        QVERIFY2(
            lived && life.state() == QProcess::Running && life.readLine().startsWith("lived"),
            life.readAllStandardError().constData());
        life.kill();
        QVERIFY(life.waitForFinished(patience));
        QCOMPARE(life.exitStatus(), QProcess::CrashExit);

        QProcess look;
        prepare(look, home);
        look.start(QStringLiteral(LP_KEYS_ALONE), {u"look"_s});
        QVERIFY(look.waitForFinished(patience));
        QVERIFY2(look.exitCode() == 0, look.readAllStandardError().constData());
        const auto seen = nlohmann::json::parse(look.readAllStandardOutput().toStdString(), nullptr, false);
        QVERIFY(seen.is_object());
        QCOMPARE(seen["verdicts"].get<int>(), 20);
        QCOMPARE(seen["tags"].dump(), std::string(R"(["to try"])"));
        QVERIFY(seen["values"].dump().find("4242") != std::string::npos);
        QVERIFY(QString::fromStdString(seen["language"]).contains(u"Настройки"_s));
        QCOMPARE(seen["claims"].dump(), std::string(R"(["One card is enough: 1"])"));
        QVERIFY(QString::fromStdString(seen["undo"]).contains(u"One card is enough"_s));
    }

private:
    static void prepare(QProcess &process, const QTemporaryDir &home)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        for (const auto &name : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"STATE"_s})
            environment.insert(u"XDG_%1_HOME"_s.arg(name), home.filePath(name.toLower()));
        process.setProcessEnvironment(environment);
    }
};

LP_TEST(KeysAloneTest)
#include "tst_keysalone.moc"
