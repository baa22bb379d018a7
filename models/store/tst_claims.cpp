// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <tests/testlib/testcase.h>

#include <QTest>

using namespace LaunchProbe;
using namespace LaunchProbe::Store;
using namespace Qt::StringLiterals;
using Domain::ClaimQuote;
using Domain::OwnClaim;

namespace {

const QString reportText = u"It runs with one card, at 25 tok/s."_s;

} // namespace

class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_archive->store(threadSaying(reportText));
    }
    void cleanup() { m_archive.reset(); }

    void aClaimIsKeptWithItsQuotes()
    {
        const OwnClaim claim{1, u"One card is enough"_s, {quoted(u"one card"_s)}, false, aTime(9)};
        claimAll({claim});
        QCOMPARE(claims(), std::vector<OwnClaim>{claim});
    }

    void whatIsNotNamedIsWithdrawnAndComesBackWithItsWords()
    {
        OwnClaim claim{1, u"One card is enough"_s, {quoted(u"one card"_s)}, false, aTime(9)};
        claimAll({claim});
        claimAll({});
        QVERIFY(claims().front().withdrawn);
        // A step that is done again quotes nobody.
        claim.quotes.front().quote.clear();
        claim.quotes.front().before.clear();
        claim.quotes.front().after.clear();
        claimAll({claim});
        QVERIFY(!claims().front().withdrawn);
        QCOMPARE(claims().front().quotes, std::vector<ClaimQuote>{quoted(u"one card"_s)});
        claim.quotes.clear();
        claimAll({claim});
        QVERIFY(claims().front().quotes.front().withdrawn);
    }

    void anEditMovesTheQuoteAndAnotherOneMakesItAnOrphan()
    {
        claimAll({{1, u"One card is enough"_s, {quoted(u"one card"_s)}, false, aTime(9)}});
        const auto longer = u"Edit: solved. "_s + reportText;
        m_archive->store(threadSaying(longer));
        const auto moved = claims().front().quotes.front();
        QVERIFY(!moved.orphan);
        QCOMPARE(longer.mid(moved.span.start, moved.span.end - moved.span.start), u"one card"_s);
        m_archive->store(threadSaying(u"Never mind."_s));
        QVERIFY(claims().front().quotes.front().orphan);
        QCOMPARE(claims().front().quotes.front().quote, u"one card"_s);
    }

    void aDeletionTakesTheWordsAndLeavesTheClaim()
    {
        claimAll({{1, u"One card is enough"_s, {quoted(u"one card"_s)}, false, aTime(9)}});
        auto gone = threadSaying({});
        gone.posts.front().deleted = true;
        m_archive->store(gone);
        const auto left = claims().front();
        QCOMPARE(left.sentence, u"One card is enough"_s);
        QVERIFY(left.quotes.front().orphan);
        QVERIFY(
            (left.quotes.front().quote + left.quotes.front().before + left.quotes.front().after).isEmpty());
    }

private:
    static Domain::Thread threadSaying(const QString &text) { return aThread(u"1abc"_s, {aPost({}, text)}); }
    [[nodiscard]] ClaimQuote quoted(const QString &words)
    {
        ClaimQuote quote;
        quote.id = 1;
        quote.post = m_archive->idOf(u"reddit:1abc"_s);
        quote.span = {reportText.indexOf(words), reportText.indexOf(words) + words.size()};
        Domain::quoteFrom(quote, reportText);
        return quote;
    }
    void claimAll(const std::vector<OwnClaim> &claims) { QVERIFY(m_archive->get().setClaims(claims)); }
    [[nodiscard]] std::vector<OwnClaim> claims() { return *m_archive->get().claims(); }

    std::unique_ptr<TemporaryArchive> m_archive;
};

LP_TEST(ClaimsTest)
#include "tst_claims.moc"
