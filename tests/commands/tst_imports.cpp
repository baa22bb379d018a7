// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

QByteArray dumpLine(const char *id, const char *subreddit, const char *body, qint64 written)
{
    return QByteArray::fromStdString(json{
               {"id", id},
               {"link_id", "t3_2qx"},
               {"parent_id", "t3_2qx"},
               {"author", "a"},
               {"subreddit", subreddit},
               {"body", body},
               {"score", 1},
               {"created_utc", written}}.dump())
        + '\n';
}

QByteArray chat(const std::vector<std::string> &ids)
{
    nlohmann::ordered_json file{
        {"guild", {{"id", "11"}, {"name", "Rigs"}}},
        {"channel", {{"id", "22"}, {"type", "GuildTextChat"}, {"name", "talk"}}}};
    for (const auto &id : ids)
        file["messages"].push_back(
            {{"id", id},
             {"type", "Default"},
             {"timestamp", "2024-01-15T12:30:00+02:00"},
             {"content", "vLLM on " + id},
             {"author", {{"id", "1"}, {"name", "eve"}, {"discriminator", "0000"}}}});
    return QByteArray::fromStdString(file.dump());
}

} // namespace

//! Files of all kinds, as the command takes them.
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDumpIsNarrowedBeforeItIsStored_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("posts");
        QTest::newRow("all") << QStringList{} << 4;
        QTest::newRow("subreddit") << QStringList{u"--subreddit"_s, u"localllama"_s} << 3;
        QTest::newRow("two subreddits") << QStringList{u"--subreddit"_s, u"r/LocalLLaMA,pics"_s} << 4;
        QTest::newRow("after") << QStringList{u"--after"_s, u"2025-01-02"_s} << 2;
        QTest::newRow("before") << QStringList{u"--before"_s, u"2025-01-02"_s} << 2;
        QTest::newRow("words") << QStringList{u"--words-of-questions"_s} << 2;
        QTest::newRow("all of it") << QStringList{
            u"--subreddit"_s, u"LocalLLaMA"_s, u"--words-of-questions"_s, u"--after"_s,
            u"2025-01-02"_s} << 1;
    }

    void aDumpIsNarrowedBeforeItIsStored()
    {
        QFETCH(QStringList, options);
        QFETCH(int, posts);
        const Program program;
        const qint64 newYear = 1735689600;
        const auto path = program.write(
            u"RC_2025-01"_s,
            compressed(
                dumpLine("c1", "LocalLLaMA", "gpt-oss-120b on vLLM with an RTX PRO 6000", newYear)
                + dumpLine("c2", "LocalLLaMA", "gpt-oss-120b on vLLM with an RTX PRO 6000", newYear + 86400)
                + "this is no JSON\n" + dumpLine("c3", "pics", "a cat", newYear)
                + dumpLine("c4", "LocalLLaMA", "thanks", newYear + 86400)));
        const auto ran = program.run(
            QStringList{u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s} + options
            + QStringList{path});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains(u"line 3, byte"), qPrintable(ran.err));
        QCOMPARE(ran.json()["new"].get<int>(), posts);
        QCOMPARE(QString::fromStdString(ran.json()["files"][0]["format"]), u"reddit-dump"_s);
        const auto stats =
            program.run({u"stats"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s}).json();
        QCOMPARE(stats["posts"].get<int>(), posts);
    }

    void partsOfAChannelJoin()
    {
        const Program program;
        const auto first = program.write(u"a.json"_s, chat({"1001", "1002", "1003"}));
        const auto second = program.write(u"b.json"_s, chat({"1003", "1004"}));
        const auto ran =
            program.run({u"import"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s, first, second});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.json()["new"].get<int>(), 4);
        QCOMPARE(ran.json()["skipped"].get<int>(), 1);
        const auto stats =
            program.run({u"stats"_s, u"--project"_s, program.path(u"rig"_s), u"--json"_s}).json();
        QCOMPARE(stats["sources"]["discord"]["threads"].get<int>(), 1);
        QCOMPARE(stats["sources"]["discord"]["posts"].get<int>(), 4);
    }

    void wrongFiltersAreUsage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no day") << QStringList{u"--after"_s, u"yesterday"_s};
        QTest::newRow("no subreddit") << QStringList{u"--subreddit"_s, u","_s};
    }

    void wrongFiltersAreUsage()
    {
        QFETCH(QStringList, options);
        const Program program;
        const auto ran = program.run(
            QStringList{u"import"_s, u"--project"_s, program.path(u"rig"_s)} + options + QStringList{u"x"_s});
        QCOMPARE(ran.exit, 2);
    }
};

LP_TEST(ImportsTest)
#include "tst_imports.moc"
