// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/testlib/testcase.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

nlohmann::json lastLine(const QByteArray &out)
{
    return nlohmann::json::parse(out.trimmed().split('\n').constLast().toStdString(), nullptr, false);
}

} // namespace

//! A harvest is told before it starts, and what failed in it is tried again.
class PlanAndRetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void aPlanTellsWhatWouldBeAskedAndAsksNothing()
    {
        const auto ran = run({u"harvest"_s, u"--plan"_s, u"--json"_s, u"--recordings"_s, m_recordings});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const auto plan = ran.json();
        QCOMPARE(plan["sources"].size(), size_t(2));
        const auto &gitHub = plan["sources"][0];
        QCOMPARE(QString::fromStdString(gitHub["source"]), u"github"_s);
        QVERIFY(gitHub["requests"]["least"].get<int>() > 0);
        QVERIFY(gitHub["requests"]["most"] > gitHub["requests"]["least"]);
        QCOMPARE(QString::fromStdString(gitHub["hosts"][0]), u"api.github.com"_s);
        QVERIFY(!gitHub["texts"].empty());
        QCOMPARE(run({u"stats"_s, u"--json"_s}).json()["posts"].get<int>(), 0);
    }

    void whatWasMadeLiesWithinThePlan()
    {
        const auto plan =
            run({u"harvest"_s, u"--plan"_s, u"--json"_s, u"--recordings"_s, m_recordings}).json();
        const auto summary = lastLine(run({u"harvest"_s, u"--json"_s, u"--recordings"_s, m_recordings}).out);
        for (const auto &source : plan["sources"]) {
            const auto made = summary["requests"][source["source"].get<std::string>()].get<int>();
            QVERIFY(source["requests"]["least"].get<int>() <= made);
            QVERIFY(made <= source["requests"]["most"].get<int>());
        }
    }

    void onlyWhatFailedIsTriedAgain()
    {
        const auto broken = brokenRecordings("GET /repos/sgl-project/sglang/issues/8801 HTTP/1.1");
        const auto first = run({u"harvest"_s, u"--json"_s, u"--recordings"_s, broken});
        QCOMPARE(first.exit, 1);
        const auto before = lastLine(first.out);
        QVERIFY(before["finished"].get<bool>());
        QCOMPARE(
            run({u"harvest"_s, u"--plan"_s, u"--json"_s, u"--recordings"_s, broken})
                .json()["failed"]
                .get<int>(),
            1);

        const auto again =
            run({u"harvest"_s, u"--retry-failed"_s, u"--json"_s, u"--recordings"_s, m_recordings});
        QVERIFY2(again.exit == 0, again.out.constData());
        const auto after = lastLine(again.out);
        QVERIFY(after["posts"] > before["posts"]);
        // The thread and its comments; nothing else is asked.
        QVERIFY(after["requests"]["github"].get<int>() <= 2);
        QCOMPARE(after["requests"]["reddit"].get<int>(), 0);
        for (const auto &row : after["ledger"])
            QVERIFY(row["state"] != "blocked");
    }

    void withNothingFailedNothingIsTriedAgain()
    {
        QCOMPARE(run({u"harvest"_s, u"--json"_s, u"--recordings"_s, m_recordings}).exit, 0);
        const auto again =
            run({u"harvest"_s, u"--retry-failed"_s, u"--json"_s, u"--recordings"_s, m_recordings});
        QCOMPARE(again.exit, 0);
        QCOMPARE(lastLine(again.out)["requests"]["github"].get<int>(), 0);
    }

private:
    Ran run(QStringList arguments) const
    {
        arguments << u"--project"_s << m_program->path(u"rig"_s);
        return m_program->run(arguments);
    }

    //! The sample's, but this request is refused.
    QString brokenRecordings(const QByteArray &request) const
    {
        const QDir from(m_recordings);
        for (const auto &name : from.entryList(QDir::Files)) {
            auto text = contentOf(from.filePath(name));
            if (const auto at = text.indexOf(request); at >= 0) {
                const QByteArray good = "HTTP/1.1 200";
                text.replace(text.indexOf(good, at + request.size()), good.size(), "HTTP/1.1 404");
            }
            QDir().mkpath(m_program->path(u"broken"_s));
            (void)m_program->write(u"broken/"_s + name, text);
        }
        return m_program->path(u"broken"_s);
    }

    const QString m_recordings = QStringLiteral(LP_SOURCE_DIR "/resources/sample/recordings");
    std::unique_ptr<Program> m_program;
};

LP_TEST(PlanAndRetryTest)
#include "tst_planandretry.moc"
