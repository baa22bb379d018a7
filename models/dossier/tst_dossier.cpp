// SPDX-License-Identifier: GPL-3.0-or-later
#include "gather.h"
#include "json.h"
#include "quotes.h"

#include <tests/testlib/fakearchive.h>
#include <tests/testlib/testcase.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LaunchProbe;
using namespace Qt::StringLiterals;
namespace Slot = Domain::Slot;
using Section = Dossier::Claim::Section;

namespace {

Domain::Profile aProfile()
{
    Domain::Profile profile;
    profile.title = u"One card"_s;
    profile.accelerator.name = u"RTX PRO 6000 Blackwell Workstation Edition"_s;
    profile.accelerator.catalogueId = u"rtx-pro-6000-blackwell-ws"_s;
    profile.accelerator.replaceable = false;
    profile.models = {{u"gpt-oss-120b"_s, u"MXFP4"_s}};
    profile.engines = {{u"vLLM"_s, {}}};
    return profile;
}

//! Builds posts that read aloud: values are found in the text, so that every span is true.
class PostBuilder
{
public:
    PostBuilder(int id, const QString &text)
    {
        m_row.id = {id};
        m_row.thread = {id};
        m_row.service = u"reddit"_s;
        m_row.printedId = u"reddit:t%1/c%1"_s.arg(id);
        m_row.place = u"r/LocalLLaMA"_s;
        m_row.title = u"A thread"_s;
        m_row.author = u"someone%1"_s.arg(id);
        m_row.text = text;
        m_row.permalink = QUrl(u"https://www.reddit.com/r/LocalLLaMA/comments/t%1/"_s.arg(id));
        m_row.written = QDateTime({2025, 8, 7}, {12, 0}, Qt::UTC);
        m_row.fetched = QDateTime({2025, 8, 8}, {9, 0}, Qt::UTC);
    }

    PostBuilder &by(const QString &author)
    {
        m_row.author = author;
        return *this;
    }
    PostBuilder &under(const QString &licence)
    {
        m_row.licence = licence;
        return *this;
    }
    PostBuilder &on(const QDate &day)
    {
        m_row.written = QDateTime(day, {12, 0}, Qt::UTC);
        return *this;
    }
    PostBuilder &ended(Domain::Outcome outcome)
    {
        m_row.outcome = outcome;
        return *this;
    }
    PostBuilder &judged(Domain::Verdict verdict, const QString &note = {})
    {
        m_row.finding = {m_row.id, verdict, {}, note, m_row.written};
        return *this;
    }

    PostBuilder &read(
        const QString &slot, const QString &value, const QString &said, std::optional<double> number = {},
        int run = 0)
    {
        const auto at = m_row.text.indexOf(said);
        m_row.readings.push_back({slot, value, number, {at, at + said.size()}, run, u"test"_s});
        return *this;
    }

    //! The card, model, quant and engine of the profile, if the text names them.
    PostBuilder &usual()
    {
        read(Slot::Gpu, u"RTX PRO 6000 Blackwell"_s, u"RTX PRO 6000"_s, 1, -1);
        read(Slot::Model, u"gpt-oss-120b"_s, u"gpt-oss-120b"_s);
        return read(Slot::Engine, u"vLLM"_s, u"vLLM"_s);
    }

    operator Ports::PostRow() const { return m_row; }

private:
    Ports::PostRow m_row;
};

const QString fast = u"My RTX PRO 6000 runs gpt-oss-120b in vLLM.\n\nIt does 160.5 tok/s.\n\nI am happy."_s;
const QString broken = u"RTX PRO 6000 here: vLLM with gpt-oss-120b dies.\n\nno kernel image is available"_s;

} // namespace

class DossierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogue::Catalogue::load(QStringLiteral(LP_SOURCE_DIR "/resources/catalogue"));
        QVERIFY(loaded);
        m_catalogue = *std::move(loaded);
    }

    void init() { m_archive = {}; }

    void aSuccessBecomesAClaimWithItsQuotes()
    {
        m_archive.rows = {PostBuilder(1, fast)
                              .ended(Domain::Outcome::Success)
                              .usual()
                              .read(Slot::TgTps, u"160.5"_s, u"160.5"_s, 160.5)};
        const auto made = gathered();
        QCOMPARE(made.claims.size(), size_t(1));
        const auto &claim = made.claims.front();
        QCOMPARE(claim.id, u"W1"_s);
        QCOMPARE(claim.model, u"gpt-oss-120b"_s);
        QCOMPARE(claim.figures.at(Slot::TgTps), std::vector<double>{160.5});
        QVERIFY(!claim.judged);
        QCOMPARE(claim.source.post, u"reddit:t1/c1"_s);
        QCOMPARE(
            claim.source.sha256,
            QString::fromLatin1(QCryptographicHash::hash(fast.toUtf8(), QCryptographicHash::Sha256).toHex()));
        QCOMPARE(claim.quotes.size(), size_t(1));
        QCOMPARE(
            claim.quotes.front().text,
            u"My RTX PRO 6000 runs gpt-oss-120b in vLLM.\n\nIt does 160.5 tok/s."_s);
        QVERIFY(Dossier::stands(claim.quotes.front(), fast));
        QVERIFY(claim.proximity.reasons.testFlag(Evidence::Nearness::SameCard));
        QVERIFY(claim.proximity.reasons.testFlag(Evidence::Nearness::SameModel));
    }

    void aPersonOverrulesTheExtractor()
    {
        m_archive.rows = {
            PostBuilder(1, fast)
                .ended(Domain::Outcome::Success)
                .usual()
                .judged(Domain::Verdict::Failure, u"only after a reboot"_s),
            PostBuilder(2, fast).ended(Domain::Outcome::Success).usual().judged(Domain::Verdict::Unclear),
            PostBuilder(3, fast).ended(Domain::Outcome::Success).usual().judged(Domain::Verdict::Duplicate)};
        const auto made = gathered();
        QCOMPARE(made.claims.size(), size_t(1));
        QVERIFY(made.claims.front().section == Section::Failed);
        QVERIFY(made.claims.front().judged);
        QCOMPARE(made.claims.front().note, u"only after a reboot"_s);
        QCOMPARE(made.unclear, 1);
        QCOMPARE(made.duplicates, 1);
    }

    void whatAPersonClaimsComesWithItsQuotesAndWhatBecameOfThem()
    {
        Ports::PostRow kept = PostBuilder(1, u"🙂 Works like a charm."_s);
        Ports::PostRow gone = PostBuilder(2, {});
        gone.deleted = true;
        m_archive.rows = {kept, gone};
        const auto quote = [](int id, qint64 post, const Domain::Span &span, const QString &words) {
            Domain::ClaimQuote made;
            made.id = id;
            made.post = {post};
            made.span = span;
            made.quote = words;
            return made;
        };
        auto edited = quote(2, 1, {0, 9}, u"It failed"_s);
        edited.orphan = true;
        auto takenBack = quote(4, 1, {0, 2}, u"🙂"_s);
        takenBack.withdrawn = true;
        m_archive.ownClaims = {
            {3,
             u"It works"_s,
             {quote(1, 1, {3, 8}, u"Works"_s), edited, quote(3, 2, {}, {}), takenBack},
             false,
             {}},
            {4, u"Nobody says this any more"_s, {}, true, {}}};
        const auto made = gathered();
        QCOMPARE(made.statements.size(), size_t(1));
        const auto &statement = made.statements.front();
        QCOMPARE(statement.id, u"C3"_s);
        QCOMPARE(statement.citations.size(), size_t(3));
        // Places count code points; the smile is two code units.
        QCOMPARE(statement.citations[0].quote, (Dossier::Quote{u"Works"_s, 2, 7}));
        QVERIFY(Dossier::stands(statement.citations[0].quote, kept.text));
        QCOMPARE(statement.citations[0].source.permalink, kept.permalink);
        QVERIFY(statement.citations[1].standing == Dossier::Standing::Orphaned);
        QCOMPARE(statement.citations[1].quote.text, u"It failed"_s);
        QVERIFY(statement.citations[2].standing == Dossier::Standing::Deleted);
        QVERIFY(statement.citations[2].quote.text.isEmpty());

        const auto json = QJsonDocument::fromJson(Dossier::asJson(made, {}, u"en"_s)).object();
        const auto own = json.value(u"own_claims"_s).toArray().at(0).toObject();
        QCOMPARE(own.value(u"text"_s).toString(), u"It works"_s);
        const auto first = own.value(u"quotes"_s).toArray().at(0).toObject();
        QCOMPARE(first.value(u"text"_s).toString(), u"Works"_s);
        QCOMPARE(first.value(u"source"_s).toObject().value(u"post"_s).toString(), u"reddit:t1/c1"_s);
    }

    void aCorrectedValueIsTold()
    {
        Ports::PostRow row = PostBuilder(1, fast).ended(Domain::Outcome::Success).usual();
        row.readings.front().rule = u"person"_s;
        m_archive.rows = {row};
        QCOMPARE(gathered().claims.front().corrected, QStringList{row.readings.front().value});
    }

    void aJudgedPostWithoutReadingsIsQuotedFromItsBeginning()
    {
        m_archive.rows = {PostBuilder(1, u"Works like a charm."_s).judged(Domain::Verdict::Success)};
        const auto made = gathered();
        QCOMPARE(made.claims.size(), size_t(1));
        QCOMPARE(made.claims.front().quotes.front().text, u"Works like a charm."_s);
    }

    void findingsComeBeforeStrongerTraces()
    {
        for (int id = 1; id <= 40; ++id)
            m_archive.rows.push_back(PostBuilder(id, fast).ended(Domain::Outcome::Success).usual());
        m_archive.rows.push_back(PostBuilder(99, u"Fine here."_s).judged(Domain::Verdict::Success));
        const auto made = gathered();
        QCOMPARE(made.claims.front().source.post, u"reddit:t99/c99"_s);
        QCOMPARE(made.claims.size(), size_t(25));
        QCOMPARE(made.leftOut.at(Section::Worked), 16);
    }

    void whatIsFarFromTheProfileIsNoClaim()
    {
        m_archive.rows = {PostBuilder(1, u"My Radeon runs TinyLlama in Ollama at 12 t/s"_s)
                              .ended(Domain::Outcome::Success)
                              .read(Slot::Gpu, u"RX 7900 XTX"_s, u"Radeon"_s, 1, -1)
                              .read(Slot::Model, u"TinyLlama"_s, u"TinyLlama"_s)
                              .read(Slot::Engine, u"Ollama"_s, u"Ollama"_s)};
        QVERIFY(gathered().claims.empty());
    }

    void anInventedPlaceIsNoQuote()
    {
        Ports::PostRow post = PostBuilder(1, fast).ended(Domain::Outcome::Success).usual();
        for (auto &reading : post.readings)
            reading.span = {5000, 5010};
        m_archive.rows = {post};
        QVERIFY(gathered().claims.empty());
    }

    void aRangeShowsBothEndsAndNoMiddle()
    {
        const auto text = u"RTX PRO 6000, gpt-oss-120b, vLLM:\n10 t/s\n30 t/s\n20 t/s"_s;
        m_archive.rows = {PostBuilder(1, text)
                              .ended(Domain::Outcome::Success)
                              .usual()
                              .read(Slot::TgTps, u"10"_s, u"10 t/s"_s, 10)
                              .read(Slot::TgTps, u"30"_s, u"30 t/s"_s, 30)
                              .read(Slot::TgTps, u"20"_s, u"20 t/s"_s, 20)};
        QCOMPARE(gathered().claims.front().figures.at(Slot::TgTps), (std::vector<double>{10, 30}));
    }

    void contradictingReportsAreShownSideBySide()
    {
        const auto failed = [](int id) {
            return PostBuilder(id, broken)
                .ended(Domain::Outcome::Failure)
                .usual()
                .read(Slot::Failure, u"unsupported_arch"_s, u"no kernel image"_s);
        };
        m_archive.rows = {
            PostBuilder(1, fast).ended(Domain::Outcome::Success).usual(), failed(2).on({2025, 8, 1}),
            failed(3).on({2025, 8, 5}), failed(4).by(u"someone3"_s).on({2025, 8, 6})};
        const auto made = gathered();
        QCOMPARE(made.conflicts.size(), size_t(1));
        const auto &conflict = made.conflicts.front();
        QCOMPARE(conflict.worked.size(), size_t(1));
        QCOMPARE(conflict.failed.size(), size_t(3));
        QCOMPARE(conflict.failedRigs, 2); // one person wrote twice
        const auto newest = std::ranges::find(made.claims, conflict.failed.front(), &Dossier::Claim::id);
        QCOMPARE(newest->source.written.date(), QDate(2025, 8, 6));
    }

    void aFailureWithoutARemedyIsAnOpenRisk()
    {
        m_archive.rows = {PostBuilder(1, broken)
                              .ended(Domain::Outcome::Failure)
                              .usual()
                              .read(Slot::Failure, u"unsupported_arch"_s, u"no kernel image"_s)};
        auto made = gathered();
        QCOMPARE(made.failureRisks.size(), size_t(1));
        QCOMPARE(made.failureRisks.front().failure, u"unsupported_arch"_s);
        QCOMPARE(made.failureRisks.front().claims, QStringList{u"F1"_s});

        const auto cured = u"Somebody else's card: no kernel image, until I rebuilt it for sm_120."_s;
        m_archive.rows.push_back(PostBuilder(2, cured)
                                     .ended(Domain::Outcome::Success)
                                     .read(Slot::Failure, u"unsupported_arch"_s, u"no kernel image"_s)
                                     .read(Slot::Remedy, u"sm_120"_s, u"rebuilt it for sm_120"_s));
        QVERIFY(gathered().failureRisks.empty());
    }

    void aRiskIsShownEvenWhereItsReportDidNotFit()
    {
        for (int id = 1; id <= 30; ++id)
            m_archive.rows.push_back(PostBuilder(id, fast)
                                         .ended(Domain::Outcome::Failure)
                                         .usual()
                                         .read(Slot::TgTps, u"160.5"_s, u"160.5"_s, 160.5));
        const auto text = u"gpt-oss-120b on an RTX PRO 6000: hangs"_s;
        m_archive.rows.push_back(PostBuilder(50, text)
                                     .ended(Domain::Outcome::Failure)
                                     .read(Slot::Gpu, u"RTX PRO 6000 Blackwell"_s, u"RTX PRO 6000"_s, 1, -1)
                                     .read(Slot::Failure, u"hang"_s, u"hangs"_s));
        const auto made = gathered();
        QCOMPARE(made.failureRisks.size(), size_t(1));
        const auto claim =
            std::ranges::find(made.claims, made.failureRisks.front().claims.front(), &Dossier::Claim::id);
        QCOMPARE(claim->source.post, u"reddit:t50/c50"_s);
    }

    void silenceIsNotSafety()
    {
        std::vector<Domain::Question> questions(2);
        questions[0].id = u"kv-cache"_s;
        questions[1].id = u"batching"_s;
        questions[1].enabled = false;
        const auto row = [](const QString &place, Domain::Coverage state, qint64 items) {
            Domain::LedgerRow ledger;
            ledger.question = u"kv-cache"_s;
            ledger.source = u"github"_s;
            ledger.place = place;
            ledger.state = state;
            ledger.items = items;
            ledger.reason = state == Domain::Coverage::Blocked ? u"refused 422"_s : QString();
            return ledger;
        };
        m_archive.ledgerRows = {
            row(u"a/b"_s, Domain::Coverage::Empty, 0), row(u"c/d"_s, Domain::Coverage::Blocked, 0)};
        auto made = gathered(questions);
        QCOMPARE(made.coverage.size(), size_t(4)); // two questions at two sources
        QVERIFY(made.coverage[0].state == Domain::Coverage::Blocked);
        QCOMPARE(made.coverage[0].places.at(Domain::Coverage::Empty), QStringList{u"a/b"_s});
        QCOMPARE(made.coverage[0].reasons, QStringList{u"refused 422"_s});
        QVERIFY(made.coverage[1].state == Domain::Coverage::NotSearched);
        QVERIFY(!made.coverage[2].asked);
        m_archive.ledgerRows.push_back(row(u"e/f"_s, Domain::Coverage::Answered, 7));
        made = gathered(questions);
        QVERIFY(made.coverage[0].state == Domain::Coverage::Answered);
        QCOMPARE(made.coverage[0].threads, 7);
    }

    void whatALicenceAsksForStandsWithTheQuote_data()
    {
        QTest::addColumn<QString>("licence");
        QTest::addColumn<QString>("credit");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("attribution") << u"CC BY-SA 4.0"_s << u"somebody"_s;
        QTest::newRow("as the hub spells it") << u"cc-by-4.0"_s << u"somebody"_s;
        QTest::newRow("no attribution") << u"CC0"_s << QString();
        QTest::newRow("software") << u"apache-2.0"_s << QString();
    }

    void whatALicenceAsksForStandsWithTheQuote()
    {
        QFETCH(QString, licence);
        m_archive.rows = {
            PostBuilder(1, fast).ended(Domain::Outcome::Success).usual().by(u"somebody"_s).under(licence)};
        const auto made = gathered();
        QCOMPARE(made.claims.size(), 1U);
        QCOMPARE(made.claims[0].source.licence, licence);
        QTEST(made.claims[0].source.credit, "credit");
        const auto json = QJsonDocument::fromJson(Dossier::asJson(made, m_tongue, u"en"_s)).object();
        const auto source =
            json.value(u"claims"_s).toArray().first().toObject().value(u"source"_s).toObject();
        QCOMPARE(source.value(u"licence"_s).toString(), licence);
        QTEST(source.value(u"credit"_s).toString(), "credit");
    }

    void authorsAreBlurredAndStayTellableApart()
    {
        m_archive.rows = {
            PostBuilder(1, fast).ended(Domain::Outcome::Success).usual().by(u"secretname"_s),
            PostBuilder(2, fast).ended(Domain::Outcome::Success).usual().by(u"other"_s),
            PostBuilder(3, fast).ended(Domain::Outcome::Success).usual().by(u"secretname"_s)};
        const auto made = gathered();
        QSet<QString> authors;
        for (const auto &claim : made.claims)
            authors << claim.source.author;
        QCOMPARE(authors, (QSet<QString>{u"1"_s, u"2"_s}));
        QVERIFY(!Dossier::asJson(made, m_tongue, u"en"_s).contains("secretname"));
    }

    void aCopyHasTheRigOfItsOriginalAndItsOwnAuthor()
    {
        Ports::PostRow original = PostBuilder(1, fast).ended(Domain::Outcome::Success).usual().by(u"ann"_s);
        Ports::PostRow copy = PostBuilder(2, fast).ended(Domain::Outcome::Success).usual().by(u"bob"_s);
        copy.originalRig = original.rig();
        m_archive.rows = {original, copy};
        const auto made = gathered();
        QCOMPARE(made.claims.size(), size_t(2));
        QCOMPARE(made.claims[0].source.rig, made.claims[1].source.rig);
        QVERIFY(made.claims[0].source.author != made.claims[1].source.author);
    }

    void theJsonHoldsEveryQuoteWithItsHash()
    {
        m_archive.rows = {PostBuilder(1, fast)
                              .ended(Domain::Outcome::Success)
                              .usual()
                              .read(Slot::TgTps, u"160.5"_s, u"160.5"_s, 160.5)};
        const auto json = QJsonDocument::fromJson(Dossier::asJson(gathered(), m_tongue, u"en"_s)).object();
        QCOMPARE(json.value(u"schema"_s).toString(), u"launchprobe.dossier/1"_s);
        QCOMPARE(json.value(u"made"_s).toString(), u"2025-08-09T10:00:00Z"_s);
        const auto claim = json.value(u"claims"_s).toArray().first().toObject();
        QCOMPARE(claim.value(u"section"_s).toString(), u"worked"_s);
        QCOMPARE(claim.value(u"source"_s).toObject().value(u"text_sha256"_s).toString().size(), 64);
        QCOMPARE(
            claim.value(u"source"_s).toObject().value(u"retrieved"_s).toString(), u"2025-08-08T09:00:00Z"_s);
        for (const auto &value : claim.value(u"quotes"_s).toArray()) {
            const auto quote = value.toObject();
            const auto start = quote.value(u"start"_s).toInt();
            QCOMPARE(
                fast.mid(start, quote.value(u"end"_s).toInt() - start), quote.value(u"text"_s).toString());
        }
        QVERIFY(json.value(u"profile"_s).toObject().contains(u"accelerator"_s));
        QCOMPARE(json.value(u"triggers"_s).toArray().size(), 5);
    }

    void anEmptyArchiveGivesAnHonestDossier()
    {
        const auto made = gathered();
        QVERIFY(made.claims.empty());
        QVERIFY(made.failureRisks.empty());
        QVERIFY(!made.newest.isValid());
    }

private:
    Dossier::Dossier gathered(const std::vector<Domain::Question> &questions = {})
    {
        Dossier::GatherOptions options;
        options.tongue = m_tongue;
        options.sources = QStringList{u"github"_s, u"reddit"_s};
        options.now = QDateTime({2025, 8, 9}, {10, 0}, Qt::UTC);
        auto made = Dossier::gather(m_archive, aProfile(), questions, m_catalogue, options);
        return made ? *std::move(made) : Dossier::Dossier{};
    }

    Catalogue::Catalogue m_catalogue;
    Test::FakeArchive m_archive;
    const Protocol::Tongue m_tongue{nullptr, QLocale(QLocale::English)};
};

LP_TEST(DossierTest)
#include "tst_dossier.moc"
