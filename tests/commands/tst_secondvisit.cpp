// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <connectors/api/connector.h>
#include <connectors/net/rawfolder.h>
#include <tests/testlib/testcase.h>

#include <QFile>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray said = "vLLM 0.10.1 runs gpt-oss-120b MXFP4 on my RTX PRO 6000 Blackwell at 120 tok/s.";

//! Reddit's answer for a thread with one comment, as the connector recorded it at that hour.
Net::Exchange visited(const QByteArray &comment, int hour)
{
    const auto line = redditLine("1abc", "gpt-oss-120b on an RTX PRO 6000", {comment});
    const auto parsed = nlohmann::json::parse(line.toStdString());
    Connectors::Step step;
    step.kind = u"thread"_s;
    step.thread = {u"reddit"_s, {}, {}, u"1abc"_s};
    Net::Exchange exchange;
    exchange.url = QUrl(u"https://oauth.reddit.com/comments/1abc?limit=500&raw_json=1"_s);
    exchange.source = u"reddit"_s;
    exchange.step = step.toBytes();
    exchange.answer.status = 200;
    exchange.answer.headers = {{"Content-Type", "application/json"}};
    exchange.answer.body = QByteArray::fromStdString(parsed["listing"].dump());
    exchange.answer.fetched = QDateTime(QDate(2025, 8, 1), QTime(hour, 0), Qt::UTC);
    return exchange;
}

} // namespace

//! Answers are recorded, replayed, found edited and deleted, and purged.
class SecondVisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        visit(said, 1);
        QCOMPARE(run({u"dossier"_s, u"--project"_s, project(), u"--lang"_s, u"en"_s}).exit, 0);
    }

    void aDossierStandsAsLongAsItsPostsDo()
    {
        const auto ran = run({u"dossier"_s, u"verify"_s, project(), u"--json"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const auto dossier = ran.json()["dossiers"][0];
        QVERIFY(dossier["quotes"].get<int>() > 0);
        QCOMPARE(dossier["stands"].get<int>(), dossier["quotes"].get<int>());
        QCOMPARE(dossier["hashes"].get<int>(), dossier["claims"].get<int>());
    }

    void aQuoteMovesWithAnEdit()
    {
        visit("Edit: still true.\n\n" + said, 2);
        const auto ran = run({u"dossier"_s, u"verify"_s, project() + u"/dossier"_s, u"--json"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const auto dossier = ran.json()["dossiers"][0];
        QVERIFY(dossier["moved"].get<int>() > 0);
        QCOMPARE(
            dossier["problems"][0]["now_start"].get<int>(), dossier["problems"][0]["start"].get<int>() + 19);
    }

    void aQuoteThatWasEditedAwayIsAnOrphan()
    {
        visit("I was wrong.", 2);
        const auto ran = run({u"dossier"_s, u"verify"_s, project()});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.out.contains("reddit:1abc/c1 was edited"), ran.out.constData());
    }

    void whatWasDeletedIsFlaggedAndPurged()
    {
        visit("[deleted]", 2);
        const auto verified = run({u"dossier"_s, u"verify"_s, project()});
        QCOMPARE(verified.exit, 1);
        QVERIFY2(verified.out.contains("reddit:1abc/c1 was deleted"), verified.out.constData());

        // What an earlier visit kept still says it, until it is purged.
        const auto kept = Net::RawFolder(project() + u"/raw"_s).keep(visited(said, 1));
        QVERIFY(kept);
        const auto ran = run({u"purge"_s, u"--project"_s, project(), u"--json"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.json()["deleted"].get<int>(), 1);
        QCOMPARE(ran.json()["answers"].get<int>(), 1);
        for (const auto &hash : Net::RawFolder(project() + u"/raw"_s).hashes())
            QVERIFY(!Net::RawFolder(project() + u"/raw"_s).load(hash)->answer.body.contains("120 tok/s"));
        QFile archive(project() + u"/evidence.sqlite"_s);
        QVERIFY(archive.open(QIODevice::ReadOnly));
        QVERIFY(!archive.readAll().contains("120 tok/s"));
        const auto again = run({u"purge"_s, u"--project"_s, project(), u"--json"_s});
        QCOMPARE(again.json()["answers"].get<int>(), 0);
    }

    void whatAKilledHarvestLeftIsForgottenByTheNext()
    {
        // Found deleted, and killed before the answers of former visits were looked through.
        visit("[deleted]", 2);
        const Net::RawFolder raws(project() + u"/raw"_s);
        QVERIFY(raws.keep(visited(said, 1)));
        run(
            {u"harvest"_s, u"--project"_s, project(), u"--sources"_s, u"hackernews"_s, u"--budget"_s, u"1"_s,
             u"--recordings"_s, QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/recordings"_s});
        QVERIFY(!raws.hashes().isEmpty());
        for (const auto &hash : raws.hashes())
            QVERIFY(!raws.load(hash)->answer.body.contains("120 tok/s"));
    }

    void aProjectsOwnAnswersAreReplayedAndUndoNothing()
    {
        QVERIFY(Net::RawFolder(project() + u"/raw"_s).keep(visited(said, 1)));
        visit("I was wrong.", 2);
        const auto ran = run({u"import"_s, u"--project"_s, project(), u"--json"_s, project() + u"/raw"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.json()["new"].get<int>(), 0);
        QCOMPARE(ran.json()["updated"].get<int>(), 0);

        const auto other = m_program->path(u"other"_s);
        const auto elsewhere = run({u"import"_s, u"--project"_s, other, u"--json"_s, project() + u"/raw"_s});
        QCOMPARE(elsewhere.json()["new"].get<int>(), 2);
    }

    void theSamplesRecordingsAreReadWithoutAnybodyAsked()
    {
        const auto ran = run(
            {u"import"_s, u"--project"_s, m_program->path(u"sample"_s), u"--json"_s,
             QStringLiteral(LP_SOURCE_DIR) + u"/resources/sample/recordings"_s});
        QVERIFY(ran.exit == 0 || ran.exit == 1); // answers of one that nobody asked for remain
        QVERIFY2(ran.json()["new"].get<int>() > 50, ran.out.constData());
        QCOMPARE(QString::fromStdString(ran.json()["files"][0]["format"]), u"recording"_s);
    }

    void answersGoOutAsHar()
    {
        QVERIFY(Net::RawFolder(project() + u"/raw"_s).keep(visited(said, 1)));
        const auto path = m_program->path(u"out.har"_s);
        const auto ran = run({u"export"_s, u"--project"_s, project(), u"--har"_s, path});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto har = nlohmann::json::parse(file.readAll().toStdString());
        QCOMPARE(har["log"]["entries"].size(), size_t(1));
        QCOMPARE(run({u"export"_s, u"--project"_s, project()}).exit, 2);
    }

    void aProjectIsReadAnewWithWhatChanged()
    {
        const auto ran = run({u"extract"_s, u"--project"_s, project(), u"--changes"_s, u"--json"_s});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const auto summary = ran.json();
        QCOMPARE(QString::fromStdString(summary["event"]), u"summary"_s);
        QCOMPARE(summary["posts"].get<int>(), 2);
        QCOMPARE(summary["changed"].get<int>(), 0);
        QVERIFY(summary["fields"].is_object());
    }

private:
    QString project() const { return m_program->path(u"rig"_s); }
    Ran run(const QStringList &arguments) const { return m_program->run(arguments); }

    void visit(const QByteArray &comment, int hour)
    {
        const auto recordings = m_program->write(
            u"visit%1.http"_s.arg(hour), Net::exchangeToText(visited(comment, hour)) + "\n\n");
        const auto ran = run({u"import"_s, u"--project"_s, project(), u"--json"_s, recordings});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    }

    std::unique_ptr<Program> m_program;
};

LP_TEST(SecondVisitTest)
#include "tst_secondvisit.moc"
