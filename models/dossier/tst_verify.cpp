// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Dossier;
using namespace Qt::StringLiterals;

namespace {

const QString said = u"🙂 On my card vLLM gives 41 tok/s."_s;
const Quote quoted{u"vLLM gives 41 tok/s"_s, 13, 32};

QByteArray dossierOf(const QString &text, const Quote &quote)
{
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QJsonObject claim{
        {u"id"_s, u"W1"_s},
        {u"source"_s,
         QJsonObject{{u"post"_s, u"reddit:1abc"_s}, {u"text_sha256"_s, QString::fromLatin1(hash)}}},
        {u"quotes"_s,
         QJsonArray{QJsonObject{
             {u"text"_s, quote.text}, {u"start"_s, qint64(quote.start)}, {u"end"_s, qint64(quote.end)}}}}};
    return QJsonDocument(
               QJsonObject{{u"schema"_s, u"launchprobe.dossier/1"_s}, {u"claims"_s, QJsonArray{claim}}})
        .toJson();
}

} // namespace

class VerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteIsFollowed_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("deleted");
        QTest::addColumn<QString>("standing");
        QTest::addColumn<bool>("holds");
        QTest::newRow("as it was") << said << false << u"stands"_s << true;
        QTest::newRow("something behind it") << said + u" Edit: solved"_s << false << u"stands"_s << true;
        QTest::newRow("something before it") << u"Edit: "_s + said << false << u"moved"_s << true;
        QTest::newRow("other words") << u"It gives 14 tok/s"_s << false << u"orphaned"_s << false;
        QTest::newRow("deleted") << QString() << true << u"deleted"_s << false;
    }

    void aQuoteIsFollowed()
    {
        QFETCH(QString, now);
        QFETCH(bool, deleted);
        QFETCH(bool, holds);
        Test::FakeArchive archive;
        Ports::PostRow row;
        row.id = {1};
        row.printedId = u"reddit:1abc"_s;
        row.text = now;
        row.deleted = deleted;
        archive.rows.push_back(row);
        const auto verification = verify(dossierOf(said, quoted), archive);
        QVERIFY(verification);
        QCOMPARE(verification->claims, 1);
        QCOMPARE(verification->quotes.size(), size_t(1));
        const auto &check = verification->quotes.front();
        QTEST(standingName(check.standing), "standing");
        QCOMPARE(verification->holds(), holds);
        QCOMPARE(verification->hashesHeld, now == said ? 1 : 0);
        if (check.standing == Standing::Moved)
            QVERIFY(stands(check.found, now));
    }

    void aPostThatIsUnknownIsMissing()
    {
        const Test::FakeArchive archive;
        const auto verification = verify(dossierOf(said, quoted), archive);
        QVERIFY(verification);
        QCOMPARE(verification->count(Standing::Missing), 1);
    }

    void aQuoteThatNeverStoodThereIsSeen()
    {
        Test::FakeArchive archive;
        Ports::PostRow row;
        row.id = {1};
        row.printedId = u"reddit:1abc"_s;
        row.text = said;
        archive.rows.push_back(row);
        const auto verification = verify(dossierOf(said, {u"vLLM gives 99 tok/s"_s, 13, 32}), archive);
        QCOMPARE(verification->count(Standing::Altered), 1);
    }

    void whatCameSinceTouchesTheClaimsOfItsThread()
    {
        Test::FakeArchive archive;
        const auto made = QDateTime(QDate(2025, 8, 8), QTime(12, 0), Qt::UTC);
        for (int i = 0; i < 4; ++i) {
            Ports::PostRow row;
            row.id = {i + 1};
            row.thread = {i == 3 ? 2 : 1}; // the last one is of another thread
            row.printedId = i == 0 ? u"reddit:1abc"_s : u"reddit:1abc/%1"_s.arg(i);
            row.text = said;
            row.written = made.addDays(i == 1 ? -1 : i);
            archive.rows.push_back(row);
        }
        auto dossier = QJsonDocument::fromJson(dossierOf(said, quoted)).object();
        dossier[u"made"_s] = made.toString(Qt::ISODate);
        const auto verification = verify(QJsonDocument(dossier).toJson(), archive);
        QVERIFY(verification);
        QCOMPARE(
            verification->touched(),
            (std::vector<TouchedClaim>{{u"W1"_s, u"reddit:1abc"_s, Standing::Stands, 1}}));
        QVERIFY(verification->holds());
    }

    void aClaimIsTouchedByTheWorstOfItsQuotes()
    {
        Verification verification;
        verification.quotes = {
            {u"F1"_s, u"p"_s, {}, {}, Standing::Moved, {}},
            {u"F1"_s, u"p"_s, {}, {}, Standing::Orphaned, {}},
            {u"F2"_s, u"q"_s, {}, {}, Standing::Stands, {}}};
        QCOMPARE(
            verification.touched(), (std::vector<TouchedClaim>{{u"F1"_s, u"p"_s, Standing::Orphaned, 0}}));
    }

    void theNearestOfSeveralPlacesIsTaken()
    {
        const Quote quote{u"ok"_s, 7, 9};
        const auto found = anchoredAgain(quote, u"ok 🙂🙂 ok and ok"_s);
        QVERIFY(found);
        QCOMPARE(found->start, 6);
    }

    void whatIsNoDossierIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("# Dossier");
        QTest::newRow("another schema") << QByteArray(R"({"schema":"launchprobe.dossier/9"})");
        QTest::newRow("claims that are none")
            << QByteArray(R"({"schema":"launchprobe.dossier/1","claims":[1]})");
    }

    void whatIsNoDossierIsSaid()
    {
        QFETCH(QByteArray, json);
        const Test::FakeArchive archive;
        QVERIFY(!verify(json, archive));
    }

    void ownClaimsAreHeldAgainstTheirPostsToo_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("standing");
        QTest::newRow("as it was") << said << u"stands"_s;
        QTest::newRow("edited") << u"It gives 14 tok/s"_s << u"orphaned"_s;
        QTest::newRow("deleted") << QString() << u"deleted"_s;
    }

    void ownClaimsAreHeldAgainstTheirPostsToo()
    {
        QFETCH(QString, now);
        Test::FakeArchive archive;
        Ports::PostRow row;
        row.id = {1};
        row.printedId = u"reddit:1abc"_s;
        row.text = now;
        row.deleted = now.isEmpty();
        archive.rows.push_back(row);
        const auto exported = QJsonDocument::fromJson(dossierOf(said, quoted)).object();
        const auto claim = exported.value(u"claims"_s).toArray().at(0).toObject();
        auto quote = claim.value(u"quotes"_s).toArray().at(0).toObject();
        quote[u"source"_s] = claim.value(u"source"_s);
        const QJsonObject own{{u"id"_s, u"C1"_s}, {u"text"_s, u"Fast"_s}, {u"quotes"_s, QJsonArray{quote}}};
        const QJsonObject dossier{
            {u"schema"_s, exported.value(u"schema"_s)}, {u"own_claims"_s, QJsonArray{own}}};
        const auto verification = verify(QJsonDocument(dossier).toJson(), archive);
        QVERIFY(verification);
        QCOMPARE(verification->claims, 1);
        QCOMPARE(verification->quotes.size(), size_t(1));
        QCOMPARE(verification->quotes.front().claim, u"C1"_s);
        QTEST(standingName(verification->quotes.front().standing), "standing");
        QCOMPARE(verification->touched().empty(), verification->holds());
    }
};

LP_TEST(VerifyTest)
#include "tst_verify.moc"
