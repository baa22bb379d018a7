// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

//! Names of an object's members, sorted.
QStringList keysOf(const json &object)
{
    QStringList keys;
    for (const auto &[name, value] : object.items())
        keys << QString::fromStdString(name);
    return keys;
}

bool hasAll(const json &object, const QStringList &wanted)
{
    const auto keys = keysOf(object);
    return std::ranges::all_of(wanted, [&](const QString &name) { return keys.contains(name); });
}

} // namespace

//! The keys of DESIGN.md section 5, which scripts rely on.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_program.write(
            u"threads.ndjson"_s,
            redditLine(
                "1abc", "gpt-oss-120b on an RTX PRO 6000",
                {"vLLM 0.10.1 runs gpt-oss-120b MXFP4 on my RTX PRO 6000 Blackwell at 120 tok/s.",
                 "With driver 570 vLLM fails: CUDA error: no kernel image is available for execution on the "
                 "device",
                 "Nothing to say."})
                + redditLine("2def", "Which PSU?", {"A big one."}));
        m_imported = m_program.run({u"import"_s, u"--project"_s, project(), u"--json"_s, m_file});
        QVERIFY2(m_imported.exit == 0, qPrintable(m_imported.err));
    }

    void importCountsWhatItStored()
    {
        const auto report = m_imported.json();
        QVERIFY(report.is_object());
        QVERIFY(hasAll(report, {u"posts"_s, u"threads"_s, u"new"_s, u"updated"_s, u"skipped"_s, u"files"_s}));
        QCOMPARE(report["posts"].get<int>(), 6);
        QCOMPARE(report["threads"].get<int>(), 2);
        QCOMPARE(report["new"].get<int>(), 6);
        const auto &file = report["files"].at(0);
        QVERIFY(hasAll(file, {u"path"_s, u"format"_s, u"posts"_s, u"problem"_s}));
        QCOMPARE(QString::fromStdString(file["path"]), m_file);
        QCOMPARE(QString::fromStdString(file["format"]), u"reddit-threads"_s);
        QVERIFY(file["problem"].is_null());
    }

    void importWithoutAProfileSaysWhichItTook() const
    {
        QVERIFY2(m_imported.err.contains(u"sample profile"), qPrintable(m_imported.err));
    }

    void aSecondImportSkipsAll()
    {
        const auto again =
            m_program.run({u"import"_s, u"--project"_s, project(), u"--json"_s, m_file}).json();
        QCOMPARE(again["new"].get<int>(), 0);
        QCOMPARE(again["updated"].get<int>(), 0);
        QCOMPARE(again["skipped"].get<int>(), 6);
    }

    void statsCountTheProject()
    {
        const auto ran = m_program.run({u"stats"_s, u"--project"_s, project(), u"--json"_s});
        QCOMPARE(ran.exit, 0);
        const auto stats = ran.json();
        QVERIFY(hasAll(
            stats,
            {u"threads"_s, u"posts"_s, u"readings"_s, u"traces"_s, u"findings"_s, u"sources"_s,
             u"ledger"_s}));
        QCOMPARE(stats["posts"].get<int>(), 6);
        QVERIFY(stats["readings"].get<int>() > 0);
        QCOMPARE(stats["sources"]["reddit"]["threads"].get<int>(), 2);
        QCOMPARE(stats["sources"]["reddit"]["posts"].get<int>(), 6);
        QVERIFY(hasAll(stats["ledger"], {u"answered"_s, u"empty"_s, u"blocked"_s, u"not_searched"_s}));
    }

    void searchTellsTheBestFirst()
    {
        const auto ran = m_program.run(
            {u"search"_s, u"--project"_s, project(), u"--json"_s, u"--limit"_s, u"2"_s, u"gpt-oss-120b"_s,
             u"tok/s"_s});
        QCOMPARE(ran.exit, 0);
        const auto found = ran.json();
        QVERIFY(hasAll(found, {u"query"_s, u"total"_s, u"results"_s}));
        const auto &results = found["results"];
        QVERIFY(!results.empty() && results.size() <= 2);
        QVERIFY(hasAll(
            results[0],
            {u"id"_s, u"thread"_s, u"source"_s, u"title"_s, u"permalink"_s, u"written"_s, u"score"_s,
             u"outcome"_s, u"verdict"_s, u"snippet"_s}));
        QCOMPARE(QString::fromStdString(results[0]["id"]), u"reddit:1abc/c1"_s);
        QCOMPARE(QString::fromStdString(results[0]["thread"]), u"reddit:1abc"_s);
        QCOMPARE(QString::fromStdString(results[0]["outcome"]), u"success"_s);
        QVERIFY(results[0]["verdict"].is_null());
        for (size_t i = 1; i < results.size(); ++i)
            QVERIFY(results[i - 1]["score"].get<double>() >= results[i]["score"].get<double>());
    }

    void signaturesGroupWhatPostsReport()
    {
        const QByteArray log = "llama.cpp b5000 dies:\n\n```\nllama_model_load: error loading model: tensor "
                               "%1 is gone for good\n```";
        const auto file = m_program.write(
            u"errors.ndjson"_s,
            redditLine("3ghi", "It dies", {QByteArray(log).replace("%1", "17")})
                + redditLine("4jkl", "It dies here, too", {QByteArray(log).replace("%1", "4")}));
        const auto folder = project() + u"-errors"_s;
        QCOMPARE(m_program.run({u"import"_s, u"--project"_s, folder, u"--json"_s, file}).exit, 0);
        const auto ran = m_program.run({u"signatures"_s, u"--project"_s, folder, u"--json"_s});
        QCOMPARE(ran.exit, 0);
        const auto groups = ran.json()["groups"];
        QCOMPARE(groups.size(), size_t(1));
        QVERIFY(
            hasAll(groups[0], {u"error"_s, u"masking"_s, u"threads"_s, u"rigs"_s, u"fixes"_s, u"reports"_s}));
        QCOMPARE(
            QString::fromStdString(groups[0]["error"]),
            u"error loading model: tensor <n> is gone for good"_s);
        QCOMPARE(groups[0]["threads"].get<int>(), 2);
    }

    void whatIsSaidAgainIsACopyOnceItWasSearched()
    {
        const QByteArray story =
            "After two days of trying the large model finally answers on my single card without crashing. "
            "The "
            "trick was to build the engine from its newest source and to leave the old flags alone.";
        const auto file = m_program.write(
            u"again.ndjson"_s,
            redditLine("5mno", "It answers", {story}) + redditLine("6pqr", "It answers, again", {story}));
        const auto folder = project() + u"-again"_s;
        QCOMPARE(m_program.run({u"import"_s, u"--project"_s, folder, u"--json"_s, file}).exit, 0);
        const auto found = [&](const QString &query) {
            return m_program.run({u"search"_s, u"--project"_s, folder, u"--json"_s, query}).json();
        };
        QCOMPARE(found(u"answers copy:yes"_s)["total"].get<int>(), 0);

        const auto ran = m_program.run({u"copies"_s, u"--project"_s, folder, u"--json"_s});
        QCOMPARE(ran.exit, 0);
        const auto copies = ran.json();
        QCOMPARE(copies["total"].get<int>(), 1);
        const auto copy = copies["posts"][0];
        QVERIFY(hasAll(copy["copy_of"][0], {u"id"_s, u"likeness"_s, u"percent"_s}));
        QCOMPARE(QString::fromStdString(copy["copy_of"][0]["likeness"]), u"cross_post"_s);

        const auto results = found(u"answers copy:yes"_s)["results"];
        QCOMPARE(results.size(), size_t(1));
        QVERIFY(results[0]["copy_of"] == copy["copy_of"]);
        QVERIFY(!results[0]["stands_alone"].get<bool>());
        const auto others = found(u"newest source copy:no"_s)["results"];
        QVERIFY(!others.empty());
        for (const auto &result : others)
            QVERIFY(result["copy_of"].empty());
    }

    void theMatrixIsOneDocumentOrOneTable()
    {
        const auto ran = m_program.run({u"matrix"_s, u"--project"_s, project(), u"--json"_s});
        QCOMPARE(ran.exit, 0);
        const auto matrix = ran.json();
        QVERIFY(hasAll(matrix, {u"rows"_s, u"cols"_s, u"cells"_s}));
        QVERIFY(!matrix["cells"].empty());
        QVERIFY(hasAll(
            matrix["cells"][0], {u"row"_s, u"col"_s, u"rigs"_s, u"success"_s, u"failure"_s, u"posts"_s}));
        const auto csv = m_program.run({u"matrix"_s, u"--project"_s, project(), u"--csv"_s});
        QCOMPARE(csv.exit, 0);
        QVERIFY(csv.out.startsWith("model,quant,engine,"));
    }

    void theDossierLiesWhereItSays_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ru") << u"ru"_s;
        QTest::newRow("en") << u"en"_s;
    }

    void theDossierLiesWhereItSays()
    {
        QFETCH(QString, language);
        const auto ran = m_program.run({u"dossier"_s, u"--project"_s, project(), u"--lang"_s, language});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const auto files = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(files.size(), 2);
        for (const auto &path : files) {
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const auto bytes = file.readAll();
            QVERIFY(bytes.contains("120 tok/s"));
            if (path.endsWith(u".json")) {
                const auto dossier = json::parse(bytes.toStdString(), nullptr, false);
                QVERIFY(
                    hasAll(dossier, {u"profile"_s, u"coverage"_s, u"claims"_s, u"conflicts"_s, u"risks"_s}));
                QCOMPARE(QString::fromStdString(dossier["language"]), language);
            }
        }
        QVERIFY(QDir(project() + u"/dossier/.git"_s).exists());
    }

    void wrongUsageIsTwoAndAFailureThree_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("no such command") << QStringList{u"improt"_s} << 2;
        QTest::newRow("no such option") << QStringList{u"import"_s, u"--projekt"_s, u"x"_s, u"y"_s} << 2;
        QTest::newRow("no file") << QStringList{u"import"_s, u"--project"_s, u"x"_s} << 2;
        QTest::newRow("no project") << QStringList{u"stats"_s} << 2;
        QTest::newRow("no such project")
            << QStringList{u"stats"_s, u"--project"_s, u"/nowhere/at/all"_s} << 3;
        QTest::newRow("no such file")
            << QStringList{u"import"_s, u"--project"_s, project(), u"/nowhere/threads.ndjson"_s} << 1;
        QTest::newRow("help") << QStringList{u"help"_s} << 0;
    }

    void wrongUsageIsTwoAndAFailureThree()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const auto ran = m_program.run(arguments);
        QCOMPARE(ran.exit, exit);
        QCOMPARE(ran.err.isEmpty(), exit == 0);
    }

    void helpTellsOfEveryCommandThatItLists()
    {
        const auto listed = m_program.run({u"help"_s}).out;
        for (const auto *name :
             {"import", "search", "matrix", "signatures", "copies", "dossier", "stats", "extract",
              "harvest"}) {
            QVERIFY(listed.contains(QByteArray("\n  ") + name + ' '));
            QCOMPARE(m_program.run({u"help"_s, QString::fromLatin1(name)}).exit, 0);
        }
    }

private:
    QString project() const { return m_program.path(u"rig"_s); }

    Program m_program;
    QString m_file;
    Ran m_imported;
};

LP_TEST(CommandsTest)
#include "tst_commands.moc"
